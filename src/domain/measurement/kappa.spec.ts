import { cohenKappa, kappaToPublish } from './kappa.js';

describe('the agreement of two coders', () => {
  it('in 20 + 15 of 50 cases is .70, and .40 beyond chance: too little to publish', () => {
    const found = cohenKappa([
      [20, 5],
      [10, 15],
    ]);
    expect(found?.observed).toBeCloseTo(0.7, 12);
    expect(found?.kappa).toBeCloseTo(0.4, 12);
    expect(found?.kappa).toBeLessThan(kappaToPublish);
  });

  it('in every case is 1', () => {
    expect(
      cohenKappa([
        [7, 0],
        [0, 3],
      ]),
    ).toEqual({ observed: 1, kappa: 1 });
  });

  it('on ordered scores forgives a near miss more than a far one', () => {
    const near = cohenKappa(
      [
        [5, 2, 0],
        [0, 5, 0],
        [0, 0, 5],
      ],
      'quadratic',
    );
    const far = cohenKappa(
      [
        [5, 0, 2],
        [0, 5, 0],
        [0, 0, 5],
      ],
      'quadratic',
    );
    expect(near?.observed).toBe(far?.observed);
    expect(near?.kappa).toBeGreaterThan(far?.kappa ?? 1);
    // 1 − Σ w·o / Σ w·e with o and e written out by hand.
    expect(near?.kappa).toBeCloseTo(
      1 - 2 / ((7 * 7 + 4 * 7 * 5 + 5 * 5 + 5 * 5 + 4 * 5 * 5 + 5 * 7) / 17),
      12,
    );
  });

  it('has no kappa where both always say the same one thing, and is nothing without cases', () => {
    expect(
      cohenKappa([
        [9, 0],
        [0, 0],
      ]),
    ).toEqual({ observed: 1, kappa: null });
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(cohenKappa([])).toBeNull();
  });
});
