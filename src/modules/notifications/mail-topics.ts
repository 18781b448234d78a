import type { RelayedEvent } from '../tickets/ticket-event-relay.js';
import { clockKey, type MailFacts } from './mail-facts.js';

/** What a mail that waits for working hours is about, for what makes it superfluous; null for all other mail. */
export function topicOf(ticketId: number, event: RelayedEvent): string | null {
  if (event.kind === 'promise_warned') return warning(ticketId, clockKey(event.data));
  if (event.kind !== 'escalated') return null;
  const { action, percent } = event.data;
  if (action === 'ask_owner_for_date') return dateAsked(ticketId);
  return percent === null
    ? afterMiss(ticketId, clockKey(event.data))
    : ahead(ticketId, clockKey(event.data));
}

/**
 * The topics whose cause is gone by what is told now: a later warning or the miss says more than a warning, a
 * new date is no longer asked for once it was given, and nobody has to be told to hurry about a clock that has
 * ended, nor of a miss that was none.
 */
export function outdoneTopics(
  ticketId: number,
  events: readonly RelayedEvent[],
  { ended, missed, policies }: Pick<MailFacts, 'ended' | 'missed' | 'policies'>,
): string[] {
  const bySaying = events.flatMap((event) => {
    if (event.kind === 'date_given') return [dateAsked(ticketId)];
    return event.kind === 'promise_warned' || event.kind === 'promise_missed'
      ? [warning(ticketId, clockKey(event.data))]
      : [];
  });
  const byEnding = [...ended].flatMap((key) => [
    warning(ticketId, key),
    ahead(ticketId, key),
    afterMiss(ticketId, key),
  ]);
  const byTakingBack = [...policies.keys()]
    .filter((key) => !missed.has(key))
    .map((key) => afterMiss(ticketId, key));
  const over = [...policies.keys()].every((key) => ended.has(key)) ? [dateAsked(ticketId)] : [];
  return [...new Set([...bySaying, ...byEnding, ...byTakingBack, ...over])];
}

const warning = (ticketId: number, key: string): string => `warning ${ticketId} ${key}`;
const ahead = (ticketId: number, key: string): string => `escalation ${ticketId} ${key}`;
const afterMiss = (ticketId: number, key: string): string => `miss ${ticketId} ${key}`;
const dateAsked = (ticketId: number): string => `date ${ticketId}`;
