import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { localDate } from '../../domain/assignment/absence.js';
import { leadsTeam } from '../../domain/ticket/ticket-access.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import type { AbsenceView, AvailabilityView } from './availability.views.js';

/** A member of staff with the teams they work in. */
export interface StaffMember {
  readonly id: number;
  readonly fullName: string;
  readonly timeZone: string;
  readonly teams: readonly { readonly code: string; readonly officeCode: string }[];
}

const settingsOf = `
  SELECT w.most_in_hand AS "limit", w.calendar_code AS "calendarCode", coalesce(w.version, 0) AS version,
    (SELECT min(s.most_in_hand) FROM team_work_settings s WHERE s.team_code = ANY($2)) AS "teamLimit",
    (SELECT coalesce(json_agg(json_build_object('code', c.code, 'name', c.name, 'summary', c.summary)
              ORDER BY c.name, c.code), '[]') FROM calendars c) AS calendars,
    (SELECT coalesce(json_agg(json_build_object('teamCode', k.team_code, 'teamName', t.name, 'code', k.code,
              'name', k.name, 'has', EXISTS (SELECT 1 FROM person_skills h WHERE h.person_id = p.id
                AND h.team_code = k.team_code AND h.skill_code = k.code))
              ORDER BY t.position, t.code, k.name, k.code), '[]')
       FROM team_skills k JOIN teams t ON t.code = k.team_code WHERE k.team_code = ANY($2)) AS skills,
    (SELECT coalesce(json_agg(json_build_object('id', a.id, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
              'delegateId', a.delegate_id, 'delegateName', d.full_name) ORDER BY a.starts_on), '[]')
       FROM absences a LEFT JOIN people d ON d.id = a.delegate_id
      WHERE a.person_id = p.id AND a.ends_on >= $3::date) AS absences
  FROM people p LEFT JOIN work_settings w ON w.person_id = p.id WHERE p.id = $1`;

type Settings = Omit<AvailabilityView, 'personId' | 'fullName' | 'timeZone'>;

/** Reads of when and how much people work. */
@Injectable()
export class AvailabilityQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One's own, or that of somebody in a team that one leads. */
  async of(reader: SignedInPerson, personId: number): Promise<AvailabilityView> {
    const { id, fullName, timeZone, teams } = await this.member(reader, personId);
    const today = localDate(await this.clock.now(), timeZone);
    const codes = teams.map(({ code }) => code);
    const [settings]: [Settings] = await this.dataSource.query(settingsOf, [id, codes, today]);
    const begun = ({ startsOn }: AbsenceView): boolean => startsOn <= today;
    return {
      ...{ personId: id, fullName, timeZone },
      ...settings,
      absences: settings.absences.map((absence) => ({ ...absence, begun: begun(absence) })),
    };
  }

  /** The person whose availability the reader may see and set; 404 for everybody else. */
  async member(
    { id, actor }: SignedInPerson,
    personId: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<StaffMember> {
    const [member]: StaffMember[] = await manager.query(
      `SELECT p.id, p.full_name AS "fullName", p.time_zone AS "timeZone",
         (SELECT coalesce(json_agg(json_build_object('code', t.code, 'officeCode', t.office_code)
                   ORDER BY t.code), '[]')
            FROM teams t WHERE t.active AND EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = p.id
              AND (g.team_code = t.code AND g.role IN ('agent', 'team_lead')
                OR g.role = 'office_lead' AND g.office_code = t.office_code))) AS teams
       FROM people p WHERE p.id = $1 AND p.active`,
      [personId],
    );
    const led = member?.teams.some(({ code, officeCode }) => leadsTeam(actor, code, officeCode));
    if (!member || !(led || personId === id)) throw Problem.notFound();
    return member;
  }
}
