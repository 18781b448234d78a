import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { OutgoingMails, type NewMail } from '../../platform/mail/outgoing-mails.js';
import {
  type RelayedEvent,
  type RelayedTicket,
  TicketEventRelay,
  type TicketEventFollower,
} from '../tickets/ticket-event-relay.js';
import { CalendarQueries } from '../calendars/calendar-queries.js';
import { CatalogQueries } from '../catalog/catalog-queries.js';
import type { MailFacts, PlannedMail } from './mail-facts.js';
import { MailFactsQuery } from './mail-facts-query.js';
import { outdoneTopics, topicOf } from './mail-topics.js';
import { QuietHours } from './quiet-hours.js';
import { contentOf, mailedKinds, planMails, subjectOf } from './plan-mails.js';

/** Told by no mail, but known here: what comes with a decision, and what ends what a mail was to warn of. */
const silentKinds = ['resumed', 'closed', 'corrected', 'voided'] as const;

const sentBySystem = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
};

/** Tells people by mail what happened to a ticket: rows in the outbox, in the relay's transaction. */
@Injectable()
export class TicketMails implements TicketEventFollower, OnModuleInit {
  readonly kinds = [...mailedKinds, ...silentKinds] as const;

  constructor(
    private readonly relay: TicketEventRelay,
    private readonly facts: MailFactsQuery,
    private readonly outgoing: OutgoingMails,
    private readonly environment: Environment,
    private readonly catalog: CatalogQueries,
    private readonly calendars: CalendarQueries,
  ) {}

  onModuleInit(): void {
    this.relay.follow('mails', this);
  }

  async handle(manager: EntityManager, tickets: readonly RelayedTicket[]): Promise<void> {
    const facts = await this.facts.read(manager, tickets);
    const quiet = new QuietHours(this.catalog, this.calendars, manager);
    const mails: NewMail[] = [];
    const outdone: string[] = [];
    for (const { ticketId, events } of tickets) {
      const about = facts.get(ticketId)!;
      outdone.push(...outdoneTopics(ticketId, events, about));
      for (const event of events) {
        const topic = topicOf(ticketId, event);
        const planned = planMails(event, about, events);
        const from = planned.length === 0 ? undefined : await quiet.sendableFrom(event, about);
        const waits = {
          ...(from === undefined ? {} : { notBefore: from }),
          ...(topic === null ? {} : { topic }),
        };
        mails.push(...planned.map((mail) => ({ ...this.written(mail, about, event), ...waits })));
      }
    }
    await this.outgoing.callOff(manager, outdone);
    await this.outgoing.enqueueAll(manager, mails);
  }

  private written(mail: PlannedMail, facts: MailFacts, event: RelayedEvent): NewMail {
    const { to, kind } = mail;
    return {
      dedupeKey: `ticket-event:${event.id}:${to.id}`,
      kind,
      reference: mail.aloneAs ?? facts.number,
      to: { name: to.fullName, address: to.email },
      subject: subjectOf(mail, facts),
      content: contentOf(mail, facts),
      headers: mail.aloneAs === undefined ? this.headersOf(facts.number) : sentBySystem,
    };
  }

  // All mails about one ticket answer one message that was never sent, so that mail programs keep them together.
  private headersOf(number: string): Record<string, string> {
    const root = `<${number}@${new URL(this.environment.publicUrl).hostname}>`;
    return {
      'In-Reply-To': root,
      References: root,
      ...sentBySystem,
    };
  }
}
