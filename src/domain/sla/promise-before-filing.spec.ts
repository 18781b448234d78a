import {
  calendarsOf,
  et,
  HOUR,
  NEW_YORK,
  officeHours,
  policyOf,
} from '../../../test/support/sla-fixtures.js';
import type { FilingFacts } from './promise-before-filing.js';
import { promiseBeforeFiling } from './promise-before-filing.js';
import type { SlaPolicyVersion } from './sla-policy.js';

/** Monday before Thanksgiving 2026, four in the afternoon. */
const now = et('2026-11-23 16:00');
const calendars = calendarsOf({ office: officeHours({ holidays: ['2026-11-26'] }) });

function promised(
  policy: Partial<SlaPolicyVersion>,
  more: Partial<FilingFacts> = {},
): ReturnType<typeof promiseBeforeFiling> {
  return promiseBeforeFiling({
    policy: policyOf(policy),
    calendars,
    priority: 'normal',
    zone: NEW_YORK,
    now,
    ...more,
  });
}

describe('the promise on a service page', () => {
  it('tells answer and finish by the clocks that would run, over the holiday', () => {
    const promise = promised({ targets: { first_response: 4 * HOUR, resolution: 40 * HOUR } });
    expect(promise.sentence).toBe(
      "If you send this now, we'll answer you by Tuesday, November 24, by noon ET and expect to finish by Tuesday, December 1.",
    );
    expect(promise).toMatchObject({
      answerBy: et('2026-11-24 12:00'),
      finishBy: et('2026-12-01 16:00'),
    });
    expect(promise.parts.filter(({ kind }) => kind === 'date')).toHaveLength(2);
  });

  it('tells one when only one is promised', () => {
    expect(promised({ targets: { first_response: 4 * HOUR } }).sentence).toBe(
      "If you send this now, we'll answer you by Tuesday, November 24, by noon ET.",
    );
    expect(promised({ targets: { resolution: { normal: 8 * HOUR } } }).sentence).toBe(
      'If you send this now, we expect to finish by Tuesday, November 24, by 4:00 p.m. ET.',
    );
  });

  it('says so when no date can be promised', () => {
    const promise = promised({ targets: { resolution: { urgent: HOUR } } });
    expect(promise).toMatchObject({ answerBy: null, finishBy: null });
    expect(promise.sentence).toBe(
      "We can't promise a date for this. We'll give you one when we answer.",
    );
  });

  it('counts from the approval where waiting for it pauses the work', () => {
    const policy: Partial<SlaPolicyVersion> = {
      targets: { first_response: 4 * HOUR, resolution: 16 * HOUR },
      pauseOn: { resolution: ['waiting_customer', 'waiting_approval'] },
    };
    expect(promised(policy, { needsApproval: true }).sentence).toBe(
      "If you send this now, we'll answer you by Tuesday, November 24, by noon ET and expect to finish 2 business days after it is approved.",
    );
    const quick = { ...policy, targets: { resolution: HOUR } };
    expect(promised(quick, { needsApproval: true }).sentence).toBe(
      'If you send this now, we expect to finish 1 business day after it is approved.',
    );
    expect(promised({ targets: { resolution: HOUR } }, { needsApproval: true }).sentence).toContain(
      'by Monday, November 23, by 5:00 p.m. ET',
    );
  });

  it('passes on the group that would get it', () => {
    expect(
      promised({ targets: { first_response: HOUR, ola: { L1: HOUR } } }, { group: 'L1' }).answerBy,
    ).toBe(et('2026-11-23 17:00'));
  });
});
