import type { RequestAction, RequestView } from '../api/portal-types.js';

/** Whether the server allows an act on this request now. */
export const isAllowed = (request: RequestView, action: RequestAction): boolean =>
  request.allowedActions.some((state) => state.action === action && state.allowed);

/** Why it is not allowed, in the server's words; empty when the act is not this person's at all. */
export const whyNot = (request: RequestView, action: RequestAction): readonly string[] =>
  request.allowedActions
    .filter((state) => state.action === action && !state.allowed)
    .flatMap((state) => state.refusals.map(({ message }) => message));
