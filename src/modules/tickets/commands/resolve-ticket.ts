import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { resolve } from '../../../domain/ticket/finishing.js';
import type { ResolutionCategory } from '../../../domain/ticket/ticket-facts.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges, type ChangeOrder } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { writeMessage } from './write-message.js';

export interface ResolutionToSend {
  readonly ticketId: number;
  /** What the customer is told. */
  readonly message: string;
  readonly category: ResolutionCategory;
}

interface Prepared {
  readonly commentId: number;
  readonly givenName: string;
}

/** Staff say that the work is done, in words for the customer. */
@Injectable()
export class ResolveTicket {
  constructor(
    private readonly changes: TicketChanges,
    private readonly attachments: AttachmentWrites,
  ) {}

  resolve(
    person: SignedInPerson,
    resolution: ResolutionToSend,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    const order = this.order(person, resolution);
    return this.changes.change({ ...order, repeatKey, expectedVersion });
  }

  /** In the caller's transaction, for what is settled while it is written down. */
  resolveIn(
    manager: EntityManager,
    person: SignedInPerson,
    resolution: ResolutionToSend,
  ): Promise<SavedTicket> {
    return this.changes.changeIn(manager, this.order(person, resolution));
  }

  order(
    { id, actor }: SignedInPerson,
    { ticketId, message, category }: ResolutionToSend,
  ): ChangeOrder<Prepared> {
    const channel = 'portal';
    return {
      ...{ ticketId, actor, searchWords: message },
      prepare: async (manager, _locked, now) => {
        const written = { ticketId, channel, body: message, authorId: id, side: 'agent' } as const;
        return {
          commentId: await writeMessage(manager, this.attachments, written, now),
          givenName: await givenNameOfCustomer(manager, ticketId),
        };
      },
      decide: (facts, now, prepared) =>
        resolve(facts, { actor, message, category, channel, ...prepared }, now),
    };
  }
}

async function givenNameOfCustomer(manager: EntityManager, ticketId: number): Promise<string> {
  const [customer]: { givenName: string }[] = await manager.query(
    `SELECT p.given_name AS "givenName" FROM tickets t JOIN people p ON p.id = t.customer_id WHERE t.id = $1`,
    [ticketId],
  );
  return customer!.givenName;
}
