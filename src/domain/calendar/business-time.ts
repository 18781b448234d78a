import type { BusinessCalendar, OpeningsPage } from './business-calendar.js';
import { PAGE_MS } from './business-calendar.js';
import { DAY_MS } from './wall-clock.js';

/** How far ahead an answer is looked for: five years. Beyond it the questions below answer null. */
export const HORIZON_MS = 5 * 365.25 * DAY_MS;

/** The longest range that is ever measured: two hundred years, far beyond the life of a ticket. */
const LONGEST_RANGE_MS = 200 * 365.25 * DAY_MS;

/**
 * Business milliseconds in `[from, to)`; 0 when `to` is not after `from`.
 * Refuses (RangeError) instants that are no numbers or two centuries apart rather than compute for ever.
 */
export function businessTimeBetween(calendar: BusinessCalendar, from: number, to: number): number {
  if (to <= from) return 0;
  if (!(to - from <= LONGEST_RANGE_MS)) {
    throw new RangeError(`No business time is measured from ${from} to ${to}.`);
  }
  const last = Math.floor(to / PAGE_MS);
  let sum = 0;
  for (let number = Math.floor(from / PAGE_MS); number < last; number += 1) {
    sum += calendar.page(number).totalMs;
  }
  const first = calendar.page(Math.floor(from / PAGE_MS));
  return sum + openBefore(calendar.page(last), to) - openBefore(first, from);
}

/**
 * The first instant at which `ms` of business time have passed since `from` (elapsed >= ms): a day's
 * hours used up end at closing time, not at the next opening. `from` itself when ms is 0 or less;
 * null when that is more than five years away.
 */
export function addBusinessTime(
  calendar: BusinessCalendar,
  from: number,
  ms: number,
): number | null {
  return ms <= 0 ? from : search(calendar, from, ms, (openMs, goal) => openMs >= goal);
}

/**
 * The first instant after which more than `ms` of business time have passed since `from`: equal to
 * `addBusinessTime`, or the next opening when that falls on closing time. Null beyond five years.
 */
export function firstInstantBeyond(
  calendar: BusinessCalendar,
  from: number,
  ms: number,
): number | null {
  return search(calendar, from, Math.max(0, ms), (openMs, goal) => openMs > goal);
}

/** `from` when open then, else the instant of the next opening; null when there is none within five years. */
export function nextOpening(calendar: BusinessCalendar, from: number): number | null {
  return firstInstantBeyond(calendar, from, 0);
}

/** Is the calendar open at this instant? The closing instant itself is closed. */
export function isOpen(calendar: BusinessCalendar, instant: number): boolean {
  return nextOpening(calendar, instant) === instant;
}

/** The openings inside `[from, to)`, cut to it, in order. */
export function openingsBetween(
  calendar: BusinessCalendar,
  from: number,
  to: number,
): { readonly from: number; readonly to: number }[] {
  const openings: { from: number; to: number }[] = [];
  for (let at = nextOpening(calendar, from); at !== null && at < to;) {
    const page = calendar.page(Math.floor(at / PAGE_MS));
    const end = page.ends[lastStartAtOrBefore(page, at)] as number;
    const previous = openings.at(-1);
    if (previous?.to === at) previous.to = Math.min(end, to);
    else openings.push({ from: at, to: Math.min(end, to) });
    at = nextOpening(calendar, end);
  }
  return openings;
}

/** Walks the openings after `from` until `enough(open ms so far, goal)`, five years at most. */
function search(
  calendar: BusinessCalendar,
  from: number,
  ms: number,
  enough: (openMs: number, goal: number) => boolean,
): number | null {
  let number = Math.floor(from / PAGE_MS);
  let goal = openBefore(calendar.page(number), from) + ms;
  const last = Math.floor((from + HORIZON_MS) / PAGE_MS);
  for (; number <= last; number += 1) {
    const page = calendar.page(number);
    if (enough(page.totalMs, goal)) {
      const found = instantIn(page, goal, enough);
      return found <= from + HORIZON_MS ? found : null;
    }
    goal -= page.totalMs;
  }
  return null;
}

/** The instant of the page at which the open time reaches (or passes) the goal; the page must hold it. */
function instantIn(
  page: OpeningsPage,
  goal: number,
  enough: (openMs: number, goal: number) => boolean,
): number {
  let low = 0;
  let high = page.starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const open =
      (page.before[middle] as number) +
      (page.ends[middle] as number) -
      (page.starts[middle] as number);
    if (enough(open, goal)) high = middle;
    else low = middle + 1;
  }
  return (page.starts[low] as number) + goal - (page.before[low] as number);
}

/** Open milliseconds of the page before an instant that lies in it. */
function openBefore(page: OpeningsPage, instant: number): number {
  const index = lastStartAtOrBefore(page, instant);
  if (index < 0) return 0;
  return (
    (page.before[index] as number) +
    Math.min(instant, page.ends[index] as number) -
    (page.starts[index] as number)
  );
}

/** Index of the last opening that starts at or before the instant, -1 when there is none. */
function lastStartAtOrBefore(page: OpeningsPage, instant: number): number {
  let low = 0;
  let high = page.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.starts[middle] as number) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
