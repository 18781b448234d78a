import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { againstWork } from '../../../domain/ticket/staff-work.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { knownCustomer, knownService } from '../commands/file-request.js';
import { OpenTicket } from '../commands/open-ticket.js';
import { lockAndLoad, type LockedTicket } from '../locked-ticket.js';
import { requireStaffSight } from '../composing/staff-sight.js';
import { TicketEventRelay } from '../ticket-event-relay.js';
import type { SavedTicket } from '../ticket-statements.js';

/** Which message becomes a ticket of its own, and what that is called. */
export interface TicketToSplit {
  readonly ticketId: number;
  readonly commentId: number;
  readonly subject: string;
}

/** A customer asks two things in one ticket: the message becomes a ticket of its own, linked with this one. */
@Injectable()
export class SplitTicket {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: CatalogQueries,
    private readonly people: PeopleQueries,
    private readonly tickets: OpenTicket,
    private readonly relay: TicketEventRelay,
  ) {}

  async split(
    person: SignedInPerson,
    order: TicketToSplit,
    repeatKey: RepeatKey,
  ): Promise<SavedTicket> {
    await requireStaffSight(this.dataSource, person, order.ticketId);
    const saved = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.splitIn(manager, person, order)),
    );
    this.relay.wake();
    return saved;
  }

  private async splitIn(
    manager: EntityManager,
    person: SignedInPerson,
    { ticketId, commentId, subject }: TicketToSplit,
  ): Promise<SavedTicket> {
    const locked = (await lockAndLoad(manager, ticketId))!;
    const refusal = againstWork(locked.facts, person.actor);
    if (refusal) throw Problem.refused([refusal]);
    const description = await messageOf(manager, locked, commentId);
    const service = await knownService(this.catalog, manager, locked.row.serviceCode);
    const customer = await knownCustomer(this.people, manager, locked.row.customerId);
    const saved = await this.tickets.openIn(manager, person, {
      ...{ service, customer, description, channel: locked.row.channel, filedBy: 'agent' },
      subject: service.sensitive ? service.name : subject,
      answers: {},
    });
    await manager.query(
      `INSERT INTO ticket_links (kind, from_id, to_id, linked_by, linked_at)
       VALUES ('related', $1, $2, $3, clock_timestamp())`,
      [ticketId, saved.id, person.id],
    );
    return saved;
  }
}

async function messageOf(
  manager: EntityManager,
  { row }: LockedTicket,
  commentId: number,
): Promise<string> {
  const rows: { body: string }[] = await manager.query(
    `SELECT body FROM comments WHERE id = $1 AND ticket_id = $2 AND side = 'customer'`,
    [commentId, row.id],
  );
  if (rows[0]) return rows[0].body;
  const message = 'Choose a message that the customer wrote on this ticket.';
  throw Problem.refused([{ field: 'commentId', code: 'ticket_split.not_theirs', message }]);
}
