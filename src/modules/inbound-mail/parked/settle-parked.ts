import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PrincipalLoader } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import { readReceivedMail } from '../../../platform/mail/received-mail.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketEventRelay } from '../../tickets/ticket-event-relay.js';
import { DeliverMail, type OpenPlace } from '../deliver-mail.js';
import { TicketOfMail } from '../ticket-of-mail.js';
import type { FiledMailView } from './incoming-mails.views.js';

interface ParkedRow {
  readonly id: number;
  readonly state: string;
  readonly storageKey: string | null;
  readonly serviceCode: string;
  readonly restricted: boolean;
}

/** An administrator settles a parked mail: files it as somebody's words, or discards it. */
@Injectable()
export class SettleParked {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly principals: PrincipalLoader,
    private readonly places: TicketOfMail,
    private readonly delivery: DeliverMail,
    private readonly relay: TicketEventRelay,
  ) {}

  /** What it is about is asked anew, for that person; where they have no part in it, it is a new request of theirs. */
  async file(
    by: SignedInPerson,
    id: number,
    personId: number,
    repeatKey: RepeatKey,
  ): Promise<FiledMailView> {
    const person = await this.personOf(personId);
    const parked = await parkedMail(this.dataSource.manager, id);
    if (parked.restricted) throw aboutRestricted();
    if (parked.storageKey === null) return this.repeated(id, repeatKey);
    const mail = await readReceivedMail(await this.bytesOf(parked.storageKey));
    const found = await this.places.find(mail, person);
    const place: OpenPlace = found.as === 'parked' ? { as: 'request', answersClosed: null } : found;
    const prepared = await this.delivery.prepare(person, mail, place, parked.serviceCode);
    try {
      const filed = await this.dataSource.transaction((manager) =>
        runOnce(manager, repeatKey, async () => {
          await requireParked(manager, id);
          const { id: ticketId, number } = await this.delivery.deliver(manager, person, prepared);
          await manager.query(
            `UPDATE incoming_mails SET state = 'taken', taken_as = $2, ticket_id = $3, sender_id = $4,
                    storage_key = NULL, settled_by = $5, settled_at = $6 WHERE id = $1`,
            [id, place.as, ticketId, personId, by.id, new Date(await this.clock.now(manager))],
          );
          return { as: place.as, number };
        }),
      );
      this.relay.wake();
      await this.store.remove(parked.storageKey);
      return filed;
    } catch (error) {
      await this.delivery.letGo(person, prepared);
      throw error;
    }
  }

  /** Its bytes are gone then; that it came, and why nothing was done, stays. */
  async discard(
    by: SignedInPerson,
    id: number,
    reason: string,
    repeatKey: RepeatKey,
  ): Promise<void> {
    const { storageKey } = await parkedMail(this.dataSource.manager, id);
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await requireParked(manager, id);
        await manager.query(
          `UPDATE incoming_mails SET state = 'discarded', storage_key = NULL, settled_by = $2, settled_at = $3,
                  settled_because = $4 WHERE id = $1`,
          [id, by.id, new Date(await this.clock.now(manager)), reason],
        );
        return null;
      }),
    );
    if (storageKey !== null) await this.store.remove(storageKey);
  }

  /** Of what is settled already: the answer that was given to the same request, or the refusal. */
  private repeated(id: number, repeatKey: RepeatKey): Promise<FiledMailView> {
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async (): Promise<FiledMailView> => {
        await requireParked(manager, id);
        throw Problem.notFound();
      }),
    );
  }

  private async personOf(personId: number): Promise<SignedInPerson> {
    const person = await this.principals.bySession(personId);
    if (person) return person as SignedInPerson;
    const message = 'Choose a person who works here.';
    throw Problem.invalid([{ field: 'personId', code: 'incoming_mail.unknown_person', message }]);
  }

  private async bytesOf(storageKey: string): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of await this.store.read(storageKey)) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }
}

async function parkedMail(manager: EntityManager, id: number): Promise<ParkedRow> {
  const rows: ParkedRow[] = await manager.query(
    `SELECT i.id, i.state, i.storage_key AS "storageKey", i.service_code AS "serviceCode",
            coalesce((SELECT t.sensitive FROM tickets t WHERE t.id = i.ticket_id), false) AND i.state = 'parked' AS restricted
       FROM incoming_mails i WHERE i.id = $1`,
    [id],
  );
  if (!rows[0]) throw Problem.notFound();
  return rows[0];
}

async function requireParked(manager: EntityManager, id: number): Promise<void> {
  const rows: { state: string }[] = await manager.query(
    'SELECT state FROM incoming_mails WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (rows[0]?.state === 'parked') return;
  throw Problem.conflict('incoming_mail.settled', 'Somebody has settled this mail already.');
}

function aboutRestricted(): Problem {
  const message =
    'This mail is about a restricted request, so its words can go nowhere else. Discard it, and ask its sender to sign in.';
  return Problem.refused([{ code: 'incoming_mail.restricted', message }]);
}
