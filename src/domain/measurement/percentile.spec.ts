import { median, percentile } from './percentile.js';

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
