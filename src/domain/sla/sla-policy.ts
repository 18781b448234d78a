import type { EscalationStep } from './escalation-step.js';
import type { SlaMetric, SlaStatus } from './sla-metric.js';

/** One target in ms of business time, or one a priority. */
export type TargetByPriority = number | { readonly [priority: string]: number };

/**
 * Targets of one metric: one for all (ms of business time), or by priority. For `ola` by group and for
 * `milestone` by stage, and below that by priority where it matters.
 */
export type SlaTargets = number | { readonly [key: string]: TargetByPriority };

/**
 * One published version of a policy; it never changes, tickets are pinned to it.
 * `calendar` and `calendarByMetric` are keys of the fold's calendars; targets are whole seconds in ms;
 * `warnPct` are whole percents from 1 to 99.
 */
export interface SlaPolicyVersion {
  readonly code: string;
  readonly version: number;
  readonly calendar: string;
  readonly calendarByMetric?: { readonly [metric in SlaMetric]?: string };
  readonly targets: { readonly [metric in SlaMetric]?: SlaTargets };
  readonly warnPct: readonly number[];
  readonly pauseOn?: { readonly [metric in SlaMetric]?: readonly SlaStatus[] };
  readonly botCounts?: boolean;
  readonly onReopen: 'continue' | 'restart';
  readonly onRetarget: 'keep_elapsed' | 'restart';
  /** What happens by itself as the time is used up; each step once in a cycle. */
  readonly escalations?: readonly EscalationStep[];
}

/** A version's key among the policies of a fold: events bind tickets to versions, not to policies. */
export function policyKeyOf(code: string, version: number): string {
  return `${code}@${version}`;
}

const PAUSES_BY_DEFAULT: { readonly [metric in SlaMetric]?: readonly SlaStatus[] } = {
  resolution: ['waiting_customer'],
  ola: ['waiting_customer', 'waiting_third_party'],
  milestone: ['waiting_customer'],
};

/**
 * Does the metric's clock stand still in this status? Unless the policy lists statuses for the metric,
 * finishing and the stages pause while the customer must answer, a group's own share also while a
 * vendor must, and answers never pause: setting "pending" buys no time.
 */
export function pausesIn(
  policy: SlaPolicyVersion | null,
  metric: SlaMetric,
  status: SlaStatus,
): boolean {
  return (policy?.pauseOn?.[metric] ?? PAUSES_BY_DEFAULT[metric] ?? []).includes(status);
}

/** Are the metric's targets kept by what a cycle is about (the group, the stage) rather than by priority? */
export function isKeyedBySubject(metric: SlaMetric): boolean {
  return metric === 'ola' || metric === 'milestone';
}

/**
 * The metric's target in ms of business time for a priority (for `ola`: for a group, for `milestone`:
 * for a stage, and only while there is one); null when the policy promises nothing.
 */
export function targetOf(
  policy: SlaPolicyVersion | null,
  metric: SlaMetric,
  priority: string | null,
  subject: string | null,
): number | null {
  const targets = policy?.targets[metric];
  if (!isKeyedBySubject(metric)) return chosen(targets, priority);
  if (subject === null) return null;
  const ofSubject =
    typeof targets === 'object' && Object.hasOwn(targets, subject) ? targets[subject] : undefined;
  return chosen(typeof targets === 'number' ? targets : ofSubject, priority);
}

function chosen(targets: SlaTargets | undefined, priority: string | null): number | null {
  if (typeof targets === 'number') return targets;
  if (targets === undefined || priority === null || !Object.hasOwn(targets, priority)) return null;
  return targets[priority] as number;
}

/** The calendar that measures the metric under this policy. */
export function calendarKeyOf(policy: SlaPolicyVersion, metric: SlaMetric): string {
  return policy.calendarByMetric?.[metric] ?? policy.calendar;
}
