import { durationWords, longDate, timeOfDay } from './date-words.js';
import type { ExplainedStretch } from './explained-stretches.js';

interface CountedDay {
  readonly day: string;
  readonly from: number;
  to: number;
  businessMs: number;
  /** Closed time of a day or more came before it. */
  readonly afterLongBreak: boolean;
}

const LONG_BREAK_MS = 86_400_000;

/**
 * Words for running time: a line a day, or one line for three days and more in a row. A break of a day
 * or longer is told where the days are; nights go without saying.
 */
export function countedLines(
  pieces: readonly ExplainedStretch[],
  zone: string,
  now: number,
): string[] {
  const days = countedDays(pieces, zone, now);
  const first = days[0];
  const last = days.at(-1);
  if (first && last && days.length >= 3) {
    const businessMs = days.reduce((sum, day) => sum + day.businessMs, 0);
    const span = `${first.day} to ${longDate(last.to - 1, zone, now)}`;
    return [`${span}: ${durationWords(businessMs)} counted, on ${days.length} days.`];
  }
  return days.flatMap((day) => {
    const { from, to, businessMs, afterLongBreak } = day;
    const opens = `Closed until ${day.day} at ${timeOfDay(from, zone)}: nothing counted.`;
    const lastDay = longDate(to - 1, zone, now);
    const end =
      lastDay === day.day
        ? timeOfDay(to, zone)
        : `${longDate(to, zone, now)}, ${timeOfDay(to, zone)}`;
    const line = `${day.day}, ${timeOfDay(from, zone)} to ${end}: ${durationWords(businessMs)} counted.`;
    return afterLongBreak ? [opens, line] : [line];
  });
}

function countedDays(pieces: readonly ExplainedStretch[], zone: string, now: number): CountedDay[] {
  const days: CountedDay[] = [];
  let afterLongBreak = false;
  for (const { kind, from, to, businessMs } of pieces) {
    if (kind !== 'counted') {
      afterLongBreak = to - from >= LONG_BREAK_MS;
      continue;
    }
    const day = longDate(from, zone, now);
    const last = days.at(-1);
    if (last?.day === day) {
      last.to = to;
      last.businessMs += businessMs;
    } else days.push({ day, from, to, businessMs, afterLongBreak });
    afterLongBreak = false;
  }
  return days;
}
