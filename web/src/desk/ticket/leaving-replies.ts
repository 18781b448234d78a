import { useSyncExternalStore } from 'react';
import { announce } from '../../app/announcer.js';

/** A reply that was sent from this page a moment ago and can still be taken back. */
export interface LeavingReply {
  readonly id: number;
  readonly number: string;
  readonly customerName: string;
  /** As the server says; only differences to it are used, so that the device's clock does not matter. */
  readonly leavesAt: string;
  /** By this device's clock. */
  readonly until: number;
}

const undoMs = 15_000;
let leaving: readonly LeavingReply[] = [];
const listeners = new Set<() => void>();

const set = (replies: readonly LeavingReply[]): void => {
  leaving = replies;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What can be taken back now, the newest last. */
export const useLeavingReplies = (): readonly LeavingReply[] =>
  useSyncExternalStore(subscribe, () => leaving);

/** `answeredAt`: when the server said so, by this device's clock. */
export const replyIsLeaving = (
  reply: Omit<LeavingReply, 'until'>,
  answeredAt = Date.now(),
): void => {
  const others = leaving.filter(({ id }) => id !== reply.id);
  set([...others, { ...reply, until: answeredAt + undoMs }]);
  announce('Sent. You can take it back for 15 seconds, with the button at the end of the page.');
};

export const replyIsHeldLonger = (id: number, leavesAt: string): void =>
  set(
    leaving.map((reply) =>
      reply.id === id
        ? {
            ...reply,
            leavesAt,
            until: reply.until + (Date.parse(leavesAt) - Date.parse(reply.leavesAt)),
          }
        : reply,
    ),
  );

export const forgetLeaving = (id: number): void => set(leaving.filter((reply) => reply.id !== id));
