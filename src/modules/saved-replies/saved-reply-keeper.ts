import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isUnedited } from '../../domain/saved-reply/fill-saved-reply.js';
import { TicketCannedCloses } from '../tickets/ticket-canned-closes.js';
import {
  type RelayedEvent,
  type RelayedTicket,
  TicketEventRelay,
} from '../tickets/ticket-event-relay.js';

interface OpenFilling {
  readonly id: number;
  readonly savedReplyId: number;
  readonly filled: string;
  readonly message: string;
}

/**
 * Follows what became of saved replies: which message came of one, whether it went out as it was, and which
 * closes had nothing else for an answer.
 */
@Injectable()
export class SavedReplyKeeper implements OnModuleInit {
  constructor(
    private readonly relay: TicketEventRelay,
    private readonly dataSource: DataSource,
    private readonly pages: TicketCannedCloses,
  ) {}

  onModuleInit(): void {
    this.pages.use((ticketId) => this.cannedCloseOf(ticketId));
    this.relay.follow('saved-replies', {
      kinds: ['commented', 'closed', 'reopened'],
      handle: (manager, tickets) => this.handle(manager, tickets),
    });
  }

  private async cannedCloseOf(ticketId: number): Promise<string | null> {
    const [close]: { title: string }[] = await this.dataSource.query(
      `SELECT r.title FROM canned_closes c JOIN saved_replies r ON r.id = c.saved_reply_id WHERE c.ticket_id = $1`,
      [ticketId],
    );
    return close?.title ?? null;
  }

  private async handle(manager: EntityManager, tickets: readonly RelayedTicket[]): Promise<void> {
    const touched = await this.withFillings(manager, tickets);
    for (const { ticketId, events } of tickets.filter((ticket) => touched.has(ticket.ticketId))) {
      for (const event of events) await this.keep(manager, ticketId, event);
    }
  }

  /** Most tickets have nothing to do with saved replies: they cost one question for the whole batch. */
  private async withFillings(
    manager: EntityManager,
    tickets: readonly RelayedTicket[],
  ): Promise<ReadonlySet<number>> {
    const rows: { ticketId: number }[] = await manager.query(
      `SELECT DISTINCT ticket_id AS "ticketId" FROM saved_reply_fillings WHERE ticket_id = ANY($1)`,
      [tickets.map(({ ticketId }) => ticketId)],
    );
    return new Set(rows.map(({ ticketId }) => ticketId));
  }

  private async keep(manager: EntityManager, ticketId: number, event: RelayedEvent): Promise<void> {
    if (event.kind === 'commented' && event.data.side === 'agent') {
      await this.use(manager, ticketId, event.actorId, event.data.commentId);
    }
    if (event.kind === 'reopened') {
      await manager.query('DELETE FROM canned_closes WHERE ticket_id = $1', [ticketId]);
    }
    if (event.kind === 'closed') {
      await this.markWhenCanned(manager, ticketId, new Date(event.occurredAt));
    }
  }

  /** The one that was filled in last for this person on this ticket, and not used yet. */
  private async use(
    manager: EntityManager,
    ticketId: number,
    personId: number | null,
    commentId: number,
  ): Promise<void> {
    const rows: OpenFilling[] = await manager.query(
      `SELECT f.id, f.saved_reply_id AS "savedReplyId", f.body AS filled, c.body AS message
         FROM saved_reply_fillings f JOIN comments c ON c.id = $3
        WHERE f.ticket_id = $1 AND f.person_id = $2 AND f.comment_id IS NULL
          AND f.filled_at <= c.created_at
        ORDER BY f.id DESC LIMIT 1 FOR UPDATE OF f`,
      [ticketId, personId, commentId],
    );
    const [found] = rows;
    if (!found) return;
    const unedited = isUnedited(found.message, found.filled);
    await manager.query(
      'UPDATE saved_reply_fillings SET comment_id = $2, edited = $3 WHERE id = $1',
      [found.id, commentId, !unedited],
    );
    await manager.query(
      `UPDATE saved_replies SET uses = uses + 1, unedited_uses = unedited_uses + $2 WHERE id = $1`,
      [found.savedReplyId, unedited ? 1 : 0],
    );
  }

  private async markWhenCanned(
    manager: EntityManager,
    ticketId: number,
    closedAt: Date,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO canned_closes (ticket_id, saved_reply_id, closed_at)
       SELECT f.ticket_id, f.saved_reply_id, $2 FROM saved_reply_fillings f
        WHERE f.ticket_id = $1 AND f.edited = false
          AND (SELECT count(*) FROM comments c WHERE c.ticket_id = $1 AND c.side = 'agent') = 1
        LIMIT 1
       ON CONFLICT (ticket_id) DO UPDATE SET closed_at = EXCLUDED.closed_at`,
      [ticketId, closedAt],
    );
  }
}
