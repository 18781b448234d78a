import { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { checkCalendar } from '../../../domain/calendar/check-calendar.js';
import { checkForm } from '../../../domain/catalog/service-form.js';
import type { Decision } from '../../../domain/decision.js';
import { checkPolicy } from '../../../domain/sla/check-policy.js';
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
    report(calendar.entry, {}, checkCalendar(calendar.definition));
  }
  checkPolicies(agency, now);
  for (const service of agency.services)
    report(service.entry, { fields: 'form' }, checkForm(service.form));
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
  for (const { entry, definition } of agency.policies) {
    requireKnown(entry, 'calendar', definition.calendar ?? '', calendars, 'calendar');
    const teamCodes = teams.map(({ code }) => code);
    for (const step of definition.escalations ?? []) {
      if (step.action !== 'reassign' || step.to !== 'team') continue;
      requireKnown(entry, 'escalations', step.teamCode, teamCodes, 'team');
    }
  }
}

/** A policy must be reachable on its own calendar, or else on that of every team whose services promise it. */
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
    const used = policy.definition.calendar
      ? [policy.definition.calendar]
      : served.map(({ team }) => teams.find(({ code }) => code === team)?.calendar ?? '');
    for (const calendar of new Set(used)) {
      if (!calendars.has(calendar)) continue;
      const version = { ...policy.definition, code: policy.code, version: 1, calendar };
      report(policy.entry, { warnPct: 'warnAt' }, checkPolicy(version, calendars, now));
    }
  }
}

/** Puts the refusals of a rule to the lines they are about; `names` are settings that the files call otherwise. */
function report(
  entry: AgencyEntry,
  names: Readonly<Record<string, string>>,
  decision: Decision<unknown>,
): void {
  if (decision.allowed) return;
  for (const { field, message } of decision.refusals) {
    const [first = '', ...path] = (field ?? '').split('.');
    entry.fault([names[first] ?? first, ...path], message);
  }
}
