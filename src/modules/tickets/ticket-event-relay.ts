import {
  Injectable,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import type { TicketEvent, TicketEventKind } from '../../domain/ticket/ticket-event.js';
import { DatabaseNotifier } from '../../platform/database/database-notifier.js';
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

/**
 * Kinds that come for many tickets at once and that nobody follows: where they come alone, nothing is
 * relayed. A ticket's promise is told by its own events, and counted when it is finished.
 */
export const quietKinds: readonly TicketEventKind[] = ['policy_bound', 'contract_bound'];

/** What another module does when something happened to a ticket. */
export interface TicketEventFollower {
  /** All, or some that are not quiet. */
  readonly kinds: readonly TicketEventKind[] | 'all';
  /**
   * Writes only through this manager; then it happens exactly once. A throw undoes the batch, whose tickets
   * are then handed over one by one; it puts off the ticket with which it is thrown again.
   */
  handle(manager: EntityManager, tickets: readonly RelayedTicket[]): Promise<void>;
}

/** Where every process hears that tickets may have changed. */
export const ticketUpdatesChannel = 'ticket_updates';

const rowsABatch = 400;
/** How far a process looks past what others hold. */
const rowsInSight = 4000;
const lockSpace = 7_240_000_000_000_000;

/**
 * Hands the events of tickets to their followers after the act itself is committed. The work of all
 * followers and the removal of the relay rows are one transaction a batch of tickets, so nothing is lost
 * or done twice through crashes and replicas; the events of a ticket come in order, in one process at a
 * time. A follower that throws holds up its own ticket, for longer each time, and no other.
 */
@Injectable()
export class TicketEventRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly followers = new Map<string, TicketEventFollower>();
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly log: Log,
    private readonly notifier: DatabaseNotifier,
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
    const quiet = quietKinds.filter((kind) => follower.kinds.includes(kind));
    if (quiet.length > 0) throw new Error(`"${name}" would miss ${quiet.join(', ')}.`);
    this.followers.set(name, follower);
  }

  /** Something was committed: look at once instead of at the next turn, and let the pages that are open be told. */
  wake(): void {
    this.loop.wake();
    this.notifier.notify(ticketUpdatesChannel);
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
    let tried: number[] = [];
    try {
      return await this.dataSource.transaction(async (manager) => {
        tried = await claim(manager);
        return this.handOver(manager, tried);
      });
    } catch (error) {
      if (tried.length === 0) throw error;
      let served = 0;
      for (const ticketId of tried) served += await this.serveAlone(ticketId);
      return served;
    }
  }

  private async serveAlone(ticketId: number): Promise<number> {
    try {
      return await this.dataSource.transaction(async (manager) =>
        (await isMine(manager, ticketId)) ? this.handOver(manager, [ticketId]) : 0,
      );
    } catch (error) {
      this.log.warn({ ticket: ticketId, error: String(error) }, 'ticket events put off');
      await this.putOff(ticketId, error);
      return 0;
    }
  }

  private async handOver(manager: EntityManager, ticketIds: readonly number[]): Promise<number> {
    if (ticketIds.length === 0) return 0;
    const { tickets, eventIds } = await unseenEvents(manager, ticketIds);
    for (const follower of this.followers.values()) {
      const wanted = wantedBy(follower, tickets);
      if (wanted.length > 0) await follower.handle(manager, wanted);
    }
    await manager.query('DELETE FROM ticket_event_relay WHERE event_id = ANY($1)', [eventIds]);
    return tickets.length;
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

/**
 * Takes the oldest tickets that nobody else serves, until this transaction ends. One with an event that was
 * put off waits as a whole. The lock is tried, never waited for, and tried before the events are read.
 */
async function claim(manager: EntityManager): Promise<number[]> {
  const rows: { ticketId: number }[] = await manager.query(
    `SELECT ticket_id AS "ticketId" FROM (
       SELECT r.ticket_id FROM ticket_event_relay r
        WHERE NOT EXISTS (SELECT 1 FROM ticket_event_relay late WHERE late.attempts > 0
                             AND late.ticket_id = r.ticket_id AND late.not_before > clock_timestamp())
        ORDER BY r.event_id LIMIT ${rowsInSight}) seen
      WHERE pg_try_advisory_xact_lock($1 + ticket_id)
      LIMIT ${rowsABatch}`,
    [lockSpace],
  );
  return [...new Set(rows.map(({ ticketId }) => ticketId))];
}

async function isMine(manager: EntityManager, ticketId: number): Promise<boolean> {
  const [lock]: { held: boolean }[] = await manager.query(
    'SELECT pg_try_advisory_xact_lock($1) AS held',
    [lockSpace + ticketId],
  );
  return lock!.held;
}

function wantedBy(
  { kinds }: TicketEventFollower,
  tickets: readonly RelayedTicket[],
): RelayedTicket[] {
  if (kinds === 'all') return [...tickets];
  return tickets.flatMap(({ ticketId, events }) => {
    const wanted = events.filter(({ kind }) => kinds.includes(kind));
    return wanted.length > 0 ? [{ ticketId, events: wanted }] : [];
  });
}

/**
 * Statistics know nothing of a burst: row by row through the indexes, whatever the planner believes, so that
 * a batch never reads the whole history.
 */
async function unseenEvents(
  manager: EntityManager,
  ticketIds: readonly number[],
): Promise<{ tickets: RelayedTicket[]; eventIds: number[] }> {
  const rows: (RawEvent & { id: number; ticketId: number })[] = await manager.query(
    `SELECT e.id, e.ticket_id AS "ticketId", e.sequence, e.kind, e.occurred_at AS "occurredAt",
            e.recorded_at AS "recordedAt", e.actor_id AS "actorId", e.actor_side AS "actorSide", e.data
       FROM unnest($1::bigint[]) AS mine (ticket_id),
            LATERAL (SELECT r.event_id FROM ticket_event_relay r WHERE r.ticket_id = mine.ticket_id OFFSET 0) r,
            LATERAL (SELECT * FROM ticket_events e WHERE e.id = r.event_id OFFSET 0) e
      ORDER BY e.ticket_id, e.sequence`,
    [ticketIds],
  );
  const byTicket = new Map<number, RelayedEvent[]>();
  for (const { ticketId, ...row } of rows) {
    const events = byTicket.get(ticketId) ?? [];
    byTicket.set(ticketId, events);
    events.push({ ...ticketEventOf(row), id: row.id });
  }
  const tickets = [...byTicket].map(([ticketId, events]) => ({ ticketId, events }));
  return { tickets, eventIds: rows.map(({ id }) => id) };
}
