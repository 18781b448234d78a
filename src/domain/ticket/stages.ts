import { decide, type Decision, type Refusal } from '../decision.js';
import { against } from './refusal-codes.js';
import { againstWork, type TicketOutcome } from './staff-work.js';
import type { Actor } from './ticket-access.js';
import { byAgent, ticketEvent, type TicketEvent } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';
import { isActive } from './ticket-status.js';

/** Who has to act in a stage when nothing else is said. */
export const stageHolders = ['team', 'customer', 'approver', 'vendor'] as const;
export type StageHolder = (typeof stageHolders)[number];

/** A step that every ticket of a service passes in order, as it was when the ticket was filed. */
export interface Stage {
  readonly code: string;
  /** What the one who asked reads: "We choose the company". */
  readonly name: string;
  /** What staff read: "Award". */
  readonly staffName: string;
  readonly holder: StageHolder;
}

/** How far a stage has come; `left_out` when the ticket ended before it. */
export type StageState = 'reached' | 'skipped' | 'now' | 'to_come' | 'left_out';

/** A stage with when it began and was passed. Instants are epoch ms, null where that has not happened. */
export interface StageStep extends Stage {
  readonly state: StageState;
  readonly startedAt: number | null;
  readonly passedAt: number | null;
  /** Why it was skipped; null also when a later stage was reached instead. */
  readonly reason: string | null;
}

interface Passed {
  readonly state: 'reached' | 'skipped';
  readonly at: number;
  readonly reason: string | null;
}

/** The stages that the ticket was opened with, in order; none for a service without stages. */
export function stagesOf(events: readonly TicketEvent[]): readonly Stage[] {
  return events.find((event) => event.kind === 'opened')?.data.stages ?? [];
}

/**
 * The stages of a ticket with how far each has come, from its events as they stand, in order of
 * occurrence. The same reading as that of the clocks: a stage begins when the one before is passed, and
 * what lies behind or is unknown changes nothing. Empty for a service without stages.
 */
export function stageSteps(
  events: readonly TicketEvent[],
  status: TicketFacts['status'],
): StageStep[] {
  const stages = stagesOf(events);
  const [opened] = events;
  if (!opened || stages.length === 0) return [];
  const passed: Passed[] = [];
  for (const event of events) {
    if (event.kind !== 'stage_reached' && event.kind !== 'stage_skipped') continue;
    const index = stages.findIndex(({ code }) => code === event.data.stage);
    const at = event.occurredAt;
    while (passed.length < index) passed.push({ state: 'skipped', at, reason: null });
    if (passed.length > index) continue;
    passed.push(
      event.kind === 'stage_reached'
        ? { state: 'reached', at, reason: null }
        : { state: 'skipped', at, reason: event.data.reason },
    );
  }
  return stages.map((stage, index) => {
    const startedAt = index === 0 ? opened.occurredAt : (passed[index - 1]?.at ?? null);
    const done = passed[index];
    if (done)
      return { ...stage, startedAt, state: done.state, passedAt: done.at, reason: done.reason };
    const ahead = index > passed.length ? 'to_come' : 'now';
    const state = isActive(status) ? ahead : 'left_out';
    return { ...stage, startedAt, state, passedAt: null, reason: null };
  });
}

/** Why this person may not pass a stage now. */
export function againstPassingStage(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [
    againstWork(facts, actor),
    against(!isActive(facts.status), 'ticket.stage.finished'),
    against(facts.pendingReason === 'approval', 'ticket.stage.approval_pending'),
    against(facts.stagesLeft.length === 0, 'ticket.stage.none_left'),
  ];
}

/** A stage that was reached, or with a reason that will not be passed at all. */
export interface PassStageInput {
  readonly actor: Actor;
  readonly stage: string;
  /** Why it is skipped; null when it was reached. */
  readonly skippedBecause: string | null;
}

/**
 * Staff say that the present stage was reached, or that it is skipped and why. Stages are passed in
 * order, one at a time, so that nobody jumps over one by mistake; the next one begins at once.
 */
export function passStage(
  facts: TicketFacts,
  { actor, stage, skippedBecause }: PassStageInput,
  now: number,
): Decision<TicketOutcome> {
  const place = facts.stagesLeft.indexOf(stage);
  const someLeft = facts.stagesLeft.length > 0;
  const reasons = [
    ...againstPassingStage(facts, actor),
    against(someLeft && place < 0, 'ticket.stage.not_ahead', 'stage'),
    against(place > 0, 'ticket.stage.not_next', 'stage'),
    against(skippedBecause?.trim() === '', 'ticket.stage.reason_missing', 'reason'),
  ];
  return decide(reasons, () => {
    const author = byAgent(actor.personId);
    const event =
      skippedBecause === null
        ? ticketEvent('stage_reached', { stage }, author, now)
        : ticketEvent('stage_skipped', { stage, reason: skippedBecause }, author, now);
    return { changes: {}, events: [event] };
  });
}

/** What a sentence about who holds a request needs. */
export interface HolderFacts extends Pick<TicketFacts, 'pendingReason'> {
  /** The assignee, or else the desk. */
  readonly worker: string;
  readonly waitingFor: string | null;
  readonly approvers: readonly string[];
}

/**
 * Who holds the request now, in a sentence for the one who asked. What it waits for goes before what the
 * stage usually waits for.
 */
export function whoHoldsIt(facts: HolderFacts, holder: StageHolder): string {
  const { pendingReason, approvers } = facts;
  const approver = approvers.length === 0 ? 'your approver' : approvers.join(' and ');
  if (pendingReason === 'customer_answer') return "It's with you: we need an answer.";
  if (pendingReason === 'approval') return `It's with ${approver}, who must approve it.`;
  if (pendingReason === 'third_party')
    return `It's with ${facts.waitingFor ?? 'somebody outside the desk'}.`;
  switch (holder) {
    case 'team':
      return `It's with ${facts.worker}.`;
    case 'customer':
      return "It's with you.";
    case 'approver':
      return `It's with ${approver}.`;
    case 'vendor':
      return "It's with the company that delivers it.";
  }
}
