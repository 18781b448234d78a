import type { TicketView } from '../desk-types.js';

/** Whether the server lets the reader do this now. */
export const permits = (ticket: TicketView, action: string): boolean =>
  ticket.allowedActions.some((state) => state.action === action && state.allowed);

/** The server's words for why these are closed now, each once. */
export const refusalsOf = (ticket: TicketView, actions: readonly string[]): readonly string[] => {
  const messages = ticket.allowedActions
    .filter((state) => !state.allowed && actions.includes(state.action))
    .flatMap((state) => state.refusals.map((refusal) => refusal.message));
  return [...new Set(messages)];
};
