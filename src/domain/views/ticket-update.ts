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
 * Whether the change may have altered the list: the ticket belonged to it before or belongs to it now.
 * What the reader has read is not known here, so a condition about that counts as met either way.
 */
export function concernsList({ before, after }: TicketUpdate, list: OpenList): boolean {
  return holds(list, after) || (before !== null && holds(list, before));
}

function holds({ statuses, condition }: OpenList, facts: SharedFacts): boolean {
  return (
    statuses.includes(facts.status) &&
    [true, false].some((unread) => meets({ ...facts, unread }, condition))
  );
}
