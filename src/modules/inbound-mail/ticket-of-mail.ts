import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { numberInSubject } from '../../domain/mail/mail-words.js';
import type { ParkReason } from '../../domain/mail/why-parked.js';
import { ticketIdOf } from '../../domain/ticket/ticket-number.js';
import type { TicketStatus } from '../../domain/ticket/ticket-status.js';
import type { ReceivedMail } from '../../platform/mail/received-mail.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import {
  accessInSql,
  followedAsCustomer,
  visibilityAt,
  visibilityValues,
} from '../tickets/queries/ticket-visibility.js';
import { survivorOf } from '../tickets/relating/ticket-links.js';

/** What a mail is about: a message or note on a ticket, a new request (that answers a closed one), or nothing that can be done. */
export type MailPlace =
  | { readonly as: 'comment' | 'staff_note'; readonly ticketId: number }
  | { readonly as: 'request'; readonly answersClosed: string | null }
  | { readonly as: 'parked'; readonly reason: ParkReason; readonly ticketId: number };

interface Standing {
  readonly id: number;
  readonly number: string;
  readonly status: TicketStatus;
  readonly sensitive: boolean;
  readonly access: 'customer' | 'staff' | 'none';
  readonly followed: boolean;
}

const newRequest: MailPlace = { as: 'request', answersClosed: null };
const at = visibilityAt(2);

/**
 * Finds the ticket that a mail belongs to. An id that only those can know who had the mail says for certain which one
 * it is. What anybody could write, a number or the id made of it, says so only to who sees the ticket: to everybody
 * else it is as if there were none.
 */
@Injectable()
export class TicketOfMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
  ) {}

  async find(mail: ReceivedMail, sender: SignedInPerson): Promise<MailPlace> {
    const certain = await this.byKnownIds(mail.answers);
    if (certain !== null) {
      return placeOn((await this.standing(certain, sender))!) ?? onNoPartOf(certain);
    }
    for (const guess of this.guesses(mail)) {
      const standing = await this.standing(guess, sender);
      const place = standing && placeOn(standing);
      if (place) return place;
    }
    return newRequest;
  }

  /** A restricted ticket that the mail answers or names, whoever sent it; null when there is none. */
  async restrictedMeant(mail: ReceivedMail): Promise<number | null> {
    const certain = await this.byKnownIds(mail.answers);
    const meant = [...(certain === null ? [] : [certain]), ...this.guesses(mail)];
    const goesOn = await Promise.all(meant.map((id) => survivorOf(this.dataSource, id)));
    const rows: { id: number }[] = await this.dataSource.query(
      'SELECT id FROM tickets WHERE id = ANY($1) AND sensitive LIMIT 1',
      [[...meant, ...goesOn]],
    );
    return rows[0]?.id ?? null;
  }

  /** By mail we sent, and by mail that was taken before; of several ids the nearest decides. */
  private async byKnownIds(ids: readonly string[]): Promise<number | null> {
    if (ids.length === 0) return null;
    const rows: { ticketId: number }[] = await this.dataSource.query(
      `SELECT known."ticketId"
         FROM (SELECT o.message_id, t.id AS "ticketId"
                 FROM outgoing_mails o JOIN tickets t ON t.number = o.reference
                WHERE o.message_id = ANY($1::text[])
               UNION ALL
               SELECT i.message_id, i.ticket_id FROM incoming_mails i
                WHERE i.message_id = ANY($1::text[]) AND i.ticket_id IS NOT NULL AND i.state = 'taken') known
        ORDER BY array_position($1::text[], known.message_id) LIMIT 1`,
      [ids],
    );
    return rows[0]?.ticketId ?? null;
  }

  private guesses({ answers, subject }: ReceivedMail): number[] {
    const root = `@${new URL(this.environment.publicUrl).hostname}>`;
    const roots = answers.filter((id) => id.endsWith(root)).map((id) => id.slice(1, -root.length));
    return [...roots.filter((name) => name.startsWith('CP-')), numberInSubject(subject) ?? '']
      .map(ticketIdOf)
      .filter((id) => id !== null);
  }

  /** Of the ticket where it goes on, when it was merged. */
  private async standing(ticketId: number, sender: SignedInPerson): Promise<Standing | undefined> {
    const rows: Standing[] = await this.dataSource.query(
      `SELECT t.id, t.number, t.status, t.sensitive, ${accessInSql('t', at)} AS access,
              ${followedAsCustomer('t', at)} AS followed
         FROM tickets t WHERE t.id = $1`,
      [await survivorOf(this.dataSource, ticketId), ...visibilityValues(sender.actor)],
    );
    return rows[0];
  }
}

/** Null for somebody who is no part of the ticket, and for who is only asked to approve it. */
function placeOn({ access, followed, ...ticket }: Standing): MailPlace | null {
  const { id: ticketId, number, sensitive } = ticket;
  if (access === 'staff') return { as: 'staff_note', ticketId };
  if (access !== 'customer' || !followed) return null;
  const closed = ticket.status === 'closed' || ticket.status === 'withdrawn';
  if (!closed) return { as: 'comment', ticketId };
  // Its words quote a restricted ticket: they must not become one that every desk reads.
  if (sensitive) return { as: 'parked', reason: 'closed_restricted', ticketId };
  return { as: 'request', answersClosed: number };
}

function onNoPartOf(ticketId: number): MailPlace {
  return { as: 'parked', reason: 'not_on_ticket', ticketId };
}
