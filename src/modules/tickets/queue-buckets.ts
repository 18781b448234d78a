import type { TicketStatus } from '../../domain/ticket/ticket-status.js';
import { isActive } from '../../domain/ticket/ticket-status.js';

/** Where an open ticket is counted in its team's queue. */
export type QueueBucket = 'unclaimed' | 'claimed' | 'pending';

/** A step of the number of tickets of a team in a bucket. */
export interface CountStep {
  readonly teamCode: string;
  readonly bucket: QueueBucket;
  readonly delta: number;
}

interface Counted {
  readonly teamCode: string;
  readonly status: TicketStatus;
  readonly assigneeId: number | null;
}

/** The bucket of a ticket; null once it is finished. */
export function bucketOf({ status, assigneeId }: Omit<Counted, 'teamCode'>): QueueBucket | null {
  if (!isActive(status)) return null;
  if (status === 'pending') return 'pending';
  return assigneeId === null ? 'unclaimed' : 'claimed';
}

/** How the counts change when a ticket goes from one standing to another; null before it was opened. */
export function countSteps(before: Counted | null, after: Counted): CountStep[] {
  const from = before && bucketOf(before);
  const to = bucketOf(after);
  if (before && from === to && before.teamCode === after.teamCode) return [];
  const left = before && from ? [{ teamCode: before.teamCode, bucket: from, delta: -1 }] : [];
  const entered = to ? [{ teamCode: after.teamCode, bucket: to, delta: 1 }] : [];
  return [...left, ...entered];
}
