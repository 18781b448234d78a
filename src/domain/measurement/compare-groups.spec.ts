import {
  clearByHolm,
  fisherTest,
  mannWhitneyTest,
  shareTest,
  welchTest,
} from './compare-groups.js';
import { itemMean } from './mean.js';
import type { FiveCounts } from './pulse-counts.js';

const before: FiveCounts = [4, 5, 9, 14, 18];
const after: FiveCounts = [1, 2, 5, 12, 30];
const allFive: FiveCounts = [0, 0, 0, 0, 9];

describe('two groups of answers', () => {
  it('have the means 4.36 and 3.74, and Welch and Mann–Whitney agree that they differ', () => {
    expect([itemMean(after).mean, itemMean(before).mean]).toEqual([4.36, 3.74]);
    const welch = welchTest(after, before);
    expect(welch?.statistic).toBeCloseTo(2.743321, 6);
    expect(welch?.p).toBeCloseTo(0.007322, 6);
    const ranks = mannWhitneyTest(after, before);
    expect(ranks?.statistic).toBe(1612.5);
    expect(ranks?.p).toBeCloseTo(0.007417, 6);
  });

  it('that are the same do not differ at all', () => {
    expect(welchTest(after, after)).toEqual({ statistic: 0, p: 1 });
    expect(mannWhitneyTest(after, after)?.p).toBe(1);
  });

  it('can not be compared where one is empty, of one answer, or nothing varies', () => {
    const nobody: FiveCounts = [0, 0, 0, 0, 0];
    expect(welchTest(nobody, after)).toBeNull();
    expect(welchTest(after, [0, 0, 1, 0, 0])).toBeNull();
    expect(welchTest(allFive, allFive)).toBeNull();
    expect(mannWhitneyTest(nobody, after)).toBeNull();
    expect(mannWhitneyTest(after, nobody)).toBeNull();
    expect(mannWhitneyTest(allFive, allFive)).toBeNull();
  });
});

describe('two shares', () => {
  it('80/100 and 68/100 differ with z 1.934478, p .053054', () => {
    const test = shareTest(80, 100, 68, 100);
    expect(test?.statistic).toBeCloseTo(1.934478, 6);
    expect(test?.p).toBeCloseTo(0.053054, 6);
  });

  it("80/100 and 68/100 have Fisher's p .075610, and small groups theirs", () => {
    expect(fisherTest(80, 100, 68, 100)).toBeCloseTo(0.07561, 6);
    expect(fisherTest(3, 4, 1, 4)).toBeCloseTo(34 / 70, 12);
    expect(fisherTest(5, 5, 5, 5)).toBe(1);
    expect(fisherTest(0, 0, 3, 9)).toBeCloseTo(1, 12);
  });

  it('can not be compared where one is of nobody, or all agree', () => {
    expect(shareTest(0, 0, 1, 2)).toBeNull();
    expect(shareTest(1, 2, 0, 0)).toBeNull();
    expect(shareTest(5, 5, 9, 9)).toBeNull();
  });
});

describe('several comparisons at once', () => {
  it('are judged from the smallest p on, and the first that fails stops them all', () => {
    expect(clearByHolm([0.04, 0.001, 0.02, 0.03])).toEqual([false, true, false, false]);
    expect(clearByHolm([0.012, 0.001, 0.02, 0.03])).toEqual([true, true, true, true]);
    expect(clearByHolm([0.04])).toEqual([true]);
    expect(clearByHolm([])).toEqual([]);
  });
});
