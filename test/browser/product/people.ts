import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type pg from 'pg';

/** A role and where it is held. */
export type Role =
  | { readonly role: 'agent' | 'team_lead'; readonly team: string }
  | { readonly role: 'office_lead'; readonly office: string }
  | { readonly role: 'bureau_lead'; readonly bureau: string }
  | { readonly role: 'administrator' };

/** Somebody of one test alone, who can sign in with the password. */
export interface Person {
  readonly id: number;
  readonly fullName: string;
  readonly givenName: string;
  readonly email: string;
  readonly password: string;
}

interface PersonWishes {
  readonly fullName: string;
  readonly bureau?: string;
  readonly roles?: readonly Role[];
  readonly supervisorId?: number;
}

const password = 'a long walk by the river';
let passwordHash: Promise<string> | undefined;

/** Adds a person of a bureau, with the roles asked for. */
export async function addPerson(database: pg.Client, wishes: PersonWishes): Promise<Person> {
  const { fullName, bureau = 'departmental-offices', roles = [], supervisorId = null } = wishes;
  passwordHash ??= hash(password);
  const givenName = fullName.split(' ')[0]!;
  const email = `${givenName}.${randomUUID()}@agency.example`.toLowerCase();
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO people (email, full_name, given_name, bureau_code, title, work_location, phone, supervisor_id,
                         time_zone, password_hash)
     VALUES ($1, $2, $3, $4, 'Program Analyst', 'Washington, DC, Main Building, Room 2044', '202-555-0177', $5,
             'America/New_York', $6) RETURNING id`,
    [email, fullName, givenName, bureau, supervisorId, await passwordHash],
  );
  const id = Number(rows[0]!.id);
  for (const role of roles) await grant(database, id, role);
  return { id, fullName, givenName, email, password };
}

async function grant(database: pg.Client, personId: number, role: Role): Promise<void> {
  const team = 'team' in role ? role.team : null;
  const office = 'office' in role ? role.office : null;
  const bureau = 'bureau' in role ? role.bureau : null;
  await database.query(
    `INSERT INTO role_grants (person_id, role, team_code, office_code, bureau_code)
     VALUES ($1, $2, $3, coalesce($4, (SELECT office_code FROM teams WHERE code = $3)), $5)`,
    [personId, role.role, team, office, bureau],
  );
}
