import type { ClockChange } from './clock-changes.js';
import { clockChanges } from './clock-changes.js';
import type { TargetInForce } from './clock-run.js';
import { effectiveEvents } from './effective-events.js';
import type { ExplainedStretch } from './explained-stretches.js';
import { codeOf, explainedStretches } from './explained-stretches.js';
import type { ExplainedInput, ExplanationNames } from './explanation-names.js';
import { explanationSentences } from './explanation-sentences.js';
import type { ClockSum } from './explanation-sum.js';
import { sumOf } from './explanation-sum.js';
import { explanationText } from './explanation-text.js';
import type { PromiseChange } from './promise-history.js';
import { promiseHistories } from './promise-history.js';
import { promiseChangeWords } from './promise-history-words.js';
import type { FoldInput, SlaClock } from './sla-clock.js';
import { clockOf, judgeRuns } from './sla-clock.js';
import type { SlaMetric } from './sla-metric.js';

/** A calendar version that measured a clock. */
export interface MeasuringCalendar {
  readonly code: string;
  readonly version: number;
  readonly timeZone: string;
}

/** A change of the promise's date with its words. */
export type WordedPromiseChange = PromiseChange & { readonly words: string };

/** Why a clock shows what it shows, as data and in plain words. */
export interface ClockExplanation {
  readonly clock: SlaClock;
  /** The zone in which the words tell time, and as of when. */
  readonly zone: string;
  readonly now: number;
  /** What the words call things. */
  readonly names: ExplanationNames;
  /** The calendar versions that measured it, in order of first use. */
  readonly calendars: readonly MeasuringCalendar[];
  /** They partition `[startedAt, end or now)`; the counted ones sum up to `clock.elapsedMs`. */
  readonly stretches: readonly ExplainedStretch[];
  readonly changes: readonly ClockChange[];
  readonly history: readonly WordedPromiseChange[];
  readonly sum: ClockSum;
  readonly sentences: readonly string[];
  /** Everything in lines, for a terminal, a letter or a file. */
  readonly text: readonly string[];
}

/**
 * "Why this time?": the computation of one clock stretch by stretch, worded with the wall clock of
 * `zone`. Null when the fold has no such clock. The same input as the fold, so the words cannot differ from it;
 * its names only say what codes are called.
 */
export function explainClock(
  input: ExplainedInput,
  metric: SlaMetric,
  cycle: number,
  zone: string,
): ClockExplanation | null {
  const judged = judgeRuns(input, input.asOf).find(
    (one) => one.run.metric === metric && one.cycle === cycle,
  );
  if (!judged) return null;
  const { run, elapsed } = judged;
  const { names = {} } = input;
  const clock = clockOf(judged);
  const events = effectiveEvents(input.events, input.asOf);
  const stretches = explainedStretches(run, elapsed.until, { calendars: input.calendars, events });
  const changes = clockChanges(judged, stretches, input, events);
  const firstCalendar = run.stretches[0]?.calendar ?? null;
  const facts = {
    ...{ clock, stretches, changes, zone, now: input.asOf, names },
    firstTarget: run.targets[0] as TargetInForce,
    startsWithTicket: events.find(({ type }) => type === 'created')?.occurredAt === run.startedAt,
    firstCalendar: firstCalendar && {
      code: codeOf(firstCalendar, input.calendars),
      version: firstCalendar.versionInForce(run.startedAt).number,
      timeZone: firstCalendar.timeZoneAt(run.startedAt),
      neverCloses: firstCalendar.neverCloses,
    },
  };
  const told = {
    ...{ clock, zone, now: input.asOf, names, stretches, changes },
    calendars: calendarsOf(stretches, input),
    history: historyOf(input, metric, cycle, zone),
    sum: sumOf(clock, stretches),
    sentences: explanationSentences(facts),
  };
  return { ...told, text: explanationText(told) };
}

function historyOf(
  input: FoldInput,
  metric: SlaMetric,
  cycle: number,
  zone: string,
): WordedPromiseChange[] {
  const history = promiseHistories(input).find(
    (one) => one.metric === metric && one.cycle === cycle,
  );
  const reading = { zone, now: input.asOf };
  return (history?.changes ?? []).map((change) => ({
    ...change,
    words: promiseChangeWords(change, reading),
  }));
}

function calendarsOf(
  stretches: readonly ExplainedStretch[],
  { calendars }: FoldInput,
): MeasuringCalendar[] {
  const measuring = new Map<string, MeasuringCalendar>();
  for (const { calendar: code, calendarVersion: version, from } of stretches) {
    const calendar = code === null ? undefined : calendars.get(code);
    if (code === null || version === null || calendar === undefined) continue;
    measuring.set(`${code} ${version}`, { code, version, timeZone: calendar.timeZoneAt(from) });
  }
  return [...measuring.values()];
}
