import type { BusinessCalendar } from '../calendar/business-calendar.js';
import type { Refusal } from '../decision.js';
import { checkPolicy, POLICY_REFUSALS } from './check-policy.js';
import { withCalendars, type PolicyDefinition, type WhoseCalendars } from './policy-definition.js';
import { SLA_METRICS } from './sla-metric.js';
import { calendarKeyOf, type SlaPolicyVersion } from './sla-policy.js';

/** A policy as far as a calendar has to bear it: its newest definition, and whose tickets it measures. */
export interface PolicyOnCalendars {
  readonly name: string;
  readonly definition: PolicyDefinition;
  readonly possible: readonly WhoseCalendars[];
}

/**
 * The policies that this calendar would make impossible to keep: a target that it measures is not reached
 * within five years of `from`. One refusal for each policy, by name, at the week.
 */
export function unreachablePromises(
  { code, calendar }: { readonly code: string; readonly calendar: BusinessCalendar },
  policies: readonly PolicyOnCalendars[],
  from: number,
): Refusal[] {
  const impossible = policies.filter(({ definition, possible }) =>
    possible.some((whose) => {
      const version = measuredBy(
        code,
        withCalendars({ ...definition, code: '', version: 0 }, whose),
      );
      const decision = checkPolicy(version, new Map([[code, calendar]]), from);
      return (
        !decision.allowed &&
        decision.refusals.some((one) => one.code === POLICY_REFUSALS.unreachable)
      );
    }),
  );
  return impossible.map(({ name }) => ({
    code: POLICY_REFUSALS.unreachable,
    message: `With these hours a target of “${name}” could not be reached within five years. Give the week more hours, or change that policy first.`,
    field: 'weekly',
  }));
}

/** The version with those targets alone that the calendar measures. */
function measuredBy(code: string, version: SlaPolicyVersion): SlaPolicyVersion {
  const metrics = SLA_METRICS.filter((metric) => calendarKeyOf(version, metric) === code);
  const targets = metrics.map((metric) => [metric, version.targets[metric]] as const);
  return { ...version, targets: Object.fromEntries(targets) as SlaPolicyVersion['targets'] };
}
