import { exactDurationWords, longDate, timeToTheSecond, zoneAbbreviation } from './date-words.js';
import type { ClockSum } from './explanation-sum.js';
import type { TableReading } from './explanation-table.js';
import { shownTotals, wordedLeftOut, wordedRows } from './explanation-table.js';
import type { ClockExplanation } from './sla-explanation.js';

type Told = Omit<ClockExplanation, 'text'>;

/**
 * An explanation in lines: the story, the sum to be added up by hand, what was left out, and the dates
 * the promise has had. Nothing in it is only there as colour or drawing.
 */
export function explanationText(told: Told): string[] {
  const reading = { zone: told.zone, now: told.now };
  return [
    ...told.sentences,
    ...section('Counted', countedLines(told, reading)),
    ...section('Not counted', leftOutLines(told, reading)),
    ...section(
      `Adds up (times in ${zoneAbbreviation(told.zone, told.clock.startedAt)})`,
      sumLines(told.sum, reading),
    ),
    ...section(
      'The date promised',
      told.history.map(({ at, words }) => `${momentWords(at, reading)}: ${words}`),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

function countedLines({ sum }: Told, reading: TableReading): string[] {
  return wordedRows(sum, reading).map(
    ({ day, times, counted, total }) => `${day}, ${times}: ${counted}; together ${total}`,
  );
}

function leftOutLines({ sum }: Told, reading: TableReading): string[] {
  return wordedLeftOut(sum, reading).map(({ why, when, clockTime, openTime, openMs }) => {
    const open = openMs === 0 ? '' : `, of it ${openTime} of office hours`;
    return `${why} (${when}): ${clockTime}${open}`;
  });
}

/** The sums in lines: counted and left out make the whole; target, due and late from when on. */
export function sumLines(sum: ClockSum, reading: TableReading): string[] {
  const { startedAt, wholeMs, countedMs, targetMs, dueAt, breachAt } = sum;
  const { counted, leftOut, whole } = shownTotals(sum);
  const span = `from ${momentWords(startedAt, reading)} to ${momentWords(startedAt + wholeMs, reading)}`;
  const exact = countedMs / 1000;
  return [
    `${words(counted)} counted + ${words(leftOut)} not counted = ${words(whole)} ${span}`,
    ...(Math.floor(exact) === counted ? [] : [`Counted to the thousandth: ${exact} s`]),
    ...(targetMs === null ? [] : [`Target: ${exactDurationWords(targetMs)}`]),
    ...dueLines(dueAt, breachAt, reading),
  ];
}

/** Due and late are one instant, except at closing time: then it is late only from the next opening on. */
function dueLines(dueAt: number | null, breachAt: number | null, reading: TableReading): string[] {
  if (dueAt === null) return [];
  const due = `Due: ${momentWords(dueAt, reading)}`;
  if (breachAt === null || breachAt === dueAt) return [`${due}; late after that`];
  return [due, `Late only after: ${momentWords(breachAt, reading)}`];
}

function words(seconds: number): string {
  return exactDurationWords(seconds * 1000);
}

/** "Friday, March 6, 4:30:20 p.m." */
export function momentWords(at: number, { zone, now }: TableReading): string {
  return `${longDate(at, zone, now)}, ${timeToTheSecond(at, zone)}`;
}
