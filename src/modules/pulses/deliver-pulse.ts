import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { bySystem, ticketEvent } from '../../domain/ticket/ticket-event.js';
import { OutgoingMails } from '../../platform/mail/outgoing-mails.js';
import { TicketChanges } from '../tickets/ticket-changes.js';
import { pulseMail } from './pulse-mail.js';
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
}

/** Puts one pulse into the outbox, with its ledger row and the ticket's event in the same transaction. */
@Injectable()
export class DeliverPulse {
  constructor(
    private readonly environment: Environment,
    private readonly links: PulseLinks,
    private readonly outgoing: OutgoingMails,
    private readonly changes: TicketChanges,
  ) {}

  /** The row of the pulse must be locked. */
  async deliver(manager: EntityManager, due: DuePulse, now: number): Promise<void> {
    if (!due.mayAsk || due.optedOut) return leaveOut(manager, due);
    const expiresAt = now + openForMs;
    const link = this.links.pathFor({ pulseId: due.id, expiresAt });
    const url = `${this.environment.publicUrl}${link}`;
    await manager.query(
      `UPDATE pulses SET state = 'sent', sent_at = $2, expires_at = $3 WHERE id = $1`,
      [due.id, new Date(now), new Date(expiresAt)],
    );
    await this.outgoing.enqueue(manager, pulseMail(due, { url, expiresAt, now }));
    await this.changes.record(manager, due.ticketId, (at) => [
      ticketEvent('pulse_sent', { pulseId: due.id }, bySystem, at),
    ]);
  }
}

/** The customer left or opted out since the draw: counted as such, and not asked. */
async function leaveOut(manager: EntityManager, { id, mayAsk }: DuePulse): Promise<void> {
  await manager.query(
    `UPDATE pulses SET state = 'excluded', reason = $2, eligible = $3, probability = 0, send_after = NULL
      WHERE id = $1`,
    [id, mayAsk ? 'opted_out' : 'no_customer', mayAsk],
  );
}
