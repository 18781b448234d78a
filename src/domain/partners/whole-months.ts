import type { DateRange } from './partner-period.js';

/**
 * The day up to which a stretch that begins with a month consists of whole months; its first day where it does not begin
 * with one, or is shorter. What is counted by month is read up to there, and by day or one by one from there on.
 */
export function endOfWholeMonths({ from, to }: DateRange): string {
  const lastMonth = `${to.slice(0, 7)}-01`;
  return from.endsWith('-01') && lastMonth > from ? lastMonth : from;
}

const longestWindowMs = 30 * 86_400_000;
/** Longer than any time zone is from another, and than a day of 25 hours adds. */
const marginMs = 2 * 86_400_000;

/**
 * The day, ISO, before which everything first finished is so old at an instant (epoch ms) that no window of the journey is
 * open for it: neither of a repeated contact nor of reopening nor of coming back (30 days, the longest).
 */
export function windowsOverBefore(instant: number): string {
  return new Date(instant - longestWindowMs - marginMs).toISOString().slice(0, 10);
}
