import { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { checkCalendar } from '../../../domain/calendar/check-calendar.js';
import { checkForm } from '../../../domain/catalog/service-form.js';
import type { Decision, Refusal } from '../../../domain/decision.js';
import { POLICY_REFUSALS } from '../../../domain/sla/check-policy.js';
import {
  checkDefinition,
  possibleCalendars,
  WHOSE_CALENDARS,
} from '../../../domain/sla/policy-definition.js';
import { type AgencyEntry } from './agency-entry.js';
import { checkPeople } from './check-people.js';
import { checkServices } from './check-services.js';
import { type AgencyDescription } from './describe-agency.js';
import { requireKnown, requireUnique } from './references.js';

/**
 * Checks what needs more than one entry to be seen: rules, references, doubles. Faults go to the
 * entries. Targets must be reachable from `now` (epoch ms).
 */
export function checkAgency(agency: AgencyDescription, now: number): void {
  checkCodes(agency);
  for (const calendar of agency.calendars) {
    report(calendar.entry, {}, refusalsOf(checkCalendar(calendar.definition)));
  }
  checkPolicies(agency, now);
  for (const service of agency.services)
    report(service.entry, { fields: 'form' }, refusalsOf(checkForm(service.form)));
  checkPeople(agency);
  checkServices(agency);
}

function checkCodes(agency: AgencyDescription): void {
  const teams = agency.offices.flatMap((office) => office.teams);
  requireUnique(agency.bureaus, 'bureau');
  requireUnique(agency.offices, 'office');
  requireUnique(teams, 'team');
  requireUnique(agency.calendars, 'calendar');
  requireUnique(agency.policies, 'policy');
  requireUnique(agency.needGroups, 'need group');
  requireUnique(agency.services, 'service');
  const calendars = agency.calendars.map(({ code }) => code);
  for (const team of teams) {
    requireKnown(team.entry, 'calendar', team.calendar, calendars, 'calendar');
  }
  for (const { entry, calendar } of agency.bureaus) {
    requireKnown(entry, 'calendar', calendar ?? '', calendars, 'calendar');
  }
  for (const { entry, code } of agency.calendars) {
    if (code !== 'team' && code !== 'bureau') continue;
    entry.fault(['code'], `A calendar can't be called "${code}": policies use the word otherwise.`);
  }
  for (const { entry, definition } of agency.policies) {
    const known = [...WHOSE_CALENDARS, ...calendars];
    requireKnown(entry, 'calendar', definition.calendar ?? '', known, 'calendar');
    for (const [metric, calendar] of Object.entries(definition.calendarByMetric ?? {})) {
      const byMetric = entry.entry('calendarByMetric')!;
      requireKnown(byMetric, metric, calendar, known, 'calendar');
    }
    const teamCodes = teams.map(({ code }) => code);
    for (const step of definition.escalations ?? []) {
      if (step.action !== 'reassign' || step.to !== 'team') continue;
      requireKnown(entry, 'escalations', step.teamCode, teamCodes, 'team');
    }
  }
}

/** A policy must be reachable on every calendar by which it may count for the services that promise it. */
function checkPolicies(agency: AgencyDescription, now: number): void {
  const calendars = new Map(
    agency.calendars
      .filter(({ definition }) => checkCalendar(definition).allowed)
      .map(({ code, definition }) => [
        code,
        new BusinessCalendar({ ...definition, effectiveFrom: null }),
      ]),
  );
  const teams = agency.offices.flatMap((office) => office.teams);
  for (const policy of agency.policies) {
    const served = agency.services.filter((service) => service.policy === policy.code);
    const ofTeams = served.map(
      ({ team }) => teams.find(({ code }) => code === team)?.calendar ?? '',
    );
    const ofBureaus = agency.bureaus.map(({ calendar }) => calendar);
    const decision = checkDefinition(
      policy.definition,
      possibleCalendars(ofTeams, ofBureaus),
      calendars,
      now,
    );
    // A calendar that does not exist, or is wrong itself, was reported where it is named.
    const refusals = refusalsOf(decision).filter(
      ({ code }) => code !== POLICY_REFUSALS.unknownCalendar,
    );
    report(policy.entry, { warnPct: 'warnAt' }, refusals);
  }
}

function refusalsOf(decision: Decision<unknown>): readonly Refusal[] {
  return decision.allowed ? [] : decision.refusals;
}

/** Puts the refusals of a rule to the lines they are about; `names` are settings that the files call otherwise. */
function report(
  entry: AgencyEntry,
  names: Readonly<Record<string, string>>,
  refusals: readonly Refusal[],
): void {
  for (const { field, message } of refusals) {
    const [first = '', ...path] = (field ?? '').split('.');
    entry.fault([names[first] ?? first, ...path], message);
  }
}
