import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { bySystem, ticketEvent } from '../../domain/ticket/ticket-event.js';
import { OutgoingMails } from '../../platform/mail/outgoing-mails.js';
import { TicketChanges } from '../tickets/ticket-changes.js';
import { pulseReminderTime } from './drawing/send-time.js';
import { pulseMail, pulseReminderMail } from './pulse-mail.js';
import { PulseTemplates } from './templates/pulse-templates.js';
import { PulseLinks } from './pulse-links.js';

const dayMs = 86_400_000;
/** How long an answer is taken after the pulse was sent. */
const openForMs = 14 * dayMs;

/** A pulse whose time has come, with what its mail is written from. */
export interface DuePulse {
  readonly id: number;
  readonly ticketId: number;
  readonly ticketNumber: string;
  readonly ticketSubject: string;
  readonly sensitive: boolean;
  readonly finishedAt: Date;
  readonly templateCode: string;
  readonly templateVersion: number;
  readonly deskName: string;
  readonly officeName: string;
  readonly customerId: number;
  readonly customerName: string;
  readonly customerEmail: string;
  readonly timeZone: string;
  readonly mayAsk: boolean;
  readonly optedOut: boolean;
  readonly partOfJourney: boolean;
  /** Of a pulse that was sent; null before. */
  readonly expiresAt: Date | null;
}

/** Puts one pulse into the outbox, with its ledger row and the ticket's event in the same transaction. */
@Injectable()
export class DeliverPulse {
  constructor(
    private readonly environment: Environment,
    private readonly links: PulseLinks,
    private readonly outgoing: OutgoingMails,
    private readonly changes: TicketChanges,
    private readonly templates: PulseTemplates,
  ) {}

  /** The row of the pulse must be locked. */
  async deliver(manager: EntityManager, due: DuePulse, now: number): Promise<void> {
    const reason = reasonToLeaveOut(due);
    if (reason !== null) return leaveOut(manager, due, reason);
    const expiresAt = now + openForMs;
    const link = this.links.pathFor({ id: due.id, expiresAt });
    const url = `${this.environment.publicUrl}${link}`;
    await manager.query(
      `UPDATE pulses SET state = 'sent', sent_at = $2, expires_at = $3, remind_after = $4 WHERE id = $1`,
      [due.id, new Date(now), new Date(expiresAt), reminderOf(due, now, expiresAt)],
    );
    const template = await this.templates.of(manager, due);
    const { mailReplies: repliesRead } = this.environment;
    await this.outgoing.enqueue(
      manager,
      pulseMail(due, { url, expiresAt, now, template, repliesRead }),
    );
    await this.changes.record(manager, due.ticketId, (at) => [
      ticketEvent('pulse_sent', { pulseId: due.id }, bySystem, at),
    ]);
  }

  /** The one reminder, with the same link and the same end; none to who left or opted out meanwhile. The row must be locked. */
  async remind(manager: EntityManager, due: DuePulse, now: number): Promise<void> {
    const asks = reasonToLeaveOut(due) === null;
    await manager.query(
      'UPDATE pulses SET remind_after = NULL, reminded_at = coalesce($2, reminded_at) WHERE id = $1',
      [due.id, asks ? new Date(now) : null],
    );
    if (!asks) return;
    const expiresAt = due.expiresAt!.getTime();
    const url = `${this.environment.publicUrl}${this.links.pathFor({ id: due.id, expiresAt })}`;
    const template = await this.templates.of(manager, due);
    const { mailReplies: repliesRead } = this.environment;
    await this.outgoing.enqueue(
      manager,
      pulseReminderMail(due, { url, expiresAt, now, template, repliesRead }),
    );
  }
}

function reminderOf({ timeZone }: DuePulse, now: number, expiresAt: number): Date | null {
  const at = pulseReminderTime(now, timeZone);
  return at === null || at >= expiresAt ? null : new Date(at);
}

/** What has become known since the draw; each is counted as what it is. */
function reasonToLeaveOut({
  mayAsk,
  optedOut,
  partOfJourney,
}: DuePulse): 'no_customer' | 'opted_out' | 'part_of_journey' | null {
  if (!mayAsk) return 'no_customer';
  if (partOfJourney) return 'part_of_journey';
  return optedOut ? 'opted_out' : null;
}

async function leaveOut(manager: EntityManager, { id }: DuePulse, reason: string): Promise<void> {
  await manager.query(
    `UPDATE pulses SET state = 'excluded', reason = $2, eligible = $3, probability = 0, send_after = NULL
      WHERE id = $1`,
    [id, reason, reason === 'opted_out'],
  );
}
