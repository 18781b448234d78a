import { Temporal } from 'temporal-polyfill';

/** A stretch of the federal fiscal calendar, which begins on October 1 of the year before. */
export type FiscalPeriodKind = 'month' | 'quarter' | 'year';

/** A whole period: dates as YYYY-MM-DD, instants in epoch ms of the zone asked for; the ends no longer belong to it. */
export interface FiscalPeriod {
  readonly kind: FiscalPeriodKind;
  /** "2026-11", "FY2027-Q1" or "FY2027". */
  readonly code: string;
  readonly label: string;
  readonly fiscalYear: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

const monthsIn: Readonly<Record<FiscalPeriodKind, number>> = { month: 1, quarter: 3, year: 12 };
const monthName = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** The fiscal year of a date: October 2026 to September 2027 is 2027. */
export function fiscalYearOf(date: string): number {
  const { year, month } = Temporal.PlainDate.from(date);
  return month >= 10 ? year + 1 : year;
}

/** The fiscal quarter of a date: October to December is the first. */
export function fiscalQuarterOf(date: string): 1 | 2 | 3 | 4 {
  const { month } = Temporal.PlainDate.from(date);
  return (((Math.floor((month - 1) / 3) + 1) % 4) + 1) as 1 | 2 | 3 | 4;
}

/** Months are counted from the year 0, so that periods are found by adding. */
function monthOf({ year, month }: { readonly year: number; readonly month: number }): number {
  return year * 12 + month - 1;
}

/** Of every kind of period an October is a first month. */
function firstMonth(kind: FiscalPeriodKind, month: number): number {
  return month - ((month + 3) % monthsIn[kind]);
}

function nameOf(date: Temporal.PlainDate): string {
  return monthName.format(Date.UTC(date.year, date.month - 1, 1));
}

function words(kind: FiscalPeriodKind, first: Temporal.PlainDate): { code: string; label: string } {
  const start = first.toString();
  const fiscalYear = fiscalYearOf(start);
  const last = first.add({ months: monthsIn[kind] }).subtract({ days: 1 });
  switch (kind) {
    case 'month':
      return { code: start.slice(0, 7), label: `${nameOf(first)} ${first.year}` };
    case 'quarter': {
      const quarter = `Q${fiscalQuarterOf(start)}`;
      return {
        code: `FY${fiscalYear}-${quarter}`,
        label: `FY ${fiscalYear} ${quarter} (${nameOf(first)} to ${nameOf(last)} ${last.year})`,
      };
    }
    case 'year':
      return {
        code: `FY${fiscalYear}`,
        label: `FY ${fiscalYear} (${nameOf(first)} ${first.year} to ${nameOf(last)} ${last.year})`,
      };
  }
}

function startOf(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime(timeZone).epochMilliseconds;
}

/** Periods that were asked for before: one dashboard asks for the same few dozens of times. */
const known = new Map<string, FiscalPeriod>();

function periodFrom(kind: FiscalPeriodKind, month: number, timeZone: string): FiscalPeriod {
  const key = `${kind} ${month} ${timeZone}`;
  const period = known.get(key) ?? newPeriod(kind, month, timeZone);
  known.set(key, period);
  return period;
}

function newPeriod(kind: FiscalPeriodKind, month: number, timeZone: string): FiscalPeriod {
  const year = Math.floor(month / 12);
  const first = new Temporal.PlainDate(year, (month % 12) + 1, 1);
  const end = first.add({ months: monthsIn[kind] });
  return {
    kind,
    ...words(kind, first),
    fiscalYear: fiscalYearOf(first.toString()),
    startsOn: first.toString(),
    endsOn: end.toString(),
    startsAt: startOf(first, timeZone),
    endsAt: startOf(end, timeZone),
  };
}

/** The month, fiscal quarter or fiscal year in which the instant (epoch ms) lies, as the days run in the zone. */
export function fiscalPeriodAt(
  kind: FiscalPeriodKind,
  instant: number,
  timeZone: string,
): FiscalPeriod {
  const day = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return periodFrom(kind, firstMonth(kind, monthOf(day)), timeZone);
}

/** The period so many periods later in the same zone; negative for earlier ones. */
export function shiftPeriod(period: FiscalPeriod, by: number, timeZone: string): FiscalPeriod {
  const first = monthOf(Temporal.PlainDate.from(period.startsOn));
  return periodFrom(period.kind, first + by * monthsIn[period.kind], timeZone);
}

/** The first period that lies wholly at or after the instant: what a baseline freezes itself from. */
export function firstFullPeriod(
  kind: FiscalPeriodKind,
  instant: number,
  timeZone: string,
): FiscalPeriod {
  const current = fiscalPeriodAt(kind, instant, timeZone);
  return current.startsAt === instant ? current : shiftPeriod(current, 1, timeZone);
}

/** The last day on which a quarter's figures may be reported: 30 days after its last day. */
export function reportDueOn(quarter: Pick<FiscalPeriod, 'endsOn'>): string {
  return Temporal.PlainDate.from(quarter.endsOn).add({ days: 29 }).toString();
}
