import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { absenceOn, localDate, type Absence } from '../../domain/assignment/absence.js';
import type { Standing } from '../../domain/assignment/obstacle.js';
import { isOpen, nextOpening } from '../../domain/calendar/business-time.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import { CalendarQueries } from '../calendars/calendar-queries.js';

interface NotedAbsenceRow extends Absence {
  readonly standsIn: string | null;
}

/** Somebody's settings as they count for some teams. */
interface WorkerRow {
  readonly id: number;
  readonly fullName: string;
  readonly timeZone: string;
  readonly limit: number | null;
  readonly calendarCode: string | null;
  readonly absences: readonly NotedAbsenceRow[];
  /** As "team skill". */
  readonly skills: readonly string[];
}

/** A skill that tickets of these services ask for, which some member of the team has. */
export interface BindingSkill {
  readonly teamCode: string;
  readonly code: string;
  readonly name: string;
  readonly serviceCodes: readonly string[];
}

/** Who could be given work: their standing but for what they have in hand. */
export interface Worker extends Omit<Standing, 'inHand'> {
  readonly id: number;
  readonly fullName: string;
  readonly timeZone: string;
  readonly standsIn: string | null;
  readonly skills: readonly string[];
}

const dayMs = 86_400_000;

/** $1 the people, $2 the teams, $3 a date before which no absence matters. */
const workers = new PreparedStatement<WorkerRow>(
  'work_standings',
  `SELECT p.id, p.full_name AS "fullName", p.time_zone AS "timeZone",
    coalesce(w.most_in_hand, (SELECT min(s.most_in_hand) FROM team_work_settings s
                               WHERE s.team_code = ANY($2::text[]))) AS "limit",
    w.calendar_code AS "calendarCode",
    coalesce((SELECT json_agg(json_build_object('startsOn', a.starts_on, 'endsOn', a.ends_on,
                'standsIn', d.full_name) ORDER BY a.starts_on)
                FROM absences a LEFT JOIN people d ON d.id = a.delegate_id AND d.active
               WHERE a.person_id = p.id AND a.ends_on >= $3::date), '[]') AS absences,
    coalesce((SELECT json_agg(k.team_code || ' ' || k.skill_code) FROM person_skills k
               WHERE k.person_id = p.id), '[]') AS skills
   FROM people p LEFT JOIN work_settings w ON w.person_id = p.id
  WHERE p.id = ANY($1::bigint[]) AND p.active ORDER BY p.id`,
);

/** $1 the teams. A skill that no member has binds nobody, else its tickets would wait for ever. */
const bindingSkills = new PreparedStatement<BindingSkill>(
  'work_binding_skills',
  `SELECT k.team_code AS "teamCode", k.code, k.name, k.service_codes AS "serviceCodes"
     FROM team_skills k
    WHERE k.team_code = ANY($1::text[]) AND EXISTS (SELECT 1 FROM person_skills s
      JOIN people p ON p.id = s.person_id AND p.active
      JOIN role_grants g ON g.person_id = p.id AND g.team_code = k.team_code
     WHERE s.team_code = k.team_code AND s.skill_code = k.code)
    ORDER BY k.team_code, k.code`,
);

/** Who is here, who is away and who knows what: for everything that gives work to people. */
@Injectable()
export class WorkStandings {
  constructor(private readonly calendars: CalendarQueries) {}

  /**
   * These people as they stand for work of these teams now. Without hours of their own they work in those of
   * `usualTeam`, and at any hour when it is null.
   */
  async of(
    on: EntityManager | DataSource,
    personIds: readonly number[],
    { teamCodes, usualTeam }: { teamCodes: readonly string[]; usualTeam: string | null },
    now: number,
  ): Promise<Worker[]> {
    const since = new Date(now - 2 * dayMs).toISOString().slice(0, 10);
    const rows = await workers.rows(on, [personIds, teamCodes, since]);
    const standing: Worker[] = [];
    for (const row of rows) {
      const { calendarCode, absences, ...worker } = row;
      const absence = absenceOn(absences, localDate(now, row.timeZone));
      standing.push({
        ...worker,
        awayUntil: absence?.endsOn ?? null,
        standsIn: absence?.standsIn ?? null,
        ...(await this.hours(calendarCode, usualTeam, now)),
      });
    }
    return standing;
  }

  /** The skills that tickets of these teams ask for. */
  skillsOf(on: EntityManager | DataSource, teamCodes: readonly string[]): Promise<BindingSkill[]> {
    return bindingSkills.rows(on, [teamCodes]);
  }

  private async hours(
    calendarCode: string | null,
    usualTeam: string | null,
    now: number,
  ): Promise<Pick<Worker, 'working' | 'worksAgainAt'>> {
    if (calendarCode === null && usualTeam === null) return { working: true, worksAgainAt: null };
    const calendar =
      calendarCode === null
        ? (await this.calendars.ofTeam(usualTeam!)).calendar
        : await this.calendars.compiled(calendarCode);
    if (isOpen(calendar, now)) return { working: true, worksAgainAt: null };
    return { working: false, worksAgainAt: nextOpening(calendar, now) };
  }
}

/** What somebody with these skills can't take, as "team service". */
export function servicesBeyond(
  skills: readonly string[],
  binding: readonly BindingSkill[],
): string[] {
  return binding
    .filter(({ teamCode, code }) => !skills.includes(`${teamCode} ${code}`))
    .flatMap(({ teamCode, serviceCodes }) =>
      serviceCodes.map((service) => `${teamCode} ${service}`),
    );
}
