import {
  betaBelow,
  betaQuantile,
  logGamma,
  normalBelow,
  normalQuantile,
  normalReach,
  studentReach,
} from './distributions.js';

describe('the distributions', () => {
  it.each([
    [1, 0],
    [5, Math.log(24)],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [171, 706.573062245787],
  ])('know the gamma function at %d', (x, value) => {
    expect(logGamma(x)).toBeCloseTo(value, 10);
  });

  it.each([
    [0.95, 1.959964],
    [0.99, 2.575829],
    [0.9, 1.644854],
  ])('reach %d of the normal distribution with so many standard errors', (confidence, z) => {
    expect(normalReach(confidence)).toBeCloseTo(z, 6);
  });

  it.each([
    [9, 2.262157],
    [19, 2.093024],
    [29, 2.04523],
    [49, 2.009575],
    [99, 1.984217],
    [320_978, 1.959971],
  ])('reach 95 %% with %d degrees of freedom at t = %d', (degrees, t) => {
    expect(studentReach(0.95, degrees)).toBeCloseTo(t, 6);
  });

  it('are symmetric, and certain far out', () => {
    expect(normalBelow(0)).toBe(0.5);
    expect(normalBelow(-1.959964)).toBeCloseTo(0.025, 7);
    expect(normalBelow(-9)).toBe(0);
    expect(normalBelow(9)).toBe(1);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.025)).toBeCloseTo(-1.959964, 6);
  });

  it('know the beta distribution at its ends and by its quantiles', () => {
    expect(betaBelow(0, 2, 3)).toBe(0);
    expect(betaBelow(1, 2, 3)).toBe(1);
    expect(betaBelow(0.5, 2, 2)).toBeCloseTo(0.5, 14);
    expect(betaBelow(0.25, 1, 1)).toBeCloseTo(0.25, 14);
    expect(betaBelow(betaQuantile(0.3, 5, 2), 5, 2)).toBeCloseTo(0.3, 12);
  });
});
