import { heldLonger, longestHoldMs, replyLeavesAt, undoMs } from './held-reply.js';

const now = Date.parse('2026-11-23T15:00:00Z');

describe('a reply that can be taken back', () => {
  it('leaves fifteen seconds after Send was pressed', () => {
    expect(replyLeavesAt(now, [])).toBe(now + 15_000);
    expect(replyLeavesAt(now, [now + 3_600_000])).toBe(now + 15_000);
  });

  it('leaves at once when a promise falls due while it would be held, to the very last instant', () => {
    expect(replyLeavesAt(now, [now + 9_000])).toBeNull();
    expect(replyLeavesAt(now, [now])).toBeNull();
    expect(replyLeavesAt(now, [now + undoMs])).toBeNull();
    expect(replyLeavesAt(now, [now + undoMs + 1])).toBe(now + undoMs);
  });

  it('is held as ever when the promise is missed already', () => {
    expect(replyLeavesAt(now, [now - 1])).toBe(now + undoMs);
  });

  it('is held longer while its author is at the button, but not for ever', () => {
    const reply = { pressedAt: now, leavesAt: now + undoMs };
    expect(heldLonger(reply, now + 10_000)).toBe(now + 25_000);
    expect(heldLonger(reply, now + 119_000)).toBe(now + longestHoldMs);
    expect(heldLonger(reply, now + 300_000)).toBe(now + longestHoldMs);
    expect(heldLonger({ ...reply, leavesAt: now + longestHoldMs }, now + 1_000)).toBe(
      now + longestHoldMs,
    );
  });
});
