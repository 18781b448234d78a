import { durationWords, longDate, timeOfDay } from '../sla/date-words.js';
import { BusinessCalendar } from './business-calendar.js';
import { openingsBetween } from './business-time.js';
import type { CalendarDefinition } from './calendar-definition.js';
import { hoursOfDate } from './hours-of-date.js';
import { DAY_MS, isoDateOf, MINUTE_MS, minutesOf } from './wall-clock.js';
import { offsetStretches, startOfLocalDate } from './zone-offsets.js';

/** An opening that starts or ends at a reading which the wall clock skips or shows twice. */
export interface ClockChangeWarning {
  readonly date: string;
  /** The end point, `02:30`. */
  readonly reading: string;
  readonly kind: 'skipped' | 'repeated';
  /** What counts on that date altogether. */
  readonly openMs: number;
  /** All of it in words, with the date and what will count. */
  readonly sentence: string;
}

interface ClockChange {
  readonly kind: 'skipped' | 'repeated';
  /** The readings that are skipped or repeated, in local ms since 1970. */
  readonly low: number;
  readonly high: number;
}

/**
 * The end points of openings that lie strictly inside a gap or an overlap of the zone's clock between two
 * instants, in order. Nothing is shifted: skipped readings add nothing and repeated ones count twice, which
 * surprises whoever opens at 2:30 a.m. on the night of the change. End points on its edge are ordinary.
 */
export function clockChangeWarnings(
  definition: CalendarDefinition,
  from: number,
  to: number,
): ClockChangeWarning[] {
  return clockChanges(definition.timeZone, from, to).flatMap((change) => {
    const days: string[] = [];
    const last = Math.floor(change.high / DAY_MS);
    for (let day = Math.floor(change.low / DAY_MS); day <= last; day += 1) {
      days.push(isoDateOf(day));
    }
    return days.flatMap((date) => warningsOf(definition, date, change));
  });
}

function clockChanges(zone: string, from: number, to: number): ClockChange[] {
  const stretches = offsetStretches(zone, from, to);
  return stretches.slice(1).map((after, index) => {
    const before = stretches[index] as (typeof stretches)[number];
    const [shown, shownNext] = [after.from + before.offsetMs, after.from + after.offsetMs];
    return shownNext > shown
      ? { kind: 'skipped', low: shown, high: shownNext }
      : { kind: 'repeated', low: shownNext, high: shown };
  });
}

function warningsOf(
  definition: CalendarDefinition,
  date: string,
  { kind, low, high }: ClockChange,
): ClockChangeWarning[] {
  const midnight = Date.parse(date);
  const inside = (reading: string): boolean => {
    const at = midnight + (minutesOf(reading) as number) * MINUTE_MS;
    return low < at && at < high;
  };
  const readings = hoursOfDate(definition, date)
    .hours.flat()
    .filter((reading) => inside(reading));
  return [...new Set(readings)].map((reading) => {
    const openMs = openOn(definition, date);
    const sentence = inWords({ date, reading, kind, low, high, openMs });
    return { date, reading, kind, openMs, sentence };
  });
}

function openOn(definition: CalendarDefinition, date: string): number {
  const zone = definition.timeZone;
  const nextDate = isoDateOf(Date.parse(date) / DAY_MS + 1);
  return openingsBetween(
    new BusinessCalendar({ ...definition, effectiveFrom: null }),
    startOfLocalDate(zone, date),
    startOfLocalDate(zone, nextDate),
  ).reduce((sum, opening) => sum + opening.to - opening.from, 0);
}

function inWords({
  date,
  reading,
  kind,
  low,
  high,
  openMs,
}: ClockChange & { date: string; reading: string; openMs: number }): string {
  const [first, end, shown] = [low, high, Date.parse(`${date}T${reading}Z`)].map((at) =>
    timeOfDay(at, 'UTC'),
  );
  const day = `${longDate(Date.parse(date), 'UTC', Date.parse(date))}, ${date.slice(0, 4)}`;
  const change =
    kind === 'skipped'
      ? `the clock jumps from ${first} to ${end}, so ${shown} does not occur`
      : `the clock goes back from ${end} to ${first}, so ${shown} occurs twice`;
  const counted =
    kind === 'skipped'
      ? 'Time that is skipped does not count'
      : 'Time that is repeated counts each time it lies within the hours';
  return `On ${day}, ${change}. ${counted}: ${durationWords(openMs)} will count on that day.`;
}
