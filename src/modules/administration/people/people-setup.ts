import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodeCursor, pageOf } from '../../../platform/http/page.js';
import type { HeldGrant } from './held-grant.js';
import type { PersonSetupQuery } from './people-setup.queries.js';
import type {
  HeldRoleView,
  PersonSetupListView,
  PersonSetupView,
  RoleMatrixView,
} from './people-setup.views.js';
import { rightsInWords } from './rights-in-words.js';
import { roleAbilities } from './role-abilities.js';
import { staffRoleLabels, staffRoles, type StaffRole } from './staff-roles.js';

interface StoredPerson extends Omit<PersonSetupView, 'roles' | 'rights'> {
  readonly sortName: string;
  readonly grants: readonly HeldGrant[];
}

const grantsOfPerson = `
  SELECT json_agg(json_build_object('role', g.role, 'since', g.granted_at,
           'teamCode', g.team_code, 'teamName', t.name, 'officeCode', g.office_code, 'officeName', o.name, 'deskName', o.desk_name,
           'bureauCode', g.bureau_code, 'bureauName', b.name) ORDER BY g.id)
    FROM role_grants g
    LEFT JOIN teams t ON t.code = g.team_code
    LEFT JOIN offices o ON o.code = g.office_code
    LEFT JOIN bureaus b ON b.code = g.bureau_code
   WHERE g.person_id = p.id`;

const holds = 'EXISTS (SELECT FROM role_grants g WHERE g.person_id = p.id';

const page = `
  SELECT p.id, p.full_name AS "fullName", p.email::text AS email, p.title, b.name AS "bureauName", p.active,
         lower(p.full_name) AS "sortName", coalesce((${grantsOfPerson}), '[]') AS grants
    FROM people p JOIN bureaus b ON b.code = p.bureau_code
   WHERE ($1::text IS NULL OR lower(p.full_name) LIKE '%' || $1 || '%' OR p.email::text ILIKE $1 || '%')
     AND CASE $2 WHEN '' THEN true
                 WHEN 'any' THEN ${holds})
                 WHEN 'none' THEN NOT ${holds})
                 ELSE ${holds} AND g.role = $2) END
     AND ($3::text IS NULL OR (lower(p.full_name), p.id) > ($3, $4::numeric))
   ORDER BY lower(p.full_name), p.id LIMIT $5`;

/** Reads who is in the agency and what their roles let them do. */
@Injectable()
export class PeopleSetup {
  constructor(private readonly dataSource: DataSource) {}

  async list({ q, role, cursor, limit = 25 }: PersonSetupQuery): Promise<PersonSetupListView> {
    const [afterName, afterId] = decodeCursor(cursor, ['string', 'number']) ?? [null, null];
    const pattern = q?.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`) ?? null;
    const rows = await this.dataSource.query<StoredPerson[]>(page, [
      ...[pattern, role ?? '', afterName, afterId],
      limit + 1,
    ]);
    const { items, nextCursor } = pageOf(rows, limit, ({ sortName, id }) => [sortName, id]);
    return { items: items.map(shown), nextCursor, source: 'config/agency/people.yaml' };
  }

  async roles(): Promise<RoleMatrixView> {
    const counts = await this.dataSource.query<{ role: StaffRole; people: number }[]>(
      `SELECT g.role, count(DISTINCT g.person_id)::int AS people
         FROM role_grants g JOIN people p ON p.id = g.person_id AND p.active GROUP BY g.role`,
    );
    const [everyone] = await this.dataSource.query<{ people: number }[]>(
      'SELECT count(*)::int AS people FROM people WHERE active',
    );
    const held = staffRoles.map((role) => ({
      role,
      label: staffRoleLabels[role],
      people: counts.find((count) => count.role === role)?.people ?? 0,
    }));
    return {
      roles: [{ role: 'everyone', label: 'Everyone', people: everyone!.people }, ...held],
      abilities: roleAbilities(),
    };
  }
}

function shown({ grants, ...row }: StoredPerson): PersonSetupView {
  const { id, fullName, email, title, bureauName, active } = row;
  return {
    ...{ id, fullName, email, title, bureauName, active },
    roles: grants.map(heldRole),
    rights: active ? rightsInWords(grants) : ['Has left and can’t sign in.'],
  };
}

function heldRole({ role, teamName, officeName, bureauName, since }: HeldGrant): HeldRoleView {
  return {
    role,
    label: staffRoleLabels[role],
    where: teamName ?? officeName ?? bureauName,
    since: new Date(since),
  };
}
