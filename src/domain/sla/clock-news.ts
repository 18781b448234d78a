import { knownAt } from './effective-events.js';
import type { FoldInput } from './sla-clock.js';
import type { SlaEvent } from './sla-event.js';
import type { SlaMetric } from './sla-metric.js';

/** What was learnt of a clock's past after the fact. */
export interface ClockNews {
  /** When it became known. */
  readonly at: number;
  readonly kind: 'corrected' | 'voided' | 'learnt_late';
  /** The kind of event that it is about. */
  readonly about: SlaEvent['type'];
  /** When that event was first said to have happened. */
  readonly previousAt: number;
  /** When it happened as known now; null when it did not happen. */
  readonly happenedAt: number | null;
  readonly side: NonNullable<SlaEvent['side']> | null;
  readonly reason: string | null;
}

/** Corrections, voids and events that became known later than they happened, in the order of becoming known. */
export function newsOf({ events, asOf }: FoldInput): ClockNews[] {
  return events
    .filter((event) => knownAt(event) <= asOf)
    .flatMap((event): ClockNews[] => {
      const at = knownAt(event);
      const { side = null, reason = null } = event;
      if (event.type === 'correction' || event.type === 'void') {
        const target = events.find(({ id }) => id !== undefined && id === event.target);
        if (target === undefined) return [];
        const { type: about, occurredAt: previousAt } = target;
        return event.type === 'void'
          ? [{ at, kind: 'voided', about, previousAt, happenedAt: null, side, reason }]
          : [
              {
                ...{ at, kind: 'corrected', about, previousAt, side, reason },
                happenedAt: event.newOccurredAt,
              },
            ];
      }
      if (at <= event.occurredAt) return [];
      const { type: about, occurredAt } = event;
      return [
        {
          ...{ at, kind: 'learnt_late', about, side, reason },
          ...{ previousAt: occurredAt, happenedAt: occurredAt },
        },
      ];
    })
    .sort((one, other) => one.at - other.at);
}

const ANSWERS: readonly SlaMetric[] = ['first_response', 'next_response', 'update'];

/** Can news about this kind of event have moved a clock of the metric? */
export function concerns(about: SlaEvent['type'], metric: SlaMetric): boolean {
  switch (about) {
    case 'message':
    case 'merge_in':
      return ANSWERS.includes(metric);
    case 'group':
      return metric === 'ola';
    case 'approval_requested':
    case 'approval_decided':
      return metric === 'approval';
    case 'stage_reached':
    case 'stage_skipped':
      return metric === 'milestone';
    case 'task_asked':
    case 'task_ended':
      return metric === 'task';
    default:
      return true;
  }
}
