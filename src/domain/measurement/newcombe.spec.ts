import { newcombeDifference, verdictOn, verdictWords } from './newcombe.js';

describe('the difference of two shares', () => {
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
  ])(
    '%d/%d − %d/%d is that of Newcombe (1998), printed to four digits',
    (k1, n1, k2, n2, d, low, high) => {
      const found = newcombeDifference(k1, n1, k2, n2);
      expect(found.difference).toBeCloseTo(d, 4);
      expect(found.low).toBeCloseTo(low, 4);
      expect(found.high).toBeCloseTo(high, 4);
    },
  );

  it('80/100 − 68/100 is .12, from −.001782 to .237374: no clear change', () => {
    const found = newcombeDifference(80, 100, 68, 100);
    expect(found.difference).toBeCloseTo(0.12, 12);
    expect(Math.abs(found.low + 0.001782)).toBeLessThanOrEqual(1e-6);
    expect(Math.abs(found.high - 0.237374)).toBeLessThanOrEqual(1e-6);
    expect(verdictOn(found)).toBe('no_clear_change');
  });

  it('is unknown where one of the groups is empty', () => {
    const nothing = { difference: 0, low: -1, high: 1 };
    expect(newcombeDifference(0, 0, 3, 10)).toEqual(nothing);
    expect(newcombeDifference(3, 10, 0, 0)).toEqual(nothing);
  });
});

describe('the verdict', () => {
  const up = newcombeDifference(56, 70, 48, 80);
  const down = newcombeDifference(48, 80, 56, 70);

  it('is better or worse only when zero is left out', () => {
    expect([up, down].map((change) => verdictOn(change))).toEqual(['better', 'worse']);
    expect(verdictOn({ low: 0, high: 0.2 })).toBe('no_clear_change');
  });

  it('turns round where less is better', () => {
    expect([up, down].map((change) => verdictOn(change, false))).toEqual(['worse', 'better']);
  });

  it('has words', () => {
    expect(Object.values(verdictWords)).toEqual(['Better', 'Worse', 'No clear change']);
  });
});
