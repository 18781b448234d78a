import {
  dayMs,
  hourMs,
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import {
  aLife,
  answered,
  asked,
  customerTerms,
} from '../../../test/support/factories/ticket-lives.js';
import { bySystem, ticketEvent } from './ticket-event.js';
import {
  endOfWait,
  hold,
  isClosingProposed,
  longestHoldMs,
  remindWhenDue,
  resume,
  resumeWhenDue,
  type HoldInput,
} from './waiting.js';

const monday10am = monday9am + hourMs;
const friday = monday9am + 4 * dayMs;
const open = ticketFacts({ status: 'open', assigneeId: 3 });

const forVendor = (overrides: Partial<HoldInput> = {}): HoldInput => ({
  actor: people.ana,
  reason: 'third_party',
  until: friday,
  question: null,
  channel: 'portal',
  ...overrides,
});

describe('putting a ticket to wait', () => {
  it('for a vendor until Friday records whose turn it is and until when', () => {
    const input = forVendor({ waitingFor: 'the maker' });
    expect(outcomeOf(hold(open, input, monday10am))).toEqual({
      changes: {
        status: 'pending',
        pendingReason: 'third_party',
        pendingUntil: friday,
        pendingSince: monday10am,
        pendingRemindAt: null,
      },
      events: [
        {
          kind: 'held',
          occurredAt: monday10am,
          actorId: 3,
          actorSide: 'agent',
          data: {
            reason: 'third_party',
            until: friday,
            questionCommentId: null,
            waitingFor: 'the maker',
          },
        },
      ],
    });
  });

  it('for a vendor may be under a contract with them', () => {
    const contract = { code: 'laptop-repair', version: 2, vendor: 'Northside' };
    const { events } = outcomeOf(hold(open, forVendor({ contract }), monday10am));
    expect(events[0]?.data).toMatchObject({ reason: 'third_party', contract });
  });

  it('for the customer sends the question as a public message, and whoever asks takes the ticket', () => {
    const input = forVendor({
      reason: 'customer_answer',
      until: null,
      question: { body: 'Which size?', commentId: 71 },
    });
    const { changes, events } = outcomeOf(hold(ticketFacts(), input, monday10am));
    expect(changes).toEqual({
      status: 'pending',
      assigneeId: 3,
      pendingReason: 'customer_answer',
      pendingUntil: null,
      pendingSince: monday10am,
      pendingRemindAt: null,
    });
    expect(events.map(({ kind }) => kind)).toEqual(['commented', 'assigned', 'held']);
    expect(events[0]?.data).toEqual({ side: 'agent', commentId: 71, channel: 'portal' });
    expect(events[2]?.data).toMatchObject({ questionCommentId: 71, waitingFor: null });
  });

  it('for another reason than before counts the wait from its beginning', () => {
    const waiting = { ...open, status: 'pending', pendingReason: 'third_party' } as const;
    const facts = { ...waiting, pendingSince: monday9am };
    const input = forVendor({ reason: 'scheduled_work' });
    expect(outcomeOf(hold(facts, input, monday10am)).changes).toMatchObject({
      pendingReason: 'scheduled_work',
      pendingSince: monday9am,
    });
  });

  it.each([
    [
      'the customer without a question',
      { reason: 'customer_answer', until: null },
      'question_missing',
    ],
    [
      'the customer with an empty question',
      { reason: 'customer_answer', until: null, question: { body: ' ', commentId: 1 } },
      'question_missing',
    ],
    [
      'a vendor with a question',
      { question: { body: 'When?', commentId: 1 } },
      'question_not_wanted',
    ],
    ['a vendor without a date', { until: null }, 'until_missing'],
    ['planned work without a date', { reason: 'scheduled_work', until: null }, 'until_missing'],
    ['a date that has passed', { until: monday9am }, 'until_past'],
    ['a date that is now', { until: monday10am }, 'until_past'],
    ['a date 91 days ahead', { until: monday10am + 91 * dayMs }, 'until_too_far'],
    [
      'planned work under a contract',
      { reason: 'scheduled_work', contract: { code: 'c', version: 1, vendor: 'Northside' } },
      'contract_not_wanted',
    ],
    ['a vendor under a contract that is none', { contract: 'unknown' }, 'contract_unknown'],
    ['an approval, by hand', { reason: 'approval' }, 'approval_not_by_hand'],
  ] as const)('is refused for %s', (_, overrides, code) => {
    const decision = hold(open, forVendor(overrides as Partial<HoldInput>), monday10am);
    expect(refusalCodes(decision)).toEqual([`ticket.hold.${code}`]);
  });

  it('may last 90 days to the millisecond', () => {
    expect(longestHoldMs).toBe(90 * dayMs);
    const input = forVendor({ until: monday10am + longestHoldMs });
    expect(hold(open, input, monday10am).allowed).toBe(true);
  });

  it('is refused on a finished ticket and while an approval is awaited', () => {
    const solved = ticketFacts({ status: 'solved', solvedAt: monday9am });
    expect(refusalCodes(hold(solved, forVendor(), monday10am))).toEqual(['ticket.hold.finished']);
    const waiting = ticketFacts({ status: 'pending', pendingReason: 'approval' });
    expect(refusalCodes(hold(waiting, forVendor(), monday10am))).toEqual([
      'ticket.hold.approval_pending',
    ]);
  });
});

describe('going on', () => {
  const waiting = ticketFacts({
    status: 'pending',
    pendingReason: 'third_party',
    pendingSince: monday9am,
    pendingUntil: friday,
  });

  it('by hand makes the ticket open and records what it waited for', () => {
    expect(outcomeOf(resume(waiting, { actor: people.ana }, monday10am))).toEqual({
      changes: {
        ...{ status: 'open', pendingReason: null, pendingUntil: null, pendingSince: null },
        pendingRemindAt: null,
      },
      events: [
        {
          kind: 'resumed',
          occurredAt: monday10am,
          actorId: 3,
          actorSide: 'agent',
          data: { from: 'third_party', cause: 'agent' },
        },
      ],
    });
  });

  it('by hand is refused when nothing is waited for and when an approval is', () => {
    expect(refusalCodes(resume(open, { actor: people.ana }, monday10am))).toEqual([
      'ticket.resume.not_pending',
    ]);
    const approval = ticketFacts({ status: 'pending', pendingReason: 'approval' });
    expect(refusalCodes(resume(approval, { actor: people.ana }, monday10am))).toEqual([
      'ticket.resume.approval_pending',
    ]);
  });

  it('happens by itself on Friday, not a millisecond earlier', () => {
    expect(refusalCodes(resumeWhenDue(waiting, friday - 1))).toEqual(['ticket.resume.not_due']);
    expect(outcomeOf(resumeWhenDue(waiting, friday)).events).toEqual([
      {
        kind: 'resumed',
        occurredAt: friday,
        actorId: null,
        actorSide: 'system',
        data: { from: 'third_party', cause: 'date_passed' },
      },
    ]);
  });

  it('does not happen by itself without a date or when the ticket has gone on already', () => {
    expect(refusalCodes(resumeWhenDue({ ...waiting, pendingUntil: null }, friday))).toEqual([
      'ticket.resume.not_due',
    ]);
    expect(refusalCodes(resumeWhenDue(open, friday))).toEqual([
      'ticket.resume.not_pending',
      'ticket.resume.not_due',
    ]);
  });
});

describe('waiting for the customer until a date', () => {
  const asks = ticketFacts({
    ...{ status: 'pending', pendingReason: 'customer_answer', pendingSince: monday9am },
    ...{ pendingUntil: friday, pendingRemindAt: monday9am + 2 * dayMs },
  });
  const newYork = { customerZone: 'America/New_York' };

  it('by the rule sets the date, the reminder and what happens then', () => {
    const input = forVendor({
      ...{ reason: 'customer_answer', until: null, awaited: 'a photo of the label' },
      question: { body: 'Which size?', commentId: 71 },
      terms: customerTerms(),
    });
    const { changes, events } = outcomeOf(hold(open, input, monday10am));
    expect(changes).toMatchObject({
      pendingUntil: Date.parse('2026-03-09T10:00:00-04:00'),
      pendingRemindAt: expect.any(Number),
    });
    expect(events.at(-1)?.data).toMatchObject({
      until: Date.parse('2026-03-09T10:00:00-04:00'),
      awaited: 'a photo of the label',
      atEnd: 'propose_closing',
    });
  });

  it('a lead’s permission to wait once more is kept with its reason', () => {
    const terms = customerTerms({ mostWaits: 1, events: aLife(asked(1), answered(2)) });
    const input = forVendor({
      ...{ reason: 'customer_answer', until: null, terms, allowedBecause: ' She is on leave. ' },
      ...{ question: { body: 'Which size?', commentId: 71 }, actor: people.ben },
    });
    const { events } = outcomeOf(hold(open, input, monday10am));
    expect(events.at(-1)?.data).toMatchObject({ allowedBecause: 'She is on leave.' });
  });

  it('ends with a note that no answer came, and a proposal to close where the rule says so', () => {
    const ended = outcomeOf(resumeWhenDue(asks, friday, 'propose_closing'));
    expect(ended.changes).toMatchObject({ status: 'open', pendingRemindAt: null });
    expect(ended.events[0]?.data).toEqual({
      from: 'customer_answer',
      cause: 'no_answer',
      proposesClosing: true,
    });
    expect(outcomeOf(resumeWhenDue(asks, friday)).events[0]?.data).toMatchObject({
      proposesClosing: false,
    });
  });

  it('is reminded once, at the time that was set', () => {
    const at = monday9am + 2 * dayMs;
    expect(refusalCodes(remindWhenDue(asks, newYork, at - 1))).toEqual(['ticket.remind.not_due']);
    expect(outcomeOf(remindWhenDue(asks, newYork, at))).toEqual({
      changes: { pendingRemindAt: null },
      events: [
        {
          ...{ kind: 'pause_reminded', occurredAt: at, actorId: null, actorSide: 'system' },
          data: { until: friday },
        },
      ],
    });
    const done = { ...asks, pendingRemindAt: null };
    expect(refusalCodes(remindWhenDue(done, newYork, at))).toEqual(['ticket.remind.not_due']);
  });

  it('is not reminded when the wait is over, has no end, or is for somebody else', () => {
    const at = monday9am + 2 * dayMs;
    for (const facts of [
      { ...asks, pendingUntil: at },
      { ...asks, pendingUntil: null },
      { ...asks, pendingReason: 'third_party' as const },
      open,
    ]) {
      expect(refusalCodes(remindWhenDue(facts, newYork, at))).toEqual(['ticket.remind.not_due']);
    }
  });

  it('is reminded in the customer’s own working hours: in Honolulu six hours later', () => {
    const at = monday9am + 2 * dayMs;
    const { changes, events } = outcomeOf(
      remindWhenDue(asks, { customerZone: 'Pacific/Honolulu' }, at),
    );
    expect(events).toEqual([]);
    expect(changes).toEqual({ pendingRemindAt: Date.parse('2026-03-04T08:00:00-10:00') });
  });
});

describe('the proposal to close', () => {
  const noAnswer = ticketEvent(
    'resumed',
    { from: 'customer_answer', cause: 'no_answer', proposesClosing: true },
    bySystem,
    monday9am + 5 * dayMs,
  );

  it('stands until somebody does something about it', () => {
    expect(isClosingProposed(aLife(asked(1), noAnswer))).toBe(true);
    const noted = ticketEvent('staff_noted', { staffNoteId: 1 }, bySystem, friday);
    expect(isClosingProposed(aLife(asked(1), noAnswer, noted))).toBe(true);
    expect(isClosingProposed(aLife(asked(1), noAnswer, asked(200)))).toBe(false);
    expect(isClosingProposed(aLife(asked(1), answered(2)))).toBe(false);
    expect(isClosingProposed(aLife())).toBe(false);
  });

  it('is what the last hold said should happen', () => {
    const end = { ...asked(1).data, atEnd: 'propose_closing' } as const;
    const held = ticketEvent('held', end as never, bySystem, monday9am);
    expect(endOfWait(aLife(held))).toBe('propose_closing');
    expect(endOfWait(aLife(asked(1)))).toBe('go_on');
    expect(endOfWait(aLife())).toBe('go_on');
  });
});
