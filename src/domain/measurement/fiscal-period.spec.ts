import {
  firstFullPeriod,
  fiscalPeriodAt,
  fiscalQuarterOf,
  fiscalYearOf,
  reportDueOn,
  shiftPeriod,
} from './fiscal-period.js';

const washington = 'America/New_York';
const guam = 'Pacific/Guam';
const november23 = Date.parse('2026-11-23T09:00:00-05:00');

describe('the federal fiscal calendar', () => {
  it.each([
    ['2026-09-30', 2026, 4],
    ['2026-10-01', 2027, 1],
    ['2026-12-31', 2027, 1],
    ['2027-01-01', 2027, 2],
    ['2027-04-01', 2027, 3],
    ['2027-07-01', 2027, 4],
  ])('counts %s to fiscal year %i, quarter %i', (date, year, quarter) => {
    expect(fiscalYearOf(date)).toBe(year);
    expect(fiscalQuarterOf(date)).toBe(quarter);
  });

  it('has November 23, 2026 in the first quarter of 2027', () => {
    expect(fiscalPeriodAt('quarter', november23, washington)).toEqual({
      kind: 'quarter',
      code: 'FY2027-Q1',
      label: 'FY 2027 Q1 (October to December 2026)',
      fiscalYear: 2027,
      startsOn: '2026-10-01',
      endsOn: '2027-01-01',
      startsAt: Date.parse('2026-10-01T00:00:00-04:00'),
      endsAt: Date.parse('2027-01-01T00:00:00-05:00'),
    });
  });

  it('has it in November and in the year from October on', () => {
    expect(fiscalPeriodAt('month', november23, washington)).toMatchObject({
      code: '2026-11',
      label: 'November 2026',
      startsOn: '2026-11-01',
      endsOn: '2026-12-01',
    });
    expect(fiscalPeriodAt('year', november23, washington)).toMatchObject({
      code: 'FY2027',
      label: 'FY 2027 (October 2026 to September 2027)',
      startsOn: '2026-10-01',
      endsOn: '2027-10-01',
    });
    const march = Date.parse('2027-03-31T12:00:00Z');
    expect(fiscalPeriodAt('year', march, washington).code).toBe('FY2027');
    expect(fiscalPeriodAt('quarter', march, washington).code).toBe('FY2027-Q2');
  });

  it('turns the day where the bureau is: the quarter ends in Guam while Washington still has September', () => {
    const instant = Date.parse('2026-09-30T14:30:00Z');
    expect(fiscalPeriodAt('quarter', instant, guam).code).toBe('FY2027-Q1');
    expect(fiscalPeriodAt('quarter', instant, washington).code).toBe('FY2026-Q4');
  });

  it('moves by whole periods, across the years', () => {
    const quarter = fiscalPeriodAt('quarter', november23, washington);
    expect(shiftPeriod(quarter, -1, washington).code).toBe('FY2026-Q4');
    expect(shiftPeriod(quarter, 4, washington).code).toBe('FY2028-Q1');
    expect(shiftPeriod(quarter, -1, washington).endsAt).toBe(quarter.startsAt);
  });

  it('freezes a baseline from the first period that is whole', () => {
    expect(firstFullPeriod('quarter', november23, washington).code).toBe('FY2027-Q2');
    const midnight = Date.parse('2026-10-01T00:00:00-04:00');
    expect(firstFullPeriod('quarter', midnight, washington).code).toBe('FY2027-Q1');
    expect(firstFullPeriod('quarter', midnight + 1, washington).code).toBe('FY2027-Q2');
  });

  it('lets a quarter be reported until 30 days after its last day', () => {
    const quarter = fiscalPeriodAt('quarter', november23, washington);
    expect(reportDueOn(quarter)).toBe('2027-01-30');
  });
});
