import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { dateByWords } from '../../../domain/sla/date-words.js';
import { answerWords } from '../../../platform/mail/answer-words.js';
import { OutgoingMails } from '../../../platform/mail/outgoing-mails.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';

interface OwnerFacts {
  readonly number: string;
  readonly contactBy: Date;
  readonly version: number;
  readonly fullName: string;
  readonly email: string;
  readonly timeZone: string;
}

/** Tells someone that a follow-up was given to them; the score and the words stay in the application. */
@Injectable()
export class FollowUpMail {
  constructor(
    private readonly outgoing: OutgoingMails,
    private readonly environment: Environment,
  ) {}

  async tellOwner(
    manager: EntityManager,
    {
      person,
      id,
      ownerId,
    }: { readonly person: SignedInPerson; readonly id: number; readonly ownerId: number },
    now: number,
  ): Promise<void> {
    const rows: OwnerFacts[] = await manager.query(
      `SELECT t.number, f.contact_by AS "contactBy", f.version, o.full_name AS "fullName",
              o.email::text AS email, o.time_zone AS "timeZone"
         FROM follow_ups f JOIN tickets t ON t.id = f.ticket_id JOIN people o ON o.id = $2 WHERE f.id = $1`,
      [id, ownerId],
    );
    const { number, contactBy, version, fullName, email, timeZone } = rows[0]!;
    await this.outgoing.enqueue(manager, {
      dedupeKey: `follow-up:${id}:${version}:${ownerId}`,
      kind: 'follow_up_dispatched',
      reference: number,
      to: { name: fullName, address: email },
      subject: `${number}: follow-up for you`,
      content: {
        heading: 'A follow-up was given to you',
        paragraphs: [
          `${person.fullName} asks you to come back to the customer by ${dateByWords(contactBy.getTime(), timeZone, now)}.`,
        ],
        facts: [{ label: 'Number', value: number }],
        action: {
          label: 'Open the follow-up',
          url: `${this.environment.publicUrl}/desk/follow-ups/${id}`,
        },
        footer: [`Sent by Counterpart. ${answerWords(this.environment.mailReplies, 'note')}`],
      },
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  }
}
