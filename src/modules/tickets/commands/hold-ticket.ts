import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ContractVersion } from '../../../domain/ticket/ticket-event.js';
import type { PendingReason } from '../../../domain/ticket/ticket-status.js';
import { hold } from '../../../domain/ticket/waiting.js';
import type { WaitingTerms } from '../../../domain/ticket/waiting-terms.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';
import { VendorContracts } from '../../catalog/vendor-contracts.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges, type ChangeOrder } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { WaitingTermsOf } from './waiting-terms-of.js';
import { writeMessage } from './write-message.js';

export interface HoldToMake {
  readonly ticketId: number;
  readonly reason: PendingReason;
  readonly until: number | null;
  /** What the customer is asked; sent to them as a message. */
  readonly question: string | null;
  /** Who we wait for, as the customer may read it. */
  readonly waitingFor: string | null;
  /** What is awaited, as the customer may read it. */
  readonly awaited: string | null;
  /** Why a lead lets it wait beyond the agency's caps. */
  readonly allowedBecause: string | null;
  /** The contract with the vendor whom it waits for. */
  readonly contractCode: string | null;
}

/** What a wait needs to know before it is decided. */
export interface HoldPrepared {
  readonly commentId: number | null;
  readonly terms: WaitingTerms | null;
  readonly contract: ContractVersion | 'unknown' | null;
}

/** A ticket waits, for a reason that says whose turn it is. */
@Injectable()
export class HoldTicket {
  constructor(
    private readonly changes: TicketChanges,
    private readonly attachments: AttachmentWrites,
    private readonly terms: WaitingTermsOf,
    private readonly contracts: VendorContracts,
  ) {}

  hold(
    person: SignedInPerson,
    toMake: HoldToMake,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    return this.changes.change({ ...this.order(person, toMake), repeatKey, expectedVersion });
  }

  order(person: SignedInPerson, toMake: HoldToMake): ChangeOrder<HoldPrepared> {
    const { ticketId, question, contractCode, ...input } = toMake;
    const actor = person.actor;
    const channel = 'portal';
    return {
      ...{ ticketId, actor },
      ...(question === null ? {} : { searchWords: question }),
      prepare: async (manager, locked, now) => {
        const terms = await this.terms.of(locked, input.reason, manager);
        const contract = await this.contractOf(contractCode, now, manager);
        if (question === null) return { terms, contract, commentId: null };
        const message = { ticketId, body: question, channel, authorId: person.id } as const;
        const said = { ...message, side: 'agent' } as const;
        return {
          terms,
          contract,
          commentId: await writeMessage(manager, this.attachments, said, now),
        };
      },
      decide: (facts, now, { terms, contract, commentId }) => {
        const asked = question === null ? null : { body: question, commentId: commentId! };
        const wait = { ...input, terms, contract };
        return hold(facts, { ...wait, actor, channel, question: asked }, now);
      },
    };
  }

  private async contractOf(
    code: string | null,
    now: number,
    manager: EntityManager,
  ): Promise<HoldPrepared['contract']> {
    if (code === null) return null;
    const contract = await this.contracts.current(code, now, manager);
    if (!contract) return 'unknown';
    return { code, version: contract.version, vendor: contract.vendor };
  }
}
