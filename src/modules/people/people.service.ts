import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ChangeMeBody, PeopleSearchQuery } from './people.bodies.js';
import { PeopleQueries } from './people-queries.js';
import type { MeView, PersonOptionView } from './people.views.js';
import type { SignedInPerson } from './signed-in-person.js';

const defaultOptions = 10;

/** The staff record as its owner sees it, and the picker of colleagues. */
@Injectable()
export class People {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: PeopleQueries,
  ) {}

  async me(person: SignedInPerson): Promise<MeView> {
    const [me]: [MeView] = await this.dataSource.query(
      `SELECT p.id, p.full_name AS "fullName", p.given_name AS "givenName", p.email::text AS email,
              json_build_object('code', b.code, 'name', b.name) AS bureau, p.title,
              p.work_location AS "workLocation", p.phone,
              CASE WHEN s.id IS NOT NULL THEN json_build_object('fullName', s.full_name) END AS supervisor,
              p.time_zone AS "timeZone", p.pulse_opt_out AS "pulseOptOut",
              p.accommodations
         FROM people p JOIN bureaus b ON b.code = p.bureau_code LEFT JOIN people s ON s.id = p.supervisor_id
        WHERE p.id = $1`,
      [person.id],
    );
    return me;
  }

  async changeMe(person: SignedInPerson, change: ChangeMeBody): Promise<MeView> {
    const { timeZone, pulseOptOut, accommodations } = change;
    await this.dataSource.query(
      `UPDATE people SET time_zone = coalesce($2, time_zone), pulse_opt_out = coalesce($3, pulse_opt_out),
            accommodations = CASE WHEN $4::boolean THEN nullif($5::text, '') ELSE accommodations END
        WHERE id = $1`,
      [
        ...[person.id, timeZone ?? null, pulseOptOut ?? null],
        ...[accommodations !== undefined, accommodations ?? null],
      ],
    );
    return this.me(person);
  }

  async options({ q, limit }: PeopleSearchQuery): Promise<PersonOptionView[]> {
    const found = await this.queries.search(q, limit ?? defaultOptions);
    return found.map(({ id, fullName, email, title, bureauName }) => ({
      id,
      fullName,
      email,
      title,
      bureauName,
    }));
  }
}
