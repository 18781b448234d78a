import type { TargetInForce } from './clock-run.js';
import { effectiveEvents } from './effective-events.js';
import type { ExplainedStretch } from './explained-stretches.js';
import { explainedStretches } from './explained-stretches.js';
import { explanationSentences } from './explanation-sentences.js';
import type { FoldInput, SlaClock } from './sla-clock.js';
import { clockOf, judgeRuns } from './sla-clock.js';
import type { SlaMetric } from './sla-metric.js';

/** Another target came into force, and what brought it. */
export interface TargetChange {
  readonly at: number;
  readonly cause: 'priority' | 'policy';
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** The priority (for `ola`: the group) that chose the new target. */
  readonly key: string | null;
  readonly policyCode: string | null;
  readonly policyVersion: number | null;
}

/** Why a clock shows what it shows, as data and in plain words. */
export interface ClockExplanation {
  readonly clock: SlaClock;
  /** They partition `[startedAt, end or now)`; the counted ones sum up to `clock.elapsedMs`. */
  readonly stretches: readonly ExplainedStretch[];
  readonly targetChanges: readonly TargetChange[];
  readonly sentences: readonly string[];
}

/**
 * "Why this time?": the computation of one clock stretch by stretch, worded with the wall clock of
 * `zone`. Null when the fold has no such clock. The same input as the fold, so the words cannot differ from it.
 */
export function explainClock(
  input: FoldInput,
  metric: SlaMetric,
  cycle: number,
  zone: string,
): ClockExplanation | null {
  const judged = judgeRuns(input, input.asOf).find(
    (one) => one.run.metric === metric && one.cycle === cycle,
  );
  if (!judged) return null;
  const { run, elapsed } = judged;
  const clock = clockOf(judged);
  const stretches = explainedStretches(run, elapsed.until);
  const targetChanges = changesOf(run.targets);
  const created = effectiveEvents(input.events, input.asOf).find(({ type }) => type === 'created');
  const sentences = explanationSentences({
    clock,
    stretches,
    targetChanges,
    firstTarget: run.targets[0] as TargetInForce,
    startsWithTicket: created?.occurredAt === run.startedAt,
    neverCloses: run.stretches[0]?.calendar?.neverCloses ?? false,
    zone,
    now: input.asOf,
  });
  return { clock, stretches, targetChanges, sentences };
}

function changesOf(targets: readonly TargetInForce[]): TargetChange[] {
  return targets.slice(1).map((target, index) => {
    const before = targets[index] as TargetInForce;
    return {
      at: target.from,
      cause: target.policy === before.policy ? 'priority' : 'policy',
      fromMs: before.targetMs,
      toMs: target.targetMs,
      key: target.key,
      policyCode: target.policy?.code ?? null,
      policyVersion: target.policy?.version ?? null,
    };
  });
}
