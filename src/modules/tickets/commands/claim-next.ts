import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { claim } from '../../../domain/ticket/assignment.js';
import { ticketRefusal } from '../../../domain/ticket/refusal-codes.js';
import { worksInTeam } from '../../../domain/ticket/ticket-access.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { urgencyWhilePaused } from '../refresh-clocks.js';
import { TicketChanges } from '../ticket-changes.js';
import { TicketEventRelay } from '../ticket-event-relay.js';

/** The ticket that was given, or when the team's next promise falls due. */
export interface ClaimedNext {
  readonly number: string | null;
  readonly nextDueAt: string | null;
}

/** Gives a member of the team the most urgent ticket that nobody has; never the same one to two people. */
@Injectable()
export class ClaimNext {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: TicketChanges,
    private readonly relay: TicketEventRelay,
  ) {}

  async claim(
    person: SignedInPerson,
    teamCode: string,
    repeatKey?: RepeatKey,
  ): Promise<ClaimedNext> {
    const claimed = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.claimIn(manager, person, teamCode)),
    );
    this.relay.wake();
    return claimed;
  }

  private async claimIn(
    manager: EntityManager,
    { actor }: SignedInPerson,
    teamCode: string,
  ): Promise<ClaimedNext> {
    const teams: { officeCode: string }[] = await manager.query(
      'SELECT office_code AS "officeCode" FROM teams WHERE code = $1',
      [teamCode],
    );
    if (!teams[0]) throw Problem.notFound();
    if (!worksInTeam(actor, teamCode, teams[0].officeCode)) {
      throw Problem.refused([ticketRefusal('ticket.other_team')]);
    }
    const ticketId = await lockMostUrgent(manager, teamCode, actor.personId);
    if (ticketId === null) return { number: null, nextDueAt: await nextDueAt(manager, teamCode) };
    const { number } = await this.changes.changeIn(manager, {
      ...{ ticketId, actor },
      decide: (facts, now) => claim(facts, { actor }, now),
    });
    return { number, nextDueAt: null };
  }
}

/** Locks the first waiting ticket that no other claim holds; one's own requests are for others. */
async function lockMostUrgent(
  manager: EntityManager,
  teamCode: string,
  personId: number,
): Promise<number | null> {
  const rows: { id: number }[] = await manager.query(
    `SELECT id FROM tickets
      WHERE team_code = $1 AND assignee_id IS NULL AND status IN ('new', 'open') AND customer_id <> $2
      ORDER BY urgency_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [teamCode, personId],
  );
  return rows[0]?.id ?? null;
}

async function nextDueAt(manager: EntityManager, teamCode: string): Promise<string | null> {
  const rows: { dueAt: Date }[] = await manager.query(
    `SELECT urgency_at AS "dueAt" FROM tickets
      WHERE team_code = $1 AND status IN ('new', 'open', 'pending') AND urgency_at < $2
      ORDER BY urgency_at, id LIMIT 1`,
    [teamCode, new Date(urgencyWhilePaused)],
  );
  return rows[0]?.dueAt.toISOString() ?? null;
}
