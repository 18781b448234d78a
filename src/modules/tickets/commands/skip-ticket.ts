import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { skippedUntil, type SkipReason } from '../../../domain/assignment/skipping.js';
import { skip } from '../../../domain/ticket/assignment.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import { TicketEventRelay } from '../ticket-event-relay.js';
import type { SavedTicket } from '../ticket-statements.js';

export interface TicketToSkip {
  readonly ticketId: number;
  readonly reason: SkipReason;
  readonly words: string;
}

/** A ticket that went back to its queue, and until when it is not given to the one who skipped it. */
export interface SkippedTicket extends SavedTicket {
  readonly notGivenUntil: string;
}

/** Staff give a ticket back to its queue and say why; for a while it goes to others. */
@Injectable()
export class SkipTicket {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: TicketChanges,
    private readonly relay: TicketEventRelay,
  ) {}

  async skip(
    person: SignedInPerson,
    ticket: TicketToSkip,
    expectedVersion: number | undefined,
    repeatKey: RepeatKey,
  ): Promise<SkippedTicket> {
    const skipped = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.skipIn(manager, person, ticket, expectedVersion)),
    );
    this.relay.wake();
    return skipped;
  }

  private async skipIn(
    manager: EntityManager,
    { actor }: SignedInPerson,
    { ticketId, reason, words }: TicketToSkip,
    expectedVersion: number | undefined,
  ): Promise<SkippedTicket> {
    let until = 0;
    const saved = await this.changes.changeIn(manager, {
      ...{ ticketId, actor, expectedVersion },
      decide: (facts, now) => skip(facts, { actor, reason, words }, now),
      write: async (_manager, _locked, now) => {
        until = skippedUntil(now);
        await manager.query(
          `INSERT INTO claim_skips (person_id, ticket_id, skipped_at, until) VALUES ($1, $2, $3, $4)
           ON CONFLICT (person_id, ticket_id)
             DO UPDATE SET skipped_at = excluded.skipped_at, until = excluded.until`,
          [actor.personId, ticketId, new Date(now), new Date(until)],
        );
      },
    });
    return { ...saved, notGivenUntil: new Date(until).toISOString() };
  }
}
