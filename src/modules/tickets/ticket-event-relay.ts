import {
  Injectable,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import type { TicketEvent, TicketEventKind } from '../../domain/ticket/ticket-event.js';
import { WorkLoop } from '../../platform/jobs/work-loop.js';
import { Log } from '../../platform/logging/log.js';
import { ticketEventOf } from './locked-ticket.js';
import type { RawEvent } from './ticket-statements.js';

/** A recorded event with the id by which it can be told apart from every other one. */
export type RelayedEvent = TicketEvent & { readonly id: number };

/** The events of one ticket that a follower has not seen yet, in order. */
export interface RelayedTicket {
  readonly ticketId: number;
  readonly events: readonly RelayedEvent[];
}

/** What another module does when something happened to a ticket. */
export interface TicketEventFollower {
  readonly kinds: readonly TicketEventKind[] | 'all';
  /** Writes only through this manager; then it happens exactly once. A throw puts it off for this ticket. */
  handle(manager: EntityManager, ticket: RelayedTicket): Promise<void>;
}

const ticketsABatch = 200;
const lockSpace = 7_240_000_000_000_000;

/**
 * Hands the events of tickets to their followers after the act itself is committed. The work of all
 * followers and the removal of the relay rows are one transaction a ticket, so nothing is lost or done
 * twice through crashes and replicas; the events of a ticket come in order, one batch at a time. A
 * follower that throws holds up its own ticket, for longer each time, and no other.
 */
@Injectable()
export class TicketEventRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly followers = new Map<string, TicketEventFollower>();
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly log: Log,
  ) {
    this.loop = new WorkLoop({
      name: 'ticket-events',
      idleMs: 500,
      log,
      work: async () => (await this.relayBatch()) > 0,
    });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Registers a follower under a name of its own; at module start. */
  follow(name: string, follower: TicketEventFollower): void {
    if (this.followers.has(name)) throw new Error(`"${name}" follows ticket events already.`);
    this.followers.set(name, follower);
  }

  /** Something was committed: look at once instead of at the next turn. */
  wake(): void {
    this.loop.wake();
  }

  /** Relays until nothing is due; how many tickets were served. For commands and tests. */
  async drain(): Promise<number> {
    let served = 0;
    for (let batch = await this.relayBatch(); batch > 0; batch = await this.relayBatch()) {
      served += batch;
    }
    return served;
  }

  /** One batch: the tickets whose oldest unseen event is oldest. How many were served. */
  private async relayBatch(): Promise<number> {
    const due: { ticketId: number }[] = await this.dataSource.query(
      `SELECT ticket_id AS "ticketId" FROM ticket_event_relay GROUP BY ticket_id
       HAVING max(not_before) <= clock_timestamp() ORDER BY min(event_id) LIMIT $1`,
      [ticketsABatch],
    );
    let served = 0;
    for (const { ticketId } of due) if (await this.serve(ticketId)) served += 1;
    return served;
  }

  private async serve(ticketId: number): Promise<boolean> {
    try {
      return await this.dataSource.transaction((manager) => this.handOver(manager, ticketId));
    } catch (error) {
      this.log.warn({ ticket: ticketId, error: String(error) }, 'ticket events put off');
      await this.putOff(ticketId, error);
      return false;
    }
  }

  private async handOver(manager: EntityManager, ticketId: number): Promise<boolean> {
    const [lock]: { held: boolean }[] = await manager.query(
      'SELECT pg_try_advisory_xact_lock($1) AS held',
      [lockSpace + ticketId],
    );
    if (!lock!.held) return false;
    const events = await unseenEvents(manager, ticketId);
    if (events.length === 0) return false;
    for (const follower of this.followers.values()) {
      const wanted = events.filter(({ kind }) => isWanted(follower, kind));
      if (wanted.length > 0) await follower.handle(manager, { ticketId, events: wanted });
    }
    await manager.query('DELETE FROM ticket_event_relay WHERE event_id = ANY($1)', [
      events.map(({ id }) => id),
    ]);
    return true;
  }

  /** Seconds double with each failure, from 1 s up to about 17 minutes. */
  private async putOff(ticketId: number, error: unknown): Promise<void> {
    await this.dataSource.query(
      `UPDATE ticket_event_relay
          SET attempts = attempts + 1, last_error = $2,
              not_before = clock_timestamp() + make_interval(secs => 2 ^ least(attempts, 10))
        WHERE ticket_id = $1`,
      [ticketId, String(error).slice(0, 500)],
    );
  }
}

function isWanted({ kinds }: TicketEventFollower, kind: TicketEventKind): boolean {
  return kinds === 'all' || kinds.includes(kind);
}

async function unseenEvents(manager: EntityManager, ticketId: number): Promise<RelayedEvent[]> {
  const rows: (RawEvent & { id: number })[] = await manager.query(
    `SELECT e.id, e.sequence, e.kind, e.occurred_at AS "occurredAt", e.recorded_at AS "recordedAt",
            e.actor_id AS "actorId", e.actor_side AS "actorSide", e.data
       FROM ticket_event_relay r JOIN ticket_events e ON e.id = r.event_id
      WHERE r.ticket_id = $1 ORDER BY e.sequence`,
    [ticketId],
  );
  return rows.map((row) => ({ ...ticketEventOf(row), id: row.id }));
}
