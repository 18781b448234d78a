import { type AgencyEntry } from './agency-entry.js';
import { emailRules, phoneRules, readTimeZone } from './read-organisations.js';

/** The roles a person can be given; what each means is in the people module. */
export const roles = ['agent', 'team_lead', 'office_lead', 'bureau_lead', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** A role with the one place it is for; the others are null. */
export interface DescribedRole {
  readonly entry: AgencyEntry;
  readonly role: Role;
  readonly team: string | null;
  readonly office: string | null;
  readonly bureau: string | null;
}

/** A person as described; `timeZone` is null where the bureau's holds. */
export interface DescribedPerson {
  readonly entry: AgencyEntry;
  readonly email: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly bureau: string;
  readonly title: string;
  readonly workLocation: string;
  readonly phone: string;
  readonly supervisor: string | null;
  readonly timeZone: string | null;
  readonly roles: readonly DescribedRole[];
}

const placeOfRole: Readonly<Record<Role, 'team' | 'office' | 'bureau' | null>> = {
  agent: 'team',
  team_lead: 'team',
  office_lead: 'office',
  bureau_lead: 'bureau',
  administrator: null,
};

/** The people of people.yaml. */
export function readPeople(file: AgencyEntry): DescribedPerson[] {
  const people = file.entries('people').map(readPerson);
  file.end();
  return people;
}

function readPerson(entry: AgencyEntry): DescribedPerson {
  const fullName = entry.text('fullName', { max: 120 });
  const person = {
    entry,
    fullName,
    email: entry.text('email', emailRules),
    givenName: entry.text('givenName', { max: 60, fallback: fullName.split(' ', 1)[0]! }),
    bureau: entry.code('bureau'),
    title: entry.text('title', { max: 120 }),
    workLocation: entry.text('workLocation', { max: 200 }),
    phone: entry.text('phone', phoneRules),
    supervisor: entry.optionalText('supervisor', emailRules),
    timeZone: entry.has('timeZone') ? readTimeZone(entry) || null : null,
    roles: entry.entries('roles', { least: 0 }).map(readRole),
  };
  entry.end();
  return person;
}

function readRole(entry: AgencyEntry): DescribedRole {
  const role = entry.oneOf('role', roles);
  const place = placeOfRole[role];
  const code = place === null ? null : entry.code(place);
  entry.end();
  return {
    entry,
    role,
    team: place === 'team' ? code : null,
    office: place === 'office' ? code : null,
    bureau: place === 'bureau' ? code : null,
  };
}
