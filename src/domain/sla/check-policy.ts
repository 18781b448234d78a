import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { addBusinessTime } from '../calendar/business-time.js';
import type { Decision, Refusal } from '../decision.js';
import { allow, refuse } from '../decision.js';
import { againstSteps } from './escalation-step.js';
import type { SlaMetric } from './sla-metric.js';
import { SLA_METRICS } from './sla-metric.js';
import type { SlaPolicyVersion, TargetByPriority } from './sla-policy.js';
import { calendarKeyOf, isKeyedBySubject } from './sla-policy.js';

/** Why a policy is refused on saving. */
export const POLICY_REFUSALS = {
  badTarget: 'policy.bad_target',
  unreachable: 'policy.target_unreachable',
  badWarning: 'policy.bad_warning',
  unknownCalendar: 'policy.unknown_calendar',
} as const;

/**
 * May this policy be saved? All refusals at once. Targets are whole seconds above zero and must be
 * reachable within five years from `from` on the calendar that measures them; warnings are whole
 * percents from 1 to 99; escalation steps as `againstSteps` says.
 */
export function checkPolicy(
  policy: SlaPolicyVersion,
  calendars: ReadonlyMap<string, BusinessCalendar>,
  from: number,
): Decision<SlaPolicyVersion> {
  const refusals: Refusal[] = [];
  for (const { metric, field, targetMs } of targetsOf(policy)) {
    const calendar = calendars.get(calendarKeyOf(policy, metric));
    const refusal = targetRefusal(targetMs, calendar, from);
    if (refusal) refusals.push({ ...refusal, field });
  }
  policy.warnPct.forEach((percent, index) => {
    if (Number.isInteger(percent) && percent >= 1 && percent <= 99) return;
    const message = 'A warning must be a whole percentage from 1 to 99.';
    refusals.push({ code: POLICY_REFUSALS.badWarning, message, field: `warnPct.${index}` });
  });
  const promised = new Set(targetsOf(policy).map(({ metric }) => metric));
  refusals.push(...againstSteps(policy.escalations ?? [], promised));
  const [first, ...others] = refusals;
  return first ? refuse(first, ...others) : allow(policy);
}

interface NamedTarget {
  readonly metric: SlaMetric;
  readonly field: string;
  readonly targetMs: number;
}

function targetsOf(policy: SlaPolicyVersion): NamedTarget[] {
  return SLA_METRICS.flatMap((metric) => {
    const targets = policy.targets[metric] ?? {};
    const field = `targets.${metric}`;
    if (typeof targets === 'number') return [{ metric, field, targetMs: targets }];
    return Object.entries(targets).flatMap(([key, target]) =>
      ofKey(metric, `${field}.${key}`, target),
    );
  });
}

/** By priority below the key only where keys are groups or stages; elsewhere that is no target at all. */
function ofKey(metric: SlaMetric, field: string, target: TargetByPriority): NamedTarget[] {
  if (typeof target === 'number') return [{ metric, field, targetMs: target }];
  if (!isKeyedBySubject(metric)) return [{ metric, field, targetMs: NaN }];
  return Object.entries(target).map(([priority, targetMs]) => ({
    metric,
    field: `${field}.${priority}`,
    targetMs,
  }));
}

function targetRefusal(
  targetMs: number,
  calendar: BusinessCalendar | undefined,
  from: number,
): Refusal | null {
  if (!Number.isInteger(targetMs / 1000) || targetMs <= 0) {
    return {
      code: POLICY_REFUSALS.badTarget,
      message: 'A target must be whole seconds, more than zero.',
    };
  }
  if (!calendar) {
    return {
      code: POLICY_REFUSALS.unknownCalendar,
      message: 'The calendar of this target does not exist.',
    };
  }
  if (addBusinessTime(calendar, from, targetMs) !== null) return null;
  const message = 'This target cannot be reached within five years on its calendar.';
  return { code: POLICY_REFUSALS.unreachable, message };
}
