/** How long a reply can be taken back after Send was pressed. */
export const undoMs = 15_000;

/** However often it is asked for, a reply is held no longer than this after Send was pressed. */
export const longestHoldMs = 120_000;

/**
 * The instant at which a reply leaves whose author presses Send now; null when it leaves at once, because
 * a promise that an answer keeps falls due before the time for taking it back is over. Epoch milliseconds.
 */
export function replyLeavesAt(now: number, answerDueAt: readonly number[]): number | null {
  const leavesAt = now + undoMs;
  return answerDueAt.some((due) => due >= now && due <= leavesAt) ? null : leavesAt;
}

/**
 * When a held reply leaves after its author asked for more time: the whole time again from now, never
 * sooner than before, and never beyond the longest hold.
 */
export function heldLonger(
  reply: { readonly pressedAt: number; readonly leavesAt: number },
  now: number,
): number {
  const latest = reply.pressedAt + longestHoldMs;
  return Math.max(reply.leavesAt, Math.min(now + undoMs, latest));
}
