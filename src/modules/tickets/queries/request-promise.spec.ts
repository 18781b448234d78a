import { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import {
  promiseCase,
  requestPromise,
  type PromisedClock,
  type PromiseFacts,
} from './request-promise.js';

const at = (text: string) => Date.parse(`2026-03-${text}:00-05:00`);
const zone = 'America/New_York';
const calendar = new BusinessCalendar({
  timeZone: zone,
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
  ),
  holidays: [],
  overrides: {},
  effectiveFrom: null,
});

const clock = (
  metric: PromisedClock['metric'],
  due: string,
  change: Partial<PromisedClock> = {},
): PromisedClock => ({
  ...{ metric, run: 'running', state: 'running', breachedAt: null },
  ...{ dueAt: at(due), breachAt: at(due) },
  ...change,
});

const facts = (change: Partial<PromiseFacts> = {}): PromiseFacts => ({
  ...{ status: 'open', pendingReason: null, pendingSince: null, pendingUntil: null, newDate: null },
  ...{ openedAt: at('02T09:00'), solvedAt: null, promisedFinishAt: at('05T17:00'), calendar },
  clocks: [clock('resolution', '05T17:00')],
  ...{ who: 'Ana Ruiz', waitingFor: null, approvers: [] },
  ...change,
});

const now = at('02T10:00');
const sentence = (change: Partial<PromiseFacts>, when = now) =>
  requestPromise(facts(change), zone, when)?.sentence;

describe('the promise of a request', () => {
  it('is the next answer while one is owed, else the finish', () => {
    const clocks = [clock('first_response', '02T13:00'), clock('resolution', '05T17:00')];
    expect(sentence({ clocks })).toBe("We'll answer you by Monday, March 2, by 1:00 p.m. ET.");
    expect(sentence({})).toBe('We expect to finish by Thursday, March 5.');
    expect(requestPromise(facts({ clocks }), zone, now)).toMatchObject({
      respondBy: '2026-03-02T18:00:00.000Z',
      finishBy: '2026-03-05T22:00:00.000Z',
      originalFinishBy: '2026-03-05T22:00:00.000Z',
      late: false,
    });
  });

  it('is paused while we wait for an answer, and says since when', () => {
    const waiting = { status: 'pending', pendingReason: 'customer_answer' } as const;
    expect(sentence({ ...waiting, pendingSince: at('02T09:30') })).toMatch(
      /We asked you on Monday, March 2\.$/,
    );
    expect(sentence(waiting)).toBe('Our clock is paused. We need an answer from you to go on.');
  });

  it('names whom we wait for', () => {
    const waiting = {
      status: 'pending',
      pendingReason: 'third_party',
      pendingUntil: at('04T12:00'),
    } as const;
    expect(sentence({ ...waiting, waitingFor: 'the badge office' })).toBe(
      "We're waiting for the badge office. We'll update you by Wednesday, March 4, by noon ET.",
    );
    expect(sentence(waiting)).toMatch(/^We're waiting for somebody outside the desk\./);
  });

  it('names who has to approve, and until when', () => {
    const waiting = {
      status: 'pending',
      pendingReason: 'approval',
      approvers: ['Rita Boss'],
    } as const;
    expect(sentence({ ...waiting, clocks: [clock('approval', '03T12:00')] })).toBe(
      'Rita Boss has until Tuesday, March 3, by noon ET to approve it.',
    );
    expect(sentence({ ...waiting, clocks: [] })).toBe("We're waiting for Rita Boss to approve it.");
  });

  it('says we are late from the missed instant on, recorded or not, and who owes a new date by when', () => {
    const clocks = [clock('resolution', '05T17:00', { breachAt: at('06T09:00') })];
    expect(sentence({ clocks }, at('06T08:00'))).toBe(
      'We expect to finish by Thursday, March 5, by 5:00 p.m. ET.',
    );
    const late =
      "We said Thursday, March 5, by 5:00 p.m. ET and we're late. We're sorry. Ana Ruiz will send you a new date by Friday, March 6, by 5:00 p.m. ET.";
    expect(sentence({ clocks }, at('06T09:01'))).toBe(late);
    const recorded = [clock('resolution', '05T17:00', { breachedAt: at('06T09:00') })];
    expect(sentence({ clocks: recorded }, at('06T10:00'))).toBe(late);
  });

  it('asks for the new date again after each working day that passes without one', () => {
    const clocks = [clock('resolution', '05T17:00', { breachedAt: at('06T09:00') })];
    const dateBy = (when: string) => {
      const found = promiseCase(facts({ clocks }), at(when));
      return found?.kind === 'late_without_date' ? found.dateBy : null;
    };
    expect(dateBy('06T16:00')).toBe(at('06T17:00'));
    expect(dateBy('06T18:00')).toBe(Date.parse('2026-03-09T17:00:00-04:00'));
  });

  it('gives the planned day as the new date, with the reason', () => {
    const clocks = [clock('resolution', '05T17:00', { breachedAt: at('06T09:00') })];
    const planned = {
      status: 'pending',
      pendingReason: 'scheduled_work',
      pendingUntil: Date.parse('2026-03-12T12:00:00-04:00'),
    } as const;
    expect(sentence({ ...planned, clocks }, at('06T10:00'))).toMatch(
      /New date: Thursday, March 12\. Reason: The work is planned for that day\.$/,
    );
  });

  it('says a late answer is late, and when we expect to finish', () => {
    const clocks = [clock('first_response', '02T09:30'), clock('resolution', '05T17:00')];
    expect(sentence({ clocks })).toMatch(
      /^We said Monday, March 2, by 9:30 a\.m\. ET and we're late\./,
    );
    const alone = [clock('first_response', '02T09:30')];
    expect(sentence({ clocks: alone })).toBe("We don't have a date for you yet.");
  });

  it('tells how long it took once it is done, beside what was promised', () => {
    const done = { status: 'solved', solvedAt: at('04T12:00'), clocks: [] } as const;
    expect(sentence(done, at('10T09:00'))).toBe(
      'Done on Wednesday, March 4, 2 business days after you asked (we promised 3).',
    );
    expect(sentence({ ...done, promisedFinishAt: null }, at('10T09:00'))).toMatch(
      /after you asked\.$/,
    );
  });

  it('is none for what was withdrawn or not approved', () => {
    expect(requestPromise(facts({ status: 'withdrawn' }), zone, now)).toBeNull();
    expect(requestPromise(facts({ status: 'closed' }), zone, now)).toBeNull();
  });
});
