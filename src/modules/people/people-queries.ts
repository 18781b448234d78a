import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../domain/ticket/ticket-access.js';

/** What other modules show of a person; `active` is false for someone who left. */
export interface PersonCard {
  readonly id: number;
  readonly email: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly title: string;
  readonly bureauCode: string;
  readonly bureauName: string;
  readonly timeZone: string;
  readonly pulseOptOut: boolean;
  readonly active: boolean;
}

/** A member of a team, its lead included. */
export interface TeamMember {
  readonly id: number;
  readonly email: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly timeZone: string;
  readonly lead: boolean;
}

/** A team that somebody leads. */
export interface LedTeam {
  readonly code: string;
  readonly name: string;
  readonly officeCode: string;
  readonly officeName: string;
}

/** A team that may take tickets over; one that is not active takes none. */
export interface ReceivingTeam {
  readonly code: string;
  readonly name: string;
  readonly officeCode: string;
  readonly active: boolean;
}

/** A team with its office and the people in it. */
export interface TeamWithMembers {
  readonly code: string;
  readonly name: string;
  readonly officeCode: string;
  readonly officeName: string;
  readonly deskName: string;
  readonly calendarCode: string;
  readonly members: readonly TeamMember[];
}

const card = `p.id, p.email::text AS email, p.full_name AS "fullName", p.given_name AS "givenName", p.title,
  p.bureau_code AS "bureauCode", b.name AS "bureauName", p.time_zone AS "timeZone",
  p.pulse_opt_out AS "pulseOptOut", p.active`;

const people = `SELECT ${card} FROM people p JOIN bureaus b ON b.code = p.bureau_code`;

const membersOf = (team: string): string => `
  SELECT p.id, p.email::text AS email, p.full_name AS "fullName", p.given_name AS "givenName",
         p.time_zone AS "timeZone", bool_or(g.role = 'team_lead') AS lead
    FROM role_grants g JOIN people p ON p.id = g.person_id AND p.active
   WHERE g.team_code = ${team} AND g.role IN ('agent', 'team_lead')
   GROUP BY p.id`;

/** Reads of people and teams for every module. Give the manager inside a transaction. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly dataSource: DataSource) {}

  async byId(id: number, manager?: EntityManager): Promise<PersonCard | null> {
    const [person] = await this.byIds([id], manager);
    return person ?? null;
  }

  /** In the order of their ids, without those that do not exist. */
  byIds(ids: readonly number[], manager?: EntityManager): Promise<PersonCard[]> {
    return this.rows(`${people} WHERE p.id = ANY($1::bigint[]) ORDER BY p.id`, [ids], manager);
  }

  /** Who is here now and has this address; null when nobody. */
  async idOfAddress(address: string): Promise<number | null> {
    const [person] = await this.rows<{ id: number }>(
      'SELECT id FROM people WHERE email = $1 AND active',
      [address],
    );
    return person?.id ?? null;
  }

  /** People who are here now and whose name or address holds the words, typing errors forgiven; nearest first. */
  search(words: string, limit: number): Promise<PersonCard[]> {
    const text = words.trim().toLowerCase();
    const pattern = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
    return this.rows(
      `${people}
        WHERE p.active AND (lower(p.full_name) LIKE '%' || $1 || '%'
          OR lower(p.email::text) LIKE $1 || '%' OR $2 <% lower(p.full_name))
        ORDER BY lower(p.full_name) LIKE $1 || '%' OR lower(p.full_name) LIKE '% ' || $1 || '%' DESC,
          word_similarity($2, lower(p.full_name)) DESC, p.full_name, p.id
        LIMIT $3`,
      [pattern, text, limit],
    );
  }

  /** Whether the person can hold the team's tickets today. */
  async isMember(personId: number, teamCode: string, manager?: EntityManager): Promise<boolean> {
    const members = await this.rows<{ id: number }>(
      `SELECT id FROM (${membersOf('$1')}) members WHERE id = $2`,
      [teamCode, personId],
      manager,
    );
    return members.length > 0;
  }

  /** The teams that somebody leads: their own, and all of an office for its lead; in the order of offices and teams. */
  teamsLedBy({ grants }: Actor): Promise<LedTeam[]> {
    const codesOf = (role: string, code: 'teamCode' | 'officeCode'): string[] =>
      grants.flatMap((grant) => (grant.role === role && grant[code] ? [grant[code]] : []));
    return this.rows(
      `SELECT t.code, t.name, t.office_code AS "officeCode", o.name AS "officeName"
         FROM teams t JOIN offices o ON o.code = t.office_code
        WHERE t.active AND (t.code = ANY($1) OR t.office_code = ANY($2))
        ORDER BY o.position, t.position, t.code`,
      [codesOf('team_lead', 'teamCode'), codesOf('office_lead', 'officeCode')],
    );
  }

  /** A team as far as a hand-over needs to know it; null when there is none of that code. */
  async receivingTeam(code: string | null, manager?: EntityManager): Promise<ReceivingTeam | null> {
    const [team] = await this.rows<ReceivingTeam>(
      `SELECT t.code, t.name, t.office_code AS "officeCode", t.active AND o.active AS active
         FROM teams t JOIN offices o ON o.code = t.office_code WHERE t.code = $1`,
      [code],
      manager,
    );
    return team ?? null;
  }

  /** The leads of the team, the longest-serving first. */
  teamLeads(teamCode: string, manager?: EntityManager): Promise<PersonCard[]> {
    return this.holders(`g.role = 'team_lead' AND g.team_code = $1`, teamCode, manager);
  }

  /** The leads of the office, the longest-serving first. */
  officeLeads(officeCode: string, manager?: EntityManager): Promise<PersonCard[]> {
    return this.holders(`g.role = 'office_lead' AND g.office_code = $1`, officeCode, manager);
  }

  /** All teams in use with their members, in the order of offices and teams. */
  teams(): Promise<TeamWithMembers[]> {
    return this.rows(
      `SELECT t.code, t.name, t.office_code AS "officeCode", o.name AS "officeName",
              o.desk_name AS "deskName", t.calendar_code AS "calendarCode",
              coalesce((SELECT json_agg(m ORDER BY m."fullName", m.id) FROM (${membersOf('t.code')}) m), '[]')
                AS members
         FROM teams t JOIN offices o ON o.code = t.office_code
        WHERE t.active AND o.active
        ORDER BY o.position, t.position, t.code`,
      [],
    );
  }

  private holders(where: string, code: string, manager?: EntityManager): Promise<PersonCard[]> {
    return this.rows(
      `${people} JOIN role_grants g ON g.person_id = p.id
        WHERE p.active AND ${where} ORDER BY g.granted_at, g.id`,
      [code],
      manager,
    );
  }

  private rows<Row>(sql: string, values: unknown[], manager?: EntityManager): Promise<Row[]> {
    return (manager ?? this.dataSource.manager).query(sql, values);
  }
}
