import { meets } from '../conditions/meets-condition.js';
import type { ConditionFacts, Settled } from '../conditions/settle-condition.js';
import { seesAsStaff, type Actor } from '../ticket/ticket-access.js';

/** What lists select by, but for what each reader has read. */
export type SharedFacts = Omit<ConditionFacts, 'unread'>;

/** A ticket that changed: as it was, and as it is. `before` is null for a new one. */
export interface TicketUpdate {
  readonly before: SharedFacts | null;
  readonly after: SharedFacts;
}

/** A list of tickets as one reader has it open: statuses and conditions made definite. */
export interface OpenList {
  readonly statuses: readonly string[];
  readonly condition: Settled;
}

/**
 * What an open page may be told of a change: the ticket by its number, only that something it shows is
 * no longer its to see, or nothing. A ticket is named to nobody who may not see it as it is now.
 */
export type Telling = 'ticket' | 'look_again' | 'nothing';

/** What this person is told of the change; see `Telling`. */
export function tellingOf(actor: Actor, { before, after }: TicketUpdate): Telling {
  if (seesAsStaff(actor, after)) return 'ticket';
  return before !== null && seesAsStaff(actor, before) ? 'look_again' : 'nothing';
}

/**
 * The states of the ticket that a list may have held or may hold: as it was and as it is, each both read and
 * not read, because what the reader has read is not known here.
 */
export function statesOf({ before, after }: TicketUpdate): ConditionFacts[] {
  const known = before === null ? [after] : [after, before];
  return known.flatMap((facts) => [true, false].map((unread) => ({ ...facts, unread })));
}

/** Whether the change may have altered the list: one of these states of the ticket belongs to it. */
export function concernsList(
  states: readonly ConditionFacts[],
  { statuses, condition }: OpenList,
): boolean {
  return states.some((facts) => statuses.includes(facts.status) && meets(facts, condition));
}
