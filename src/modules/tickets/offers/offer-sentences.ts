import type { OfferEventData } from '../../../domain/ticket/offer-events.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';

type OfferEvent = Extract<TicketEvent, { kind: keyof OfferEventData }>;

const lapses = {
  finished: 'because the ticket was finished',
  handed_on: 'because it was handed over in another way',
} as const;

/** What happened with the offer of a ticket to another office, for staff. */
export function offerSentence(
  { kind, data }: OfferEvent,
  { team }: { readonly team: (code: string) => string },
): string {
  const to = team(data.teamCode);
  switch (kind) {
    case 'offer_made':
      return `Offered to ${to}, which has to accept it: ${data.reason}`;
    case 'offer_declined':
      return `${to} did not take it: ${data.reason}`;
    case 'offer_reminded':
      return `Reminded ${to} that the offer waits for an answer.`;
    case 'offer_withdrawn':
      return `Withdrew the offer to ${to}.`;
    case 'offer_lapsed':
      return `The offer to ${to} ended, ${lapses[data.because]}.`;
  }
}
