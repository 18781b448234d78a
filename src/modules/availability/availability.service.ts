import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { localDate, noteAbsence, type Absence } from '../../domain/assignment/absence.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../platform/http/run-once.js';
import { PeopleQueries } from '../people/people-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { AvailabilityQueries } from './availability-queries.js';
import type { NoteAbsenceBody, SetAvailabilityBody } from './availability.bodies.js';

/** Somebody, or a lead for somebody of their team, says when and how much they work. */
@Injectable()
export class Availability {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly queries: AvailabilityQueries,
  ) {}

  async set(
    by: SignedInPerson,
    personId: number,
    version: number | undefined,
    body: SetAvailabilityBody,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { teams } = await this.queries.member(by, personId, manager);
      await knownCalendar(manager, body.calendarCode);
      const now = new Date(await this.clock.now(manager));
      const [before]: { version: number }[] = await manager.query(
        'SELECT version FROM work_settings WHERE person_id = $1 FOR UPDATE',
        [personId],
      );
      requireVersion(version, before?.version ?? 0);
      const saved: unknown[] = await manager.query(
        `INSERT INTO work_settings AS w (person_id, most_in_hand, calendar_code, changed_by_id, changed_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (person_id) DO UPDATE SET most_in_hand = excluded.most_in_hand,
           calendar_code = excluded.calendar_code, changed_by_id = excluded.changed_by_id,
           changed_at = excluded.changed_at, version = w.version + 1
         WHERE w.version = $6 RETURNING 1`,
        [personId, body.limit, body.calendarCode, by.id, now, before?.version ?? 0],
      );
      if (saved.length === 0) requireVersion(0, 1);
      await saveSkills(manager, personId, teams, body.skills);
    });
  }

  /** Notes days out of office. */
  async note(
    by: SignedInPerson,
    personId: number,
    body: NoteAbsenceBody,
    repeatKey: RepeatKey,
  ): Promise<void> {
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.noteIn(manager, by, personId, body)),
    );
  }

  /** Takes an absence back; of one that has begun the days that are over stay. */
  async end(by: SignedInPerson, personId: number, absenceId: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { timeZone } = await this.queries.member(by, personId, manager);
      const today = localDate(await this.clock.now(manager), timeZone);
      const [known]: Absence[] = await manager.query(
        `SELECT starts_on AS "startsOn", ends_on AS "endsOn" FROM absences
          WHERE id = $1 AND person_id = $2 AND ends_on >= $3::date FOR UPDATE`,
        [absenceId, personId, today],
      );
      if (!known) throw Problem.notFound();
      await manager.query(
        known.startsOn < today
          ? 'UPDATE absences SET ends_on = $2::date - 1 WHERE id = $1'
          : 'DELETE FROM absences WHERE id = $1 AND starts_on >= $2::date',
        [absenceId, today],
      );
    });
  }

  private async noteIn(
    manager: EntityManager,
    by: SignedInPerson,
    personId: number,
    { startsOn, endsOn, delegateId = null }: NoteAbsenceBody,
  ): Promise<void> {
    const { timeZone } = await this.queries.member(by, personId, manager);
    await manager.query('SELECT 1 FROM people WHERE id = $1 FOR NO KEY UPDATE', [personId]);
    const now = await this.clock.now(manager);
    const known: Absence[] = await manager.query(
      `SELECT starts_on AS "startsOn", ends_on AS "endsOn" FROM absences WHERE person_id = $1`,
      [personId],
    );
    const absence = { personId, startsOn, endsOn, delegateId };
    requireAllowed(noteAbsence(absence, known, localDate(now, timeZone)));
    const delegate = delegateId === null ? null : await this.people.byId(delegateId, manager);
    if (delegateId !== null && !delegate?.active) {
      const message = 'Choose a person who works here.';
      throw Problem.invalid([
        { field: 'delegateId', code: 'availability.unknown_person', message },
      ]);
    }
    await manager.query(
      `INSERT INTO absences (person_id, starts_on, ends_on, delegate_id, noted_by_id, noted_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [personId, startsOn, endsOn, delegateId, by.id, new Date(now)],
    );
  }
}

/** Refuses a change of what somebody else has changed meanwhile. */
export function requireVersion(expected: number | undefined, current: number): void {
  if (expected === undefined || expected === current) return;
  const detail =
    'Somebody changed this in the meantime. Look at it again, then repeat your change.';
  throw Problem.stale('availability.stale', detail, current);
}

async function knownCalendar(manager: EntityManager, code: string | null): Promise<void> {
  if (code === null) return;
  const found: unknown[] = await manager.query('SELECT 1 FROM calendars WHERE code = $1', [code]);
  if (found.length > 0) return;
  const message = 'Choose hours from the list.';
  throw Problem.invalid([
    { field: 'calendarCode', code: 'availability.unknown_calendar', message },
  ]);
}

/** Skills are those of the person's own teams; the ones of other teams stay as they are. */
async function saveSkills(
  manager: EntityManager,
  personId: number,
  teams: readonly { readonly code: string }[],
  skills: SetAvailabilityBody['skills'],
): Promise<void> {
  const teamCodes = teams.map(({ code }) => code);
  const chosen = skills.map(({ teamCode, code }) => `${teamCode} ${code}`);
  const known: { skill: string }[] = await manager.query(
    `SELECT team_code || ' ' || code AS skill FROM team_skills WHERE team_code = ANY($1)`,
    [teamCodes],
  );
  const unknown = chosen.filter((skill) => !known.some((one) => one.skill === skill));
  if (unknown.length > 0) {
    const message = 'Choose skills from the list.';
    throw Problem.invalid([{ field: 'skills', code: 'availability.unknown_skill', message }]);
  }
  await manager.query('DELETE FROM person_skills WHERE person_id = $1 AND team_code = ANY($2)', [
    personId,
    teamCodes,
  ]);
  await manager.query(
    `INSERT INTO person_skills (team_code, skill_code, person_id)
     SELECT team_code, code, $1 FROM team_skills WHERE team_code || ' ' || code = ANY($2)`,
    [personId, chosen],
  );
}
