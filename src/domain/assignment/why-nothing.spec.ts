import { whyNothing } from './why-nothing.js';

const reading = { zone: 'America/New_York', now: Date.parse('2026-11-24T10:00:00-05:00') };
const none = { skipped: 0, backAt: null, unskilled: 0, skills: [] };
const tenPastOne = Date.parse('2026-11-24T13:10:00-05:00');

describe('why nothing was given', () => {
  it.each([
    [none, 'nothing_waiting', 'Nothing is waiting.'],
    [
      { ...none, skipped: 1, backAt: tenPastOne },
      'skipped',
      'You skipped the ticket that waits; it can be given to you again at 1:10 p.m. ET.',
    ],
    [
      { ...none, skipped: 2, backAt: tenPastOne },
      'skipped',
      'You skipped 2 tickets that wait; the first can be given to you again at 1:10 p.m. ET.',
    ],
    [
      { ...none, unskilled: 1, skills: ['Payroll systems'] },
      'other_skills',
      '1 ticket waits for a skill you don’t have: Payroll systems.',
    ],
    [
      { skipped: 1, backAt: null, unskilled: 3, skills: ['Payroll', 'Taxes'] },
      'skipped',
      'You skipped the ticket that waits. 3 tickets wait for a skill you don’t have: Payroll, Taxes.',
    ],
  ])('is said plainly: %j', (kept, code, message) => {
    expect(whyNothing(kept, reading)).toEqual({ code, message });
  });
});
