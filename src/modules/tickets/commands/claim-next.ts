import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { claim } from '../../../domain/ticket/assignment.js';
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

  /** From the queues of these teams, all of which the person must work in. */
  async claim(
    person: SignedInPerson,
    teamCodes: readonly string[],
    repeatKey?: RepeatKey,
  ): Promise<ClaimedNext> {
    const claimed = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.claimIn(manager, person, teamCodes)),
    );
    this.relay.wake();
    return claimed;
  }

  private async claimIn(
    manager: EntityManager,
    { actor }: SignedInPerson,
    teamCodes: readonly string[],
  ): Promise<ClaimedNext> {
    const ticketId = await lockMostUrgent(manager, teamCodes, actor.personId);
    if (ticketId === null) return { number: null, nextDueAt: await nextDueAt(manager, teamCodes) };
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
  teamCodes: readonly string[],
  personId: number,
): Promise<number | null> {
  const rows: { id: number }[] = await manager.query(
    `SELECT id FROM tickets
      WHERE team_code ${oneOf(teamCodes)} AND assignee_id IS NULL AND status IN ('new', 'open')
        AND customer_id <> $2
      ORDER BY urgency_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`,
    [valueOf(teamCodes), personId],
  );
  return rows[0]?.id ?? null;
}

async function nextDueAt(
  manager: EntityManager,
  teamCodes: readonly string[],
): Promise<string | null> {
  const rows: { dueAt: Date }[] = await manager.query(
    `SELECT urgency_at AS "dueAt" FROM tickets
      WHERE team_code ${oneOf(teamCodes)} AND status IN ('new', 'open', 'pending') AND urgency_at < $2
      ORDER BY urgency_at, id LIMIT 1`,
    [valueOf(teamCodes), new Date(urgencyWhilePaused)],
  );
  return rows[0]?.dueAt.toISOString() ?? null;
}

/** One team is walked in the order of its index; several are few enough to sort. */
function oneOf(teamCodes: readonly string[]): string {
  return teamCodes.length === 1 ? '= $1' : '= ANY($1)';
}

function valueOf(teamCodes: readonly string[]): unknown {
  return teamCodes.length === 1 ? teamCodes[0] : teamCodes;
}
