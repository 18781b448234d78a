import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import { Problem } from '../../platform/errors/problem.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { seenAsStaff, visibilityAt, visibilityValues } from './queries/ticket-visibility.js';

/** $1 to $3 the reader, $4 the ticket, $5 the version that was read, or null for the present one. */
const setMark = new PreparedStatement<{ version: number }>(
  'set_read_mark',
  `WITH seen AS (SELECT t.id, t.event_count, t.version FROM tickets t
     WHERE t.id = $4 AND ${seenAsStaff('t', visibilityAt(1))}),
   marked AS (
     INSERT INTO ticket_read_marks AS mark (person_id, ticket_id, last_event)
     SELECT $1, seen.id, seen.event_count FROM seen WHERE seen.version = coalesce($5::integer, seen.version)
     ON CONFLICT (person_id, ticket_id) DO UPDATE SET last_event = excluded.last_event
       WHERE mark.last_event < excluded.last_event)
   SELECT version FROM seen`,
);

/** How far each of the staff has read each ticket. */
@Injectable()
export class ReadMarks {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything up to this version is read. 412 when more has happened, which the person can't have seen. */
  async mark(
    { actor }: SignedInPerson,
    ticketId: number,
    version: number | undefined,
  ): Promise<void> {
    const values = [...visibilityValues(actor), ticketId, version ?? null];
    const seen = await setMark.row(this.dataSource, values);
    if (!seen) throw Problem.notFound();
    if (version !== undefined && version !== seen.version) {
      const detail = 'More has happened to this ticket since you read it.';
      throw Problem.stale('ticket.stale', detail, seen.version);
    }
  }
}
