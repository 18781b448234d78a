import { SendPulses } from '../../../src/modules/pulses/send-pulses.js';
import type { OutgoingMail } from '../../../src/platform/mail/mail-transport.js';
import { capturedMails, createTestApp, settableClock } from '../test-app.js';
import { aClosedTicket, type FinishedTicket } from './desk-acts.js';

const dayMs = 86_400_000;

/** A ledger row as tests look at it. */
export interface PulseRow {
  readonly id: number;
  readonly state: string;
  readonly eligible: boolean;
  readonly reason: string;
  readonly probability: number;
  readonly sendAfter: Date | null;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
  readonly expiresAt: Date | null;
  readonly scannerSuspected: boolean;
}

/** The ledger row of a ticket; undefined when it was not drawn. */
export async function pulseOf(ticketId: number): Promise<PulseRow | undefined> {
  const { dataSource } = await createTestApp();
  const rows: PulseRow[] = await dataSource.query(
    `SELECT id, state, eligible, reason, probability::float8 AS probability, send_after AS "sendAfter",
            sent_at AS "sentAt", answered_at AS "answeredAt", expires_at AS "expiresAt",
            scanner_suspected AS "scannerSuspected"
       FROM pulses WHERE ticket_id = $1`,
    [ticketId],
  );
  return rows[0];
}

/** Sends every pulse that is due by the test's clock. */
export async function sendDuePulses(): Promise<void> {
  const { app } = await createTestApp();
  const sender = app.get(SendPulses, { strict: false });
  while (await sender.sendNext());
}

/** A closed ticket whose customer was asked, with the mail and the path of the link in it. */
export interface AskedTicket extends FinishedTicket {
  readonly mail: OutgoingMail;
  readonly path: string;
}

/** Closes a ticket, lets its pulse come due and sends it. The clock stands still from now on. */
export async function anAskedTicket(
  wishes: Parameters<typeof aClosedTicket>[0] = {},
): Promise<AskedTicket> {
  return askedAbout(await aClosedTicket(wishes));
}

/** Lets the pulse of a closed ticket come due and sends it. */
export async function askedAbout(ticket: FinishedTicket): Promise<AskedTicket> {
  const drawn = await pulseOf(ticket.id);
  if (drawn?.state !== 'scheduled') throw new Error(`Not drawn: ${JSON.stringify(drawn)}`);
  settableClock.set(drawn.sendAfter!.getTime());
  await sendDuePulses();
  const mails = await capturedMails();
  const mail = mails.findLast(
    ({ to, kind }) => kind === 'pulse' && to.address === ticket.customer.email,
  )!;
  const path = /\/r\/[\w-]+/.exec(mail.text)![0];
  return { ...ticket, mail, path };
}

/** Later than a mail program could answer by itself. */
export function aMinuteLater(): void {
  settableClock.advance(60_000);
}

export function daysLater(days: number): void {
  settableClock.advance(days * dayMs);
}
