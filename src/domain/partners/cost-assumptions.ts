import { spendingByMonth, type EnteredPeriod } from './channel-cost-record.js';

/** What an office assumes of its costs in one or several periods that follow one another. */
export interface CostAssumptions {
  readonly officeName: string;
  /** "October 2026", or "November 2025 to October 2026". */
  readonly periodLabel: string;
  readonly assumptions: string;
  /** When it was last entered. */
  readonly enteredAt: Date;
}

/** The assumptions of records, ordered by office and period: once for periods that follow one another in the same words. */
export function costAssumptions(records: readonly Assumed[]): CostAssumptions[] {
  const runs: { first: CostAssumptions; last: Assumed }[] = [];
  for (const record of records) {
    const run = runs.at(-1);
    if (run && goesOn(run.last, record)) run.last = latest(run.last, record);
    else runs.push({ first: record, last: record });
  }
  return runs.map(({ first: { officeName, periodLabel, assumptions }, last }) => ({
    ...{ officeName, assumptions, enteredAt: last.enteredAt },
    periodLabel:
      periodLabel === last.periodLabel ? periodLabel : `${periodLabel} to ${last.periodLabel}`,
  }));
}

type Assumed = CostAssumptions & EnteredPeriod;

function latest(before: Assumed, record: Assumed): Assumed {
  return before.enteredAt > record.enteredAt ? { ...record, enteredAt: before.enteredAt } : record;
}

function goesOn(before: Assumed, record: Assumed): boolean {
  const months = spendingByMonth(before, 0);
  return (
    before.officeName === record.officeName &&
    before.assumptions === record.assumptions &&
    monthAfter(months.at(-1)!.month) === record.startsOn.slice(0, 7)
  );
}

function monthAfter(month: string): string {
  const [year, of] = month.split('-').map(Number) as [number, number];
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`;
}
