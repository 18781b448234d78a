import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TicketUpdate } from '../../domain/views/ticket-update.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import type { SnapshotPosition } from '../../platform/database/snapshot-position.js';
import { factsJson, factsOf, type RawFacts } from '../tickets/queries/condition-facts.js';

/** A change of a ticket that can be named. */
export interface NumberedUpdate extends TicketUpdate {
  readonly number: string;
  /** As it is now, which may be later than the change. */
  readonly version: number;
}

/** What became visible between two positions. */
export interface UpdatesBetween {
  readonly until: SnapshotPosition;
  /** null: more than anybody should be told one by one. */
  readonly updates: readonly NumberedUpdate[] | null;
}

interface RawUpdate {
  readonly number: string;
  readonly version: number;
  readonly before: RawFacts | null;
  readonly after: RawFacts;
}

const mostUpdates = 3000;

/**
 * The changes that a snapshot knows and an earlier one did not, whatever their order. Without an earlier one
 * none. $1 the earlier snapshot or null, $2 the later one, null for the present.
 */
const readBetween = new PreparedStatement<SnapshotPosition & { updates: RawUpdate[] }>(
  'ticket_updates_between',
  `WITH seen AS (SELECT coalesce($2::pg_snapshot, pg_current_snapshot()) AS snapshot)
   SELECT seen.snapshot::text AS snapshot, extract(epoch FROM clock_timestamp())::bigint AS "takenAt",
     (SELECT coalesce(json_agg(json_build_object('number', t.number, 'version', t.version,
               'before', u.before, 'after', ${factsJson('t')}) ORDER BY u.transaction_id, u.id), '[]')
        FROM (SELECT * FROM ticket_updates u
               WHERE u.transaction_id >= pg_snapshot_xmin($1::pg_snapshot)::text::bigint
                 AND NOT pg_visible_in_snapshot(u.transaction_id::text::xid8, $1::pg_snapshot)
                 AND pg_visible_in_snapshot(u.transaction_id::text::xid8, seen.snapshot)
               ORDER BY u.transaction_id, u.id LIMIT ${mostUpdates + 1}) u
        JOIN tickets t ON t.id = u.ticket_id) AS updates
     FROM seen`,
);

/** $1 ids of tickets. */
const readTickets = new PreparedStatement<Omit<RawUpdate, 'before'>>(
  'live_tickets',
  `SELECT t.number, t.version, ${factsJson('t')} AS after FROM tickets t WHERE t.id = ANY($1)`,
);

/** Reads what open pages have to be told. */
@Injectable()
export class TicketUpdates {
  constructor(private readonly dataSource: DataSource) {}

  /** From one position to another, or to the present. */
  async between(
    since: SnapshotPosition | null,
    until: SnapshotPosition | null = null,
  ): Promise<UpdatesBetween> {
    const values = [since?.snapshot ?? null, until?.snapshot ?? null];
    const { updates, ...now } = (await readBetween.row(this.dataSource, values))!;
    return {
      until: until ?? now,
      updates: updates.length > mostUpdates ? null : updates.map(updateOf),
    };
  }

  /** Tickets as they are, as if each had just come to be. */
  async ofTickets(ids: readonly number[]): Promise<NumberedUpdate[]> {
    if (ids.length === 0) return [];
    const rows = await readTickets.rows(this.dataSource, [ids]);
    return rows.map((row) => updateOf({ ...row, before: null }));
  }
}

function updateOf({ before, after, ...named }: RawUpdate): NumberedUpdate {
  return { ...named, before: before && factsOf(before), after: factsOf(after) };
}
