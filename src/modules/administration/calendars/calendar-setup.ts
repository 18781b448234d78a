import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { WEEKDAYS, type CalendarDefinition } from '../../../domain/calendar/calendar-definition.js';
import { dayNumberOf, minutesOf, weekdayOf } from '../../../domain/calendar/wall-clock.js';
import { zoneAbbreviation } from '../../../domain/sla/date-words.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import {
  dateInWords,
  definitionAt,
  hoursInWords,
  openNowWords,
  weekdayNames,
} from './calendar-words.js';
import type { CalendarSetupListView, CalendarSetupView } from './calendar-setup.views.js';

const nextHolidays = 12;
const soonMs = 365 * 86_400_000;

interface StoredCalendar extends Pick<
  CalendarSetupView,
  'code' | 'name' | 'summary' | 'teams' | 'policies'
> {
  readonly versions: readonly {
    readonly version: number;
    readonly effectiveFrom: string | null;
    readonly createdAt: string;
  }[];
}

const storedCalendars = `
  SELECT c.code, c.name, c.summary,
         (SELECT json_agg(json_build_object('version', v.version, 'effectiveFrom', v.effective_from,
                                            'createdAt', v.created_at) ORDER BY v.version DESC)
            FROM calendar_versions v WHERE v.calendar_code = c.code) AS versions,
         coalesce((SELECT json_agg(json_build_object('code', t.code, 'name', t.name) ORDER BY t.name)
                     FROM teams t JOIN offices o ON o.code = t.office_code AND o.active
                    WHERE t.calendar_code = c.code AND t.active), '[]') AS teams,
         coalesce((SELECT json_agg(json_build_object('code', p.code, 'name', p.name) ORDER BY p.name)
                     FROM sla_policies p
                    WHERE (SELECT v.definition ->> 'calendar' FROM sla_policy_versions v
                            WHERE v.policy_code = p.code ORDER BY v.version DESC LIMIT 1) = c.code),
                  '[]') AS policies
    FROM calendars c ORDER BY c.name, c.code`;

/** Reads working time: what holds now, and which days ahead are different. */
@Injectable()
export class CalendarSetup {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<CalendarSetupListView> {
    const now = await this.clock.now();
    const stored = await this.dataSource.query<StoredCalendar[]>(storedCalendars);
    const items: CalendarSetupView[] = [];
    for (const calendar of stored) {
      items.push(shown(calendar, await this.calendars.compiled(calendar.code), now));
    }
    return { items, source: 'config/agency/calendars.yaml' };
  }
}

function shown(
  { versions, ...names }: StoredCalendar,
  calendar: BusinessCalendar,
  now: number,
): CalendarSetupView {
  const definition = definitionAt(calendar, now);
  return {
    ...names,
    timeZone: definition.timeZone,
    zoneName: zoneAbbreviation(definition.timeZone, now),
    openNow: openNowWords(calendar, now),
    alwaysOpen: calendar.neverCloses,
    week: weekOf(definition),
    ...aheadOf(definition, calendar.dayAt(now).date, now),
    versions: versionsOf(versions, now),
  };
}

function weekOf({ weekly }: CalendarDefinition): CalendarSetupView['week'] {
  return WEEKDAYS.map((day) => {
    const hours = weekly[day] ?? [];
    return {
      ...{ day: weekdayNames[day], open: hours.length > 0, hours: hoursInWords(hours) },
      openings: hours.map(([start, end]) => ({
        fromMinute: minutesOf(start)!,
        toMinute: minutesOf(end)!,
      })),
    };
  });
}

function aheadOf(
  { timeZone, weekly, holidays, holidayNames, overrides }: CalendarDefinition,
  today: string,
  now: number,
): Pick<CalendarSetupView, 'holidays' | 'holidaysThrough' | 'holidaysEndSoon' | 'overrides'> {
  const words = (date: string): string => dateInWords(date, timeZone, now);
  const isAhead = (date: string): boolean => date >= today;
  const changesSomething = (date: string): boolean =>
    (weekly[WEEKDAYS[weekdayOf(dayNumberOf(date)!)]!] ?? []).length > 0 && !(date in overrides);
  const last = holidays.toSorted().at(-1) ?? null;
  return {
    holidays: holidays
      .filter((date) => isAhead(date) && changesSomething(date))
      .toSorted()
      .slice(0, nextHolidays)
      .map((date) => ({ date, words: words(date), name: holidayNames?.[date] ?? 'Holiday' })),
    holidaysThrough: last,
    holidaysEndSoon: last !== null && Date.parse(last) - now < soonMs,
    overrides: Object.keys(overrides)
      .filter(isAhead)
      .toSorted()
      .map((date) => ({ date, words: words(date), hours: hoursInWords(overrides[date]!) })),
  };
}

function versionsOf(
  versions: StoredCalendar['versions'],
  now: number,
): CalendarSetupView['versions'] {
  const begun = (from: string | null): boolean => from === null || Date.parse(from) <= now;
  const current = versions.find(({ effectiveFrom }) => begun(effectiveFrom)) ?? versions.at(-1);
  return versions.map((version) => ({
    version: version.version,
    effectiveFrom: version.effectiveFrom === null ? null : new Date(version.effectiveFrom),
    createdAt: new Date(version.createdAt),
    inForce: version === current,
  }));
}
