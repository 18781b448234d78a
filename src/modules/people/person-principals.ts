import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RoleGrant } from '../../domain/ticket/ticket-access.js';
import { PrincipalLoader } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { permissionsOf } from './permissions.js';
import type { SignedInPerson } from './signed-in-person.js';

interface StoredGrant {
  readonly role: RoleGrant['role'] | 'administrator';
  readonly teamCode: string | null;
  readonly officeCode: string | null;
  readonly bureauCode: string | null;
}

interface StoredPerson {
  readonly id: number;
  readonly email: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly bureauCode: string;
  readonly bureauName: string;
  readonly timeZone: string;
  readonly grants: readonly StoredGrant[];
}

const personWithGrants = `
  SELECT p.id, p.email::text AS email, p.full_name AS "fullName", p.given_name AS "givenName",
         p.bureau_code AS "bureauCode", b.name AS "bureauName", p.time_zone AS "timeZone",
         coalesce((SELECT json_agg(json_build_object('role', g.role, 'teamCode', g.team_code,
                     'officeCode', g.office_code, 'bureauCode', g.bureau_code) ORDER BY g.id)
                     FROM role_grants g WHERE g.person_id = p.id), '[]') AS grants
    FROM people p JOIN bureaus b ON b.code = p.bureau_code`;

/** The stored form of an access token: a random one of 32 bytes needs no slow hash. */
export function accessTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * Loads the person with their grants in one statement for every request and keeps nothing,
 * so a role that is taken away is gone at the next request.
 */
@Injectable()
export class PersonPrincipals extends PrincipalLoader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  async bySession(personId: number): Promise<SignedInPerson | null> {
    const rows: StoredPerson[] = await this.dataSource.query(
      `${personWithGrants} WHERE p.id = $1 AND p.active`,
      [personId],
    );
    return rows[0] ? signedIn(rows[0], 'session') : null;
  }

  async ofSessions(personIds: readonly number[]): Promise<SignedInPerson[]> {
    const rows: StoredPerson[] = await this.dataSource.query(
      `${personWithGrants} WHERE p.id = ANY($1) AND p.active`,
      [personIds],
    );
    return rows.map((row) => signedIn(row, 'session'));
  }

  async byToken(token: string): Promise<SignedInPerson | null> {
    const now = new Date(await this.clock.now());
    const hash = accessTokenHash(token);
    const rows: StoredPerson[] = await this.dataSource.query(
      `${personWithGrants} JOIN access_tokens a ON a.person_id = p.id
        WHERE a.token_hash = $1 AND a.revoked_at IS NULL AND a.expires_at > $2 AND p.active`,
      [hash, now],
    );
    if (!rows[0]) return null;
    await this.dataSource.query(
      `UPDATE access_tokens SET last_used_at = $2
        WHERE token_hash = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '10 minutes')`,
      [hash, now],
    );
    return signedIn(rows[0], 'access_token');
  }
}

function signedIn(
  { grants, ...person }: StoredPerson,
  signedInBy: SignedInPerson['signedInBy'],
): SignedInPerson {
  return {
    ...person,
    signedInBy,
    permissions: permissionsOf(grants.map(({ role }) => role)),
    actor: {
      personId: person.id,
      administrator: grants.some(({ role }) => role === 'administrator'),
      grants: grants.flatMap((grant) => actorGrant(grant) ?? []),
    },
  };
}

function actorGrant({ role, teamCode, officeCode, bureauCode }: StoredGrant): RoleGrant | null {
  if (role === 'administrator') return null;
  return {
    role,
    ...(teamCode !== null && { teamCode }),
    ...(officeCode !== null && { officeCode }),
    ...(bureauCode !== null && { bureauCode }),
  };
}
