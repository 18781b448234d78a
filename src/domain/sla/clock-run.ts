import type { BusinessCalendar } from '../calendar/business-calendar.js';
import type { SlaMetric, SlaStatus } from './sla-metric.js';
import type { SlaPolicyVersion } from './sla-policy.js';

/** Why a cycle ended without a result. */
export type CancelReason =
  | 'resolved_without_response'
  | 'resolved'
  | 'cancelled'
  | 'merged'
  | 'retargeted'
  | 'skipped'
  | 'declined'
  | 'taken_back'
  | 'no_target';

/** What a clock did from an instant on: it ran, it stood still by status, or it was over for the time being. */
export interface Stretch {
  readonly from: number;
  readonly kind: 'running' | 'paused' | 'halted';
  /** The ticket's status then, or `merged`. */
  readonly cause: SlaStatus | 'merged';
  readonly calendar: BusinessCalendar | null;
}

/** The target that came into force at an instant; `key` is the priority or group that chose it. */
export interface TargetInForce {
  readonly from: number;
  readonly targetMs: number | null;
  readonly policy: SlaPolicyVersion | null;
  readonly key: string | null;
}

/** How and when a cycle ended. */
export interface RunEnd {
  readonly at: number;
  readonly outcome: 'stopped' | 'cancelled';
  readonly reason: CancelReason | null;
  /** The ticket's status at the end, or `merged`. */
  readonly cause: SlaStatus | 'merged';
}

/** One cycle of one metric while the events are folded: what it did, under which targets, how it ended. */
export interface ClockRun {
  readonly metric: SlaMetric;
  readonly startedAt: number;
  /** What the cycle is about: the group of an `ola`, the stage of a `milestone`, the code of a `contract`, the id of a `task`. */
  readonly subject: string | null;
  readonly stretches: Stretch[];
  readonly targets: TargetInForce[];
  end: RunEnd | null;
  /** Ended by the ticket's end or a merge, to go on when that is undone. */
  resumable: boolean;
}

/** Adds what the clock does from now on; of several acts at one instant the last counts. */
export function pushStretch(run: ClockRun, stretch: Stretch): void {
  const last = run.stretches.at(-1);
  if (last?.from === stretch.from) run.stretches.pop();
  run.stretches.push(stretch);
}

/** Puts a target in force; of several changes at one instant the last counts. */
export function pushTarget(run: ClockRun, target: TargetInForce): void {
  const last = run.targets.at(-1) as TargetInForce;
  if (last.from === target.from) run.targets.pop();
  run.targets.push(target);
}
