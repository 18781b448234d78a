import { randomUUID } from 'node:crypto';
import { createTestApp } from '../test-app.js';

/** A role as a test names it; team, office and bureau default to the first of the agency. */
export type TestRole =
  | RoleName
  | {
      readonly role: RoleName;
      readonly team?: string;
      readonly office?: string;
      readonly bureau?: string;
    };

type RoleName = 'agent' | 'team_lead' | 'office_lead' | 'bureau_lead' | 'administrator';

/** Who a test needs. */
export interface PersonWishes {
  readonly fullName?: string;
  readonly bureau?: string;
  readonly timeZone?: string;
  readonly supervisorId?: number;
  readonly passwordHash?: string;
  readonly roles?: readonly TestRole[];
}

/** A person of this test alone. */
export interface TestPerson {
  readonly id: number;
  readonly email: string;
  readonly fullName: string;
  readonly bureauCode: string;
}

/** A new person, with a bureau of the agency and the roles asked for. */
export async function aPerson(wishes: PersonWishes = {}): Promise<TestPerson> {
  const { dataSource } = await createTestApp();
  const fullName = wishes.fullName ?? 'Jordan Example';
  const email = `person-${randomUUID()}@agency.example`;
  const bureau = wishes.bureau ?? (await firstOf('bureaus'));
  const [person]: TestPerson[] = await dataSource.query(
    `INSERT INTO people (email, full_name, given_name, bureau_code, title, work_location, phone,
                         supervisor_id, time_zone, password_hash)
     VALUES ($1, $2, $3, $4, 'Analyst', 'Washington, DC', '202-555-0100', $5, $6, $7)
     RETURNING id, email::text AS email, full_name AS "fullName", bureau_code AS "bureauCode"`,
    [
      email,
      fullName,
      fullName.split(' ')[0],
      bureau,
      wishes.supervisorId ?? null,
      wishes.timeZone ?? 'America/New_York',
      wishes.passwordHash ?? null,
    ],
  );
  for (const role of wishes.roles ?? []) await grant(person!, role);
  return person!;
}

async function grant(person: TestPerson, wish: TestRole): Promise<void> {
  const { dataSource } = await createTestApp();
  const asked = typeof wish === 'string' ? { role: wish } : wish;
  const inTeam = asked.role === 'agent' || asked.role === 'team_lead';
  const team = inTeam ? (asked.team ?? (await firstOf('teams', asked.office))) : null;
  const office = inTeam
    ? await officeOf(team!)
    : asked.role === 'office_lead'
      ? (asked.office ?? (await firstOf('offices')))
      : null;
  const bureau = asked.role === 'bureau_lead' ? (asked.bureau ?? person.bureauCode) : null;
  await dataSource.query(
    `INSERT INTO role_grants (person_id, role, team_code, office_code, bureau_code)
     VALUES ($1, $2, $3, $4, $5)`,
    [person.id, asked.role, team, office, bureau],
  );
}

async function officeOf(team: string): Promise<string> {
  const { dataSource } = await createTestApp();
  const rows: { office: string }[] = await dataSource.query(
    'SELECT office_code AS office FROM teams WHERE code = $1',
    [team],
  );
  if (!rows[0]) throw new Error(`The agency has no team "${team}".`);
  return rows[0].office;
}

async function firstOf(table: 'bureaus' | 'offices' | 'teams', office?: string): Promise<string> {
  const { dataSource } = await createTestApp();
  const rows: { code: string }[] = await dataSource.query(
    office === undefined
      ? `SELECT code FROM ${table} ORDER BY position, code LIMIT 1`
      : `SELECT code FROM ${table} WHERE office_code = $1 ORDER BY position, code LIMIT 1`,
    office === undefined ? [] : [office],
  );
  return rows[0]!.code;
}
