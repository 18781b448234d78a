import type { EscalationStep } from './escalation-step.js';
import type { SlaMetric, SlaStatus } from './sla-metric.js';

/** Targets of one metric: one for all (ms of business time), or by priority (for `ola`: by group). */
export type SlaTargets = number | { readonly [priorityOrGroup: string]: number };

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

const PAUSES_BY_DEFAULT: { readonly [metric in SlaMetric]?: readonly SlaStatus[] } = {
  resolution: ['waiting_customer'],
  ola: ['waiting_customer', 'waiting_third_party'],
};

/**
 * Does the metric's clock stand still in this status? Unless the policy lists statuses for the metric,
 * finishing pauses while the customer must answer, a group's own share also while a vendor must,
 * and answers never pause: setting "pending" buys no time.
 */
export function pausesIn(
  policy: SlaPolicyVersion | null,
  metric: SlaMetric,
  status: SlaStatus,
): boolean {
  return (policy?.pauseOn?.[metric] ?? PAUSES_BY_DEFAULT[metric] ?? []).includes(status);
}

/**
 * The metric's target in ms of business time for a priority (for `ola`: for a group, and only while
 * there is one); null when the policy promises nothing.
 */
export function targetOf(
  policy: SlaPolicyVersion | null,
  metric: SlaMetric,
  priority: string | null,
  group: string | null,
): number | null {
  const targets = policy?.targets[metric];
  const key = metric === 'ola' ? group : priority;
  if (metric === 'ola' && key === null) return null;
  if (typeof targets === 'number') return targets;
  if (targets === undefined || key === null || !Object.hasOwn(targets, key)) return null;
  return targets[key] as number;
}

/** The calendar that measures the metric under this policy. */
export function calendarKeyOf(policy: SlaPolicyVersion, metric: SlaMetric): string {
  return policy.calendarByMetric?.[metric] ?? policy.calendar;
}
