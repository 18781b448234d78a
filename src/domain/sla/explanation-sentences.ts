import type { TargetInForce } from './clock-run.js';
import { countedLines } from './counted-lines.js';
import { durationWords, longDate, timeOfDay } from './date-words.js';
import type { ExplainedStretch } from './explained-stretches.js';
import { endSentence, openingSentence, targetSentence, when } from './explanation-frame.js';
import type { SlaClock } from './sla-clock.js';
import type { TargetChange } from './sla-explanation.js';

/** What the sentences are made from. */
export interface ExplanationFacts {
  readonly clock: SlaClock;
  readonly stretches: readonly ExplainedStretch[];
  readonly targetChanges: readonly TargetChange[];
  readonly firstTarget: TargetInForce;
  /** Did the clock start at the ticket's creation? */
  readonly startsWithTicket: boolean;
  /** Was it measured round the clock at first? */
  readonly neverCloses: boolean;
  readonly zone: string;
  readonly now: number;
}

const PAUSE_REASONS: { readonly [cause in ExplainedStretch['cause']]?: string } = {
  waiting_customer: "waiting for the customer's answer",
  waiting_third_party: 'waiting for a third party',
  waiting_approval: 'waiting for an approval',
  on_hold: 'on hold',
};

/** The computation of one clock in plain words, in order of time; the zone is named once. */
export function explanationSentences(facts: ExplanationFacts): string[] {
  const pieces = cutAt(
    facts.stretches,
    facts.targetChanges.map(({ at }) => at),
  );
  const opening = openingSentence(facts, pieces);
  const sentences = [opening.sentence, targetSentence(facts)];
  const changes = [...facts.targetChanges];
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
    sentences.push(standstillSentence(piece, facts));
  }
  tellCounted();
  tellChangesUntil(Infinity);
  return [...sentences, endSentence(facts)].map(fullStop);
}

/** One full stop at the end, also after "p.m.". */
function fullStop(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** Cuts the stretches where a target changed, so that the change can be told in its place. */
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

function changeSentence(change: TargetChange, facts: ExplanationFacts): string {
  const { at, cause, toMs, key, policyCode, policyVersion } = change;
  const policy = policyCode === null ? null : `${policyCode}, version ${policyVersion},`;
  const to = cause === 'priority' ? key : policy;
  const changed = to === null ? `The ${cause} was taken away` : `The ${cause} changed to ${to}`;
  const promised = toMs === null ? 'nothing is promised' : `the target is ${durationWords(toMs)}`;
  return `${changed} on ${when(at, facts)}: ${promised} from then on`;
}

/** A stretch in which nothing counted, for a reason worth telling. */
function standstillSentence(piece: ExplainedStretch, facts: ExplanationFacts): string {
  const day = longDate(piece.from, facts.zone, facts.now);
  switch (piece.kind) {
    case 'holiday':
      return `${day} is ${piece.holidayName ?? 'a holiday'}: nothing counted`;
    case 'closed_day':
      return `${day} the office is closed: nothing counted`;
    case 'paused':
      return `Paused ${span(piece, facts)}: ${PAUSE_REASONS[piece.cause] ?? 'standing still'}`;
    case 'merged':
      return `Merged into another ticket ${span(piece, facts)}: not counted`;
    case 'cancelled':
      return `Cancelled ${span(piece, facts)}: not counted`;
    default:
      return `Resolved ${span(piece, facts)}: not counted`;
  }
}

/** "Tuesday, March 3, 10:00 a.m. to 2:00 p.m.", with both dates, or "since …" while it lasts. */
function span({ from, to }: ExplainedStretch, facts: ExplanationFacts): string {
  const { clock, now, zone } = facts;
  if (to === now && clock.run === 'paused') return `since ${when(from, facts)}`;
  const day = longDate(from, zone, now);
  if (day !== longDate(to, zone, now)) return `from ${when(from, facts)} to ${when(to, facts)}`;
  return `${day}, ${timeOfDay(from, zone)} to ${timeOfDay(to, zone)}`;
}
