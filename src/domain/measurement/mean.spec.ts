import { describeSharedData } from '../../../test/support/shared-data.js';
import { answersForMeanInterval, itemMean, meanInterval, momentsOf } from './mean.js';
import type { FiveCounts } from './pulse-counts.js';

interface Known {
  readonly counts: FiveCounts;
  readonly n: number;
  readonly mean: number;
  readonly s: number;
  readonly ends: readonly [number, number];
}

/** Counts of published collections with scipy's mean, deviation and uncut t interval. */
const known: readonly Known[] = [
  {
    counts: [2302, 3118, 10_615, 55_358, 249_586],
    n: 320_979,
    mean: 4.703563,
    s: 0.647341,
    ends: [4.701324, 4.705803],
  },
  { counts: [3, 4, 8, 20, 65], n: 100, mean: 4.4, s: 1.005038, ends: [4.200579, 4.599421] },
  { counts: [2, 1, 3, 8, 16], n: 30, mean: 4.166667, s: 1.176885, ends: [3.727211, 4.606123] },
  { counts: [0, 0, 1, 4, 17], n: 22, mean: 4.727273, s: 0.550482, ends: [4.483203, 4.971343] },
  { counts: [5, 5, 2, 0, 1], n: 13, mean: 2, s: 1.154701, ends: [1.302221, 2.697779] },
  { counts: [1, 0, 0, 3, 8], n: 12, mean: 4.416667, s: 1.1645, ends: [3.676779, 5.156555] },
];

const near = (found: number, wanted: number) => {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-6);
};

describe('the mean of a five-point item', () => {
  it.each(known)('of $counts is $mean', ({ counts, n, mean, s, ends }) => {
    const found = itemMean(counts);
    expect(found.n).toBe(n);
    near(found.mean ?? 0, mean);
    near(found.standardDeviation ?? 0, s);
    const interval = meanInterval(counts);
    near(interval?.low ?? 0, ends[0]);
    near(interval?.high ?? 0, ends[1]);
  });

  it('carries an interval from 30 answers on, not with 29', () => {
    expect(answersForMeanInterval).toBe(30);
    expect(itemMean([2, 1, 3, 8, 16]).interval).not.toBeNull();
    expect(itemMean([2, 1, 3, 8, 15]).interval).toBeNull();
  });

  it('has an interval that ends where the scale ends', () => {
    expect(itemMean([0, 0, 0, 1, 59]).interval?.high).toBe(5);
    expect(itemMean([59, 1, 0, 0, 0]).interval?.low).toBe(1);
  });

  it('has none where all answered alike, or one person did', () => {
    expect(itemMean([0, 0, 0, 0, 5])).toEqual({
      n: 5,
      mean: 5,
      standardDeviation: 0,
      interval: null,
    });
    expect(meanInterval([0, 0, 0, 0, 40])).toBeNull();
    expect(itemMean([0, 1, 0, 0, 0])).toEqual({
      n: 1,
      mean: 2,
      standardDeviation: null,
      interval: null,
    });
  });

  it('of nobody is nothing', () => {
    expect(momentsOf([0, 0, 0, 0, 0])).toBeNull();
    expect(meanInterval([0, 0, 0, 0, 0])).toBeNull();
    expect(itemMean([0, 0, 0, 0, 0])).toEqual({
      n: 0,
      mean: null,
      standardDeviation: null,
      interval: null,
    });
  });
});

describeSharedData('cx-collections.csv', 'the means published for federal collections', (text) => {
  it('follow from the five counts printed beside them, in all 1,481 rows', () => {
    const rows = text()
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(-6).map(Number));
    const off = rows.filter(([a = 0, b = 0, c = 0, d = 0, e = 0, published = 0]) => {
      const { mean } = itemMean([a, b, c, d, e]);
      return Math.abs((mean ?? 0) - published) > 0.005 + 1e-9;
    });
    expect(rows).toHaveLength(1_481);
    expect(off).toEqual([]);
  });
});
