import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { reverseOf, type TicketAct } from '../../../domain/bulk/bulk-act.js';
import { claim } from '../../../domain/ticket/assignment.js';
import { applyChanges, type TicketFacts } from '../../../domain/ticket/ticket-facts.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { MergeTickets } from '../relating/merge-tickets.js';
import { TicketChanges, type ChangeOrder } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { AnswerOffer } from '../offers/answer-offer.js';
import { AssignTicket } from './assign-ticket.js';
import { ChangePriority } from './change-priority.js';
import { HoldTicket } from './hold-ticket.js';
import { ResolveTicket } from './resolve-ticket.js';
import { ResumeTicket } from './resume-ticket.js';
import { TransferTicket } from './transfer-ticket.js';
import { ChangeTags } from '../tags/change-tags.js';

/** What came of an act: the ticket as saved, and the acts that would put it back. */
export interface DoneAct {
  readonly saved: SavedTicket;
  readonly reverse: readonly TicketAct[];
}

/** An act that another module has as data, to be done by a person in that module's transaction. */
export interface ActToDo {
  readonly ticketId: number;
  readonly act: TicketAct;
  readonly expectedVersion?: number | undefined;
}

/** Does what is written down as data by the same commands as the buttons of the Desk; no rule is passed by. */
@Injectable()
export class ActByData {
  constructor(
    private readonly changes: TicketChanges,
    private readonly assignments: AssignTicket,
    private readonly priorities: ChangePriority,
    private readonly tags: ChangeTags,
    private readonly holds: HoldTicket,
    private readonly resumptions: ResumeTicket,
    private readonly transfers: TransferTicket,
    private readonly offers: AnswerOffer,
    private readonly merges: MergeTickets,
    private readonly resolutions: ResolveTicket,
  ) {}

  async doIn(manager: EntityManager, person: SignedInPerson, toDo: ActToDo): Promise<DoneAct> {
    const { ticketId, act } = toDo;
    switch (act.kind) {
      case 'assign':
        return this.change(
          manager,
          toDo,
          await this.assignments.order(person, { ...act, ticketId }),
        );
      case 'take': {
        const { actor } = person;
        const decide: ChangeOrder['decide'] = (facts, now) => claim(facts, { actor }, now);
        return this.change(manager, toDo, { ticketId, actor, decide });
      }
      case 'prioritize':
        return this.change(manager, toDo, this.priorities.order(person, { ...act, ticketId }));
      case 'tag':
        return this.change(manager, toDo, this.tags.order(person, { ...act, ticketId }));
      case 'hold': {
        const wait = { ...act, ticketId, allowedBecause: null };
        return this.change(manager, toDo, this.holds.order(person, wait));
      }
      case 'resume':
        return this.change(manager, toDo, this.resumptions.order(person, ticketId));
      case 'transfer':
        return this.change(manager, toDo, this.transfers.order(person, { ...act, ticketId }));
      case 'withdraw_offer':
        return this.change(manager, toDo, this.offers.withdrawal(person, ticketId));
      case 'resolve':
        return this.change(manager, toDo, this.resolutions.order(person, { ...act, ticketId }));
      case 'merge':
        await this.merges.mergeIn(manager, person, act.into, toDo);
        return this.merged(manager, ticketId, [{ kind: 'unmerge' }]);
      case 'unmerge':
        await this.merges.unmergeIn(manager, person, toDo);
        return this.merged(manager, ticketId, []);
    }
  }

  private async change<Prepared>(
    manager: EntityManager,
    { act, expectedVersion }: ActToDo,
    order: ChangeOrder<Prepared>,
  ): Promise<DoneAct> {
    let reverse: readonly TicketAct[] = [];
    const saved = await this.changes.changeIn<Prepared>(manager, {
      ...{ ...order, expectedVersion },
      decide: (facts, now, prepared, locked) => {
        const decision = order.decide(facts, now, prepared, locked);
        if (decision.allowed) reverse = reverseFrom(act, facts, decision.outcome.changes);
        return decision;
      },
    });
    return { saved, reverse };
  }

  /** A merge saves the other ticket last; what is asked for is the one that was merged. */
  private async merged(
    manager: EntityManager,
    ticketId: number,
    reverse: readonly TicketAct[],
  ): Promise<DoneAct> {
    const [saved]: SavedTicket[] = await manager.query(
      'SELECT id, number, version, offered_team_code AS "offeredTeamCode" FROM tickets WHERE id = $1',
      [ticketId],
    );
    return { saved: saved!, reverse };
  }
}

function reverseFrom(
  act: TicketAct,
  before: TicketFacts,
  changes: Parameters<typeof applyChanges>[1],
): readonly TicketAct[] {
  return reverseOf(act, before, applyChanges(before, changes));
}
