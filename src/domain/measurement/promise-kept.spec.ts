import { answerKept, finishKept, keptRate, type PromisedRequest } from './promise-kept.js';

const monday = Date.parse('2026-03-02T09:00:00-05:00');
const hour = 3_600_000;

const finished = (changes: Partial<PromisedRequest> = {}): PromisedRequest => ({
  status: 'solved',
  promisedFinishAt: monday + 8 * hour,
  promisedResponseAt: monday + 2 * hour,
  firstRespondedAt: monday + hour,
  solvedAt: monday + 5 * hour,
  ...changes,
});

describe('a promise made at filing', () => {
  it('is kept by what was finished up to the instant, and broken a millisecond later', () => {
    const solvedAt = monday + 8 * hour;
    expect(finishKept(finished({ solvedAt }))).toBe(true);
    expect(finishKept(finished({ solvedAt: solvedAt + 1 }))).toBe(false);
    expect(finishKept(finished({ status: 'closed', solvedAt }))).toBe(true);
  });

  it('is not judged while the request is open, reopened too', () => {
    expect(finishKept(finished({ status: 'open' }))).toBeNull();
    expect(answerKept(finished({ status: 'pending' }))).toBeNull();
    expect(finishKept(finished({ status: 'new', solvedAt: null }))).toBeNull();
  });

  it('is not judged for what was withdrawn or not approved', () => {
    expect(finishKept(finished({ status: 'withdrawn', solvedAt: null }))).toBeNull();
    expect(finishKept(finished({ status: 'closed', solvedAt: null }))).toBeNull();
    expect(answerKept(finished({ status: 'closed', solvedAt: null }))).toBeNull();
  });

  it('is not judged where nothing was promised', () => {
    expect(finishKept(finished({ promisedFinishAt: null }))).toBeNull();
    expect(answerKept(finished({ promisedResponseAt: null }))).toBeNull();
  });

  it('of an answer is kept by the first answer, else by the news that it is finished', () => {
    expect(answerKept(finished())).toBe(true);
    expect(answerKept(finished({ firstRespondedAt: monday + 3 * hour }))).toBe(false);
    const silent = { firstRespondedAt: null };
    expect(answerKept(finished({ ...silent, solvedAt: monday + 2 * hour }))).toBe(true);
    expect(answerKept(finished({ ...silent, solvedAt: monday + 3 * hour }))).toBe(false);
  });
});

it('the rate leaves out what was not judged', () => {
  expect(keptRate([true, false, null, true])).toEqual({ promised: 3, kept: 2 });
  expect(keptRate([])).toEqual({ promised: 0, kept: 0 });
});
