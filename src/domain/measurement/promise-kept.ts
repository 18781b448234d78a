import type { TicketStatus } from '../ticket/ticket-status.js';

/** A request as far as it shows whether we did what we said when it was sent. Instants are epoch ms. */
export interface PromisedRequest {
  readonly status: TicketStatus;
  /** What the customer was told at filing; never changed afterwards. Null: nothing was promised. */
  readonly promisedFinishAt: number | null;
  readonly promisedResponseAt: number | null;
  readonly firstRespondedAt: number | null;
  /** When it was finished, the last time; null while it is open and for what ended unfinished. */
  readonly solvedAt: number | null;
}

/** How many promises could be judged, and how many of them were kept. */
export interface KeptRate {
  readonly promised: number;
  readonly kept: number;
}

/**
 * Was it finished by the date first given? The date does not move: not while we wait for anybody, not when
 * the priority or our hours change. Null, so not counted, when no date was given, while it is not finished
 * (also when it was reopened: it counts by its last finish), and when it was withdrawn or not approved.
 */
export function finishKept(request: PromisedRequest): boolean | null {
  const finishedAt = finishOf(request);
  if (finishedAt === null || request.promisedFinishAt === null) return null;
  return finishedAt <= request.promisedFinishAt;
}

/**
 * Was it answered by the time first given? Judged with its finish, like the date; who was told of the finish
 * without an answer before was answered then.
 */
export function answerKept(request: PromisedRequest): boolean | null {
  const finishedAt = finishOf(request);
  if (finishedAt === null || request.promisedResponseAt === null) return null;
  const answeredAt = Math.min(finishedAt, request.firstRespondedAt ?? finishedAt);
  return answeredAt <= request.promisedResponseAt;
}

/** Sums up results; what was not judged is left out of both numbers. */
export function keptRate(results: readonly (boolean | null)[]): KeptRate {
  return {
    promised: results.filter((result) => result !== null).length,
    kept: results.filter((result) => result === true).length,
  };
}

function finishOf({ status, solvedAt }: PromisedRequest): number | null {
  return status === 'solved' || status === 'closed' ? solvedAt : null;
}
