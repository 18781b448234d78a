import type { CreatedEvent, MessageEvent } from './sla-event.js';
import type { SlaPolicyVersion } from './sla-policy.js';
import type { TicketClocks } from './ticket-clocks.js';

/** What the response clocks must remember of the conversation. */
export interface Conversation {
  /** Do the response clocks apply? Not where requester and assignee are one person. */
  applies: boolean;
  /** Has the customer been answered once (or spoken to when the ticket was opened for them)? */
  answered: boolean;
  /** An agent opened it without a word: the first response starts at the customer's first message. */
  silent: boolean;
  /** A question that came while the ticket was over; it counts only if it reopens at that very instant. */
  afterwards: number | null;
}

const SPOKEN_CHANNELS = new Set(['phone', 'walk_up', 'walk_in', 'in_person']);

/** Where the conversation stands at the ticket's creation. */
export function openingConversation(event: CreatedEvent): Conversation {
  const channel = (event.channel ?? '').toLowerCase().replace(/[- ]/g, '_');
  const spoken = SPOKEN_CHANNELS.has(channel) && event.by !== 'customer';
  const byAgent = event.by === 'agent' || spoken;
  const answered = byAgent && (spoken || event.public === true);
  return {
    applies: event.requesterIsAssignee !== true,
    answered,
    silent: byAgent && !answered,
    afterwards: null,
  };
}

/**
 * Is this message an answer to the customer? A person's public, non-automatic words to them; a bot's
 * only where the policy says so. Acknowledgements, notes, mail to a vendor and out-of-office are none.
 */
export function isAnswer(message: MessageEvent, policy: SlaPolicyVersion | null): boolean {
  const speaker =
    message.from === 'agent' || (message.from === 'bot' && policy?.botCounts === true);
  const toCustomer =
    message.to === undefined || message.to === 'customer' || message.to === 'requester';
  return speaker && toCustomer && message.public !== false && message.auto !== true;
}

/** Is this message something that the customer waits for an answer to? */
export function isQuestion(message: MessageEvent): boolean {
  return message.from === 'customer' && message.public !== false && message.auto !== true;
}

/** Creation starts the first response (unless it does not apply or waits for the customer) and the first update. */
export function startResponses(ticket: TicketClocks, talk: Conversation, at: number): void {
  if (!talk.applies) return;
  if (!talk.answered && !talk.silent) ticket.start('first_response', at);
  ticket.start('update', at);
}

/**
 * An answer stops the first and the next response, and ends one update and starts the following. Said
 * in the same instant as the resolve it still counts; said later on a finished ticket, the first
 * response stays without a result, but is not asked for again.
 */
export function answerGiven(ticket: TicketClocks, talk: Conversation, at: number): void {
  if (!talk.applies) return;
  talk.answered = true;
  talk.silent = false;
  for (const metric of ['first_response', 'next_response'] as const) {
    const run = ticket.run(metric);
    if (!run) continue;
    const atTheEnd =
      run.end?.at === at && run.end.cause !== 'merged' && run.end.outcome === 'cancelled';
    if (run.end === null || atTheEnd) ticket.stop(run, at);
    else run.resumable = false;
  }
  const update = ticket.openRun('update');
  if (!update) return;
  ticket.stop(update, at);
  ticket.start('update', at);
}

/**
 * A question starts the next response if the customer was answered before and none is open; more
 * questions do not move it. On a ticket opened silently for them the first one starts the first response.
 */
export function questionAsked(ticket: TicketClocks, talk: Conversation, at: number): void {
  if (!talk.applies) return;
  if (!ticket.active) {
    talk.afterwards = at;
    return;
  }
  if (talk.silent) {
    talk.silent = false;
    ticket.start('first_response', at);
  } else if (talk.answered && !ticket.openRun('next_response')) ticket.start('next_response', at);
}

/** The ticket is open again: a question of this very instant was what reopened it, and counts. */
export function questionReopened(ticket: TicketClocks, talk: Conversation, at: number): void {
  if (talk.afterwards === at) questionAsked(ticket, talk, at);
  talk.afterwards = null;
}

/**
 * Another ticket was merged in with an unanswered message: if this one has been answered and owes no
 * answer yet, the next response starts at that message, in force from the merge.
 */
export function questionMergedIn(
  ticket: TicketClocks,
  talk: Conversation,
  since: number | null,
  at: number,
): void {
  if (since === null || !talk.applies || !talk.answered || !ticket.active) return;
  if (!ticket.openRun('next_response')) ticket.start('next_response', Math.min(since, at), at);
}
