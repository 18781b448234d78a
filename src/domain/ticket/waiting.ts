import { decide, type Decision, type Refusal } from '../decision.js';
import { against, ticketRefusal } from './refusal-codes.js';
import {
  againstWork,
  noLongerPending,
  takenByAnswering,
  type ActorInput,
  type TicketOutcome,
} from './staff-work.js';
import type { Actor } from './ticket-access.js';
import {
  byAgent,
  bySystem,
  ticketEvent,
  type EventAuthor,
  type TicketEvent,
  type ContractVersion,
  type TicketEventData,
} from './ticket-event.js';
import type { Channel, TicketFacts } from './ticket-facts.js';
import { isActive, type PendingReason } from './ticket-status.js';
import type { WaitEnd } from './waiting-rule.js';
import { againstTerms, atWork, remindAt, waitUntil, type WaitingTerms } from './waiting-terms.js';

const dayMs = 86_400_000;

/** The longest a ticket may be put to wait at once; after it the ticket is active again by itself. */
export const longestHoldMs = 90 * dayMs;

/** Why and until when a ticket waits. The question goes to the customer as a public message. */
export interface HoldInput {
  readonly actor: Actor;
  readonly reason: PendingReason;
  readonly until: number | null;
  readonly question: { readonly body: string; readonly commentId: number } | null;
  readonly channel: Channel;
  /** Who we wait for, as the customer may read it ("the badge office"). */
  readonly waitingFor?: string | null;
  /** What is awaited, as the customer may read it ("a photo of the label"). */
  readonly awaited?: string | null;
  /** Why a lead lets it wait beyond the caps. */
  readonly allowedBecause?: string | null;
  /** The agency's rule for the reason, and what it is measured by; without it only the date has a limit. */
  readonly terms?: WaitingTerms | null;
  /** The contract under which a vendor is waited for; `unknown` when what was chosen is none. */
  readonly contract?: ContractVersion | 'unknown' | null;
}

/** Why this person may not make the ticket wait now. */
export function againstHolding(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [
    againstWork(facts, actor),
    against(!isActive(facts.status), 'ticket.hold.finished'),
    against(facts.pendingReason === 'approval', 'ticket.hold.approval_pending'),
  ];
}

function againstQuestion({ reason, question }: HoldInput): Refusal | null {
  if (reason !== 'customer_answer') {
    return against(question !== null, 'ticket.hold.question_not_wanted', 'question');
  }
  const asked = question !== null && question.body.trim() !== '';
  return against(!asked, 'ticket.hold.question_missing', 'question');
}

function againstDate({ reason, until }: HoldInput, now: number): Refusal | null {
  if (until === null) {
    const wanted = reason === 'third_party' || reason === 'scheduled_work';
    return against(wanted, 'ticket.hold.until_missing', 'until');
  }
  if (until <= now) return ticketRefusal('ticket.hold.until_past', 'until');
  return against(until > now + longestHoldMs, 'ticket.hold.until_too_far', 'until');
}

function againstContract({ reason, contract = null }: HoldInput): Refusal | null {
  if (contract === null) return null;
  if (reason !== 'third_party')
    return ticketRefusal('ticket.hold.contract_not_wanted', 'contractCode');
  return against(contract === 'unknown', 'ticket.hold.contract_unknown', 'contractCode');
}

/** What is wrong with a wait whatever the ticket: its reason, its question, its date. */
export function againstWait(input: HoldInput, now: number): (Refusal | null)[] {
  return [
    against(input.reason === 'approval', 'ticket.hold.approval_not_by_hand', 'reason'),
    againstQuestion(input),
    againstDate(input, now),
  ];
}

/** The ticket waits from now on; a wait that only changes its reason is counted from its beginning. */
export function startWaiting(
  facts: TicketFacts,
  held: TicketEventData['held'],
  author: EventAuthor,
  now: number,
  terms: WaitingTerms | null,
): TicketOutcome {
  return {
    changes: {
      status: 'pending',
      pendingReason: held.reason,
      pendingUntil: held.until,
      pendingSince: facts.pendingSince ?? now,
      pendingRemindAt: terms && remindAt(terms, held.until, now),
    },
    events: [ticketEvent('held', held, author, now)],
  };
}

/**
 * A ticket waits, for a reason that says whose turn it is. Waiting for the customer needs a question
 * to them; waiting for a third party or for planned work needs a date, at most 90 days ahead, on
 * which it is active again by itself. Waiting for an approval is not chosen by hand. A ticket that
 * already waits may change its reason. A vendor may be waited for under a contract with them.
 */
export function hold(facts: TicketFacts, input: HoldInput, now: number): Decision<TicketOutcome> {
  const { actor, reason, question, channel, terms = null, allowedBecause = null } = input;
  const until = terms ? waitUntil(terms, input.until, now) : input.until;
  const reasons = [
    ...againstHolding(facts, actor),
    ...againstWait(input, now),
    ...(terms ? againstTerms(facts, terms, { actor, until, allowedBecause }, now) : []),
    againstContract(input),
  ];
  return decide(reasons, () => {
    const author = byAgent(actor.personId);
    const taken = takenByAnswering(facts, actor, now);
    const questionCommentId = question?.commentId ?? null;
    const contract = input.contract as ContractVersion | null | undefined;
    const held = {
      ...{ reason, until, questionCommentId, waitingFor: input.waitingFor ?? null },
      ...(input.awaited != null && { awaited: input.awaited }),
      ...(contract && { contract }),
      ...(terms && { atEnd: terms.rule.atEnd }),
      ...(allowedBecause !== null && { allowedBecause: allowedBecause.trim() }),
    };
    const waiting = startWaiting(facts, held, author, now, terms);
    const asked =
      questionCommentId === null
        ? []
        : [
            ticketEvent(
              'commented',
              { side: 'agent', commentId: questionCommentId, channel },
              author,
              now,
            ),
          ];
    return {
      changes: { ...taken.changes, ...waiting.changes },
      events: [...asked, ...taken.events, ...waiting.events],
    };
  });
}

function goOn(
  resumed: TicketEventData['resumed'],
  author: EventAuthor,
  now: number,
): TicketOutcome {
  return {
    changes: { status: 'open', ...noLongerPending },
    events: [ticketEvent('resumed', resumed, author, now)],
  };
}

/** The customer's message answers our question: the outcome by which the ticket goes on, or nothing when it was not waiting for them. */
export function resumedByAnswer(
  facts: TicketFacts,
  author: EventAuthor,
  now: number,
): TicketOutcome {
  return facts.pendingReason === 'customer_answer'
    ? goOn({ from: 'customer_answer', cause: 'customer_answered' }, author, now)
    : { changes: {}, events: [] };
}

/** Why this person may not take the ticket out of its wait now. */
export function againstResuming(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [
    againstWork(facts, actor),
    against(facts.pendingReason === null, 'ticket.resume.not_pending'),
    against(facts.pendingReason === 'approval', 'ticket.resume.approval_pending'),
  ];
}

/** Staff take the ticket out of its wait; the paused clocks run again from now. An approval is not overruled this way. */
export function resume(
  facts: TicketFacts,
  { actor }: ActorInput,
  now: number,
): Decision<TicketOutcome> {
  return decide(againstResuming(facts, actor), () =>
    goOn(
      { from: facts.pendingReason as PendingReason, cause: 'agent' },
      byAgent(actor.personId),
      now,
    ),
  );
}

/**
 * The date until which the ticket waits has come: it is active again, whoever's turn it was. When the
 * customer was to answer it says that no answer came, and proposes closing where `atEnd` says so;
 * nothing closes by itself.
 */
export function resumeWhenDue(
  facts: TicketFacts,
  now: number,
  atEnd: WaitEnd = 'go_on',
): Decision<TicketOutcome> {
  const reasons = [
    against(facts.pendingReason === null, 'ticket.resume.not_pending'),
    against(facts.pendingUntil === null || facts.pendingUntil > now, 'ticket.resume.not_due'),
  ];
  return decide(reasons, () => {
    const from = facts.pendingReason as PendingReason;
    const resumed: TicketEventData['resumed'] =
      from === 'customer_answer'
        ? { from, cause: 'no_answer', proposesClosing: atEnd === 'propose_closing' }
        : { from, cause: 'date_passed' };
    return goOn(resumed, bySystem, now);
  });
}

/**
 * The customer is reminded of what we wait for: once a wait, at the time that was set when it began. One
 * whose time comes outside the customer's working hours waits for them; the end of the wait goes first.
 */
export function remindWhenDue(
  facts: TicketFacts,
  { customerZone }: { readonly customerZone: string },
  now: number,
): Decision<TicketOutcome> {
  const { pendingReason, pendingRemindAt, pendingUntil } = facts;
  const due =
    pendingReason === 'customer_answer' &&
    pendingRemindAt !== null &&
    pendingRemindAt <= now &&
    pendingUntil !== null &&
    pendingUntil > now;
  return decide([against(!due, 'ticket.remind.not_due')], () => {
    const at = atWork(now, customerZone);
    if (at > now) return { changes: { pendingRemindAt: at }, events: [] };
    const reminded = { until: pendingUntil as number };
    return {
      changes: { pendingRemindAt: null },
      events: [ticketEvent('pause_reminded', reminded, bySystem, now)],
    };
  });
}

/** What the last hold said that should happen at its end. */
export function endOfWait(events: readonly TicketEvent[]): WaitEnd {
  return events.findLast((event) => event.kind === 'held')?.data.atEnd ?? 'go_on';
}

const answersProposal: ReadonlySet<TicketEvent['kind']> = new Set<TicketEvent['kind']>([
  'resumed',
  'held',
  'commented',
  'resolved',
  'reopened',
  'closed',
  'withdrawn',
]);

/** Whether closing is proposed now: no answer came, and nobody has done anything about it since. */
export function isClosingProposed(events: readonly TicketEvent[]): boolean {
  const last = events.findLast(({ kind }) => answersProposal.has(kind));
  return last?.kind === 'resumed' && last.data.proposesClosing === true;
}
