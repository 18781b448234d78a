import {
  dayMs,
  hourMs,
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { dateOwed, givenDate, giveNewDate, type NewDateInput } from './new-date.js';
import { bySystem, ticketEvent, type NewTicketEvent, type TicketEvent } from './ticket-event.js';

const open = ticketFacts({ status: 'open', assigneeId: 3 });
const input = (changes: Partial<NewDateInput> = {}): NewDateInput => ({
  ...{ actor: people.ana, finishBy: monday9am + dayMs, reason: ' A part is missing. ' },
  ...{ promisedBy: monday9am - hourMs, late: true },
  ...changes,
});
const codes = (changes: Partial<NewDateInput>, facts = open) =>
  refusalCodes(giveNewDate(facts, input(changes), monday9am));

describe('giving the customer a new date', () => {
  it('is recorded with the date first promised and the reason, and changes nothing else', () => {
    const { changes, events } = outcomeOf(giveNewDate(open, input(), monday9am));
    expect(changes).toEqual({});
    expect(events).toEqual([
      {
        ...{ kind: 'date_given', occurredAt: monday9am, actorId: 3, actorSide: 'agent' },
        data: {
          finishBy: monday9am + dayMs,
          promisedBy: monday9am - hourMs,
          reason: 'A part is missing.',
        },
      },
    ]);
  });

  it('is for what is late, with a date to come and a reason', () => {
    expect(codes({ late: false, finishBy: monday9am, reason: ' ' })).toEqual([
      'ticket.new_date.not_late',
      'ticket.new_date.past',
      'ticket.new_date.reason_missing',
    ]);
    expect(codes({ finishBy: NaN })).toEqual(['ticket.new_date.past']);
    expect(codes({ finishBy: monday9am + 366 * dayMs })).toEqual(['ticket.new_date.too_far']);
  });

  it('is for the office that works on it, while it does', () => {
    expect(codes({ actor: people.hrAgent })).toEqual(['ticket.other_office']);
    expect(codes({}, ticketFacts({ status: 'solved' }))).toEqual(['ticket.new_date.finished']);
  });
});

describe('the date that was given', () => {
  const at = (index: number) => monday9am + index * hourMs;
  const numbered = (...events: NewTicketEvent[]): TicketEvent[] =>
    events.map((event, index) => ({ ...event, sequence: index + 1 }));
  const given = (index: number) =>
    ticketEvent(
      'date_given',
      { finishBy: at(index) + dayMs, promisedBy: null, reason: `Reason ${index}` },
      bySystem,
      at(index),
    );
  const asked = (action: 'ask_owner_for_date' | 'notify') =>
    ticketEvent(
      'escalated',
      {
        ...{ step: 'sorry', action, receiver: null, metric: 'resolution', cycle: 1 },
        ...{ percent: null, at: at(0) },
      },
      bySystem,
      at(0),
    );
  const reopened = ticketEvent('reopened', { from: 'solved', reason: 'No.' }, bySystem, at(5));
  const resolved = ticketEvent('resolved', { category: 'done', commentId: 1 }, bySystem, at(4));

  it('is the last one since the ticket was reopened', () => {
    expect(givenDate(numbered(given(1), given(2)))?.reason).toBe('Reason 2');
    expect(givenDate(numbered(given(1), reopened))).toBeNull();
    expect(givenDate([])).toBeNull();
  });

  it('is owed from when it was asked for until it is given or the work is done', () => {
    expect(dateOwed(numbered(asked('ask_owner_for_date')))).toBe(true);
    expect(dateOwed(numbered(given(1), asked('ask_owner_for_date'), asked('notify')))).toBe(true);
    expect(dateOwed(numbered(asked('ask_owner_for_date'), given(1)))).toBe(false);
    expect(dateOwed(numbered(asked('ask_owner_for_date'), resolved))).toBe(false);
    expect(dateOwed(numbered(asked('notify')))).toBe(false);
  });
});
