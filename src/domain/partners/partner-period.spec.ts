import { firstFullQuarter, partnerPeriod, quarterLabel } from './partner-period.js';

describe('the periods of a partner dashboard on Monday, November 23, 2026', () => {
  it.each([
    ['month', '2026-10-01', '2026-11-01', '2026-09-01', 'October 2026'],
    [
      'quarter',
      '2026-10-01',
      '2026-11-23',
      '2026-07-01',
      'FY 2027 Q1 (October to December 2026) to date',
    ],
    [
      'last_quarter',
      '2026-07-01',
      '2026-10-01',
      '2026-04-01',
      'FY 2026 Q4 (July to September 2026)',
    ],
    ['year', '2025-11-01', '2026-11-01', '2024-11-01', '12 months to October 2026'],
  ] as const)('%s runs from %s', (code, from, to, before, label) => {
    const period = partnerPeriod(code, '2026-11-23');
    expect(period).toMatchObject({ from, to, label });
    expect(period.before).toMatchObject({
      from: before,
      to: code === 'year' ? '2025-11-01' : from,
    });
  });

  it('on the first day of a quarter the quarter to date is empty', () => {
    const period = partnerPeriod('quarter', '2027-01-01');
    expect([period.from, period.to]).toEqual(['2027-01-01', '2027-01-01']);
  });

  it('the month before January is December of the year before', () => {
    expect(partnerPeriod('month', '2027-01-15').label).toBe('December 2026');
  });
});

describe('the quarter a baseline is frozen from', () => {
  it('a first ticket on May 25, 2025 makes it July to September 2025', () => {
    expect(firstFullQuarter('2025-05-25')).toEqual({ from: '2025-07-01', to: '2025-10-01' });
  });
  it('a first ticket on the first day of a quarter makes it that quarter', () => {
    expect(firstFullQuarter('2025-07-01')).toEqual({ from: '2025-07-01', to: '2025-10-01' });
  });
});

describe('fiscal quarters', () => {
  it.each([
    ['2026-10-01', 'FY 2027 Q1 (October to December 2026)'],
    ['2027-01-01', 'FY 2027 Q2 (January to March 2027)'],
    ['2027-04-01', 'FY 2027 Q3 (April to June 2027)'],
    ['2027-07-01', 'FY 2027 Q4 (July to September 2027)'],
  ])('%s starts %s', (day, label) => {
    expect(quarterLabel(day)).toBe(label);
  });
});
