import { stepAhead, stepDone, stepPoint, stepReasons } from '../../../domain/sla/step-words.js';
import { receiverOf, type DueStep, type StepReason } from '../../../domain/sla/due-steps.js';
import type { EscalationStep } from '../../../domain/sla/escalation-step.js';
import type { SlaMetric } from '../../../domain/sla/sla-metric.js';
import { promiseNames } from '../../../domain/sla/time-left-chip.js';
import type { SlaMaterial } from '../refresh-clocks.js';
import type { EscalationView } from '../escalation.views.js';
import type { RawClock } from './request-statements.js';

/** A step that became due, as the database gives it. */
export interface RawStep extends Omit<DueStep, 'at'> {
  readonly settledAt: string | null;
  /** Its threshold turned out untrue afterwards. */
  readonly takenBack: boolean;
}

/** The instant at which a percent of a clock's target is used up, if nothing changes before. */
export interface RawMark {
  readonly metric: string;
  readonly cycle: number;
  readonly percent: number;
  readonly fireAt: string;
}

/** What the steps of a ticket are told from. */
export interface EscalationFacts {
  readonly steps: readonly RawStep[];
  readonly marks: readonly RawMark[];
  readonly clocks: readonly RawClock[];
  readonly material: SlaMaterial;
  readonly team: (code: string) => string;
}

/** What happened by itself, in order, and then what will, and when. */
export function escalationViews(facts: EscalationFacts): EscalationView[] {
  const past = facts.steps.map((step) => pastView(step, facts));
  const ahead = facts.clocks.flatMap((clock) => aheadOf(clock, facts));
  const soonest = ahead.toSorted((one, other) => (one.at ?? '9').localeCompare(other.at ?? '9'));
  return [...past, ...soonest];
}

function pastView(step: RawStep, { team }: EscalationFacts): EscalationView {
  const { metric, cycle, state, settledAt, takenBack } = step;
  const percent = step.kind === 'breach' ? null : step.percent;
  const done = state === 'done';
  return {
    ...{ step: step.step, metric, cycle, label: labelOf(metric) },
    state: done && takenBack ? 'taken_back' : state,
    words: done ? stepDone(step, team) : stepAhead(step, team),
    point: stepPoint({ percent }),
    at: settledAt === null ? null : new Date(settledAt).toISOString(),
    note: noteOf(step, takenBack),
  };
}

function noteOf({ state, reason }: RawStep, takenBack: boolean): string | null {
  if (reason !== null) return stepReasons[reason satisfies StepReason];
  return state === 'done' && takenBack ? 'The time was counted anew: it had not been due.' : null;
}

/** The steps of a clock that are not due yet; without an instant while it stands still. */
function aheadOf(clock: RawClock, facts: EscalationFacts): EscalationView[] {
  if (clock.run !== 'running' && clock.run !== 'paused') return [];
  const { policyCode, policyVersion, metric, cycle } = clock;
  const policy = [...facts.material.policies.values()].find(
    ({ code, version }) => code === policyCode && version === policyVersion,
  );
  const known = new Set(
    facts.steps.flatMap((step) =>
      step.metric === metric && step.cycle === cycle ? [step.step] : [],
    ),
  );
  return (policy?.escalations ?? [])
    .filter((step) => step.metric === metric && !known.has(step.code))
    .flatMap((step) => aheadView(step, clock, facts));
}

function aheadView(
  step: EscalationStep,
  clock: RawClock,
  { marks, team }: EscalationFacts,
): EscalationView[] {
  const { metric, cycle } = clock;
  const percent = step.at === 'breach' ? null : step.at;
  const mark = marks.find(
    (one) => one.metric === metric && one.cycle === cycle && one.percent === percent,
  );
  const at = clock.run === 'paused' ? null : percent === null ? clock.breachAt : mark?.fireAt;
  // A promise that is missed already, or a percent that is used, makes nothing due any more.
  if (clock.breachedAt !== null && percent === null) return [];
  if (clock.run === 'running' && at == null) return [];
  const worded = { action: step.action, receiver: receiverOf(step) };
  return [
    {
      ...{ step: step.code, metric, cycle, label: labelOf(metric), state: 'ahead', note: null },
      words: stepAhead(worded, team),
      point: stepPoint({ percent }),
      at: at == null ? null : new Date(at).toISOString(),
    },
  ];
}

function labelOf(metric: string): string {
  return promiseNames[metric as SlaMetric];
}
