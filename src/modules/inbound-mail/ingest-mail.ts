import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { whyParked, type ParkReason } from '../../domain/mail/why-parked.js';
import { PrincipalLoader } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import { FileStore } from '../../platform/files/file-store.js';
import { readReceivedMail, type ReceivedMail } from '../../platform/mail/received-mail.js';
import { ServiceGroupQueries } from '../catalog/service-group-queries.js';
import { PeopleQueries } from '../people/people-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { TicketEventRelay } from '../tickets/ticket-event-relay.js';
import { DeliverMail, type OpenPlace } from './deliver-mail.js';
import { claimMail, type MailOutcome } from './incoming-mail-rows.js';
import { noteBounce } from './note-bounce.js';
import { TicketOfMail } from './ticket-of-mail.js';

/** What became of a mail that was handed in. */
export type IngestAnswer =
  | {
      readonly outcome: 'taken';
      readonly as: 'comment' | 'staff_note' | 'request';
      readonly number: string;
    }
  | { readonly outcome: 'parked'; readonly reason: ParkReason }
  | { readonly outcome: 'repeated' };

/** What was handed in is no mail. The message is one sentence for whoever runs the mail server. */
export class NoMail extends Error {
  override readonly name = 'NoMail';
}

const mostMegabytes = 40;

/** More bytes than this are no mail that can be taken. */
export const mostMailBytes = mostMegabytes * 1024 * 1024;

const hourMs = 3_600_000;

interface Arrival {
  readonly mail: ReceivedMail;
  readonly bytes: Buffer;
  readonly sender: SignedInPerson | null;
  readonly serviceCode: string;
}

/** Takes one mail in: does the one thing that it asks for or parks it, exactly once. */
@Injectable()
export class IngestMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly people: PeopleQueries,
    private readonly principals: PrincipalLoader,
    private readonly services: ServiceGroupQueries,
    private readonly places: TicketOfMail,
    private readonly delivery: DeliverMail,
    private readonly relay: TicketEventRelay,
  ) {}

  /** New requests go to the service, by default the first that takes any in one's own words. */
  async ingest(bytes: Buffer, serviceCode?: string): Promise<IngestAnswer> {
    const mail = await readable(bytes);
    if (await this.isKnown(mail)) return { outcome: 'repeated' };
    const sender = await this.senderOf(mail);
    const service = await this.serviceOf(serviceCode);
    const arrival = { mail, bytes, sender, serviceCode: service };
    const reason = await this.whyParked(mail, sender !== null);
    if (reason !== null || sender === null) return this.park(arrival, reason ?? 'unknown_sender');
    const place = await this.places.find(mail, sender);
    if (place.as === 'parked') return this.park(arrival, place.reason, place.ticketId);
    try {
      return await this.take({ ...arrival, sender }, place);
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      const ticketId = place.as === 'request' ? null : place.ticketId;
      return this.park(arrival, 'refused', ticketId, error.detail);
    }
  }

  private async take(
    arrival: Arrival & { readonly sender: SignedInPerson },
    place: OpenPlace,
  ): Promise<IngestAnswer> {
    const { mail, sender, serviceCode } = arrival;
    const prepared = await this.delivery.prepare(sender, mail, place, serviceCode);
    try {
      const answer = await this.dataSource.transaction(async (manager): Promise<IngestAnswer> => {
        const outcome = { state: 'taken', as: place.as, ticketId: null } as const;
        const id = await this.claim(manager, arrival, outcome);
        if (id === null) return { outcome: 'repeated' };
        const saved = await this.delivery.deliver(manager, sender, prepared);
        await manager.query('UPDATE incoming_mails SET ticket_id = $2 WHERE id = $1', [
          id,
          saved.id,
        ]);
        return { outcome: 'taken', as: place.as, number: saved.number };
      });
      if (answer.outcome === 'repeated') await this.delivery.letGo(sender, prepared);
      else this.relay.wake();
      return answer;
    } catch (error) {
      await this.delivery.letGo(sender, prepared);
      throw error;
    }
  }

  private async park(
    arrival: Arrival,
    reason: ParkReason,
    ticketId: number | null = null,
    refusal: string | null = null,
  ): Promise<IngestAnswer> {
    // What names a restricted ticket is shown to nobody outside its office, parked or not.
    const meant = ticketId ?? (await this.places.restrictedMeant(arrival.mail));
    const storageKey = await this.store.put(arrival.bytes);
    try {
      const parked = await this.dataSource.transaction(async (manager) => {
        const bouncedMailId =
          reason === 'returned'
            ? await noteBounce(manager, arrival.mail, await this.clock.now(manager))
            : null;
        const about = { ticketId: meant, reason, refusal };
        const kept = { state: 'parked', storageKey, ...about } as const;
        return this.claim(manager, arrival, { ...kept, bouncedMailId });
      });
      if (parked !== null) return { outcome: 'parked', reason };
      await this.store.remove(storageKey);
      return { outcome: 'repeated' };
    } catch (error) {
      await this.store.remove(storageKey);
      throw error;
    }
  }

  private async claim(
    manager: EntityManager,
    { mail, sender, serviceCode }: Arrival,
    outcome: MailOutcome,
  ): Promise<number | null> {
    const now = await this.clock.now(manager);
    return claimMail(manager, mail, { senderId: sender?.id ?? null, serviceCode, now }, outcome);
  }

  private async whyParked(mail: ReceivedMail, known: boolean): Promise<ParkReason | null> {
    const { from, subject, text, files, header, withoutReturn } = mail;
    const hasContent = text !== '' || files.length > 0 || subject !== '';
    return whyParked(
      {
        subject,
        from: from ?? '',
        withoutReturn,
        ours: await this.isOurs(mail),
        hasContent,
        header,
      },
      { known, withinHour: await this.withinHour(from) },
    );
  }

  private async isOurs({ from, messageId }: ReceivedMail): Promise<boolean> {
    if (from === addressOf(this.environment.mailFrom)) return true;
    const sent: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM outgoing_mails WHERE message_id = $1',
      [messageId],
    );
    return sent.length > 0;
  }

  private async withinHour(from: string | null): Promise<number> {
    const [counted]: [{ mails: number }] = await this.dataSource.query(
      `SELECT count(*)::int AS mails FROM incoming_mails WHERE from_address = $1 AND received_at > $2`,
      [from ?? '', new Date((await this.clock.now()) - hourMs)],
    );
    return counted.mails;
  }

  private async isKnown({ digest }: ReceivedMail): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM incoming_mails WHERE digest = $1',
      [digest],
    );
    return rows.length > 0;
  }

  private async senderOf({ from }: ReceivedMail): Promise<SignedInPerson | null> {
    const id = from === null ? null : await this.people.idOfAddress(from);
    return id === null ? null : ((await this.principals.bySession(id)) as SignedInPerson | null);
  }

  private async serviceOf(asked: string | undefined): Promise<string> {
    const services = await this.services.general();
    const found = asked === undefined ? services[0] : services.find(({ code }) => code === asked);
    if (found) return found.code;
    throw new Error(`There is no service "${asked}" that takes requests in one's own words.`);
  }
}

/** "Counterpart <help@agency.example>" without the name. */
function addressOf(sender: string): string {
  return (/<([^<>]+)>/.exec(sender)?.[1] ?? sender).trim().toLowerCase();
}

async function readable(bytes: Buffer): Promise<ReceivedMail> {
  if (bytes.length > mostMailBytes) throw new NoMail(`A mail is ${mostMegabytes} MB or smaller.`);
  const mail = await readReceivedMail(bytes);
  if (mail.from !== null || mail.header('from') !== '') return mail;
  throw new NoMail('This is not a mail: it does not say whom it is from.');
}
