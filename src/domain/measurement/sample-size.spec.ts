import { answersNeeded, answersNeededOf, finitePopulationCorrection } from './sample-size.js';
import { wilsonInterval } from './wilson.js';

describe('the answers needed', () => {
  it('for ± 5 points are 385, 218 of 500, 323 of 2,000', () => {
    expect(answersNeeded(0.05)).toBe(385);
    expect(answersNeededOf(500, 0.05)).toBe(218);
    expect(answersNeededOf(2_000, 0.05)).toBe(323);
  });

  it('are more where more confidence is wanted', () => {
    expect(answersNeeded(0.05, 0.99)).toBe(664);
  });

  it.each([
    [0.8, 0.1, 60],
    [0.9, 0.1, 40],
    [0.8, 0.15, 30],
    [0.9, 0.15, 20],
    [0.8, 0.2, 15],
    [0.9, 0.2, 10],
  ])('a share near %d has a half-width within %d from %d answers on', (share, half, n) => {
    const { low, high } = wilsonInterval(Math.round(share * n), n);
    expect((high - low) / 2).toBeLessThanOrEqual(half);
  });

  it('shrink the error when nearly everybody was asked', () => {
    expect(finitePopulationCorrection(40, 60)).toBeCloseTo(0.582223, 6);
    expect(finitePopulationCorrection(60, 60)).toBe(0);
  });
});
