import { decide, type Decision, type Refusal } from '../decision.js';
import type { OfferReference } from './offer-events.js';
import { against } from './refusal-codes.js';
import { againstHandingOver, movedTo, transfer, type TransferInput } from './routing.js';
import { againstStaff, againstWork, type TicketOutcome } from './staff-work.js';
import { worksInTeam, type Actor, type TicketVisibility } from './ticket-access.js';
import {
  byAgent,
  bySystem,
  ticketEvent,
  type NewTicketEvent,
  type TicketEvent,
} from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';
import { isActive } from './ticket-status.js';

/** A hand-over to another office that nobody has answered. */
export interface OpenOffer extends OfferReference {
  readonly reason: string;
  readonly offeredById: number;
  readonly offeredAt: number;
  /** Whether the team was reminded of it. */
  readonly overdue: boolean;
}

/** What can be done with an open offer: the last one by the office that has the ticket, the others by the team that may take it. */
export type OfferAction = 'accept' | 'decline' | 'withdraw';

/** The offer of a ticket that is offered, from its events; null where it is not. */
export function openOffer(
  { offeredTeamCode }: Pick<TicketFacts, 'offeredTeamCode'>,
  events: readonly TicketEvent[],
): OpenOffer | null {
  const made = events.findLast(({ kind }) => kind === 'offer_made');
  if (offeredTeamCode === null || made?.kind !== 'offer_made') return null;
  const { data, actorId, occurredAt, sequence } = made;
  const overdue = events.some(
    (event) => event.kind === 'offer_reminded' && event.sequence > sequence,
  );
  return { ...data, offeredById: actorId!, offeredAt: occurredAt, overdue };
}

/** An offer that was declined. */
export interface DeclinedOffer extends OfferReference {
  readonly reason: string;
  readonly declinedById: number;
  readonly declinedAt: number;
}

/** The last offer, where it was declined and the desk has done nothing about the ticket since; else null. */
export function unansweredRefusal(events: readonly TicketEvent[]): DeclinedOffer | null {
  const last = events.findLast(({ actorSide }) => actorSide === 'agent');
  if (last?.kind !== 'offer_declined') return null;
  return { ...last.data, declinedById: last.actorId!, declinedAt: last.occurredAt };
}

/**
 * Staff hand a ticket to another team. Within an office it goes there at once, and so it does when whoever
 * hands it over works in the new team. A team of another office is asked first: until somebody there accepts,
 * the ticket stays whose it is, with its queue, its clocks and its promise.
 */
export function handOver(
  facts: TicketFacts,
  input: TransferInput,
  now: number,
): Decision<TicketOutcome> {
  const { actor, team, reason } = input;
  const asksFirst =
    team.officeCode !== facts.officeCode && !worksInTeam(actor, team.code, team.officeCode);
  if (!asksFirst) return transfer(facts, input, now);
  return decide(againstHandingOver(facts, input), () => {
    const offered = { ...referenceOf(facts, team), reason };
    return {
      changes: { offeredTeamCode: team.code },
      events: [ticketEvent('offer_made', offered, byAgent(actor.personId), now)],
    };
  });
}

/** Who answers which offer. */
export interface OfferAnswer {
  readonly actor: Actor;
  readonly offer: OpenOffer;
}

function againstAnswering(facts: TicketVisibility, { actor, offer }: OfferAnswer) {
  return [
    againstStaff(facts, actor) ??
      against(!worksInTeam(actor, offer.teamCode, offer.officeCode), 'ticket.offer.other_team'),
  ];
}

/** Everything that this person can do with the offer now. */
export function allowedOfferActions(facts: TicketFacts, answer: OfferAnswer): OfferAction[] {
  const reasons: Readonly<Record<OfferAction, readonly (Refusal | null)[]>> = {
    accept: againstAnswering(facts, answer),
    decline: againstAnswering(facts, answer),
    withdraw: [againstWork(facts, answer.actor)],
  };
  return (Object.keys(reasons) as OfferAction[]).filter((action) =>
    reasons[action].every((reason) => reason === null),
  );
}

/** Somebody of the team takes the ticket over for it: it moves as by a hand-over within an office. */
export function acceptOffer(
  facts: TicketFacts,
  answer: OfferAnswer & Pick<TransferInput, 'team' | 'assigneeInNewTeam'>,
  now: number,
): Decision<TicketOutcome> {
  const { actor, offer, team, assigneeInNewTeam } = answer;
  const { reason, offeredById } = offer;
  const reasons = [
    ...againstAnswering(facts, answer),
    against(!team.active, 'ticket.transfer.team_closed'),
  ];
  const move = { team, assigneeInNewTeam, reason, offeredById, author: byAgent(actor.personId) };
  return decide(reasons, () => movedTo(facts, move, now));
}

/** The team does not take it, for a reason; the ticket is where it was. */
export function declineOffer(
  facts: TicketFacts,
  answer: OfferAnswer & { readonly words: string },
  now: number,
): Decision<TicketOutcome> {
  const { actor, offer, words } = answer;
  const reasons = [
    ...againstAnswering(facts, answer),
    against(words.trim() === '', 'ticket.offer.reason_missing', 'reason'),
  ];
  return decide(reasons, () => {
    const declined = { ...pointedOut(offer), reason: words, offeredById: offer.offeredById };
    const event = ticketEvent('offer_declined', declined, byAgent(actor.personId), now);
    return { changes: { offeredTeamCode: null }, events: [event] };
  });
}

/** The office that has the ticket keeps it after all. */
export function withdrawOffer(
  facts: TicketFacts,
  { actor, offer }: OfferAnswer,
  now: number,
): Decision<TicketOutcome> {
  return decide([againstWork(facts, actor)], () => ({
    changes: { offeredTeamCode: null },
    events: [ticketEvent('offer_withdrawn', pointedOut(offer), byAgent(actor.personId), now)],
  }));
}

/** The team that was asked is reminded, once an offer, when `due`: a business day of its own after it was asked. */
export function remindOfOffer(
  { offer, due }: { readonly offer: OpenOffer | null; readonly due: number },
  now: number,
): Decision<TicketOutcome> {
  const waits = offer !== null && !offer.overdue && due <= now;
  return decide([against(!waits, 'ticket.remind.not_due')], () => ({
    changes: {},
    events: [ticketEvent('offer_reminded', pointedOut(offer!), bySystem, now)],
  }));
}

/** The outcome with the end of an offer that nobody answered, where the ticket ends by it or goes to a team otherwise. */
export function withLapsedOffer(
  facts: Pick<TicketFacts, 'offeredTeamCode' | 'teamCode' | 'status'>,
  outcome: TicketOutcome,
  events: readonly TicketEvent[],
  now: number,
): TicketOutcome {
  const offer = openOffer(facts, events);
  const { changes } = outcome;
  if (offer === null || changes.offeredTeamCode !== undefined) return outcome;
  const because = isActive(changes.status ?? facts.status) ? 'handed_on' : 'finished';
  const stays = (changes.teamCode ?? facts.teamCode) === facts.teamCode;
  if (because === 'handed_on' && stays) return outcome;
  return {
    changes: { ...changes, offeredTeamCode: null },
    events: [...outcome.events, lapsed(offer, because, now)],
  };
}

function lapsed(offer: OpenOffer, because: 'finished' | 'handed_on', now: number): NewTicketEvent {
  return ticketEvent('offer_lapsed', { ...pointedOut(offer), because }, bySystem, now);
}

function referenceOf(facts: TicketFacts, team: TransferInput['team']): OfferReference {
  return {
    ...{ teamCode: team.code, officeCode: team.officeCode },
    ...{ fromTeamCode: facts.teamCode, fromOfficeCode: facts.officeCode },
  };
}

function pointedOut({
  teamCode,
  officeCode,
  fromTeamCode,
  fromOfficeCode,
}: OpenOffer): OfferReference {
  return { teamCode, officeCode, fromTeamCode, fromOfficeCode };
}
