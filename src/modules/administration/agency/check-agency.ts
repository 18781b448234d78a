import { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { checkCalendar } from '../../../domain/calendar/check-calendar.js';
import { checkForm } from '../../../domain/catalog/service-form.js';
import type { Decision, Refusal } from '../../../domain/decision.js';
import { checkSurveyedOffices } from '../../../domain/measurement/relationship-survey.js';
import { checkPolicyRules } from '../../../domain/sla/check-policy-rules.js';
import { checkPolicy, POLICY_REFUSALS } from '../../../domain/sla/check-policy.js';
import {
  checkDefinition,
  possibleCalendars,
  WHOSE_CALENDARS,
} from '../../../domain/sla/policy-definition.js';
import type { SlaTargets } from '../../../domain/sla/sla-policy.js';
import { priorities } from '../../../domain/ticket/priority.js';
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
  const compiled = compiledCalendars(agency);
  checkPolicies(agency, compiled, now);
  checkContracts(agency, compiled, now);
  checkRules(agency, now);
  for (const service of agency.services)
    report(service.entry, { fields: 'form' }, refusalsOf(checkForm(service.form)));
  checkPeople(agency);
  checkSurvey(agency);
  checkServices(agency);
}

function checkSurvey({ survey, offices }: AgencyDescription): void {
  if (survey === null) return;
  const { entry, program, population } = survey;
  survey.offices.forEach((code, at) => {
    if (offices.every((office) => office.code !== code))
      entry.fault(['offices', at], `There is no office "${code}".`);
  });
  const named = offices.filter(({ code }) => survey.offices.includes(code));
  report(entry, {}, refusalsOf(checkSurveyedOffices({ program, population, offices: named })));
}

function checkCodes(agency: AgencyDescription): void {
  const teams = agency.offices.flatMap((office) => office.teams);
  requireUnique(agency.bureaus, 'bureau');
  requireUnique(agency.offices, 'office');
  requireUnique(teams, 'team');
  requireUnique(agency.calendars, 'calendar');
  requireUnique(agency.policies, 'policy');
  requireUnique(agency.contracts, 'contract');
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
  const stageCodes = agency.services.flatMap(({ stages }) => stages.map(({ code }) => code));
  for (const { entry, definition } of agency.policies) {
    const known = [...WHOSE_CALENDARS, ...calendars];
    requireKnown(entry, 'calendar', definition.calendar ?? '', known, 'calendar');
    for (const [metric, calendar] of Object.entries(definition.calendarByMetric ?? {})) {
      const byMetric = entry.entry('calendarByMetric')!;
      requireKnown(byMetric, metric, calendar, known, 'calendar');
    }
    const teamCodes = teams.map(({ code }) => code);
    for (const team of subjectsOf(definition.targets.ola)) {
      requireKnown(entry, 'targets', team, teamCodes, 'team');
    }
    for (const stage of subjectsOf(definition.targets.milestone)) {
      requireKnown(entry, 'targets', stage, stageCodes, 'stage');
    }
    for (const step of definition.escalations ?? []) {
      if (step.action !== 'reassign' || step.to !== 'team') continue;
      requireKnown(entry, 'escalations', step.teamCode, teamCodes, 'team');
    }
  }
}

type Compiled = ReadonlyMap<string, BusinessCalendar>;

/** The calendars that are sound, ready for questions. */
function compiledCalendars({ calendars }: AgencyDescription): Compiled {
  const sound = calendars.filter(({ definition }) => checkCalendar(definition).allowed);
  return new Map(
    sound.map(({ code, definition }) => [
      code,
      new BusinessCalendar({ ...definition, effectiveFrom: null }),
    ]),
  );
}

/** A contract counts by its own calendar, must be reachable on it, and shares its code with no policy; a team has one agreement. */
function checkContracts(agency: AgencyDescription, calendars: Compiled, now: number): void {
  const codes = agency.calendars.map(({ code }) => code);
  const teams = agency.offices.flatMap((office) => office.teams.map(({ code }) => code));
  const agreed = new Set<string>();
  for (const { entry, code, definition, team } of agency.contracts) {
    if (team !== null) {
      requireKnown(entry, 'team', team, teams, 'team');
      if (agreed.has(team)) entry.fault(['team'], `The team "${team}" has an agreement already.`);
      agreed.add(team);
    }
    if (!requireKnown(entry, 'calendar', definition.calendar, codes, 'calendar')) continue;
    if (agency.policies.some((policy) => policy.code === code)) {
      entry.fault(['code'], `A policy has the code "${code}".`);
    }
    if (!calendars.has(definition.calendar)) continue;
    const decision = checkPolicy({ ...definition, code, version: 1 }, calendars, now);
    const refusals = refusalsOf(decision).map((refusal) => ({
      ...refusal,
      field: refusal.field?.replace(/targets\.(contract|task)/, 'target') ?? '',
    }));
    report(entry, { warnPct: 'warnAt' }, refusals);
  }
}

/** A policy must be reachable on every calendar by which it may count for the services that promise it. */
function checkPolicies(agency: AgencyDescription, calendars: Compiled, now: number): void {
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

/** Rules name what exists, and no two of them could match the same ticket. */
function checkRules({ policyRules, ...agency }: AgencyDescription, now: number): void {
  const names = (code: string): string => code;
  const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  const decision = checkPolicyRules(
    policyRules.map(({ rule }) => rule),
    {
      services: agency.services.map(({ code, office, policy }) => ({
        ...{ code, officeCode: office, policyCode: policy },
      })),
      priorities,
      bureaus: codesOf(agency.bureaus),
      offices: codesOf(agency.offices),
      policies: codesOf(agency.policies),
      names: { service: names, priority: names, bureau: names, office: names },
    },
    now,
  );
  for (const { field, message } of refusalsOf(decision)) {
    const [, index = '', first = '', ...path] = (field ?? '').split('.');
    // A service without a policy of its own was reported at the service.
    policyRules[Number(index || NaN)]?.entry.fault(
      [first === 'policyCode' ? 'policy' : first, ...path],
      message,
    );
  }
}

/** The teams or stages that a policy names. */
function subjectsOf(targets: SlaTargets | undefined): string[] {
  return typeof targets === 'object' ? Object.keys(targets) : [];
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
