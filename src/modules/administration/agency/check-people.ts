import { type AgencyDescription } from './describe-agency.js';
import { type DescribedPerson, type Role } from './read-people.js';
import { requireKnown } from './references.js';

/** Addresses, supervisors without circles, and roles that name what exists; every team, office and bureau is led. */
export function checkPeople(agency: AgencyDescription): void {
  checkAddresses(agency);
  checkSupervisors(agency.people);
  checkRoles(agency);
  checkLeads(agency);
  const emails = agency.people.map(({ email }) => email);
  for (const { entry, fundingOfficial } of agency.bureaus) {
    requireKnown(entry, 'fundingOfficial', fundingOfficial, emails, 'person');
  }
}

function checkAddresses({ people, mailDomain }: AgencyDescription): void {
  const seen = new Set<string>();
  for (const { entry, email } of people) {
    if (email === '') continue;
    if (seen.has(email)) entry.fault(['email'], `Another person has the address "${email}".`);
    seen.add(email);
    if (mailDomain !== '' && !email.endsWith(`@${mailDomain}`)) {
      entry.fault(['email'], `Addresses of the department end with "@${mailDomain}".`);
    }
  }
}

function checkSupervisors(people: readonly DescribedPerson[]): void {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const emails = [...byEmail.keys()];
  const heads = people.filter((person) => !person.entry.has('supervisor'));
  for (const head of heads.slice(1)) {
    head.entry.fault(
      [],
      `Only one person has no supervisor, and ${heads[0]!.fullName} has none either.`,
    );
  }
  for (const person of people) {
    const supervisor = person.supervisor ?? '';
    if (!requireKnown(person.entry, 'supervisor', supervisor, emails, 'person')) continue;
    if (reportsToThemselves(person, byEmail)) {
      const words = `Following the supervisors from ${person.fullName} leads back to ${person.fullName}.`;
      person.entry.fault(['supervisor'], words);
    }
  }
}

function reportsToThemselves(
  person: DescribedPerson,
  byEmail: ReadonlyMap<string, DescribedPerson>,
): boolean {
  const passed = new Set<string>();
  let above = person.supervisor;
  while (above !== null && above !== person.email && !passed.has(above)) {
    passed.add(above);
    above = byEmail.get(above)?.supervisor ?? null;
  }
  return above === person.email;
}

function checkRoles({ people, bureaus, offices }: AgencyDescription): void {
  const bureauCodes = bureaus.map(({ code }) => code);
  const officeCodes = offices.map(({ code }) => code);
  const teamCodes = offices.flatMap(({ teams }) => teams.map(({ code }) => code));
  for (const person of people) {
    requireKnown(person.entry, 'bureau', person.bureau, bureauCodes, 'bureau');
    const held = new Set<string>();
    for (const { entry, role, team, office, bureau } of person.roles) {
      requireKnown(entry, 'team', team ?? '', teamCodes, 'team');
      requireKnown(entry, 'office', office ?? '', officeCodes, 'office');
      requireKnown(entry, 'bureau', bureau ?? '', bureauCodes, 'bureau');
      const grant = [role, team, office, bureau].join(' ');
      if (held.has(grant)) entry.fault([], `${person.fullName} has this role already.`);
      held.add(grant);
    }
  }
}

function checkLeads({ people, bureaus, offices }: AgencyDescription): void {
  const roles = people.flatMap((person) => person.roles);
  const isLed = (role: Role, place: 'team' | 'office' | 'bureau', code: string): boolean =>
    code === '' || roles.some((held) => held.role === role && held[place] === code);
  for (const { entry, code, name } of bureaus) {
    if (!isLed('bureau_lead', 'bureau', code)) entry.fault([], `Nobody is bureau_lead of ${name}.`);
  }
  for (const { entry, code, name, teams } of offices) {
    if (!isLed('office_lead', 'office', code)) entry.fault([], `Nobody is office_lead of ${name}.`);
    for (const team of teams) {
      if (!isLed('team_lead', 'team', team.code)) {
        team.entry.fault([], `Nobody is team_lead of ${team.name}.`);
      }
    }
  }
}
