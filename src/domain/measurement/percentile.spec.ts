import { median, percentile, percentileInterval } from './percentile.js';

describe('a percentile', () => {
  const hours = [9, 1, 4, 2];

  it.each([
    [0, 1],
    [0.25, 1.75],
    [0.5, 3],
    [0.9, 7.5],
    [1, 9],
  ])('at %d of 1, 2, 4, 9 is %d, as PostgreSQL percentile_cont has it', (share, value) => {
    expect(percentile(hours, share)).toBeCloseTo(value, 12);
  });

  it('of one value is that value, of none there is none', () => {
    expect(percentile([7], 0.9)).toBe(7);
    expect(percentile([], 0.9)).toBeNull();
    expect(median([])).toBeNull();
    expect(median([3, 1, 2])).toBe(2);
  });

  it('leaves the values in their order', () => {
    expect(hours).toEqual([9, 1, 4, 2]);
  });
});

describe('the interval of a percentile', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, at) => n - at);

  it.each([
    [10, 0.5, 2, 9],
    [20, 0.5, 6, 15],
    [100, 0.5, 40, 61],
    [100, 0.9, 84, 96],
  ])('of %d values at %d lies between the values of rank %d and %d', (n, share, low, high) => {
    expect(percentileInterval(upTo(n), share)).toEqual({ low, high });
  });

  it('is of no use with five values for a median, or 35 for the slowest tenth', () => {
    expect(percentileInterval(upTo(5), 0.5)).toBeNull();
    expect(percentileInterval(upTo(6), 0.5)).toEqual({ low: 1, high: 6 });
    expect(percentileInterval(upTo(35), 0.9)).toBeNull();
    expect(percentileInterval(upTo(36), 0.9)).not.toBeNull();
    expect(percentileInterval([], 0.5)).toBeNull();
  });

  it('has no width where all took equally long', () => {
    expect(
      percentileInterval(
        upTo(12).map(() => 7),
        0.5,
      ),
    ).toEqual({ low: 7, high: 7 });
  });
});
