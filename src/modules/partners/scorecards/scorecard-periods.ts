import {
  fiscalPeriodAt,
  shiftPeriod,
  type FiscalPeriod,
} from '../../../domain/measurement/fiscal-period.js';

/** Fiscal periods begin where the agency reports them. */
const zone = 'America/New_York';

/** The periods that a scorecard can be about at an instant (epoch ms): running and next ones first, then those before. */
export function scorecardPeriods(now: number): FiscalPeriod[] {
  const [quarter, year] = [fiscalPeriodAt('quarter', now, zone), fiscalPeriodAt('year', now, zone)];
  const shifted = (period: FiscalPeriod, by: readonly number[]): FiscalPeriod[] =>
    by.map((count) => shiftPeriod(period, count, zone));
  return [
    ...shifted(quarter, [0, 1, 2]),
    ...shifted(year, [0, 1]),
    ...shifted(quarter, [-1, -2, -3, -4]),
  ];
}
