import { changesTicket, type EscalationAction, type EscalationStep } from './escalation-step.js';
import type { SlaMetric } from './sla-metric.js';

/** A threshold that has just become a fact of a clock; percent is 0 for the breach. */
export interface StepThreshold {
  readonly metric: string;
  readonly cycle: number;
  readonly kind: string;
  readonly percent: number;
  readonly at: number;
}

/**
 * Why a step was not done. finished: the clock or the ticket was over · overtaken: the promise was
 * missed meanwhile · highest_priority, no_lead, unchanged, team_closed: there was nothing to change ·
 * restricted: the team is of another office, which may not see the ticket · taken_back: its threshold turned out untrue.
 */
export type StepReason =
  | 'finished'
  | 'overtaken'
  | 'highest_priority'
  | 'no_lead'
  | 'unchanged'
  | 'team_closed'
  | 'restricted'
  | 'taken_back';

/** A step of a clock's cycle that is due. `due`: still to be done · `done` · `skipped` · `stopped`, before it was done. */
export interface DueStep extends StepThreshold {
  readonly step: string;
  readonly action: EscalationAction;
  /** Whom it tells or where it puts the ticket; a team by its code. */
  readonly receiver: string | null;
  readonly state: 'due' | 'done' | 'skipped' | 'stopped';
  readonly reason: StepReason | null;
}

/** The clock whose thresholds were reached, as far as its steps need it. */
export interface SteppedClock {
  readonly metric: SlaMetric;
  readonly cycle: number;
  readonly run: string;
}

/**
 * The steps that a threshold of a clock makes due. A step that only tells somebody is done by being
 * told; one that changes the ticket is still to be done. Nothing is left to do about a clock that is
 * over, and nobody is told of less than the whole target once the promise is missed.
 */
export function dueSteps(
  threshold: StepThreshold,
  clock: SteppedClock,
  missed: boolean,
  steps: readonly EscalationStep[],
): DueStep[] {
  const { metric, cycle, kind, percent, at } = threshold;
  const point = kind === 'breach' ? 'breach' : percent;
  return steps
    .filter((step) => kind !== 'warning' && step.metric === metric && step.at === point)
    .map((step) => ({
      ...{ metric, cycle, kind, percent, at, step: step.code, action: step.action },
      receiver: receiverOf(step),
      ...stateOf(step, clock, missed),
    }));
}

/** Whom a step tells or where it puts the ticket, as its row names it; a team by its code. */
export function receiverOf(step: EscalationStep): string | null {
  if (step.action === 'notify') return step.to;
  if (step.action !== 'reassign') return null;
  return step.to === 'team' ? step.teamCode : step.to;
}

function stateOf(
  step: EscalationStep,
  { run }: SteppedClock,
  missed: boolean,
): Pick<DueStep, 'state' | 'reason'> {
  if (run !== 'running' && run !== 'paused') return { state: 'skipped', reason: 'finished' };
  const early = step.at !== 'breach' && step.at < 100;
  if (step.action === 'notify' && early && missed) return { state: 'skipped', reason: 'overtaken' };
  return { state: changesTicket(step) ? 'due' : 'done', reason: null };
}
