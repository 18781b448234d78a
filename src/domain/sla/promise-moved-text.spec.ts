import { et, NEW_YORK } from '../../../test/support/sla-fixtures.js';
import type { PromiseChange } from './promise-history.js';
import { promiseMovedText } from './promise-moved-text.js';

const reading = { zone: NEW_YORK, now: et('2026-03-03 12:00') };

const moved = (changes: Partial<PromiseChange> = {}): PromiseChange => ({
  at: et('2026-03-03 10:00'),
  cause: 'resumed',
  dueAt: et('2026-03-05 17:00'),
  previousDueAt: et('2026-03-03 17:00'),
  side: 'customer',
  reason: null,
  waitedIn: 'waiting_customer',
  awaited: null,
  because: null,
  ...changes,
});
const text = (changes: Partial<PromiseChange> = {}) => promiseMovedText(moved(changes), reading);

describe('a date that moved, as the one who asked reads it', () => {
  it('says from when to when, and why', () => {
    expect(text()).toBe(
      'We moved your date from Tuesday, March 3 to Thursday, March 5, because we waited for your answer.',
    );
  });

  it('says times where the day is the same', () => {
    expect(text({ dueAt: et('2026-03-03 12:00'), cause: 'priority', waitedIn: null })).toBe(
      'We moved your time on Tuesday, March 3 from 5:00 p.m. to noon, because we changed how soon it has to be done.',
    );
  });

  it.each([
    [{ waitedIn: 'waiting_approval' }, 'it waited for approval'],
    [{ waitedIn: 'waiting_third_party', awaited: 'Dell' }, 'we waited for Dell'],
    [{ waitedIn: 'on_hold', cause: 'held' }, 'we waited for somebody outside the desk'],
    [{ cause: 'reopened' }, 'it was opened again'],
    [{ cause: 'unmerged' }, 'it is handled by itself again'],
    [{ cause: 'policy', because: 'priority' }, 'we changed how soon it has to be done'],
    [{ cause: 'policy', because: 'transfer' }, 'another team took it over'],
    [{ cause: 'policy' }, 'what we promise for requests like this changed'],
    [{ cause: 'calendar' }, 'our office hours changed'],
    [{ cause: 'corrected' }, 'we corrected our records'],
  ] as const)('%j because %s', (changes, reason) => {
    expect(text(changes)).toContain(`, because ${reason}.`);
  });

  it('says sorry when the old date had passed, but not for their own wait', () => {
    const passed = { previousDueAt: et('2026-03-02 17:00') };
    expect(text({ ...passed, cause: 'calendar', waitedIn: null })).toBe(
      "We moved your date from Monday, March 2 to Thursday, March 5, because our office hours changed. We're sorry.",
    );
    expect(text(passed)).not.toContain('sorry');
    const earlier = { dueAt: et('2026-03-02 16:00'), cause: 'calendar', waitedIn: null } as const;
    expect(text({ ...passed, ...earlier })).not.toContain('sorry');
  });

  it('says nothing of a first date, an open one, and one that came out the same', () => {
    expect(text({ previousDueAt: null })).toBeNull();
    expect(text({ dueAt: null })).toBeNull();
    expect(text({ dueAt: et('2026-03-03 17:00') })).toBeNull();
  });

  it('says nothing of seconds, which would read as a move from a time to itself', () => {
    expect(text({ dueAt: et('2026-03-03 17:00') + 12_000 })).toBeNull();
    expect(text({ dueAt: et('2026-03-03 17:00') + 60_000 })).toContain('from 5:00 p.m. to 5:01');
  });
});
