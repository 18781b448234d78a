import { dayMs, monday9am } from '../../../test/support/factories/ticket-facts.js';
import {
  recurred,
  recurrenceRate,
  reopenRate,
  repeatRate,
  type FinishedRequest,
} from './recurrence.js';

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

describe('repeat contact within 7 days', () => {
  const asOf = monday9am + 7 * dayMs;
  const anew = (after: number) => ({
    ...{ customer: 'Maria Lopez', service: 'badge', openedAt: monday9am + after },
  });

  it('is a reopening or the same request anew, to the millisecond', () => {
    expect(repeatRate([finished({ reopenedAt: asOf })], [], asOf).k).toBe(1);
    expect(repeatRate([finished({ reopenedAt: asOf + 1 })], [], asOf).k).toBe(0);
    expect(repeatRate([finished()], [anew(7 * dayMs)], asOf).k).toBe(1);
    expect(repeatRate([finished()], [anew(7 * dayMs + 1)], asOf).k).toBe(0);
    expect(repeatRate([finished()], [anew(0)], asOf).k).toBe(0);
    expect(repeatRate([finished()], [{ ...anew(1), service: 'laptop' }], asOf).k).toBe(0);
    expect(repeatRate([finished()], [{ ...anew(1), customer: 'Sam' }], asOf).k).toBe(0);
  });

  it('is judged once the 7 days are over', () => {
    expect(repeatRate([finished()], [], asOf - 1).n).toBe(0);
    expect(repeatRate([finished()], [], asOf).n).toBe(1);
  });
});
