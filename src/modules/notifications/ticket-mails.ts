import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { layOutMail } from '../../platform/mail/mail-layout.js';
import { OutgoingMails } from '../../platform/mail/outgoing-mails.js';
import {
  type RelayedEvent,
  type RelayedTicket,
  TicketEventRelay,
  type TicketEventFollower,
} from '../tickets/ticket-event-relay.js';
import type { MailFacts, PlannedMail } from './mail-facts.js';
import { MailFactsQuery } from './mail-facts-query.js';
import { contentOf, mailedKinds, planMails, subjectOf } from './plan-mails.js';

/** Tells people by mail what happened to a ticket: rows in the outbox, in the relay's transaction. */
@Injectable()
export class TicketMails implements TicketEventFollower, OnModuleInit {
  readonly kinds = [...mailedKinds, 'resumed'] as const;

  constructor(
    private readonly relay: TicketEventRelay,
    private readonly facts: MailFactsQuery,
    private readonly outgoing: OutgoingMails,
    private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.relay.follow('mails', this);
  }

  async handle(manager: EntityManager, { ticketId, events }: RelayedTicket): Promise<void> {
    const facts = await this.facts.read(manager, ticketId, events);
    for (const event of events) {
      for (const mail of planMails(event, facts, events)) {
        await this.enqueue(manager, mail, facts, event);
      }
    }
  }

  private async enqueue(
    manager: EntityManager,
    mail: PlannedMail,
    facts: MailFacts,
    event: RelayedEvent,
  ): Promise<void> {
    const { to, kind } = mail;
    await this.outgoing.enqueue(manager, {
      dedupeKey: `ticket-event:${event.id}:${to.id}`,
      kind,
      reference: facts.number,
      to: { name: to.fullName, address: to.email },
      subject: subjectOf(mail, facts),
      ...layOutMail(contentOf(mail, facts)),
      headers: this.headersOf(facts.number),
    });
  }

  // All mails about one ticket answer one message that was never sent, so that mail programs keep them together.
  private headersOf(number: string): Record<string, string> {
    const root = `<${number}@${new URL(this.environment.publicUrl).hostname}>`;
    return {
      'In-Reply-To': root,
      References: root,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    };
  }
}
