import { et, NEW_YORK } from '../../../test/support/sla-fixtures.js';
import type { PromiseCase } from './promise-text.js';
import { promiseText, sentenceOf } from './promise-text.js';

const now = et('2026-11-23 09:41');

function sentence(promise: PromiseCase, zone = NEW_YORK): string {
  const { sentence: words, parts } = promiseText({ ...promise, zone, now });
  expect(parts.map(({ text }) => text).join('')).toBe(words);
  return words;
}

describe('the promise sentence', () => {
  it('before the first answer', () => {
    expect(sentence({ kind: 'answer_pending', answerBy: et('2026-11-24 12:00') })).toBe(
      "We'll answer you by Tuesday, November 24, by noon ET.",
    );
  });

  it("while the work is done, in the reader's own zone", () => {
    expect(sentence({ kind: 'work_pending', finishBy: et('2026-12-03 12:00') })).toBe(
      'We expect to finish by Thursday, December 3.',
    );
    expect(
      sentence({ kind: 'work_pending', finishBy: et('2026-11-24 12:00') }, 'America/Denver'),
    ).toBe('We expect to finish by Tuesday, November 24, by 10:00 a.m. MT.');
  });

  it('with a range only', () => {
    expect(sentence({ kind: 'range', businessDays: 5, dateBy: et('2026-12-01 17:00') })).toBe(
      "Most requests like yours take 5 business days. We'll give you a date by Tuesday, December 1.",
    );
    expect(sentence({ kind: 'range', businessDays: 1, dateBy: et('2026-12-01 17:00') })).toContain(
      'take 1 business day.',
    );
  });

  it('paused for the customer, with the day when we asked if it is known', () => {
    expect(sentence({ kind: 'paused_customer' })).toBe(
      'Our clock is paused. We need an answer from you to go on.',
    );
    expect(sentence({ kind: 'paused_customer', pausedAt: et('2026-11-17 10:00') })).toBe(
      'Our clock is paused. We need an answer from you to go on. We asked you on Tuesday, November 17.',
    );
  });

  it('paused for a third party', () => {
    expect(
      sentence({ kind: 'paused_third_party', who: 'the vendor', updateBy: et('2026-11-30 17:00') }),
    ).toBe("We're waiting for the vendor. We'll update you by Monday, November 30.");
    expect(sentence({ kind: 'paused_third_party', who: 'the vendor', updateBy: null })).toBe(
      "We're waiting for the vendor.",
    );
  });

  it('while an approval is awaited', () => {
    expect(
      sentence({
        kind: 'approval_pending',
        approver: 'Ana Ruiz',
        decideBy: et('2026-11-25 17:00'),
      }),
    ).toBe('Ana Ruiz has until Wednesday, November 25, by 5:00 p.m. ET to approve it.');
    expect(sentence({ kind: 'approval_pending', approver: 'Ana Ruiz', decideBy: null })).toBe(
      "We're waiting for Ana Ruiz to approve it.",
    );
    expect(
      sentence({
        ...{ kind: 'approval_pending', approver: 'Two of the board', many: true },
        decideBy: et('2026-11-25 17:00'),
      }),
    ).toBe('Two of the board have until Wednesday, November 25, by 5:00 p.m. ET to approve it.');
  });

  it('late with a new date says the old one, sorry, the new one and why', () => {
    const late = {
      kind: 'late',
      promisedBy: et('2026-11-18 17:00'),
      newDate: et('2026-12-03 12:00'),
    } as const;
    expect(sentence({ ...late, reason: 'The laptop is on back order.' })).toBe(
      "We said Wednesday, November 18 and we're late. We're sorry. New date: Thursday, December 3. Reason: The laptop is on back order.",
    );
    expect(sentence({ ...late, reason: ' waiting for parts ' })).toContain(
      'Reason: waiting for parts.',
    );
    expect(sentence({ ...late, reason: null })).toMatch(/New date: Thursday, December 3\.$/);
  });

  it('late without a date says who will give one, and when', () => {
    const late: PromiseCase = {
      kind: 'late_without_date',
      promisedBy: et('2026-11-18 17:00'),
      who: 'Maria Lopez',
      dateBy: et('2026-11-24 17:00'),
    };
    expect(sentence(late)).toBe(
      "We said Wednesday, November 18 and we're late. We're sorry. Maria Lopez will send you a new date by Tuesday, November 24, by 5:00 p.m. ET.",
    );
  });

  it('done, against what was promised', () => {
    const done = { kind: 'done', doneAt: et('2026-11-20 15:00') } as const;
    expect(sentence({ ...done, businessDays: 3, promisedBusinessDays: 5 })).toBe(
      'Done on Friday, November 20, 3 business days after you asked (we promised 5).',
    );
    expect(sentence({ ...done, businessDays: 1, promisedBusinessDays: null })).toBe(
      'Done on Friday, November 20, 1 business day after you asked.',
    );
    expect(sentence({ ...done, businessDays: 0, promisedBusinessDays: 0 })).toBe(
      'Done on Friday, November 20, the same day you asked (we promised the same day).',
    );
  });

  it('without any date says so', () => {
    expect(sentence({ kind: 'no_date' })).toBe("We don't have a date for you yet.");
  });

  it('gives its dates as parts of their own, with the instant', () => {
    const { parts } = promiseText({
      kind: 'work_pending',
      finishBy: et('2026-12-03 12:00'),
      zone: NEW_YORK,
      now,
    });
    expect(parts).toEqual([
      { kind: 'text', text: 'We expect to finish by ' },
      { kind: 'date', text: 'Thursday, December 3', at: et('2026-12-03 12:00') },
      { kind: 'text', text: '.' },
    ]);
  });

  it('does not double the full stop after p.m.', () => {
    expect(sentenceOf('Ends at 5:00 p.m.', '.', '').parts).toEqual([
      { kind: 'text', text: 'Ends at 5:00 p.m.' },
    ]);
    expect(sentenceOf({ kind: 'date', text: '5:00 p.m.', at: 0 }, '. Then we go.').sentence).toBe(
      '5:00 p.m. Then we go.',
    );
  });
});
