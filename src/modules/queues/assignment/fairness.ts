import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  shareOfWork,
  wayLabels,
  waysOfGiving,
  type CountedWay,
} from '../../../domain/assignment/fairness.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { FairnessView } from './fairness.views.js';

interface PersonRow {
  readonly id: number;
  readonly fullName: string;
  readonly member: boolean;
  readonly limit: number | null;
  readonly daysAway: number;
  readonly counted: readonly CountedWay[];
}

const dayMs = 86_400_000;

/** Members of the team and everybody to whom its tickets came. $1 the team, $2 and $3 the first and last day. */
const people = `
  WITH counted AS (
    SELECT person_id, how, sum(tickets)::integer AS tickets FROM assignment_tallies
     WHERE team_code = $1 AND on_date BETWEEN $2::date AND $3::date GROUP BY 1, 2),
  members AS (
    SELECT DISTINCT g.person_id FROM role_grants g JOIN people p ON p.id = g.person_id AND p.active
     WHERE g.team_code = $1 AND g.role IN ('agent', 'team_lead'))
  SELECT p.id, p.full_name AS "fullName", EXISTS (SELECT 1 FROM members m WHERE m.person_id = p.id) AS member,
    coalesce(w.most_in_hand, s.most_in_hand) AS "limit",
    (SELECT coalesce(sum(least(a.ends_on, $3::date) - greatest(a.starts_on, $2::date) + 1), 0)::integer
       FROM absences a WHERE a.person_id = p.id AND a.ends_on >= $2::date AND a.starts_on <= $3::date) AS "daysAway",
    (SELECT coalesce(json_agg(json_build_object('how', c.how, 'tickets', c.tickets)), '[]')
       FROM counted c WHERE c.person_id = p.id) AS counted
    FROM people p LEFT JOIN work_settings w ON w.person_id = p.id
    LEFT JOIN team_work_settings s ON s.team_code = $1
   WHERE p.id IN (SELECT person_id FROM members UNION SELECT person_id FROM counted)
   ORDER BY p.full_name, p.id`;

/** How work was spread over the people of a team: read from daily counts, whatever the history. */
@Injectable()
export class Fairness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
  ) {}

  async of({ actor }: SignedInPerson, code: string, days: number): Promise<FairnessView> {
    const team = (await this.people.teamsLedBy(actor)).find((one) => one.code === code);
    if (!team) throw Problem.notFound();
    const now = await this.clock.now();
    const [from, to] = [dateOf(now - (days - 1) * dayMs), dateOf(now)];
    const rows: PersonRow[] = await this.dataSource.query(people, [code, from, to]);
    const total = rows.reduce((sum, { counted }) => sum + shareOfWork(counted, 0).total, 0);
    return {
      ...{ teamCode: code, teamName: team.name, days, from, to, total },
      ways: waysOfGiving.map((way) => ({ code: way, label: wayLabels[way] })),
      people: rows.map(({ counted, ...row }) => ({ ...row, ...shareOfWork(counted, total) })),
    };
  }
}

/** The day of the counts, which is UTC's. */
function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
