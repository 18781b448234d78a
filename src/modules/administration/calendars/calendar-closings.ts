import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CalendarDefinition } from '../../../domain/calendar/calendar-definition.js';
import { closeDate, type Closing } from '../../../domain/calendar/close-date.js';
import { dayNumberOf } from '../../../domain/calendar/wall-clock.js';
import { offsetAt, startOfLocalDate } from '../../../domain/calendar/zone-offsets.js';
import { zoneAbbreviation } from '../../../domain/sla/date-words.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import type { CalendarClosingBody } from './calendar-draft.bodies.js';
import type { CalendarClosingListView, CalendarClosingView } from './calendar-editor.views.js';
import { dateInWords, readingInWords, versionAt } from './calendar-words.js';

interface NamedCalendar {
  readonly code: string;
  readonly name: string;
}

/** Works out what closing a date means for several calendars, each by its own wall clock; stores nothing. */
@Injectable()
export class CalendarClosings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  async plan(body: CalendarClosingBody): Promise<CalendarClosingListView> {
    const now = await this.clock.now();
    requireRealDate(body.date);
    const items: CalendarClosingView[] = [];
    for (const calendar of await this.named(body.calendars)) {
      items.push(await this.closing(calendar, body, now));
    }
    return { items };
  }

  private async closing(
    { code, name }: NamedCalendar,
    { date: given, from, reason }: CalendarClosingBody,
    now: number,
  ): Promise<CalendarClosingView> {
    const compiled = await this.calendars.compiled(code);
    const local = new Date(now + offsetAt(compiled.timeZoneAt(now), now)).toISOString();
    const date = given ?? local.slice(0, 10);
    if (date < local.slice(0, 10)) throw pastDate(date);
    // On a later date the version that measures then is the one to change.
    const start = startOfLocalDate(compiled.timeZoneAt(now), date);
    const { effectiveFrom: begins, ...base } = versionAt(compiled, Math.max(start, now));
    const closing = {
      date,
      from: from === 'now' ? local.slice(11, 16) : (from ?? null),
      name: reason,
    };
    const definition = closeDate(base, closing);
    const effectiveFrom = begins !== null && begins > now ? new Date(begins) : null;
    const words = closingWords(closing, base, definition, now);
    return { code, name, date, words, effectiveFrom, definition };
  }

  private async named(codes: readonly string[]): Promise<NamedCalendar[]> {
    const found: NamedCalendar[] = await this.dataSource.query(
      'SELECT code, name FROM calendars WHERE code = ANY ($1) ORDER BY name, code',
      [codes],
    );
    if (found.length > 0 && found.length === new Set(codes).size) return found;
    const message = 'Choose one or more calendars from the list.';
    throw Problem.invalid([{ field: 'calendars', code: 'closing.unknown_calendar', message }]);
  }
}

function closingWords(
  { date, from }: Closing,
  { timeZone }: CalendarDefinition,
  definition: CalendarDefinition | null,
  now: number,
): string {
  const day = dateInWords(date, timeZone, now);
  const zone = zoneAbbreviation(timeZone, now);
  const time = from === null ? '' : `, from ${readingInWords(from)} ${zone}`;
  return definition === null
    ? `Closed on ${day}${time} already: nothing changes.`
    : `Closed on ${day}${time}.`;
}

function requireRealDate(date: string | undefined): void {
  if (date === undefined || dayNumberOf(date) !== null) return;
  const message = `${date} is not a date of the calendar.`;
  throw Problem.invalid([{ field: 'date', code: 'closing.bad_date', message }]);
}

function pastDate(date: string): Problem {
  const message = `${date} has passed. Choose today or a later date.`;
  return Problem.refused([{ field: 'date', code: 'closing.past_date', message }]);
}
