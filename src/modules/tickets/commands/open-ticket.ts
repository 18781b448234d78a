import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { openTicket, type OpenTicketInput } from '../../../domain/ticket/open-ticket.js';
import { ticketEvent } from '../../../domain/ticket/ticket-event.js';
import type { Channel } from '../../../domain/ticket/ticket-facts.js';
import { Clock } from '../../../platform/clock/clock.js';
import { requireAllowed } from '../../../platform/errors/problem.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import type { CatalogService } from '../../catalog/catalog-service.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { followApprovals } from '../approving/approval-seats.js';
import { Approvers } from '../approving/approvers.js';
import { applyOpening } from '../apply-outcome.js';
import { firstRow } from '../first-row.js';
import { measuredTicket } from '../measured-ticket.js';
import { saveOpened } from '../save-ticket.js';
import type { SavedTicket } from '../ticket-statements.js';

/** Whom a ticket is for. */
export interface CustomerOfTicket {
  readonly id: number;
  readonly fullName: string;
  readonly bureauCode: string;
}

/** A ticket with everything about it checked but the rules themselves. */
export interface TicketToOpen {
  readonly service: CatalogService;
  readonly customer: CustomerOfTicket;
  readonly filedBy: 'customer' | 'agent';
  readonly channel: Channel;
  readonly subject: string;
  readonly description: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly attachmentIds?: readonly string[] | undefined;
}

/** A request becomes a ticket: row, events, promises, timers and counts in one transaction. */
@Injectable()
export class OpenTicket {
  constructor(
    private readonly clock: Clock,
    private readonly catalog: CatalogQueries,
    private readonly attachments: AttachmentWrites,
    private readonly approvers: Approvers,
  ) {}

  /** In the caller's transaction, who wakes the relay when it is committed. */
  async openIn(
    manager: EntityManager,
    person: SignedInPerson,
    order: TicketToOpen,
  ): Promise<SavedTicket> {
    const { service, customer } = order;
    const attachmentIds = order.attachmentIds ?? [];
    const now = await this.clock.now(manager);
    const input: OpenTicketInput = {
      ...{ customer, submitterId: person.id, filedBy: order.filedBy, channel: order.channel },
      subject: order.subject,
      service: await this.catalog.forOpening(
        service,
        customer,
        now,
        manager,
        this.approvers.standingIn(now, manager),
      ),
    };
    const opened = requireAllowed(openTicket(input, now));
    const author = { actorId: person.id, actorSide: order.filedBy };
    const added = ticketEvent('attachment_added', { attachmentIds, on: 'request' }, author, now);
    const events = attachmentIds.length > 0 ? [...opened.events, added] : opened.events;
    const row = firstRow(opened.facts, order, input.service);
    const material = await this.catalog.slaMaterial(measuredTicket(row, events), manager);
    const applied = applyOpening(row, events, now, material);
    const saved = await saveOpened(manager, applied, customer.fullName);
    await followApprovals(manager, saved.id, [], events);
    await this.attachments.attach(manager, attachmentIds, { ticketId: saved.id }, person.id);
    return saved;
  }
}
