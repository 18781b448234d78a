import type { Turn, TurnChange } from './time-partition.js';

/** What the partition needs to know of a ticket event; a recorded TicketEvent fits. */
export interface TurnEvent {
  readonly kind: string;
  /** Epoch ms at which it occurred. */
  readonly at: number;
  readonly data: {
    readonly waitsForApproval?: boolean;
    readonly assigneeId?: number | null;
    readonly reason?: unknown;
  };
}

const turnOfReason: Readonly<Record<string, Turn>> = {
  customer_answer: 'customer',
  third_party: 'third_party',
  approval: 'approval',
  scheduled_work: 'us',
};

/**
 * Whose turn it was from when on, read from the events of one ticket in their order. A ticket in nobody's
 * hands is unclaimed; a hold says whose turn it is by its reason; work that we scheduled ourselves is ours.
 */
export function turnChanges(events: readonly TurnEvent[]): TurnChange[] {
  const changes: TurnChange[] = [];
  let claimed = false;
  let waiting: Turn | null = null;
  for (const event of events) {
    switch (event.kind) {
      case 'opened':
        waiting = event.data.waitsForApproval === true ? 'approval' : null;
        break;
      case 'assigned':
        claimed = typeof event.data.assigneeId === 'number';
        break;
      case 'held':
        waiting = turnOfReason[String(event.data.reason)] ?? 'us';
        break;
      case 'resumed':
      case 'reopened':
        waiting = null;
        break;
      case 'resolved':
      case 'withdrawn':
        waiting = 'finished';
        break;
      default:
        continue;
    }
    changes.push({ at: event.at, turn: waiting ?? (claimed ? 'us' : 'unclaimed') });
  }
  return changes;
}
