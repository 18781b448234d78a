import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ticketRefusals } from '../../../domain/ticket/refusal-codes.js';
import { accessTo } from '../../../domain/ticket/ticket-access.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { CustomerLookView, SeenAsCustomerView } from '../customer-looks.views.js';
import { RequestQueries } from '../queries/request-queries.js';
import { TicketReads, type TicketForOthers } from '../queries/ticket-reads.js';

const looksAtMost = 20;

/** Staff see a ticket as its customer does, read-only; each look is recorded first, for whoever audits. */
@Injectable()
export class LookAsCustomer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly tickets: TicketReads,
    private readonly requests: RequestQueries,
  ) {}

  async look(person: SignedInPerson, ticketId: number): Promise<SeenAsCustomerView> {
    const { customerId, customerName } = await this.staffTicket(person, ticketId);
    await this.dataSource.query(
      'INSERT INTO customer_looks (ticket_id, viewer_id, looked_at) VALUES ($1, $2, $3)',
      [ticketId, person.id, new Date(await this.clock.now())],
    );
    const customer = (await this.people.byId(customerId))!;
    const actor = { personId: customerId, administrator: false, grants: [] };
    const reader = { id: customerId, timeZone: customer.timeZone, actor };
    const request = await this.requests.view(reader, ticketId);
    return {
      customerName,
      request: { ...request, allowedActions: [], followPulse: null },
      looks: await this.looksAt(ticketId),
    };
  }

  /** Who looked at the ticket as its customer sees it. */
  async looks(person: SignedInPerson, ticketId: number): Promise<CustomerLookView[]> {
    await this.staffTicket(person, ticketId);
    return this.looksAt(ticketId);
  }

  private async staffTicket({ actor }: SignedInPerson, ticketId: number): Promise<TicketForOthers> {
    const ticket = await this.tickets.ticketById(ticketId);
    const access = ticket ? accessTo(actor, ticket.facts) : 'none';
    if (!ticket || access === 'none') throw Problem.notFound();
    if (access === 'staff') return ticket;
    throw Problem.forbidden(ticketRefusals['ticket.own_request'], 'ticket.own_request');
  }

  private async looksAt(ticketId: number): Promise<CustomerLookView[]> {
    const rows: { viewerName: string; at: Date }[] = await this.dataSource.query(
      `SELECT p.full_name AS "viewerName", l.looked_at AS at FROM customer_looks l
         JOIN people p ON p.id = l.viewer_id
        WHERE l.ticket_id = $1 ORDER BY l.id DESC LIMIT ${looksAtMost}`,
      [ticketId],
    );
    return rows.map(({ viewerName, at }) => ({ viewerName, at: at.toISOString() }));
  }
}
