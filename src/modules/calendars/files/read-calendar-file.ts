import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { OpenHours } from '../../../domain/calendar/calendar-definition.js';
import type { ImportedDay } from '../../../domain/calendar/import-proposal.js';
import { DAY_MS, dayNumberOf, isoDateOf, MINUTE_MS } from '../../../domain/calendar/wall-clock.js';
import { isTimeZone, offsetAt } from '../../../domain/calendar/zone-offsets.js';
import { Problem } from '../../../platform/errors/problem.js';
import { TookTooLong, withinTime } from '../../../platform/limits/within-time.js';

/** Which part of a file is wanted, in the wall-clock terms of a zone. Dates are ISO, both included. */
export interface WantedDays {
  readonly zone: string;
  readonly from: string;
  readonly through: string;
}

/** What was read from a file. */
export interface CalendarFileDays {
  readonly days: ImportedDay[];
  /** Days that were not read: outside the dates wanted, of an event over 60 days long, or too many. */
  readonly leftOut: number;
}

const mostMs = 1_500;
const mostEvents = 2_000;
const mostOccurrences = 500;
const mostDays = 1_000;
const longestEventDays = 60;
const longestName = 200;

/**
 * The days of an iCalendar file (RFC 5545), repeated events written out. Cancelled events are passed over;
 * times in a zone of the IANA database are converted, all others are read as local ones. What cannot be
 * read, or takes too long, is refused in words at the field `file`.
 */
export function readCalendarFile(bytes: Buffer, wanted: WantedDays): CalendarFileDays {
  const text = textOf(bytes);
  try {
    return withinTime(mostMs, () => daysOf(eventsOf(text), wanted));
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof TookTooLong) {
      throw refused(
        'too_complex',
        'This calendar repeats its events in a way that takes too long to work out. Export fewer years, or single events.',
      );
    }
    throw refused(
      'malformed',
      'This calendar file is damaged and cannot be read. Export it again.',
    );
  }
}

function textOf(bytes: Buffer): string {
  if (bytes.length === 0) throw refused('empty', 'The selected file is empty.');
  const text = decoded(bytes);
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR\b/i.test(text)) {
    throw refused(
      'not_a_calendar',
      'This is not an iCalendar file. Select a file whose name ends in .ics.',
    );
  }
  return text.replace(/^\uFEFF?\s*/, '');
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('not_text', 'This file is not text in UTF-8. Select an iCalendar file (.ics).');
  }
}

function eventsOf(text: string): ICAL.Event[] {
  const parsed = ICAL.parse(text) as unknown[];
  // Several calendars in one file come as a list of them.
  const roots = typeof parsed[0] === 'string' ? [parsed] : (parsed as unknown[][]);
  const components = roots.flatMap((root) => {
    const component = new ICAL.Component(root as never);
    // Zones come from our own database; what a file says of them is not believed.
    component.removeAllSubcomponents('vtimezone');
    return component.getAllSubcomponents('vevent');
  });
  if (components.length === 0) throw refused('no_events', 'This calendar file has no events.');
  if (components.length > mostEvents) {
    const [count, most] = [components.length, mostEvents].map((n) => n.toLocaleString('en-US'));
    throw refused(
      'too_many_events',
      `This calendar file has ${count} events. Select one with ${most} or fewer.`,
    );
  }
  return components.map((component) => new ICAL.Event(component));
}

function daysOf(events: readonly ICAL.Event[], wanted: WantedDays): CalendarFileDays {
  const days: ImportedDay[] = [];
  let leftOut = 0;
  for (const event of events) {
    if (event.isRecurrenceException() || !event.startDate) continue;
    for (const occurrence of occurrencesOf(event, wanted)) {
      const found = occurrence.span === null ? null : daysOfSpan(occurrence.span);
      for (const day of found ?? []) {
        const taken = wanted.from <= day.date && day.date <= wanted.through;
        if (taken && days.length < mostDays) days.push({ ...day, name: occurrence.name });
        else leftOut += 1;
      }
      if (found === null) leftOut += 1;
    }
  }
  return { days, leftOut };
}

/** Local wall-clock time in ms since 1970; `end` is not part of it. The span is null when it is longer than any closing. */
interface Occurrence {
  readonly name: string;
  readonly span: { readonly start: number; readonly end: number } | null;
}

function occurrencesOf(event: ICAL.Event, wanted: WantedDays): Occurrence[] {
  const { component } = event;
  for (const name of ['dtstart', 'dtend']) requireDate(component.getFirstProperty(name));
  const tzid = component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? null;
  const zones = { from: tzid !== null && isTimeZone(tzid) ? tzid : null, to: wanted.zone };
  if (!event.isRecurring()) {
    return [occurrence(event, event.startDate, event.endDate, zones)].filter(isHeld);
  }
  const found: (Occurrence | null)[] = [];
  const iterator = event.iterator();
  for (let count = 0; count < mostOccurrences; count += 1) {
    const next = iterator.next() as ICAL.Time | undefined;
    if (!next || isoDateOf(dayOf(next)) > wanted.through) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    found.push(occurrence(item, startDate, endDate, zones));
  }
  return found.filter(isHeld);
}

/** The reader would take the 99th of a month for a day of a later one. */
function requireDate(property: ICAL.Property | null): void {
  const written: unknown = (property?.jCal as unknown[] | undefined)?.[3];
  if (typeof written !== 'string' || dayNumberOf(written.slice(0, 10)) !== null) return;
  throw refused('bad_date', `This calendar file has a date that does not exist: ${written}.`);
}

function isHeld(occurrence: Occurrence | null): occurrence is Occurrence {
  return occurrence !== null;
}

interface Zones {
  /** Where the event's readings are from; null for those of the calendar that takes it. */
  readonly from: string | null;
  readonly to: string;
}

/** Null when it was cancelled. */
function occurrence(
  event: ICAL.Event,
  startDate: ICAL.Time,
  endDate: ICAL.Time,
  zones: Zones,
): Occurrence | null {
  const status: unknown = event.component.getFirstPropertyValue('status');
  if (status === 'CANCELLED') return null;
  const start = localTime(startDate, zones);
  const given = localTime(endDate, zones);
  // An event of a whole day without an end is one day long (RFC 5545, 3.6.1).
  const end = startDate.isDate && given <= start ? start + DAY_MS : given;
  const span = end - start > longestEventDays * DAY_MS ? null : { start, end };
  return { name: nameOf(event), span };
}

function localTime(time: ICAL.Time, { from, to }: Zones): number {
  const day = dayOf(time) * DAY_MS;
  if (time.isDate) return day;
  const reading = day + (time.hour * 60 + time.minute) * MINUTE_MS;
  const isUtc = time.zone === ICAL.Timezone.utcTimezone;
  if (!isUtc && from === null) return reading;
  const zone = isUtc ? 'UTC' : from!;
  const { year, month } = time;
  const instant = new Temporal.PlainDateTime(
    year,
    month,
    time.day,
    time.hour,
    time.minute,
  ).toZonedDateTime(zone).epochMilliseconds;
  return instant + offsetAt(to, instant);
}

function dayOf({ year, month, day }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The local dates that a stretch touches, with its hours on each; none for a stretch without length. */
function daysOfSpan({ start, end }: NonNullable<Occurrence['span']>): Omit<ImportedDay, 'name'>[] {
  const days: Omit<ImportedDay, 'name'>[] = [];
  for (let day = Math.floor(start / DAY_MS); day * DAY_MS < end; day += 1) {
    const from = readingOf(Math.max(start - day * DAY_MS, 0));
    const to = readingOf(Math.min(end - day * DAY_MS, DAY_MS));
    if (from >= to) continue;
    const hours: OpenHours | null = from === '00:00' && to === '24:00' ? null : [from, to];
    days.push({ date: isoDateOf(day), hours });
  }
  return days;
}

function readingOf(ms: number): string {
  const minutes = ms / MINUTE_MS;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}

function nameOf(event: ICAL.Event): string {
  const summary: unknown = event.summary;
  const name = typeof summary === 'string' ? summary : '';
  const plain = name.replace(/[\p{Control}\p{Surrogate}]+/gu, ' ').trim();
  return [...(plain === '' ? 'Without a name' : plain)].slice(0, longestName).join('');
}

function refused(code: string, message: string): Problem {
  return Problem.invalid([{ field: 'file', code: `calendar_file.${code}`, message }]);
}
