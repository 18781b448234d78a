import { isVoided, rewritable } from '../../../domain/ticket/correcting.js';
import { standingEvents } from '../../../domain/ticket/standing-events.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import type { EventRewriteView, TicketEventView } from '../tickets.views.js';
import { historySentence, type HistoryNames } from './ticket-history.js';

type Rewrite = Extract<TicketEvent, { kind: 'corrected' | 'voided' }>;

/**
 * The entries of a history, newest record first: each at the time that stands, with what was recorded
 * before, who changed it and why, and whether the reader may change it.
 */
export function historyEntries(
  events: readonly TicketEvent[],
  names: HistoryNames,
  mayRewrite: boolean,
): TicketEventView[] {
  const standing = new Map(standingEvents(events).map((event) => [event.sequence, event]));
  const rewrites = events.filter(
    (event): event is Rewrite => event.kind === 'corrected' || event.kind === 'voided',
  );
  return events.toReversed().map((event) => {
    const at = standing.get(event.sequence)?.occurredAt ?? event.occurredAt;
    const recordedAt = event.recordedAt ?? event.occurredAt;
    const can = rewritable(event, events);
    return {
      ...{ sequence: event.sequence, kind: event.kind, side: event.actorSide, at: isoOf(at) },
      actorName: event.actorId === null ? null : names.person(event.actorId),
      sentence: historySentence(event, names, events),
      recordedAt: recordedAt > event.occurredAt ? isoOf(recordedAt) : null,
      originalAt: at === event.occurredAt ? null : isoOf(event.occurredAt),
      happened: !isVoided(event, events),
      rewrites: rewrites
        .filter(({ data }) => data.targetSequence === event.sequence)
        .map((rewrite) => rewriteView(rewrite, events, names)),
      ...timesOf(event),
      timeCorrectable: mayRewrite && can.time,
      voidable: mayRewrite && can.happening,
    };
  });
}

function rewriteView(
  rewrite: Rewrite,
  events: readonly TicketEvent[],
  names: HistoryNames,
): EventRewriteView {
  return {
    kind: rewrite.kind,
    ...timesOf(rewrite),
    byName: rewrite.actorId === null ? null : names.person(rewrite.actorId),
    at: isoOf(rewrite.occurredAt),
    reason: rewrite.data.reason,
    takenBack: isVoided(rewrite, events),
  };
}

/** The instants that an entry is about besides its own: those of a correction, and that of a miss. */
function timesOf(event: TicketEvent): Pick<TicketEventView, 'fromAt' | 'toAt'> {
  if (event.kind === 'corrected') {
    const { previousOccurredAt, newOccurredAt } = event.data;
    return { fromAt: isoOf(previousOccurredAt), toAt: isoOf(newOccurredAt) };
  }
  const missed = event.kind === 'promise_taken_back' ? isoOf(event.data.at) : null;
  return { fromAt: missed, toAt: null };
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}
