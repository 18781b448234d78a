import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { accessTo } from '../../domain/ticket/ticket-access.js';
import { PrincipalLoader } from '../../platform/access/principal.js';
import { OutgoingMails } from '../../platform/mail/outgoing-mails.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import type { LockedTicket } from '../tickets/locked-ticket.js';
import type { ActiveRule } from './rule-store.js';

/** Tells people what a rule found: only those who may see the ticket as staff, and never of a request of their own. */
@Injectable()
export class RuleMails {
  constructor(
    private readonly environment: Environment,
    private readonly principals: PrincipalLoader,
    private readonly outbox: OutgoingMails,
  ) {}

  async send(
    manager: EntityManager,
    { row, facts }: LockedTicket,
    rule: ActiveRule,
  ): Promise<void> {
    for (const act of rule.acts) {
      if (act.kind !== 'tell') continue;
      for (const id of act.personIds) {
        const person = (await this.principals.bySession(id)) as SignedInPerson | null;
        if (person === null || accessTo(person.actor, facts) !== 'staff') continue;
        const { number, eventCount } = row;
        await this.outbox.enqueue(manager, {
          dedupeKey: `rule ${rule.id} ${row.id} ${eventCount} ${id}`,
          ...{ kind: 'rule', reference: number, subject: `${number}: ${rule.name}` },
          to: { name: person.fullName, address: person.email },
          content: {
            heading: rule.name,
            paragraphs: [act.words],
            action: {
              ...{
                label: `Open ${number}`,
                url: `${this.environment.publicUrl}/desk/tickets/${number}`,
              },
            },
            footer: [`The rule “${rule.name}” sent this because you are named in it.`],
          },
        });
      }
    }
  }
}
