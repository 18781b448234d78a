import { Temporal } from 'temporal-polyfill';
import { fiscalPeriodAt, shiftPeriod } from '../measurement/fiscal-period.js';
import {
  answerBlocks,
  blockOf,
  serviceAnswers,
  type AnswerCell,
  type MonthRun,
  type MonthWindow,
  type ServiceTable,
} from '../measurement/answer-blocks.js';
import { addCounts, noAnswers, type FiveCounts } from '../measurement/pulse-counts.js';
import type { PartnerPeriod } from './partner-period.js';

/** On which day of the next month a month's answers are final: the last of its surveys can't be changed any more. */
export const finalOn = 15;

/** Answers of which all can be shown, or those asked for when nothing can; months as "2026-10", both included. */
export interface ShownAnswers {
  /** Null for all services. */
  readonly services: readonly string[] | null;
  readonly from: string;
  readonly to: string;
  readonly counts: FiveCounts;
  /** The stretches of months that may each be shown alone, in their order. */
  readonly parts: readonly MonthRun[];
  readonly enough: boolean;
  /** Of one service: how the services of each quarter are parted. What else is told of the group must leave a choice beside that, too. */
  readonly tables?: readonly ServiceTable[];
  /** Not exactly the group asked for: other services or other months. */
  readonly rolledUp: boolean;
}

/** What is asked for: a period of the dashboard, and one service or all; `instant` in epoch ms. */
export interface AnswersAsked {
  readonly period: Pick<PartnerPeriod, 'code' | 'from' | 'to'>;
  readonly service: string | null;
  readonly instant: number;
  readonly timeZone: string;
}

/** The first month ("2026-11") whose answers may still change: months before it are final. */
export function firstOpenMonth(instant: number, timeZone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const month = today.toPlainYearMonth();
  return (today.day >= finalOn ? month : month.subtract({ months: 1 })).toString();
}

/** The first day from which answers matter to a dashboard: two whole fiscal years before the running one. */
export function answersFrom(instant: number, timeZone: string): string {
  return shiftPeriod(fiscalPeriodAt('year', instant, timeZone), -2, timeZone).startsOn;
}

/**
 * Which answers a dashboard may show for what is asked, from the answers of each service and month. Months that are
 * not final are left out, small ones go together (`answerBlocks`), and a service is shown for whole fiscal quarters,
 * with those it has to be kept together with. Where a group is too small the next larger one is taken: all services in
 * the period, then all in twelve months. Whatever is shown, today or later, is a sum of parts that may each be shown.
 */
export function shownAnswers(cells: readonly AnswerCell[], asked: AnswersAsked): ShownAnswers {
  const open = firstOpenMonth(asked.instant, asked.timeZone);
  const final = cells.filter(({ month }) => month < open);
  const blocks = answerBlocks(final);
  const window = answerWindow(asked.period, open);
  if (asked.service !== null) {
    const found = serviceAnswers(final, blocks, quartersFor(asked, open), asked.service);
    if (found) return { ...found, enough: true, rolledUp: isWider(found, window) };
  }
  const inPeriod = blockOf(blocks, window);
  if (inPeriod) {
    const wider = asked.service !== null || inPeriod.from < window.from;
    return { services: null, ...inPeriod, enough: true, rolledUp: wider };
  }
  const inYear = blockOf(blocks, yearBefore(open));
  if (inYear) return { services: null, ...inYear, enough: true, rolledUp: true };
  return tooFewAnswers(final, window, asked.service);
}

/** The months of a period that are final, where `open` is the first that is not. */
export function answerWindow(period: AnswersAsked['period'], open: string): MonthWindow {
  return { from: period.from.slice(0, 7), to: earlier(period.to.slice(0, 7), open) };
}

/** The twelve months before one. */
export function yearBefore(open: string): MonthWindow {
  return { from: monthsBefore(open, 12), to: open };
}

function isWider(
  found: { services: readonly string[]; from: string; to: string },
  window: MonthWindow,
): boolean {
  return found.services.length > 1 || found.from < window.from || found.to >= window.to;
}

/** The quarter asked for when it is over and final, else the last four that are. */
function quartersFor({ period, timeZone, instant }: AnswersAsked, open: string): MonthWindow[] {
  if (period.code === 'last_quarter' && period.to.slice(0, 7) <= open) {
    return [{ from: period.from.slice(0, 7), to: period.to.slice(0, 7) }];
  }
  const running = fiscalPeriodAt('quarter', instant, timeZone);
  const last = running.startsOn.slice(0, 7) <= open ? -1 : -2;
  return [3, 2, 1, 0].map((back) => {
    const { startsOn, endsOn } = shiftPeriod(running, last - back, timeZone);
    return { from: startsOn.slice(0, 7), to: endsOn.slice(0, 7) };
  });
}

/** The answers asked for where nothing can be shown. */
export function tooFewAnswers(
  cells: readonly AnswerCell[],
  { from, to }: MonthWindow,
  service: string | null,
): ShownAnswers {
  const asked = cells.filter(
    (cell) =>
      cell.month >= from && cell.month < to && (service === null || cell.service === service),
  );
  return {
    services: service === null ? null : [service],
    ...{ from, to: monthsBefore(to, 1) },
    counts: asked.map(({ counts }) => counts).reduce(addCounts, noAnswers),
    ...{ parts: [], enough: false, rolledUp: false },
  };
}

function monthsBefore(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).subtract({ months }).toString();
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

const monthName = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** "October 2026", "July to September 2026", "November 2025 to October 2026". */
export function monthWords(from: string, to: string): string {
  const [first, last] = [from, to].map((month) => {
    const { year, month: number } = Temporal.PlainYearMonth.from(month);
    return { year, name: monthName.format(Date.UTC(year, number - 1, 1)) };
  }) as [MonthName, MonthName];
  if (from === to) return `${first.name} ${first.year}`;
  const start = first.year === last.year ? first.name : `${first.name} ${first.year}`;
  return `${start} to ${last.name} ${last.year}`;
}

interface MonthName {
  readonly year: number;
  readonly name: string;
}
