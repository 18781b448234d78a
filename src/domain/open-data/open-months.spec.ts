import { nextOpenDataMonth, quarterEndingWith } from './open-months.js';

describe('the month that is published next', () => {
  it('is the last final one when none was published', () => {
    expect(nextOpenDataMonth(null, '2026-11')).toBe('2026-10');
  });

  it('is the one after the last published, so that none is left out', () => {
    expect(nextOpenDataMonth('2026-07', '2026-11')).toBe('2026-08');
    expect(nextOpenDataMonth('2026-12', '2027-03')).toBe('2027-01');
  });

  it('is none while its answers can change', () => {
    expect(nextOpenDataMonth('2026-10', '2026-11')).toBeNull();
  });
});

describe('the fiscal quarter that ends with a month', () => {
  it('is October to December for December, the first quarter', () => {
    expect(quarterEndingWith('2026-12')).toEqual({ from: '2026-10', to: '2027-01' });
    expect(quarterEndingWith('2026-09')).toEqual({ from: '2026-07', to: '2026-10' });
  });

  it('is none for another month', () => {
    expect(quarterEndingWith('2026-10')).toBeNull();
    expect(quarterEndingWith('2026-11')).toBeNull();
  });
});
