import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { allow, refuse, type Decision, type Refusal } from '../decision.js';
import { checkPolicy } from './check-policy.js';
import type { SlaMetric, SlaStatus } from './sla-metric.js';
import type { SlaPolicyVersion } from './sla-policy.js';

/**
 * What a policy version promises, as it is kept. A calendar is `team` (that of the team to which a
 * ticket first goes; also when absent), `bureau` (that of the customer's bureau, or else the team's)
 * or the code of one.
 */
export type PolicyDefinition = Omit<SlaPolicyVersion, 'code' | 'version' | 'calendar'> & {
  readonly calendar?: string;
};

/** Why a definition is refused although each of its targets is sound. */
export const DEFINITION_REFUSALS = {
  noTarget: 'policy.no_target',
  badPause: 'policy.bad_pause',
} as const;

/** Statuses in which no clock may stand still by a policy: nobody waits for anything, or it is over. */
const NEVER_PAUSING: readonly SlaStatus[] = ['open', 'resolved', 'closed', 'cancelled'];

/** The words by which a policy asks for somebody's calendar instead of naming one. */
export const WHOSE_CALENDARS = ['team', 'bureau'] as const;

/** Codes of the calendars behind these words, for one ticket. */
export type WhoseCalendars = Readonly<Record<(typeof WHOSE_CALENDARS)[number], string>>;

/** Everything that the definition counts by, words and codes. */
export function calendarsAskedFor(definition: PolicyDefinition): string[] {
  const byMetric = Object.values(definition.calendarByMetric ?? {});
  return [...new Set([definition.calendar ?? 'team', ...byMetric])];
}

/** The definition with every calendar named by its code. */
export function withCalendars<Definition extends PolicyDefinition>(
  definition: Definition,
  whose: WhoseCalendars,
): Definition & { readonly calendar: string } {
  const codeOf = (calendar: string): string =>
    calendar === 'team' || calendar === 'bureau' ? whose[calendar] : calendar;
  const { calendarByMetric } = definition;
  const named: Record<string, string> = {};
  for (const [metric, calendar] of Object.entries(calendarByMetric ?? {})) {
    named[metric] = codeOf(calendar);
  }
  return {
    ...definition,
    calendar: codeOf(definition.calendar ?? 'team'),
    ...(calendarByMetric === undefined
      ? {}
      : { calendarByMetric: named as { readonly [metric in SlaMetric]?: string } }),
  };
}

/**
 * Every pair of calendars by which tickets of these teams and bureaus are measured. A bureau without a
 * calendar (null) counts by the team's. Where no team is served yet, nothing is known of its calendar.
 */
export function possibleCalendars(
  ofTeams: readonly string[],
  ofBureaus: readonly (string | null)[],
): WhoseCalendars[] {
  const teams = ofTeams.length > 0 ? [...new Set(ofTeams)] : [''];
  const bureaus = ofBureaus.length > 0 ? [...new Set(ofBureaus)] : [null];
  return teams.flatMap((team) => bureaus.map((bureau) => ({ team, bureau: bureau ?? team })));
}

/**
 * May this definition be published? As `checkPolicy`, on every calendar by which it may come to count:
 * `possible` lists those of the teams and bureaus it is for. It must promise something, and no clock may
 * stand still while the ticket is open (it would never count) or over; a ticket that starts by waiting for
 * an approval may pause from its start. All refusals at once, each said once.
 */
export function checkDefinition(
  definition: PolicyDefinition,
  possible: readonly WhoseCalendars[],
  calendars: ReadonlyMap<string, BusinessCalendar>,
  from: number,
): Decision<PolicyDefinition> {
  const refusals = new Map<string, Refusal>();
  for (const refusal of [...targetRefusals(definition), ...pauseRefusals(definition)]) {
    refusals.set(`${refusal.code} ${refusal.field}`, refusal);
  }
  for (const whose of possible) {
    const version = { ...withCalendars(definition, whose), code: '', version: 0 };
    const decision = checkPolicy(version, calendars, from);
    if (decision.allowed) continue;
    for (const refusal of decision.refusals) {
      refusals.set(`${refusal.code} ${refusal.field}`, refusal);
    }
  }
  const [first, ...others] = refusals.values();
  return first ? refuse(first, ...others) : allow(definition);
}

function targetRefusals({ targets }: PolicyDefinition): Refusal[] {
  const promises = Object.values(targets).some(
    (target) => typeof target === 'number' || Object.keys(target).length > 0,
  );
  if (promises) return [];
  const message = 'Enter at least one target: this policy promises nothing.';
  return [{ code: DEFINITION_REFUSALS.noTarget, message, field: 'targets' }];
}

function pauseRefusals({ pauseOn = {} }: PolicyDefinition): Refusal[] {
  return Object.entries(pauseOn).flatMap(([metric, statuses]) =>
    statuses.some((status) => NEVER_PAUSING.includes(status))
      ? [
          {
            code: DEFINITION_REFUSALS.badPause,
            message: 'A clock can stand still while something is waited for, not otherwise.',
            field: `pauseOn.${metric}`,
          },
        ]
      : [],
  );
}
