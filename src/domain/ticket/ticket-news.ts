import type { TicketEvent, TicketEventKind } from './ticket-event.js';

/**
 * Who last wrote something to a ticket, and what others wrote before: whoever reads it, one of the two sequences is
 * the last one that somebody else than they wrote.
 */
export interface TicketNews {
  /** The sequence of the last event with words; 0 before there is one. */
  readonly newsEvent: number;
  /** Who wrote it; null is nobody, the system itself. */
  readonly newsActorId: number | null;
  /** The sequence of the last event with words by somebody else than them; 0 where there is none. */
  readonly otherNewsEvent: number;
}

const withWords: readonly TicketEventKind[] = [
  'opened',
  'commented',
  'staff_noted',
  'held',
  'resolved',
  'reopened',
];

/** The news of a ticket after more events, in their order. */
export function newsAfter(
  { newsEvent, newsActorId, otherNewsEvent }: TicketNews,
  events: readonly TicketEvent[],
): TicketNews {
  return events
    .filter(({ kind }) => withWords.includes(kind))
    .reduce<TicketNews>(
      (news, { sequence, actorId }) => ({
        newsEvent: sequence,
        newsActorId: actorId,
        otherNewsEvent: actorId === news.newsActorId ? news.otherNewsEvent : news.newsEvent,
      }),
      { newsEvent, newsActorId, otherNewsEvent },
    );
}
