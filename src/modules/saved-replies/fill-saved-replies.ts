import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  fillSavedReply,
  type SavedReplyValues,
} from '../../domain/saved-reply/fill-saved-reply.js';
import { longDate } from '../../domain/sla/date-words.js';
import { resolutionCategoryLabels } from '../../domain/ticket/ticket-facts.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { requireStaffSight } from '../tickets/composing/staff-sight.js';
import { officesOf } from './saved-replies.service.js';
import type { FilledReplyView, SavedReplyView } from './saved-replies.views.js';

type Wanted = Pick<SavedReplyView, 'id' | 'title' | 'body' | 'afterwards' | 'category'>;

interface RawValues {
  readonly number: string;
  readonly subject: string;
  readonly givenName: string;
  readonly fullName: string;
  readonly zone: string;
  readonly serviceName: string;
  readonly deskName: string;
  readonly deskPhone: string;
  readonly finishBy: Date | null;
}

/** Puts a saved reply before somebody for one ticket: words and what it proposes. It sends nothing. */
@Injectable()
export class FillSavedReplies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async fill(person: SignedInPerson, ticketId: number, id: number): Promise<FilledReplyView> {
    await requireStaffSight(this.dataSource, person, ticketId);
    const reply = await this.wanted(person, id);
    const now = await this.clock.now();
    const decision = fillSavedReply(reply.body, await this.values(person, ticketId, now));
    const { title, afterwards, category } = reply;
    const about = { title, afterwards, category, effects: effectsOf(reply) };
    if (!decision.allowed) {
      return { ...about, text: null, missing: decision.refusals.map(({ message }) => message) };
    }
    await this.dataSource.query(
      `INSERT INTO saved_reply_fillings (saved_reply_id, ticket_id, person_id, body, filled_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [id, ticketId, person.id, decision.outcome, new Date(now)],
    );
    return { ...about, text: decision.outcome, missing: [] };
  }

  private async wanted(person: SignedInPerson, id: number): Promise<Wanted> {
    const rows: Wanted[] = await this.dataSource.query(
      `SELECT id, title, body, afterwards, category FROM saved_replies
        WHERE id = $1 AND retired_at IS NULL AND (office_code IS NULL OR office_code = ANY($2))`,
      [id, officesOf(person)],
    );
    if (rows[0]) return rows[0];
    const message = 'This saved reply is not there any more. Choose another one.';
    throw Problem.refused([{ field: 'savedReplyId', code: 'saved_reply.gone', message }]);
  }

  private async values(
    { fullName }: SignedInPerson,
    ticketId: number,
    now: number,
  ): Promise<SavedReplyValues> {
    const rows: RawValues[] = await this.dataSource.query(
      `SELECT t.number, t.subject, c.given_name AS "givenName", c.full_name AS "fullName", c.time_zone AS zone,
              s.name AS "serviceName", o.desk_name AS "deskName", o.phone AS "deskPhone",
              t.promised_finish_at AS "finishBy"
         FROM tickets t JOIN people c ON c.id = t.customer_id JOIN services s ON s.code = t.service_code
         JOIN offices o ON o.code = t.office_code WHERE t.id = $1`,
      [ticketId],
    );
    const raw = rows[0]!;
    return {
      'customer.givenName': raw.givenName,
      'customer.fullName': raw.fullName,
      'ticket.number': raw.number,
      'ticket.subject': raw.subject,
      'service.name': raw.serviceName,
      'desk.name': raw.deskName,
      'desk.phone': raw.deskPhone,
      'agent.fullName': fullName,
      'promise.finishBy': raw.finishBy && longDate(raw.finishBy.getTime(), raw.zone, now),
    };
  }
}

function effectsOf({ afterwards, category }: Wanted): string[] {
  if (afterwards === 'wait_for_customer') return ['The ticket waits for the customer’s answer'];
  if (afterwards !== 'resolve' || category === null) return [];
  return ['The ticket is resolved', `Settled as: ${resolutionCategoryLabels[category]}`];
}
