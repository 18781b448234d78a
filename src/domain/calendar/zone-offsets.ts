import { Temporal } from 'temporal-polyfill';

/** A stretch of time `[from, to)` in which a zone keeps one offset: local reading = instant + offsetMs. */
export interface OffsetStretch {
  readonly from: number;
  readonly to: number;
  readonly offsetMs: number;
}

/**
 * Is this the name of a zone of the IANA database? Bare offsets ("+05:00") and the empty name are
 * not: a calendar must follow the law of a place.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

const pageMs = 400 * 86_400_000;
const pagesByZone = new Map<string, Map<number, readonly OffsetStretch[]>>();

/** Milliseconds to add to an instant for the zone's local reading. Looked up 400 days at a time and kept. */
export function offsetAt(zone: string, instant: number): number {
  const stretches = offsetsOfPage(zone, Math.floor(instant / pageMs));
  return (stretches.find(({ to }) => instant < to) as OffsetStretch).offsetMs;
}

function offsetsOfPage(zone: string, page: number): readonly OffsetStretch[] {
  const pages = pagesByZone.get(zone) ?? new Map<number, readonly OffsetStretch[]>();
  const known = pages.get(page);
  if (known) return known;
  const stretches = offsetStretches(zone, page * pageMs, (page + 1) * pageMs);
  pagesByZone.set(zone, pages.set(page, stretches));
  return stretches;
}

/** As `offsetStretches`, from what is kept; a stretch may be cut where a page of 400 days ends. */
export function keptOffsetStretches(zone: string, from: number, to: number): OffsetStretch[] {
  const stretches: OffsetStretch[] = [];
  for (let page = Math.floor(from / pageMs); page * pageMs < to; page += 1) {
    for (const stretch of offsetsOfPage(zone, page)) {
      const cut = { ...stretch, from: Math.max(from, stretch.from), to: Math.min(to, stretch.to) };
      if (cut.from < cut.to) stretches.push(cut);
    }
  }
  return stretches;
}

/** The zone's offsets from one instant to another, in order and without gaps. */
export function offsetStretches(zone: string, from: number, to: number): OffsetStretch[] {
  const stretches: OffsetStretch[] = [];
  let moment = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  for (let start = from; start < to;) {
    const next = moment.getTimeZoneTransition('next');
    const end = next === null ? to : Math.min(to, next.epochMilliseconds);
    stretches.push({ from: start, to: end, offsetMs: moment.offsetNanoseconds / 1e6 });
    start = end;
    if (next !== null) moment = next;
  }
  return stretches;
}

/** The first instant of a local date; of a date that the zone skips, that of the date after it. */
export function startOfLocalDate(zone: string, date: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

/** The first instant of the next local date; a date that the zone skips is passed over. */
export function nextLocalMidnight(zone: string, instant: number): number {
  const today = Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .startOfDay();
  return today.add({ days: 1 }).startOfDay().epochMilliseconds;
}

/** The same wall-clock time so many days later; a time that the zone skips moves to after the gap. */
export function sameTimeDaysLater(zone: string, instant: number, days: number): number {
  const start = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return start.add({ days }).epochMilliseconds;
}
