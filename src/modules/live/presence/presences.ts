import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ticketIdOf } from '../../../domain/ticket/ticket-number.js';
import { Clock } from '../../../platform/clock/clock.js';
import { DatabaseNotifier } from '../../../platform/database/database-notifier.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import {
  seenAsStaff,
  visibilityAt,
  visibilityValues,
} from '../../tickets/queries/ticket-visibility.js';
import type { PresentPersonView, TicketPresenceView } from './presences.views.js';
import type { Doing } from './ticket-presence.entity.js';

/** Where every process hears at which tickets somebody came, went or began to write: their ids. */
export const ticketPresenceChannel = 'ticket_presence';

const lapsesMs = 75_000;

/** $1 to $3 the reader, $4 the ticket, $5 the page, $6 what they do, $7 now, $8 when older ones have lapsed. */
const putPresence = new PreparedStatement<{ ticketId: number | null; changed: boolean }>(
  'put_presence',
  `WITH seen AS (SELECT t.id FROM tickets t WHERE t.id = $4 AND ${seenAsStaff('t', visibilityAt(1))}),
   before AS (SELECT p.ticket_id, p.doing FROM ticket_presences p
     WHERE p.person_id = $1 AND p.tab = $5::uuid AND p.seen_at > $8),
   put AS (
     INSERT INTO ticket_presences AS p (person_id, tab, ticket_id, doing, seen_at)
     SELECT $1, $5::uuid, seen.id, $6, $7 FROM seen
     ON CONFLICT (person_id, tab) DO UPDATE
       SET ticket_id = excluded.ticket_id, doing = excluded.doing, seen_at = excluded.seen_at)
   SELECT before.ticket_id AS "ticketId", (before.ticket_id, before.doing) IS DISTINCT FROM ($4, $6::text) AS changed
     FROM seen LEFT JOIN before ON true`,
);

/** $1 to $3 the reader, $4 tickets, $5 when older ones have lapsed. Of several pages of a person, the one that writes counts. */
const readPresences = new PreparedStatement<PresentPersonView & { number: string }>(
  'read_presences',
  `SELECT t.number, p.id, p.full_name AS "fullName",
          (array_agg(a.doing ORDER BY a.doing = 'reading', a.seen_at DESC))[1] AS doing
     FROM tickets t JOIN ticket_presences a ON a.ticket_id = t.id AND a.seen_at > $5
     JOIN people p ON p.id = a.person_id
    WHERE t.id = ANY($4) AND a.person_id <> $1::bigint AND ${seenAsStaff('t', visibilityAt(1))}
    GROUP BY t.number, p.id
    ORDER BY bool_and(a.doing = 'reading'), p.full_name, p.id`,
);

/** Who is at which ticket: said by each open page every 25 seconds, forgotten when it falls silent. */
@Injectable()
export class Presences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly notifier: DatabaseNotifier,
  ) {}

  /** Of those tickets that the reader sees, the ones where somebody else is. */
  async at({ actor }: SignedInPerson, numbers: readonly string[]): Promise<TicketPresenceView[]> {
    const ids = numbers.map(ticketIdOf).filter((id) => id !== null);
    const values = [...visibilityValues(actor), ids, await this.lapsedBefore()];
    const rows = await readPresences.rows(this.dataSource, values);
    const byNumber = new Map<string, PresentPersonView[]>();
    for (const { number, ...person } of rows) {
      byNumber.set(number, [...(byNumber.get(number) ?? []), person]);
    }
    return [...byNumber].map(([number, people]) => ({ number, people }));
  }

  /** The tickets at which anybody is, by id; for whoever may have missed that they came. */
  async ticketIds(): Promise<number[]> {
    const rows = await this.dataSource.query<{ id: number }[]>(
      'SELECT DISTINCT ticket_id::int AS id FROM ticket_presences WHERE seen_at > $1',
      [await this.lapsedBefore()],
    );
    return rows.map(({ id }) => id);
  }

  /** A page shows the ticket, or still does. Others are told when that is news. */
  async come(
    { actor }: SignedInPerson,
    ticketId: number,
    tab: string,
    doing: Doing,
  ): Promise<void> {
    const now = new Date(await this.clock.now());
    const values = [...visibilityValues(actor), ticketId, tab, doing, now];
    const put = await putPresence.row(this.dataSource, [...values, await this.lapsedBefore()]);
    if (!put) throw Problem.notFound();
    if (!put.changed) return;
    this.tell(ticketId);
    if (put.ticketId !== null && put.ticketId !== ticketId) this.tell(put.ticketId);
  }

  /** The page shows it no longer. */
  async go({ id }: SignedInPerson, ticketId: number, tab: string): Promise<void> {
    const [, gone]: [unknown, number] = await this.dataSource.query(
      'DELETE FROM ticket_presences WHERE person_id = $1 AND tab = $2 AND ticket_id = $3',
      [id, tab, ticketId],
    );
    if (gone > 0) this.tell(ticketId);
  }

  private tell(ticketId: number): void {
    this.notifier.notify(ticketPresenceChannel, String(ticketId));
  }

  private async lapsedBefore(): Promise<Date> {
    return new Date((await this.clock.now()) - lapsesMs);
  }
}
