import {
  hourMs,
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import {
  mergeTickets,
  standingMerge,
  unmergeTickets,
  type MergeInput,
  type MergeSide,
} from './merging.js';
import type { NewTicketEvent, TicketEvent } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';

const monday10am = monday9am + hourMs;

const side = (
  id: number,
  { filedForThem = false, ...facts }: Partial<TicketFacts> & { filedForThem?: boolean } = {},
  mergedInto: string | null = null,
) =>
  ({
    ...{ id, number: `CP-00000${id}`, mergedInto, filedForThem },
    facts: ticketFacts({ status: 'open', ...facts }),
  }) satisfies MergeSide;

const merging = (changes: Partial<MergeInput> = {}): MergeInput => ({
  actor: people.ana,
  source: side(1),
  target: side(2),
  unansweredSince: null,
  ...changes,
});

const recorded = (events: readonly NewTicketEvent[]): TicketEvent[] =>
  events.map((event, index) => ({ ...event, sequence: index + 1 }));

describe('merging', () => {
  it('ends the source without a result, remembers where it stood, and brings its open question', () => {
    const waiting = {
      status: 'pending',
      pendingReason: 'customer_answer',
      pendingUntil: monday10am + 9 * hourMs,
      pendingSince: monday9am,
      pendingRemindAt: monday10am + hourMs,
    } as const;
    const input = merging({ source: side(1, waiting), unansweredSince: monday9am });
    const { source, target } = outcomeOf(mergeTickets(input, monday10am));
    expect(source.changes).toEqual({
      status: 'withdrawn',
      closedAt: monday10am,
      pendingReason: null,
      pendingUntil: null,
      pendingSince: null,
      pendingRemindAt: null,
    });
    expect(source.events).toEqual([
      expect.objectContaining({
        kind: 'merged',
        data: { intoId: 2, intoNumber: 'CP-000002', before: waiting },
      }),
    ]);
    expect(target.changes).toEqual({});
    expect(target.events).toEqual([
      expect.objectContaining({
        kind: 'merged_in',
        data: { fromId: 1, fromNumber: 'CP-000001', unansweredSince: monday9am },
      }),
    ]);
  });

  it.each<[string, Partial<MergeInput>, string[]]>([
    ['into itself', { target: side(1) }, ['ticket.merge.itself']],
    ['a finished one', { source: side(1, { status: 'solved' }) }, ['ticket.merge.finished']],
    [
      'one that waits for an approval',
      { source: side(1, { status: 'pending', pendingReason: 'approval' }) },
      ['ticket.merge.approval_pending'],
    ],
    [
      'into one that is merged itself, which is how a circle would begin',
      { target: side(2, { status: 'withdrawn' }, 'CP-000001') },
      ['ticket.merge.into_merged'],
    ],
    [
      'into a finished one',
      { target: side(2, { status: 'closed' }) },
      ['ticket.merge.into_finished'],
    ],
    [
      'two of different customers',
      { target: side(2, { customerId: 9, submitterId: 9 }) },
      ['ticket.merge.other_customer'],
    ],
    [
      'one that somebody else filed and follows',
      { source: side(1, { submitterId: 2, filedForThem: true }) },
      ['ticket.merge.other_customer'],
    ],
    [
      'a restricted one into one that all staff read',
      { source: side(1, { sensitive: true }) },
      ['ticket.merge.sensitive'],
    ],
    ['by staff of another office', { actor: people.hrAgent }, ['ticket.other_office']],
    [
      'into a ticket of another office',
      { target: side(2, { officeCode: 'hr' }) },
      ['ticket.other_office'],
    ],
  ])('is refused: %s', (_, changes, codes) => {
    expect(new Set(refusalCodes(mergeTickets(merging(changes), monday10am)))).toEqual(
      new Set(codes),
    );
  });

  it('joins what a colleague filed with what the same colleague filed, and two restricted ones of one office', () => {
    const filed = { submitterId: 2, filedForThem: true };
    const called = merging({ source: side(1, { submitterId: 3 }) });
    expect(mergeTickets(called, monday10am).allowed).toBe(true);
    const both = merging({ source: side(1, filed), target: side(2, filed) });
    expect(mergeTickets(both, monday10am).allowed).toBe(true);
    const secret = { sensitive: true };
    const restricted = merging({ source: side(1, secret), target: side(2, secret) });
    expect(mergeTickets(restricted, monday10am).allowed).toBe(true);
    const elsewhere = { sensitive: true, officeCode: 'hr' };
    const apart = merging({ source: side(1, secret), target: side(2, elsewhere) });
    expect(refusalCodes(mergeTickets(apart, monday10am))).toContain('ticket.merge.sensitive');
  });
});

describe('undoing a merge', () => {
  const merged = outcomeOf(
    mergeTickets(merging({ source: side(1, { status: 'new' }) }), monday10am),
  );
  const unmerging = {
    actor: people.ana,
    source: { ...side(1, { status: 'withdrawn' }), events: recorded(merged.source.events) },
    target: { ...side(2), events: recorded(merged.target.events) },
  };

  it('gives back where it stood, and takes the arrival out of the other ticket', () => {
    const { source, target } = outcomeOf(unmergeTickets(unmerging, monday10am + hourMs));
    expect(source.changes).toMatchObject({ status: 'new', closedAt: null, pendingReason: null });
    expect(source.events[0]).toMatchObject({ kind: 'unmerged', data: { fromNumber: 'CP-000002' } });
    expect(target.events[0]).toMatchObject({
      kind: 'merge_undone',
      data: { partId: 1, partNumber: 'CP-000001', sequence: 1 },
    });
    const after = recorded([...merged.source.events, ...source.events]);
    expect(standingMerge(after)).toBeNull();
    const again = { ...unmerging, source: { ...unmerging.source, events: after } };
    expect(refusalCodes(unmergeTickets(again, monday10am))).toEqual(['ticket.unmerge.not_merged']);
  });

  it('is refused for a ticket that never was merged, and to staff of another office', () => {
    const never = {
      ...unmerging,
      source: { ...unmerging.source, events: [] },
      target: { ...unmerging.target, events: [] },
    };
    expect(refusalCodes(unmergeTickets(never, monday10am))).toEqual(['ticket.unmerge.not_merged']);
    const other = { ...unmerging, actor: people.hrAgent };
    expect(new Set(refusalCodes(unmergeTickets(other, monday10am)))).toEqual(
      new Set(['ticket.other_office']),
    );
  });
});
