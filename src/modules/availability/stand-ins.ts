import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { localDate, noteAbsence, type Absence } from '../../domain/assignment/absence.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../platform/http/run-once.js';
import { PeopleQueries } from '../people/people-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import type { NameStandInBody } from './stand-ins.bodies.js';
import type { StandInsView } from './stand-ins.views.js';

/**
 * Today's stand-ins of people ($1) at an instant ($2), by the wall of each one's zone: whom they named for
 * approvals, else the delegate of days out of office.
 */
const standInsAt = `
  SELECT DISTINCT ON (p.id) p.id, d.stand_in AS "standInId"
    FROM people p
    JOIN (SELECT person_id, delegate_id AS stand_in, starts_on, ends_on, 1 AS rank FROM stand_ins
          UNION ALL
          SELECT person_id, delegate_id, starts_on, ends_on, 2 FROM absences WHERE delegate_id IS NOT NULL) d
      ON d.person_id = p.id AND ($2::timestamptz AT TIME ZONE p.time_zone)::date BETWEEN d.starts_on AND d.ends_on
    JOIN people s ON s.id = d.stand_in AND s.active
   WHERE p.id = ANY($1::bigint[]) ORDER BY p.id, d.rank, d.starts_on`;

/** Who decides about approvals in whose place, and for how long. */
@Injectable()
export class StandIns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
  ) {}

  /** Who stands in today for each of these people, where somebody does. */
  async of(
    personIds: readonly number[],
    now: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ReadonlyMap<number, number>> {
    const rows: { id: number; standInId: number }[] = await manager.query(standInsAt, [
      [...new Set(personIds)],
      new Date(now),
    ]);
    return new Map(rows.map(({ id, standInId }) => [id, standInId]));
  }

  async view({ id, timeZone }: SignedInPerson): Promise<StandInsView> {
    const today = localDate(await this.clock.now(), timeZone);
    const mine: StandInsView['mine'] = await this.dataSource.query(
      `SELECT s.id, p.full_name AS "standInName", s.starts_on AS "startsOn", s.ends_on AS "endsOn",
              s.starts_on <= $2::date AS begun
         FROM stand_ins s JOIN people p ON p.id = s.delegate_id
        WHERE s.person_id = $1 AND s.ends_on >= $2::date ORDER BY s.starts_on`,
      [id, today],
    );
    const standsFor: StandInsView['for'] = await this.dataSource.query(
      `SELECT p.full_name AS "fullName", s.starts_on AS "startsOn", s.ends_on AS "endsOn"
         FROM stand_ins s JOIN people p ON p.id = s.person_id AND p.active
        WHERE s.delegate_id = $1 AND s.ends_on >= $2::date ORDER BY s.starts_on, p.full_name`,
      [id, today],
    );
    return { mine, for: standsFor };
  }

  /** The same rules as for days out of office: once, not in the past, for a year at most, somebody else. */
  async name(
    person: SignedInPerson,
    { delegateId, startsOn, endsOn }: NameStandInBody,
    repeatKey: RepeatKey,
  ): Promise<void> {
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await manager.query('SELECT 1 FROM people WHERE id = $1 FOR NO KEY UPDATE', [person.id]);
        const now = await this.clock.now(manager);
        const known: Absence[] = await manager.query(
          'SELECT starts_on AS "startsOn", ends_on AS "endsOn" FROM stand_ins WHERE person_id = $1',
          [person.id],
        );
        const days = { personId: person.id, delegateId, startsOn, endsOn };
        requireAllowed(noteAbsence(days, known, localDate(now, person.timeZone)));
        if (!(await this.people.byId(delegateId, manager))?.active) {
          const message = 'Choose a person who works here.';
          throw Problem.invalid([
            { field: 'delegateId', code: 'availability.unknown_person', message },
          ]);
        }
        await manager.query(
          `INSERT INTO stand_ins (person_id, delegate_id, starts_on, ends_on, noted_at)
           VALUES ($1, $2, $3, $4, $5)`,
          [person.id, delegateId, startsOn, endsOn, new Date(now)],
        );
        return {};
      }),
    );
  }

  /** Takes one of mine back; 404 for anybody else's. */
  async end({ id }: SignedInPerson, standInRowId: number): Promise<void> {
    const [, count]: [unknown, number] = await this.dataSource.query(
      'DELETE FROM stand_ins WHERE id = $1 AND person_id = $2',
      [standInRowId, id],
    );
    if (count === 0) throw Problem.notFound();
  }
}
