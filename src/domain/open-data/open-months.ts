import { Temporal } from 'temporal-polyfill';
import type { MonthWindow } from '../measurement/answer-blocks.js';

/**
 * The month ("2026-10") that is published next: the one after the last that was, so that none is left out; at first
 * the last final one. Null while that month's answers can still change.
 */
export function nextOpenDataMonth(
  lastPublished: string | null,
  firstOpenMonth: string,
): string | null {
  const next =
    lastPublished === null ? monthsLater(firstOpenMonth, -1) : monthsLater(lastPublished, 1);
  return next < firstOpenMonth ? next : null;
}

/** The months of the federal fiscal quarter that ends with the month (December, March, June, September); else null. */
export function quarterEndingWith(month: string): MonthWindow | null {
  if (Temporal.PlainYearMonth.from(month).month % 3 !== 0) return null;
  return { from: monthsLater(month, -2), to: monthsLater(month, 1) };
}

/** So many months later; earlier with a negative number. */
export function monthsLater(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}
