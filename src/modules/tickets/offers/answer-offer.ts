import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  acceptOffer,
  declineOffer,
  openOffer,
  withdrawOffer,
  type OpenOffer,
} from '../../../domain/ticket/offers.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { LockedTicket } from '../locked-ticket.js';
import { TicketChanges, type ChangeOrder } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

/** Who answers the offer of which ticket. */
export interface OfferEdit {
  readonly person: SignedInPerson;
  readonly ticketId: number;
  readonly repeatKey: RepeatKey;
}

/**
 * What becomes of a ticket that is offered to another office. No version of it is asked for: an answer stays
 * right while the desk works on, and of two who answer at once the second is told who was first.
 */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly changes: TicketChanges,
    private readonly people: PeopleQueries,
  ) {}

  accept({ person: { actor }, ticketId, repeatKey }: OfferEdit): Promise<SavedTicket> {
    return this.changes.change({
      ...{ ticketId, actor, repeatKey },
      prepare: async (manager, locked) => {
        const offer = await standing(manager, locked);
        const team = (await this.people.receivingTeam(offer.teamCode, manager))!;
        const { assigneeId } = locked.facts;
        const assigneeInNewTeam =
          assigneeId !== null && (await this.people.isMember(assigneeId, team.code, manager));
        return { offer, team, assigneeInNewTeam };
      },
      decide: (facts, now, prepared) => acceptOffer(facts, { actor, ...prepared }, now),
    });
  }

  decline({ person: { actor }, ticketId, repeatKey }: OfferEdit, words: string) {
    return this.changes.change({
      ...{ ticketId, actor, repeatKey },
      prepare: standing,
      decide: (facts, now, offer) => declineOffer(facts, { actor, offer, words }, now),
    });
  }

  withdraw({ person, ticketId, repeatKey }: OfferEdit): Promise<SavedTicket> {
    return this.changes.change({ ...this.withdrawal(person, ticketId), repeatKey });
  }

  withdrawal({ actor }: SignedInPerson, ticketId: number): ChangeOrder<OpenOffer> {
    return {
      ...{ ticketId, actor },
      prepare: standing,
      decide: (facts, now, offer) => withdrawOffer(facts, { actor, offer }, now),
    };
  }
}

const answers = {
  transferred: 'accepted it',
  offer_declined: 'declined it',
  offer_withdrawn: 'withdrew it',
} as const;

/** The offer as it stands; 409 where it is over, with who ended it. */
async function standing(
  manager: EntityManager,
  { facts, events }: LockedTicket,
): Promise<OpenOffer> {
  const offer = openOffer(facts, events);
  if (offer) return offer;
  const ended = events.findLast(({ kind }) => kind in answers || kind === 'offer_lapsed');
  const [by]: { name: string }[] = await manager.query(
    'SELECT full_name AS name FROM people WHERE id = $1',
    [ended?.actorId ?? null],
  );
  const how = by && answers[ended!.kind as keyof typeof answers];
  const detail = how
    ? `This offer is over: ${by.name} ${how}.`
    : 'This ticket is not offered to another team, or no longer.';
  throw Problem.conflict('ticket.offer.over', detail);
}
