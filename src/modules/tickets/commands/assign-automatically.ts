import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  canBeGiven,
  chooseAgent,
  type AssignmentMode,
  type Choice,
  type Member,
  type Need,
} from '../../../domain/assignment/choose-agent.js';
import { obstacleTo } from '../../../domain/assignment/obstacle.js';
import { assignAutomatically } from '../../../domain/ticket/assignment.js';
import { Clock } from '../../../platform/clock/clock.js';
import { WorkStandings, type BindingSkill } from '../../availability/work-standings.js';
import { TicketChanges } from '../ticket-changes.js';
import { inHandOf } from './in-hand.js';

/** A team that gives out its work by itself. */
export interface AssigningTeam {
  readonly code: string;
  readonly officeCode: string;
  readonly mode: Exclude<AssignmentMode, 'off'>;
}

interface Waiting {
  readonly id: number;
  readonly serviceCode: string;
  readonly notFor: readonly number[];
}

const lockSpace = 7_260_000_000_000_000;
const looksAt = 50;

/**
 * Gives the most urgent ticket of a team that waits to the member whom the team's rule chooses. One process at a
 * time does so for a team; each ticket is a transaction of its own, which locks the person before the ticket,
 * as a claim does.
 */
@Injectable()
export class AssignAutomatically {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly standings: WorkStandings,
    private readonly changes: TicketChanges,
  ) {}

  /** Whether a ticket was given; false also when somebody else does so for the team, or what was seen has changed. */
  next(team: AssigningTeam): Promise<boolean> {
    return this.dataSource.transaction((manager) => this.nextIn(manager, team));
  }

  private async nextIn(manager: EntityManager, team: AssigningTeam): Promise<boolean> {
    const [lock]: { held: boolean }[] = await manager.query(
      'SELECT pg_try_advisory_xact_lock($1 + hashtext($2)::bigint) AS held',
      [lockSpace, team.code],
    );
    if (!lock!.held) return false;
    const now = await this.clock.now(manager);
    const members = await this.membersOf(manager, team.code, now);
    const binding = await this.standings.skillsOf(manager, [team.code]);
    const beyond = servicesBeyondAll(members, binding);
    for (const ticket of await waitingIn(manager, team.code, beyond, now)) {
      const need = needOf(ticket, binding);
      const choice = chooseAgent(team.mode, members, need);
      if (choice) return this.give(manager, team, ticket, members, choice);
    }
    return false;
  }

  private async give(
    manager: EntityManager,
    team: AssigningTeam,
    { id: ticketId }: Waiting,
    members: readonly Member[],
    { personId, because }: Choice,
  ): Promise<boolean> {
    const { standing } = members.find(({ id }) => id === personId)!;
    const inHand = await inHandOf(manager, personId);
    if (obstacleTo({ ...standing, inHand }) !== null) return false;
    const free: unknown[] = await manager.query(
      `SELECT 1 FROM tickets WHERE id = $1 AND team_code = $2 AND assignee_id IS NULL
          AND status IN ('new', 'open') FOR NO KEY UPDATE SKIP LOCKED`,
      [ticketId, team.code],
    );
    if (free.length === 0) return false;
    const { code: teamCode, officeCode } = team;
    const grants = [{ role: 'agent', teamCode, officeCode } as const];
    const assignee = { personId, administrator: false, grants };
    await this.changes.changeIn(manager, {
      ...{ ticketId, actor: null },
      decide: (facts, at) => assignAutomatically(facts, { assignee, because }, at),
    });
    await manager.query(
      `INSERT INTO assignment_turns (team_code, person_id, turn)
       SELECT $1, $2, coalesce(max(turn), 0) + 1 FROM assignment_turns WHERE team_code = $1
       ON CONFLICT (team_code, person_id) DO UPDATE SET turn = excluded.turn`,
      [team.code, personId],
    );
    return true;
  }

  private async membersOf(manager: EntityManager, team: string, now: number): Promise<Member[]> {
    const rows: { id: number; inHand: number; lastTurn: number | null }[] = await manager.query(
      `SELECT p.id, (SELECT count(*)::integer FROM tickets t
                      WHERE t.assignee_id = p.id AND t.status IN ('new', 'open')) AS "inHand",
         (SELECT a.turn FROM assignment_turns a WHERE a.team_code = $1 AND a.person_id = p.id) AS "lastTurn"
         FROM people p WHERE p.active AND EXISTS (SELECT 1 FROM role_grants g
           WHERE g.person_id = p.id AND g.team_code = $1 AND g.role IN ('agent', 'team_lead'))`,
      [team],
    );
    const ids = rows.map(({ id }) => id);
    const asked = { teamCodes: [team], usualTeam: team };
    const workers = await this.standings.of(manager, ids, asked, now);
    return workers.map((worker) => {
      const { inHand, lastTurn } = rows.find(({ id }) => id === worker.id)!;
      const own = worker.skills.filter((skill) => skill.startsWith(`${team} `));
      return {
        id: worker.id,
        standing: { ...worker, inHand },
        skills: own.map((skill) => skill.slice(team.length + 1)),
        lastTurn,
      };
    });
  }
}

function needOf({ serviceCode, notFor }: Waiting, binding: readonly BindingSkill[]): Need {
  return {
    notFor,
    skills: binding.filter(({ serviceCodes }) => serviceCodes.includes(serviceCode)),
  };
}

/** The services whose tickets nobody of the team could be given now, so that they hold up no others. */
function servicesBeyondAll(members: readonly Member[], binding: readonly BindingSkill[]): string[] {
  const services = new Set(binding.flatMap(({ serviceCodes }) => serviceCodes));
  return [...services].filter((serviceCode) => {
    const need = needOf({ id: 0, serviceCode, notFor: [] }, binding);
    return !members.some((member) => canBeGiven(member, need));
  });
}

async function waitingIn(
  manager: EntityManager,
  team: string,
  beyond: readonly string[],
  now: number,
): Promise<Waiting[]> {
  return manager.query(
    `SELECT t.id, t.service_code AS "serviceCode",
        to_json(t.customer_id || coalesce((SELECT array_agg(s.person_id) FROM claim_skips s
          WHERE s.ticket_id = t.id AND s.until > $3), '{}')) AS "notFor"
       FROM tickets t
      WHERE t.team_code = $1 AND t.assignee_id IS NULL AND t.status IN ('new', 'open')
        AND t.service_code <> ALL ($2::text[])
      ORDER BY t.urgency_at, t.id LIMIT ${looksAt}`,
    [team, beyond, new Date(now)],
  );
}
