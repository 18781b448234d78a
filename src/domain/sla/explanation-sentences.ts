import { changeSentence, happensInTime } from './change-sentences.js';
import type { ClockChange } from './clock-changes.js';
import type { TargetInForce } from './clock-run.js';
import { countedLines } from './counted-lines.js';
import { durationWords, isoDateWords, longDate, timeOfDay } from './date-words.js';
import type { ExplainedStretch } from './explained-stretches.js';
import {
  endSentence,
  fullStop,
  openingSentence,
  targetSentence,
  when,
} from './explanation-frame.js';
import type { ExplanationNames } from './explanation-names.js';
import { pauseWords } from './pause-words.js';
import type { SlaClock } from './sla-clock.js';

/** What the sentences are made from. */
export interface ExplanationFacts {
  readonly clock: SlaClock;
  readonly stretches: readonly ExplainedStretch[];
  readonly changes: readonly ClockChange[];
  readonly firstTarget: TargetInForce;
  /** Did the clock start at the ticket's creation? */
  readonly startsWithTicket: boolean;
  /** What measured it at first; null when no policy was bound. */
  readonly firstCalendar: {
    readonly code: string;
    readonly version: number;
    readonly timeZone: string;
    readonly neverCloses: boolean;
  } | null;
  readonly zone: string;
  readonly now: number;
  readonly names: ExplanationNames;
}

/** The computation of one clock in plain words, in order of time; the zone is named once. */
export function explanationSentences(facts: ExplanationFacts): string[] {
  const changes = facts.changes.filter(happensInTime);
  const pieces = cutAt(
    facts.stretches,
    changes.map(({ at }) => at),
  );
  const opening = openingSentence(facts, pieces);
  const sentences = [opening.sentence, targetSentence(facts)];
  let counted: ExplainedStretch[] = [];
  const tellCounted = (): void => {
    sentences.push(...countedLines(counted, facts.zone, facts.now));
    counted = [];
  };
  const tellChangesUntil = (instant: number): void => {
    for (; changes[0] && changes[0].at <= instant; changes.shift()) {
      tellCounted();
      sentences.push(changeSentence(changes[0], facts));
    }
  };
  for (const piece of pieces.slice(opening.told)) {
    tellChangesUntil(piece.from);
    if (piece.kind === 'counted' || piece.kind === 'outside_hours') {
      counted.push(piece);
      continue;
    }
    tellCounted();
    // A day on which nothing counts is told once, also when the ticket's state changed on it.
    const told = standstillSentence(piece, facts);
    if (told !== sentences.at(-1)) sentences.push(told);
  }
  tellCounted();
  tellChangesUntil(Infinity);
  const learnt = facts.changes.filter((change) => !happensInTime(change));
  sentences.push(...learnt.map((change) => changeSentence(change, facts)), endSentence(facts));
  return sentences.map(fullStop);
}

/** Cuts the stretches where something changed, so that the change can be told in its place. */
function cutAt(
  stretches: readonly ExplainedStretch[],
  instants: readonly number[],
): ExplainedStretch[] {
  return stretches.flatMap((stretch) => {
    const inside = instants.filter((at) => stretch.from < at && at < stretch.to);
    if (stretch.kind !== 'counted' || inside.length === 0) return [stretch];
    const edges = [stretch.from, ...inside, stretch.to];
    return inside.concat(stretch.to).map((to, index) => {
      const from = edges[index] as number;
      return { ...stretch, from, to, businessMs: to - from };
    });
  });
}

/** A stretch in which nothing counted, for a reason worth telling. */
function standstillSentence(piece: ExplainedStretch, facts: ExplanationFacts): string {
  const day = (): string => isoDateWords(piece.closedOn as string, facts.now);
  switch (piece.kind) {
    case 'holiday':
      return `${day()} is ${piece.dayName ?? 'a holiday'}: nothing counted`;
    case 'closed_day':
      return `${day()} the office is closed${named(piece)}: nothing counted`;
    case 'paused':
      return pausedSentence(piece, facts);
    case 'merged':
      return `Merged into another ticket ${span(piece, facts)}: not counted`;
    case 'cancelled':
      return `Cancelled ${span(piece, facts)}: not counted`;
    default:
      return `Resolved ${span(piece, facts)}, then reopened: not counted`;
  }
}

function named({ dayName }: ExplainedStretch): string {
  return dayName === null ? '' : ` (${dayName})`;
}

/** Why it stood still, until when it was to, and what it would have counted. */
function pausedSentence(piece: ExplainedStretch, facts: ExplanationFacts): string {
  const { cause, awaited, until } = piece;
  const limit = until === null ? '' : `, until ${when(until, facts)} at the latest`;
  return `Paused ${span(piece, facts)}, ${pauseWords(cause, awaited)}${limit}: ${keptBack(piece)}`;
}

function keptBack({ from, to, businessMs }: ExplainedStretch): string {
  if (businessMs === 0) return 'no office hours in it';
  const hours = businessMs === to - from ? '' : ' of office hours';
  return `${durationWords(businessMs)}${hours} not counted`;
}

/** "Tuesday, March 3, 10:00 a.m. to 2:00 p.m.", with both dates, or "since …" while it lasts. */
function span({ from, to }: ExplainedStretch, facts: ExplanationFacts): string {
  const { clock, now, zone } = facts;
  if (to === now && clock.run === 'paused') return `since ${when(from, facts)}`;
  const day = longDate(from, zone, now);
  if (day !== longDate(to, zone, now)) return `from ${when(from, facts)} to ${when(to, facts)}`;
  return `${day}, ${timeOfDay(from, zone)} to ${timeOfDay(to, zone)}`;
}
