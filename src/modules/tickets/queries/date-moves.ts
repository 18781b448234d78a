import type { PromiseChange } from '../../../domain/sla/promise-history.js';
import { promiseHistories } from '../../../domain/sla/promise-history.js';
import {
  promiseHistorySummary,
  type HistoryReading,
} from '../../../domain/sla/promise-history-words.js';
import { promiseMovedText } from '../../../domain/sla/promise-moved-text.js';
import { slaEventsOf } from '../../../domain/ticket/sla-events.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import type { SlaMaterial } from '../refresh-clocks.js';
import type { TimelineEntryView } from '../requests.views.js';

/** Every date by which the customer was told that we expect to finish, also over cycles, in order. */
export function finishDates(
  events: readonly TicketEvent[],
  material: SlaMaterial,
  now: number,
): PromiseChange[] {
  return promiseHistories({ ...material, events: slaEventsOf(events), asOf: now })
    .filter(({ metric }) => metric === 'resolution')
    .flatMap(({ changes }) => changes);
}

/**
 * Tells in a timeline (newest first) where the date moved, and why: in the entry of what moved it when that
 * is the end of a wait, else in an entry of its own.
 */
export function withDateMoves(
  timeline: readonly TimelineEntryView[],
  dates: readonly PromiseChange[],
  reading: HistoryReading,
): TimelineEntryView[] {
  const entries = [...timeline];
  dates.forEach((change, index) => {
    const sentence = promiseMovedText(change, reading);
    if (sentence === null) return;
    const at = new Date(change.at).toISOString();
    const ending = change.cause === 'resumed' ? entries.findIndex((entry) => entry.at === at) : -1;
    const ended = entries[ending];
    if (ended) {
      const before = ended.sentence === null ? '' : `${ended.sentence} `;
      entries[ending] = { ...ended, sentence: `${before}${sentence}` };
      return;
    }
    const place = entries.findIndex((entry) => entry.at <= at);
    const moved = { id: -1 - index, title: 'We moved your date', at, by: null, sentence };
    entries.splice(place === -1 ? entries.length : place, 0, moved);
  });
  return entries;
}

/** Answers for each clock, in a sentence for staff, what became of the date first given; null while it stands. */
export function dateSummaries(
  events: readonly TicketEvent[],
  material: SlaMaterial,
  reading: HistoryReading,
): (clock: { readonly metric: string; readonly cycle: number }) => string | null {
  const input = { ...material, events: slaEventsOf(events), asOf: reading.now };
  const histories = promiseHistories(input);
  return ({ metric, cycle }) => {
    const history = histories.find((one) => one.metric === metric && one.cycle === cycle);
    return history === undefined ? null : promiseHistorySummary(history, reading);
  };
}
