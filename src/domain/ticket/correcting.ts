import { decide, type Decision, type Refusal } from '../decision.js';
import { against, ticketRefusal } from './refusal-codes.js';
import { againstWork, noLongerPending, type TicketOutcome } from './staff-work.js';
import { standingEvents, standingState, type StandingState } from './standing-events.js';
import { leadsTeam, type Actor } from './ticket-access.js';
import {
  byAgent,
  ticketEvent,
  type NewTicketEvent,
  type TicketEvent,
  type TicketEventKind,
} from './ticket-event.js';
import type { Channel, TicketChanges, TicketFacts } from './ticket-facts.js';

/** The kinds of events that start, stop, pause or retarget a clock, and so may have been recorded wrongly. */
const clockMovers: ReadonlySet<TicketEventKind> = new Set<TicketEventKind>([
  'commented',
  'held',
  'resumed',
  'priority_changed',
  'transferred',
  'resolved',
  'reopened',
  'closed',
  'withdrawn',
  'approval_requested',
  'approval_decided',
  'stage_reached',
  'stage_skipped',
]);

/** Whether the person leads the team that has the ticket, or its office. */
export function leadsTicket(actor: Actor, { teamCode, officeCode }: TicketFacts): boolean {
  return leadsTeam(actor, teamCode, officeCode);
}

/** Why this person may not rewrite what was recorded on the ticket: only leads may, and nobody on their own request. */
export function againstCorrecting(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  const work = againstWork(facts, actor);
  return [work ?? against(!leadsTicket(actor, facts), 'ticket.correct.leads_only')];
}

/** What may be rewritten about an entry: its time, whether it happened at all. */
export interface Rewritable {
  readonly time: boolean;
  readonly happening: boolean;
}

/** What of an entry can be rewritten, by its kind and by whether it still stands; for the history page. */
export function rewritable(event: TicketEvent, events: readonly TicketEvent[]): Rewritable {
  const stands = !isVoided(event, events);
  return {
    time: stands && clockMovers.has(event.kind),
    happening: stands && whyNotVoidable(event) === null,
  };
}

/** A clock-moving event to be given another time. */
export interface CorrectInput {
  readonly actor: Actor;
  readonly events: readonly TicketEvent[];
  readonly target: TicketEvent;
  /** Epoch ms. */
  readonly occurredAt: number;
  readonly reason: string;
}

/**
 * An entry happened at another time than recorded. Both times stay in the history; the clocks are
 * folded again. Never before the filing or after now, and only where the ticket still ends up where it
 * stands: a correction rewrites when things happened, not what became of the ticket. A correction is
 * corrected by correcting its target again: the newest counts.
 */
export function correctTime(
  facts: TicketFacts,
  input: CorrectInput,
  now: number,
): Decision<TicketOutcome> {
  const { actor, events, target, occurredAt, reason } = input;
  const standing = standingEvents(events);
  const stood = standing.find(({ sequence }) => sequence === target.sequence);
  const data = {
    targetSequence: target.sequence,
    previousOccurredAt: stood?.occurredAt ?? target.occurredAt,
    newOccurredAt: occurredAt,
    reason: reason.trim(),
  };
  const rewrite = ticketEvent('corrected', data, byAgent(actor.personId), now);
  const rewriting = whatFollows(facts, events, rewrite);
  const reasons = [
    ...againstCorrecting(facts, actor),
    againstTarget(target, stood),
    againstTime(standing, occurredAt, now),
    against(stood?.occurredAt === occurredAt, 'ticket.correct.unchanged', 'occurredAt'),
    against(reason.trim() === '', 'ticket.correct.reason_missing', 'reason'),
  ];
  return rewritten(reasons, rewriting, 'occurredAt');
}

/** A clock-moving event that did not happen, or a correction or void that was itself a mistake. */
export type VoidInput = Omit<CorrectInput, 'occurredAt'>;

/**
 * An entry did not happen. It stays in the history, struck out, and the clocks are folded without it.
 * Refused where the ticket would then stand elsewhere: whoever solved by mistake reopens. Voiding a
 * correction or a void takes that back.
 */
export function voidEvent(
  facts: TicketFacts,
  input: VoidInput,
  now: number,
): Decision<TicketOutcome> {
  const { actor, events, target, reason } = input;
  const data = { targetSequence: target.sequence, reason: reason.trim() };
  const rewrite = ticketEvent('voided', data, byAgent(actor.personId), now);
  const reasons = [
    ...againstCorrecting(facts, actor),
    whyNotVoidable(target),
    against(isVoided(target, events), 'ticket.correct.did_not_happen'),
    against(reason.trim() === '', 'ticket.correct.reason_missing', 'reason'),
  ];
  return rewritten(reasons, whatFollows(facts, events, rewrite));
}

/** Something that was said earlier and is written down only now. */
export interface EarlierMessage {
  readonly actor: Actor;
  readonly events: readonly TicketEvent[];
  /** Who spoke. */
  readonly side: 'agent' | 'customer';
  readonly channel: Channel;
  readonly words: string;
  readonly commentId: number;
  /** When it was said, epoch ms. */
  readonly occurredAt: number;
  readonly reason: string;
}

/**
 * What was said on the phone yesterday counts from yesterday: the event happened then and became
 * known now. A customer's answer that the ticket was waiting for ends the wait at that time, too.
 */
export function recordEarlier(
  facts: TicketFacts,
  input: EarlierMessage,
  now: number,
): Decision<TicketOutcome> {
  const { actor, events, side, channel, commentId, occurredAt } = input;
  const reason = input.reason.trim();
  const standing = standingEvents(events);
  const said = { side, commentId, channel, writtenLaterBecause: reason } as const;
  const author = byAgent(actor.personId);
  const late = (event: NewTicketEvent): NewTicketEvent => ({ ...event, recordedAt: now });
  const ends = side === 'customer' && endsTheWait(facts, standing, occurredAt);
  const resumed = { from: 'customer_answer', cause: 'customer_answered' } as const;
  const happened = [
    late(ticketEvent('commented', said, author, occurredAt)),
    ...(ends ? [late(ticketEvent('resumed', resumed, author, occurredAt))] : []),
  ];
  const changes: TicketChanges = ends ? { status: 'open', ...noLongerPending } : {};
  const reasons = [
    ...againstCorrecting(facts, actor),
    againstTime(standing, occurredAt, now),
    against(occurredAt === now, 'ticket.earlier.not_earlier', 'occurredAt'),
    against(input.words.trim() === '', 'ticket.earlier.words_missing', 'words'),
    against(reason === '', 'ticket.correct.reason_missing', 'reason'),
  ];
  return decide(reasons, () => ({
    changes: { ...changes, ...movedInstants(facts, stateAfter(events, ...happened)) },
    events: happened,
  }));
}

function endsTheWait(
  facts: TicketFacts,
  standing: readonly TicketEvent[],
  occurredAt: number,
): boolean {
  const asked = standing.findLast(({ kind }) => kind === 'held');
  return (
    facts.pendingReason === 'customer_answer' &&
    asked !== undefined &&
    asked.occurredAt <= occurredAt
  );
}

function againstTarget(target: TicketEvent, stood: TicketEvent | undefined): Refusal | null {
  if (target.kind === 'opened') return ticketRefusal('ticket.correct.filing');
  if (!clockMovers.has(target.kind)) return ticketRefusal('ticket.correct.no_clock');
  return against(stood === undefined, 'ticket.correct.did_not_happen');
}

function whyNotVoidable({ kind }: TicketEvent): Refusal | null {
  if (kind === 'corrected' || kind === 'voided') return null;
  if (kind === 'opened') return ticketRefusal('ticket.correct.filing');
  if (kind === 'approval_requested' || kind === 'approval_decided') {
    return ticketRefusal('ticket.void.approval');
  }
  return against(!clockMovers.has(kind), 'ticket.correct.no_clock');
}

/** Whether a void of it is in force, voids of voids considered. */
export function isVoided({ sequence }: TicketEvent, events: readonly TicketEvent[]): boolean {
  return events.some(
    (event) =>
      event.kind === 'voided' && event.data.targetSequence === sequence && !isVoided(event, events),
  );
}

function againstTime(
  standing: readonly TicketEvent[],
  occurredAt: number,
  now: number,
): Refusal | null {
  if (occurredAt > now) return ticketRefusal('ticket.correct.in_future', 'occurredAt');
  const filedAt = (standing[0] as TicketEvent).occurredAt;
  return against(occurredAt < filedAt, 'ticket.correct.before_filing', 'occurredAt');
}

interface Rewriting {
  readonly outcome: TicketOutcome;
  readonly leadsElsewhere: boolean;
}

function whatFollows(
  facts: TicketFacts,
  events: readonly TicketEvent[],
  rewrite: NewTicketEvent,
): Rewriting {
  const before = standingState(standingEvents(events));
  const after = stateAfter(events, rewrite);
  return {
    outcome: { changes: movedInstants(facts, after), events: [rewrite] },
    leadsElsewhere: (['status', 'pendingReason', 'priority', 'teamCode'] as const).some(
      (name) => before[name] !== after[name],
    ),
  };
}

function rewritten(
  reasons: readonly (Refusal | null)[],
  { outcome, leadsElsewhere }: Rewriting,
  field?: string,
): Decision<TicketOutcome> {
  const refused = reasons.some((reason) => reason !== null);
  const elsewhere = against(!refused && leadsElsewhere, 'ticket.correct.other_outcome', field);
  return decide([...reasons, elsewhere], () => outcome);
}

function stateAfter(
  events: readonly TicketEvent[],
  ...added: readonly NewTicketEvent[]
): StandingState {
  const next = (events.at(-1) as TicketEvent).sequence + 1;
  const numbered = added.map((event, index) => ({ ...event, sequence: next + index }));
  return standingState(standingEvents([...events, ...numbered]));
}

/** The instants that the ticket's own row keeps follow; those it does not hold now stay empty. */
function movedInstants(facts: TicketFacts, after: StandingState): TicketChanges {
  const { firstRespondedAt, pendingSince, solvedAt, closedAt } = after;
  return {
    firstRespondedAt,
    ...(facts.pendingSince !== null && after.pendingReason !== null && { pendingSince }),
    ...(facts.solvedAt !== null && { solvedAt }),
    ...(facts.closedAt !== null && { closedAt }),
  };
}
