import type { Decision, Refusal } from '../decision.js';
import { assignOrClaim, claim } from '../ticket/assignment.js';
import { resolve } from '../ticket/finishing.js';
import { mergeTickets, type MergeSide } from '../ticket/merging.js';
import { ticketRefusal } from '../ticket/refusal-codes.js';
import { changeTags, againstTagWord } from '../ticket/tagging.js';
import { handOver } from '../ticket/offers.js';
import { changePriority, type TransferInput } from '../ticket/routing.js';
import { accessTo, type Actor } from '../ticket/ticket-access.js';
import type { TicketFacts } from '../ticket/ticket-facts.js';
import { againstWait, hold, resume, type HoldInput } from '../ticket/waiting.js';
import type { BulkAct, BulkHold } from './bulk-act.js';

/** A ticket of a bulk edit as it stands while people look at what would happen. */
export interface ForeseenTicket {
  readonly id: number;
  readonly number: string;
  readonly version: number;
  readonly facts: TicketFacts;
}

/** What the act names, looked up once for all tickets. */
export interface ActContext {
  readonly actor: Actor;
  /** Whom it is to be assigned to; null for nobody. */
  readonly assignee: Actor | null;
  readonly team: TransferInput['team'] | null;
  /** The ticket into which they are to be merged. */
  readonly target: MergeSide | null;
}

/**
 * Why the act would be refused on this ticket, by the very rules that decide when it is tried; empty when it
 * would be done. Limits of waits that depend on a ticket's past are only known when it is tried.
 */
export function foreseenRefusals(
  act: BulkAct,
  ticket: ForeseenTicket,
  context: ActContext,
  now: number,
): readonly Refusal[] {
  if (accessTo(context.actor, ticket.facts) === 'none') return [unseen];
  const decision = decided(act, ticket, context, now);
  return decision.allowed ? [] : decision.refusals;
}

/** What is wrong with the act itself, whatever the tickets; empty when nothing is. */
export function faultsOfAct(act: BulkAct, actor: Actor, now: number): readonly Refusal[] {
  if (act.kind === 'tag') return faultsOfTags(act.add);
  if (act.kind !== 'hold') return [];
  return againstWait(holdInput(act, actor), now).filter((reason) => reason !== null);
}

function faultsOfTags(add: readonly string[]): readonly Refusal[] {
  return add.map((tag) => againstTagWord(tag, 'add')).filter((reason) => reason !== null);
}

function holdInput({ question, contractCode: _, ...wait }: BulkHold, actor: Actor): HoldInput {
  const asked = question === null ? null : { body: question, commentId: 0 };
  return { ...wait, actor, question: asked, channel: 'portal' };
}

/** What is said of a ticket that the person can't see, or no more. */
export const unseen: Refusal = {
  code: 'bulk.unseen',
  message: 'You can’t see this ticket, or not any more.',
};

function decided(
  act: BulkAct,
  { id, number, facts }: ForeseenTicket,
  { actor, assignee, team, target }: ActContext,
  now: number,
): Decision<unknown> {
  switch (act.kind) {
    case 'assign':
      return assignOrClaim(facts, { actor, assignee }, now);
    case 'take':
      return claim(facts, { actor }, now);
    case 'prioritize':
      return changePriority(facts, { ...act, actor }, now);
    case 'tag':
      return changeTags(facts, { ...act, actor }, now);
    case 'hold':
      return hold(facts, holdInput(act, actor), now);
    case 'resume':
      return resume(facts, { actor }, now);
    case 'transfer':
      return handOver(facts, { ...act, actor, team: team!, assigneeInNewTeam: false }, now);
    case 'merge': {
      const source = { id, number, facts, filedForThem: false, mergedInto: null };
      if (target === null) return { allowed: false, refusals: [unknownTarget] };
      return mergeTickets({ actor, source, target, unansweredSince: null }, now);
    }
    case 'resolve':
      return resolve(facts, { ...act, ...unwritten, actor }, now);
    case 'undo':
      return { allowed: true, outcome: null };
  }
}

const unwritten = { commentId: 0, channel: 'portal', givenName: '' } as const;
const unknownTarget = ticketRefusal('ticket.merge.unknown', 'into');
