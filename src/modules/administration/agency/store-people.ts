import { type EntityManager } from 'typeorm';
import { type AgencyDescription } from './describe-agency.js';
import { retireOthers, upsertRows, type RowChanges } from './upsert-rows.js';

/**
 * Stores people with their supervisors and roles; those no longer described can't act any more.
 * The time zone is given to new people only, because each person may choose their own.
 */
export async function storePeople(
  manager: EntityManager,
  agency: AgencyDescription,
): Promise<RowChanges & { readonly retired: number }> {
  const changes = await upsertRows(
    manager,
    'people',
    {
      email: 'citext',
      full_name: 'text',
      given_name: 'text',
      bureau_code: 'text',
      title: 'text',
      work_location: 'text',
      phone: 'text',
      time_zone: 'text',
      active: 'boolean',
    },
    rowsOf(agency),
    ['time_zone'],
  );
  const retired = await retireOthers(manager, 'people', 'email', await kept(manager, agency));
  await storeSupervisors(manager, agency);
  await storeGrants(manager, agency);
  return { ...changes, retired };
}

/** People at other addresses than the department's own (the demo's field staff) are not this file's to retire. */
async function kept(manager: EntityManager, agency: AgencyDescription): Promise<string[]> {
  const elsewhere: { email: string }[] = await manager.query(
    `SELECT email::text AS email FROM people WHERE active AND split_part(email::text, '@', 2) <> $1`,
    [agency.mailDomain],
  );
  return [...agency.people, ...elsewhere].map(({ email }) => email);
}

function rowsOf({ people, bureaus }: AgencyDescription): Record<string, unknown>[] {
  const zones = new Map(bureaus.map(({ code, timeZone }) => [code, timeZone]));
  return people.map((person) => ({
    email: person.email,
    full_name: person.fullName,
    given_name: person.givenName,
    bureau_code: person.bureau,
    title: person.title,
    work_location: person.workLocation,
    phone: person.phone,
    time_zone: person.timeZone ?? zones.get(person.bureau),
    active: true,
  }));
}

async function storeSupervisors(manager: EntityManager, agency: AgencyDescription): Promise<void> {
  await manager.query(
    `UPDATE people SET supervisor_id = above.id
       FROM jsonb_to_recordset($1::jsonb) AS given (email citext, supervisor citext)
       LEFT JOIN people above ON above.email = given.supervisor
      WHERE people.email = given.email AND people.supervisor_id IS DISTINCT FROM above.id`,
    [JSON.stringify(agency.people.map(({ email, supervisor }) => ({ email, supervisor })))],
  );
}

/** Roles that are no longer described end at once; those that stay keep their date. */
async function storeGrants(manager: EntityManager, agency: AgencyDescription): Promise<void> {
  const officeOfTeam = new Map(
    agency.offices.flatMap(({ code, teams }) => teams.map((team) => [team.code, code])),
  );
  const grants = agency.people.flatMap(({ email, roles }) =>
    roles.map(({ role, team, office, bureau }) => ({
      email,
      role,
      team_code: team,
      office_code: team === null ? office : officeOfTeam.get(team),
      bureau_code: bureau,
    })),
  );
  const wanted = `WITH wanted AS (
    SELECT p.id AS person_id, g.role, g.team_code, g.office_code, g.bureau_code
      FROM jsonb_to_recordset($1::jsonb)
             AS g (email citext, role text, team_code text, office_code text, bureau_code text)
      JOIN people p ON p.email = g.email)`;
  const given = [JSON.stringify(grants)];
  await manager.query(
    `${wanted} DELETE FROM role_grants held WHERE NOT EXISTS (
       SELECT 1 FROM wanted w WHERE (w.person_id, w.role) = (held.person_id, held.role)
          AND w.team_code IS NOT DISTINCT FROM held.team_code
          AND w.office_code IS NOT DISTINCT FROM held.office_code
          AND w.bureau_code IS NOT DISTINCT FROM held.bureau_code)`,
    given,
  );
  await manager.query(
    `${wanted} INSERT INTO role_grants (person_id, role, team_code, office_code, bureau_code)
     SELECT person_id, role, team_code, office_code, bureau_code FROM wanted
     ON CONFLICT DO NOTHING`,
    given,
  );
}
