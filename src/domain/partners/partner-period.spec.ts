import { fullQuartersBetween, partnerPeriod, quarterLabel, todayIn } from './partner-period.js';

const zone = 'America/New_York';
const at = (text: string) => Date.parse(text);

describe('the periods of a partner dashboard on Monday, November 23, 2026', () => {
  it.each([
    ['month', '2026-10-01', '2026-11-01', '2026-09-01', 'October 2026'],
    [
      'quarter',
      '2026-10-01',
      '2026-11-24',
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
    const period = partnerPeriod(code, at('2026-11-23T15:00:00Z'), zone);
    expect(period).toMatchObject({ from, to, label });
    expect(period.before).toMatchObject({ from: before, to: from });
  });

  it('on the first day of a quarter the quarter to date is that day', () => {
    const period = partnerPeriod('quarter', at('2027-01-01T15:00:00Z'), zone);
    expect([period.from, period.to]).toEqual(['2027-01-01', '2027-01-02']);
  });

  it('the month before January is December of the year before', () => {
    expect(partnerPeriod('month', at('2027-01-15T15:00:00Z'), zone).label).toBe('December 2026');
  });

  it('the day is the one in the time zone of the bureau', () => {
    expect(todayIn('Pacific/Guam', at('2026-11-23T15:00:00Z'))).toBe('2026-11-24');
    expect(todayIn('Pacific/Honolulu', at('2026-11-23T05:00:00Z'))).toBe('2026-11-22');
  });
});

describe('the quarters a baseline is frozen from', () => {
  it('after a first ticket on May 25, 2025 begin with July to September 2025, once that is over', () => {
    const quarters = (now: string) =>
      fullQuartersBetween(at('2025-05-25T12:00:00Z'), at(now), zone).map(({ from }) => from);
    expect(quarters('2025-10-01T03:59:00Z')).toEqual([]);
    expect(quarters('2025-10-01T04:00:00Z')).toEqual(['2025-07-01']);
    expect(quarters('2026-02-01T12:00:00Z')).toEqual(['2025-07-01', '2025-10-01']);
  });
});

describe('fiscal quarters by name', () => {
  it.each([
    ['2026-10-01', 'FY 2027 Q1 (October to December 2026)'],
    ['2027-03-31', 'FY 2027 Q2 (January to March 2027)'],
  ])('%s lies in %s', (day, label) => {
    expect(quarterLabel(day)).toBe(label);
  });
});
