import {
  hourMs,
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { aLife } from '../../../test/support/factories/ticket-lives.js';
import {
  againstCorrecting,
  correctTime,
  isVoided,
  recordEarlier,
  rewritable,
  voidEvent,
  type EarlierMessage,
} from './correcting.js';
import type { Actor } from './ticket-access.js';
import { byAgent, byCustomer, ticketEvent, type TicketEvent } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';

const at = (hours: number) => monday9am + hours * hourMs;
const now = at(20);
const answer = ticketEvent(
  'commented',
  { side: 'agent', commentId: 1, channel: 'portal' },
  byAgent(3),
  at(5),
);
const asked = ticketEvent(
  'held',
  { reason: 'customer_answer', until: null, questionCommentId: 1, waitingFor: null },
  byAgent(3),
  at(6),
);
const went = ticketEvent('resumed', { from: 'customer_answer', cause: 'agent' }, byAgent(3), at(8));
const solved = ticketEvent('resolved', { category: 'done', commentId: 2 }, byAgent(3), at(9));
const noted = ticketEvent('staff_noted', { staffNoteId: 1 }, byAgent(3), at(7));
const reason = 'It was on the phone.';

const open = ticketFacts({ status: 'open', assigneeId: 3 });
const isSolved = ticketFacts({ status: 'solved', solvedAt: at(9) });
const sequenceOf = (events: readonly TicketEvent[], sequence: number) =>
  events.find((event) => event.sequence === sequence)!;

const correct = (
  facts: TicketFacts,
  events: readonly TicketEvent[],
  sequence: number,
  occurredAt: number,
  more: { actor?: Actor; reason?: string } = {},
) =>
  correctTime(
    facts,
    {
      ...{ actor: people.ben, events, target: sequenceOf(events, sequence), occurredAt, reason },
      ...more,
    },
    now,
  );
const takeAway = (facts: TicketFacts, events: readonly TicketEvent[], sequence: number) =>
  voidEvent(
    facts,
    { actor: people.ben, events, target: sequenceOf(events, sequence), reason: ' Mistake. ' },
    now,
  );
const corrected = (targetSequence: number, newOccurredAt: number) =>
  ticketEvent(
    'corrected',
    { targetSequence, previousOccurredAt: at(5), newOccurredAt, reason },
    byAgent(4),
    at(15),
  );
const voided = (targetSequence: number) =>
  ticketEvent('voided', { targetSequence, reason }, byAgent(4), at(16));

describe('correcting the time of an entry', () => {
  it('keeps both times with who and why, and the first answer moves with it', () => {
    expect(outcomeOf(correct(open, aLife(answer), 2, at(2)))).toEqual({
      changes: { firstRespondedAt: at(2) },
      events: [
        {
          kind: 'corrected',
          occurredAt: now,
          actorId: 4,
          actorSide: 'agent',
          data: {
            targetSequence: 2,
            previousOccurredAt: at(5),
            newOccurredAt: at(2),
            reason,
          },
        },
      ],
    });
  });

  it('again counts from the time that stands, not from the first one', () => {
    const events = aLife(answer, corrected(2, at(3)));
    const { events: written } = outcomeOf(correct(open, events, 2, at(2)));
    expect(written[0]?.data).toMatchObject({ previousOccurredAt: at(3), newOccurredAt: at(2) });
    expect(refusalCodes(correct(open, events, 2, at(3)))).toEqual(['ticket.correct.unchanged']);
    expect(outcomeOf(correct(open, events, 2, at(5))).events).toHaveLength(1);
  });

  it('moves when it was solved, closed or began to wait', () => {
    expect(outcomeOf(correct(isSolved, aLife(answer, solved), 3, at(7))).changes).toEqual({
      firstRespondedAt: at(5),
      solvedAt: at(7),
    });
    const closed = ticketEvent('closed', { how: 'customer_confirmed' }, byCustomer(1), at(10));
    const facts = ticketFacts({ status: 'closed', solvedAt: at(9), closedAt: at(10) });
    expect(outcomeOf(correct(facts, aLife(solved, closed), 3, at(12))).changes).toMatchObject({
      solvedAt: at(9),
      closedAt: at(12),
    });
    const waits = ticketFacts({
      ...{ status: 'pending', pendingReason: 'customer_answer', pendingSince: at(6) },
    });
    expect(outcomeOf(correct(waits, aLife(asked), 2, at(4))).changes).toMatchObject({
      pendingSince: at(4),
    });
  });

  it.each([
    ['before the filing', at(-1), 'ticket.correct.before_filing'],
    ['in the future', now + 1, 'ticket.correct.in_future'],
    ['that it has', at(5), 'ticket.correct.unchanged'],
  ])('is refused to a time %s', (_, time, code) => {
    const decision = correct(open, aLife(answer), 2, time);
    expect(refusalCodes(decision)).toEqual([code]);
  });

  it('to the very moment of the filing, or to now, is fine', () => {
    expect(correct(open, aLife(answer), 2, at(0)).allowed).toBe(true);
    expect(correct(open, aLife(answer), 2, now).allowed).toBe(true);
  });

  it('is refused for the filing, a note, a correction and what did not happen', () => {
    const events = aLife(answer, noted, corrected(2, at(3)), voided(2));
    expect(refusalCodes(correct(open, events, 1, at(1)))).toEqual(['ticket.correct.filing']);
    expect(refusalCodes(correct(open, events, 3, at(1)))).toEqual(['ticket.correct.no_clock']);
    expect(refusalCodes(correct(open, events, 4, at(1)))).toEqual(['ticket.correct.no_clock']);
    expect(refusalCodes(correct(open, events, 2, at(1)))).toEqual([
      'ticket.correct.did_not_happen',
    ]);
  });

  it('needs a reason, and a lead of the team or its office', () => {
    const events = aLife(answer);
    expect(refusalCodes(correct(open, events, 2, at(1), { reason: ' ' }))).toEqual([
      'ticket.correct.reason_missing',
    ]);
    expect(refusalCodes(correct(open, events, 2, at(1), { actor: people.ana }))).toEqual([
      'ticket.correct.leads_only',
    ]);
    const input = { events, target: sequenceOf(events, 2), occurredAt: at(1), reason };
    const by = (actor: Actor) => refusalCodes(correctTime(open, { ...input, actor }, now));
    expect(by(people.itLead)).toEqual([]);
    expect(by(people.hrLead)).toEqual(['ticket.other_office']);
    expect(by(people.maria)).toEqual(['ticket.own_request']);
  });

  it('is refused where the ticket would stand elsewhere', () => {
    const events = aLife(asked, went, solved);
    expect(refusalCodes(correct(isSolved, events, 4, at(7)))).toEqual([
      'ticket.correct.other_outcome',
    ]);
    expect(correct(isSolved, events, 4, at(8.5)).allowed).toBe(true);
  });
});

describe('an entry that did not happen', () => {
  it('is taken away with the reason; a wait that never was leaves the ticket where it is', () => {
    const { changes, events } = outcomeOf(takeAway(open, aLife(asked, went), 2));
    expect(changes).toEqual({ firstRespondedAt: null });
    expect(events[0]).toMatchObject({
      kind: 'voided',
      data: { targetSequence: 2, reason: 'Mistake.' },
    });
  });

  it('is refused twice, for the filing, a note, an approval, without a reason', () => {
    const approval = ticketEvent(
      'approval_decided',
      { approverId: 9, decision: 'approved', words: null },
      byCustomer(9),
      at(3),
    );
    const requested = ticketEvent(
      'approval_requested',
      { approverId: 9, step: 'supervisor' },
      byAgent(3),
      at(2),
    );
    const events = aLife(answer, noted, approval, voided(2), requested);
    expect(refusalCodes(takeAway(open, events, 2))).toEqual(['ticket.correct.did_not_happen']);
    expect(refusalCodes(takeAway(open, events, 1))).toEqual(['ticket.correct.filing']);
    expect(refusalCodes(takeAway(open, events, 3))).toEqual(['ticket.correct.no_clock']);
    expect(refusalCodes(takeAway(open, events, 4))).toEqual(['ticket.void.approval']);
    expect(refusalCodes(takeAway(open, events, 6))).toEqual(['ticket.void.approval']);
    const input = { actor: people.ben, events, target: sequenceOf(events, 2), reason: '' };
    expect(refusalCodes(voidEvent(open, input, now))).toEqual([
      'ticket.correct.did_not_happen',
      'ticket.correct.reason_missing',
    ]);
  });

  it('is refused where the ticket would stand elsewhere: solved by mistake means reopening', () => {
    expect(refusalCodes(takeAway(isSolved, aLife(solved), 2))).toEqual([
      'ticket.correct.other_outcome',
    ]);
  });

  it('may be a correction or a void: what they rewrote stands again', () => {
    const events = aLife(answer, corrected(2, at(2)), voided(2), voided(4));
    expect(isVoided(sequenceOf(events, 2), events)).toBe(false);
    expect(isVoided(sequenceOf(events, 4), events)).toBe(true);
    expect(outcomeOf(takeAway(open, events, 3)).changes).toEqual({ firstRespondedAt: at(5) });
    expect(outcomeOf(takeAway(open, aLife(answer, voided(2)), 3)).changes).toEqual({
      firstRespondedAt: at(5),
    });
  });
});

describe('who may put the history right', () => {
  it('are the leads of the team and its office', () => {
    const codes = (actor: Actor) =>
      againstCorrecting(open, actor).map((refusal) => refusal?.code ?? null);
    expect([people.ben, people.itLead, people.ana, people.hrLead].map(codes)).toEqual([
      [null],
      [null],
      ['ticket.correct.leads_only'],
      ['ticket.other_office'],
    ]);
  });
});

describe('what can be rewritten of an entry', () => {
  it('follows its kind and whether it stands', () => {
    const events = aLife(answer, noted, voided(2), went);
    expect(rewritable(sequenceOf(events, 1), events)).toEqual({ time: false, happening: false });
    expect(rewritable(sequenceOf(events, 2), events)).toEqual({ time: false, happening: false });
    expect(rewritable(sequenceOf(events, 4), events)).toEqual({ time: false, happening: true });
    expect(rewritable(sequenceOf(events, 5), events)).toEqual({ time: true, happening: true });
  });
});

describe('what was said earlier and is written down now', () => {
  const phoned = (overrides: Partial<EarlierMessage> = {}): EarlierMessage => ({
    actor: people.ben,
    events: aLife(asked),
    side: 'agent',
    channel: 'phone',
    words: 'I told her the badge is ready.',
    commentId: 7,
    occurredAt: at(2),
    reason: 'The system was down.',
    ...overrides,
  });
  const waits = ticketFacts({
    ...{ status: 'pending', pendingReason: 'customer_answer', pendingSince: at(6) },
  });

  it('counts from when it was said, and is known from now on', () => {
    expect(outcomeOf(recordEarlier(waits, phoned(), now))).toEqual({
      changes: { firstRespondedAt: at(2), pendingSince: at(6) },
      events: [
        {
          kind: 'commented',
          occurredAt: at(2),
          recordedAt: now,
          actorId: 4,
          actorSide: 'agent',
          data: {
            side: 'agent',
            commentId: 7,
            channel: 'phone',
            writtenLaterBecause: 'The system was down.',
          },
        },
      ],
    });
  });

  it('by the customer ends the wait for them at that time, if it had begun', () => {
    const answered = outcomeOf(
      recordEarlier(waits, phoned({ side: 'customer', occurredAt: at(7) }), now),
    );
    expect(answered.changes).toMatchObject({ status: 'open', pendingReason: null });
    expect(answered.events.map(({ kind, occurredAt }) => [kind, occurredAt])).toEqual([
      ['commented', at(7)],
      ['resumed', at(7)],
    ]);
    const before = outcomeOf(
      recordEarlier(waits, phoned({ side: 'customer', occurredAt: at(5) }), now),
    );
    expect(before.events).toHaveLength(1);
    const nothingAsked = phoned({ side: 'customer', events: aLife(), occurredAt: at(7) });
    expect(outcomeOf(recordEarlier(waits, nothingAsked, now)).events).toHaveLength(1);
    expect(
      outcomeOf(recordEarlier(open, phoned({ side: 'customer', occurredAt: at(7) }), now)).events,
    ).toHaveLength(1);
  });

  it('is refused without words or reason, for now, for the future and before the filing', () => {
    expect(refusalCodes(recordEarlier(waits, phoned({ words: ' ', reason: '' }), now))).toEqual([
      'ticket.earlier.words_missing',
      'ticket.correct.reason_missing',
    ]);
    const time = (occurredAt: number) =>
      refusalCodes(recordEarlier(waits, phoned({ occurredAt }), now));
    expect(time(now)).toEqual(['ticket.earlier.not_earlier']);
    expect(time(now + 1)).toEqual(['ticket.correct.in_future']);
    expect(time(at(-1))).toEqual(['ticket.correct.before_filing']);
    expect(refusalCodes(recordEarlier(waits, phoned({ actor: people.ana }), now))).toEqual([
      'ticket.correct.leads_only',
    ]);
  });
});
