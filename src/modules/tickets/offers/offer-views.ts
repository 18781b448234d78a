import {
  allowedOfferActions,
  openOffer,
  unansweredRefusal,
} from '../../../domain/ticket/offers.js';
import type { Actor } from '../../../domain/ticket/ticket-access.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import type { TicketFacts } from '../../../domain/ticket/ticket-facts.js';
import type { DeclinedOfferView, OfferView } from './offers.views.js';

/** Names that offers are told with. */
export interface OfferNames {
  readonly person: (id: number) => string;
  readonly team: (code: string) => string;
}

/** The offer of a ticket as this person sees it; null where it is not offered. */
export function offerView(
  facts: TicketFacts,
  events: readonly TicketEvent[],
  actor: Actor,
  names: OfferNames,
): OfferView | null {
  const offer = openOffer(facts, events);
  if (offer === null) return null;
  return {
    team: named(offer.teamCode, names),
    fromTeam: named(offer.fromTeamCode, names),
    reason: offer.reason,
    offeredByName: names.person(offer.offeredById),
    offeredAt: new Date(offer.offeredAt).toISOString(),
    overdue: offer.overdue,
    allowedActions: allowedOfferActions(facts, { actor, offer }),
  };
}

/** The answer to the last offer, where it was declined and nobody has done anything about it; else null. */
export function declinedOfferView(
  events: readonly TicketEvent[],
  names: OfferNames,
): DeclinedOfferView | null {
  const declined = unansweredRefusal(events);
  if (declined === null) return null;
  return {
    team: named(declined.teamCode, names),
    reason: declined.reason,
    declinedByName: names.person(declined.declinedById),
    declinedAt: new Date(declined.declinedAt).toISOString(),
  };
}

function named(code: string, { team }: OfferNames): { code: string; name: string } {
  return { code, name: team(code) };
}
