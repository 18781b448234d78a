import fc from 'fast-check';
import type { TicketEvent } from './ticket-event.js';
import { newsAfter, type TicketNews } from './ticket-news.js';

const none: TicketNews = { newsEvent: 0, newsActorId: null, otherNewsEvent: 0 };
const happened = fc.array(
  fc.record({
    kind: fc.constantFrom('opened', 'commented', 'staff_noted', 'assigned', 'promise_missed'),
    actorId: fc.constantFrom(null, 1, 2, 3),
  }),
);
const eventsOf = (list: readonly object[]) =>
  list.map((event, at) => ({ ...event, sequence: at + 1 }) as unknown as TicketEvent);

/** What a reader asks: the last words that somebody else than they wrote. */
const lastToReader = (reader: number, { newsEvent, newsActorId, otherNewsEvent }: TicketNews) =>
  newsActorId === reader ? otherNewsEvent : newsEvent;

describe('the news of a ticket', () => {
  it('are what anybody else wrote last, for every reader', () => {
    fc.assert(
      fc.property(happened, fc.constantFrom(1, 2, 3, 4), (list, reader) => {
        const events = eventsOf(list);
        const words = events.filter(
          ({ kind, actorId }) =>
            ['opened', 'commented', 'staff_noted'].includes(kind) && actorId !== reader,
        );
        expect(lastToReader(reader, newsAfter(none, events))).toBe(words.at(-1)?.sequence ?? 0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are the same whether events come one by one or at once', () => {
    fc.assert(
      fc.property(happened, (list) => {
        const events = eventsOf(list);
        const steps = events.reduce((news, event) => newsAfter(news, [event]), none);
        expect(steps).toEqual(newsAfter(none, events));
      }),
    );
  });

  it('are not assignments, warnings and other acts without words', () => {
    const events = eventsOf([
      { kind: 'opened', actorId: 1 },
      { kind: 'assigned', actorId: 2 },
      { kind: 'promise_warned', actorId: null },
    ]);
    expect(newsAfter(none, events)).toEqual({ newsEvent: 1, newsActorId: 1, otherNewsEvent: 0 });
  });

  it('are nothing else of what is known of the ticket', () => {
    const row = { ...none, stagesLeft: ['award'] };
    expect(newsAfter(row, [])).toEqual(none);
  });
});
