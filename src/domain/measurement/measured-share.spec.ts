import { measuredShare, shareOfCases } from './measured-share.js';

describe('a measured share', () => {
  it('of nothing is no data, never 0', () => {
    expect(measuredShare(0, 0)).toEqual({ k: 0, n: 0, share: null, interval: null });
    expect(shareOfCases([])).toEqual(measuredShare(0, 0));
    expect(shareOfCases([null, null])).toEqual(measuredShare(0, 0));
  });

  it.each([
    [1, 1, 0.206549],
    [9, 9, 0.700855],
    [10, 10, 0.722467],
    [11, 11, 0.741167],
  ])(
    'of %d alike out of %d is all, with an interval that says how little is known',
    (k, n, low) => {
      const found = measuredShare(k, n);
      expect(found).toMatchObject({ share: 1, interval: { high: 1 } });
      expect(found.interval!.low).toBeCloseTo(low, 5);
    },
  );

  it('leaves out of both numbers what can not be said', () => {
    expect(shareOfCases([true, null, false, true])).toMatchObject({ k: 2, n: 3, share: 2 / 3 });
  });
});
