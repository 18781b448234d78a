import { promiseNames } from '../../../domain/sla/time-left-chip.js';
import type { SlaMetric } from '../../../domain/sla/sla-metric.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import type { TakenBackMissView } from '../tickets.views.js';
import { causeOf } from './ticket-history.js';

/** The clock as far as it tells whether a miss is true again. */
export interface MissedClock {
  readonly metric: string;
  readonly cycle: number;
  readonly breachedAt: string | null;
}

/** The misses that were recorded and taken back and have not become true again, oldest first. */
export function takenBackMisses(
  events: readonly TicketEvent[],
  clocks: readonly MissedClock[],
): TakenBackMissView[] {
  const missed = new Set(
    clocks
      .filter(({ breachedAt }) => breachedAt !== null)
      .map(({ metric, cycle }) => `${metric} ${cycle}`),
  );
  return events.flatMap((event): TakenBackMissView[] => {
    if (event.kind !== 'promise_taken_back') return [];
    const { metric, cycle, at } = event.data;
    if (missed.has(`${metric} ${cycle}`)) return [];
    const { words, reason } = causeOf(event, events);
    return [
      {
        label: promiseNames[metric as SlaMetric],
        cycle,
        missedAt: new Date(at).toISOString(),
        takenBackAt: new Date(event.occurredAt).toISOString(),
        because: reason === null ? words : `${words}: ${reason}`,
      },
    ];
  });
}
