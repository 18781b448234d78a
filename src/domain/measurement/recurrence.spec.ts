import { dayMs, monday9am } from '../../../test/support/factories/ticket-facts.js';
import { recurred, recurrenceRate, reopenRate, type FinishedRequest } from './recurrence.js';

const finished = (more: Partial<FinishedRequest> = {}): FinishedRequest => ({
  customer: 'Maria Lopez',
  service: 'badge',
  openedAt: monday9am - dayMs,
  finishedAt: monday9am,
  reopenedAt: null,
  ...more,
});

describe('reopening', () => {
  it('counts within 14 days, to the millisecond', () => {
    const requests = [
      finished(),
      finished({ reopenedAt: monday9am + 14 * dayMs }),
      finished({ reopenedAt: monday9am + 14 * dayMs + 1 }),
    ];
    expect(reopenRate(requests, monday9am + 20 * dayMs)).toMatchObject({ k: 1, n: 3 });
  });

  it('is not judged before the 14 days are over', () => {
    const requests = [finished({ reopenedAt: monday9am + dayMs })];
    expect(reopenRate(requests, monday9am + 14 * dayMs - 1).share).toBeNull();
    expect(reopenRate(requests, monday9am + 14 * dayMs).share).toBe(1);
    expect(reopenRate([], monday9am).share).toBeNull();
  });
});

describe('recurrence', () => {
  const again = (more: Partial<FinishedRequest>) =>
    finished({ openedAt: monday9am + 30 * dayMs, finishedAt: monday9am + 31 * dayMs, ...more });

  it('is the same person and service within 30 days after the finish', () => {
    expect(recurred(finished(), [finished(), again({})])).toBe(true);
    expect(recurred(finished(), [again({ openedAt: monday9am + 30 * dayMs + 1 })])).toBe(false);
    expect(recurred(finished(), [again({ openedAt: monday9am })])).toBe(false);
    expect(recurred(finished(), [again({ customer: 'Sam Reed' })])).toBe(false);
    expect(recurred(finished(), [again({ service: 'laptop' })])).toBe(false);
  });

  it('is judged once the 30 days are over', () => {
    const requests = [finished(), again({})];
    expect(recurrenceRate(requests, requests, monday9am + 40 * dayMs)).toMatchObject({
      k: 1,
      n: 1,
    });
    expect(recurrenceRate(requests, requests, monday9am).share).toBeNull();
  });
});
