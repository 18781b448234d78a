import { Injectable } from '@nestjs/common';
import { recordEarlier } from '../../../domain/ticket/correcting.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges, type ChangeOrder, type Foreseen } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { writeMessage } from './write-message.js';

export interface EarlierMessageToRecord {
  readonly ticketId: number;
  readonly side: 'agent' | 'customer';
  readonly channel: 'phone' | 'walk_up' | 'email';
  /** When it was said, epoch ms. */
  readonly occurredAt: number;
  readonly words: string;
  /** Why it is written down only now. */
  readonly reason: string;
}

/** What was said on the phone yesterday is written down today, and counts from yesterday. */
@Injectable()
export class RecordEarlierMessage {
  constructor(
    private readonly changes: TicketChanges,
    private readonly attachments: AttachmentWrites,
  ) {}

  record(
    person: SignedInPerson,
    message: EarlierMessageToRecord,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    const { ticketId, side, channel, words, occurredAt } = message;
    return this.changes.change<number>({
      ...orderOf(person, message),
      ...{ repeatKey, expectedVersion, searchWords: words },
      prepare: (manager, { row }) => {
        const authorId = side === 'agent' ? person.id : row.customerId;
        const said = { ticketId, authorId, side, channel, body: words };
        return writeMessage(manager, this.attachments, said, occurredAt);
      },
    });
  }

  /** What it would do to the clocks. */
  foresee(person: SignedInPerson, message: EarlierMessageToRecord): Promise<Foreseen> {
    return this.changes.foresee(orderOf(person, message));
  }
}

function orderOf(
  { actor }: SignedInPerson,
  message: EarlierMessageToRecord,
): ChangeOrder<number | undefined> {
  const { ticketId, ...said } = message;
  return {
    ...{ ticketId, actor },
    decide: (facts, now, commentId = 0, { events }) =>
      recordEarlier(facts, { ...said, actor, events, commentId }, now),
  };
}
