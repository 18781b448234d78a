import type { CorrectionEvent, SlaEvent, VoidEvent } from './sla-event.js';

/** When an event became known. */
export function knownAt(event: SlaEvent): number {
  return event.recordedAt ?? event.occurredAt;
}

/** Did the event become known after it happened, or does it rewrite others? Then the journal has a past. */
export function rewritesHistory(event: SlaEvent): boolean {
  return knownAt(event) > event.occurredAt || event.type === 'correction' || event.type === 'void';
}

/**
 * The events as they stand at the knowledge time, in order of (occurredAt, sequence): later news left
 * out, times from the future clamped to when they were recorded, voided ones gone, corrected ones at
 * their new place. A correction to before creation or into its own future is void of effect; a void
 * may itself be voided.
 */
export function effectiveEvents(events: readonly SlaEvent[], asOf: number): SlaEvent[] {
  const known: SlaEvent[] = [];
  let rewrites = false;
  events.forEach((event, index) => {
    if (knownAt(event) > asOf) return;
    rewrites ||= event.type === 'correction' || event.type === 'void';
    known.push(inItsPlace(event, index));
  });
  const standing = rewrites ? afterRewriting(known) : known;
  return standing.sort(byOccurrence);
}

function inItsPlace(event: SlaEvent, index: number): SlaEvent {
  const occurredAt = Math.min(event.occurredAt, knownAt(event));
  if (event.sequence !== undefined && occurredAt === event.occurredAt) return event;
  return { ...event, occurredAt, sequence: event.sequence ?? index };
}

function byOccurrence(one: SlaEvent, other: SlaEvent): number {
  return one.occurredAt - other.occurredAt || (one.sequence as number) - (other.sequence as number);
}

function afterRewriting(known: SlaEvent[]): SlaEvent[] {
  const voided = new Set<string>();
  const corrected = new Map<string, CorrectionEvent[]>();
  const rewriting = known
    .filter(
      (event): event is CorrectionEvent | VoidEvent =>
        event.type === 'correction' || event.type === 'void',
    )
    .sort((one, other) => knownAt(other) - knownAt(one) || byOccurrence(other, one));
  for (const act of rewriting) {
    if (act.id !== undefined && voided.has(act.id)) continue;
    if (act.type === 'void') voided.add(act.target);
    else if (act.newOccurredAt <= knownAt(act))
      corrected.set(act.target, [...(corrected.get(act.target) ?? []), act]);
  }
  const standing = known.filter((event) => event.id === undefined || !voided.has(event.id));
  const created = standing.find((event) => event.type === 'created');
  const createdAt = created ? movedTo(created, corrected, -Infinity).occurredAt : -Infinity;
  return standing.map((event) =>
    movedTo(event, corrected, event === created ? -Infinity : createdAt),
  );
}

/** The newest correction that may stand moves the event; `corrected` holds them newest first. */
function movedTo(
  event: SlaEvent,
  corrected: ReadonlyMap<string, readonly CorrectionEvent[]>,
  notBefore: number,
): SlaEvent {
  const correction = corrected
    .get(event.id as string)
    ?.find(({ newOccurredAt }) => newOccurredAt >= notBefore);
  return correction ? { ...event, occurredAt: correction.newOccurredAt } : event;
}
