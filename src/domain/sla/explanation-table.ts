import { offsetAt } from '../calendar/zone-offsets.js';
import { exactDurationWords, isoDateWords, shortDate, timeToTheSecond } from './date-words.js';
import type { ClockSum, CountedRow, LeftOut } from './explanation-sum.js';
import { pauseWords } from './pause-words.js';

/** In whose zone, and when, the table is read. */
export interface TableReading {
  readonly zone: string;
  readonly now: number;
}

/** A counted row in words, to the second: what stands in the rows adds up by hand. */
export type WordedRow = CountedRow & {
  readonly day: string;
  readonly times: string;
  readonly counted: string;
  readonly total: string;
};

/** Time left out, with the reason in words. */
export type WordedLeftOut = LeftOut & {
  readonly why: string;
  readonly when: string;
  readonly clockTime: string;
  readonly openTime: string;
};

/** The counted rows in words. Times are cut to the second, and durations are those between the times shown. */
export function wordedRows({ rows }: ClockSum, reading: TableReading): WordedRow[] {
  let seconds = 0;
  return rows.map((row) => {
    const shown = shownSeconds(row);
    seconds += shown;
    return {
      ...row,
      day: shortDate(row.from, reading.zone, reading.now),
      times: timesOf(row, reading),
      counted: exactDurationWords(shown * 1000),
      total: exactDurationWords(seconds * 1000),
    };
  });
}

/** What was not counted, in words; with the counted rows it adds up to the whole, as shown. */
export function wordedLeftOut(sum: ClockSum, reading: TableReading): WordedLeftOut[] {
  const others = sum.leftOut.filter(({ kind }) => kind !== 'outside_hours').map(shownSeconds);
  const { leftOut } = shownTotals(sum);
  const outside = leftOut - others.reduce((all, seconds) => all + seconds, 0);
  return sum.leftOut.map((row) => {
    const seconds = row.kind === 'outside_hours' ? outside : shownSeconds(row);
    return {
      ...row,
      why: whyLeftOut(row, reading),
      when: `${shortDate(row.from, reading.zone, reading.now)}, ${timesOf(row, reading)}`,
      clockTime: exactDurationWords(seconds * 1000),
      openTime: exactDurationWords(row.openMs),
    };
  });
}

/** Seconds counted, left out and in all, by the times as they are shown. */
export function shownTotals({ rows, startedAt, wholeMs }: ClockSum): {
  readonly counted: number;
  readonly leftOut: number;
  readonly whole: number;
} {
  const counted = rows.reduce((sum, row) => sum + shownSeconds(row), 0);
  const whole = shownSeconds({ from: startedAt, to: startedAt + wholeMs });
  return { counted, leftOut: whole - counted, whole };
}

function shownSeconds({ from, to }: { readonly from: number; readonly to: number }): number {
  return Math.floor(to / 1000) - Math.floor(from / 1000);
}

/** "4:30 p.m. to 5:00 p.m.", with the day of the end when it is another one. */
function timesOf(
  { from, to }: { readonly from: number; readonly to: number },
  { zone, now }: TableReading,
): string {
  const day = shortDate(to, zone, now);
  const end = timeToTheSecond(to, zone);
  const midnight =
    end === 'midnight' && shortDate(to - 1, zone, now) === shortDate(from, zone, now);
  const shown = midnight || day === shortDate(from, zone, now) ? end : `${day}, ${end}`;
  const turned = offsetAt(zone, to) - offsetAt(zone, from);
  const clocks = turned === 0 ? '' : ` (the clocks went ${turned > 0 ? 'forward' : 'back'})`;
  return `${timeToTheSecond(from, zone)} to ${shown}${clocks}`;
}

function whyLeftOut(row: LeftOut, { now }: TableReading): string {
  const { kind, dayName, closedOn, cause, awaited, stretches } = row;
  switch (kind) {
    case 'holiday':
      return `${dayName ?? 'Holiday'}, ${isoDateWords(closedOn as string, now)}`;
    case 'closed_day':
      return `${dayName ?? 'Closed for once'}, ${isoDateWords(closedOn as string, now)}`;
    case 'paused':
      return `Paused, ${pauseWords(cause, awaited)}`;
    case 'outside_hours':
      return stretches === 1 ? 'Outside office hours' : `Outside office hours, ${stretches} times`;
    case 'merged':
      return 'Merged into another ticket';
    case 'cancelled':
      return 'Cancelled';
    default:
      return 'Resolved, then reopened';
  }
}
