import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { WEEKDAYS, type CalendarDefinition } from '../../../domain/calendar/calendar-definition.js';
import { dayNumberOf, minutesOf, weekdayOf } from '../../../domain/calendar/wall-clock.js';
import { zoneAbbreviation } from '../../../domain/sla/date-words.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import { HolidaySets, type StoredHolidaySet } from '../../calendars/holiday-sets.js';
import { changedSets } from './changed-sets.js';
import {
  dateInWords,
  versionAt,
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
    readonly publishedBy: string | null;
    readonly reason: string | null;
  }[];
}

/** A calendar without what it says: its names, its versions and who goes by it. */
export type CalendarSetupRow = Pick<
  CalendarSetupView,
  'code' | 'name' | 'summary' | 'teams' | 'policies' | 'versions'
>;

const storedCalendars = `
  SELECT c.code, c.name, c.summary,
         (SELECT json_agg(json_build_object('version', v.version, 'effectiveFrom', v.effective_from,
                                            'createdAt', v.created_at, 'reason', v.reason,
                                            'publishedBy', by.full_name) ORDER BY v.version DESC)
            FROM calendar_versions v LEFT JOIN people by ON by.id = v.published_by_id
           WHERE v.calendar_code = c.code) AS versions,
         coalesce((SELECT json_agg(json_build_object('code', t.code, 'name', t.name) ORDER BY t.name)
                     FROM teams t JOIN offices o ON o.code = t.office_code AND o.active
                    WHERE t.calendar_code = c.code AND t.active), '[]') AS teams,
         coalesce((SELECT json_agg(json_build_object('code', p.code, 'name', p.name) ORDER BY p.name)
                     FROM sla_policies p
                    WHERE (SELECT v.definition ->> 'calendar' FROM sla_policy_versions v
                            WHERE v.policy_code = p.code ORDER BY v.version DESC LIMIT 1) = c.code),
                  '[]') AS policies
    FROM calendars c`;

/** Reads working time: what holds now, and which days ahead are different. */
@Injectable()
export class CalendarSetup {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CalendarQueries,
    private readonly sets: HolidaySets,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<CalendarSetupListView> {
    const now = await this.clock.now();
    const [stored, sets] = await Promise.all([
      this.dataSource.query<StoredCalendar[]>(`${storedCalendars} ORDER BY c.name, c.code`),
      this.sets.all(),
    ]);
    const items: CalendarSetupView[] = [];
    for (const calendar of stored) {
      items.push(shown(calendar, await this.calendars.compiled(calendar.code), sets, now));
    }
    return { items };
  }

  /** Null when there is no such calendar. */
  async one(code: string, now: number): Promise<CalendarSetupRow | null> {
    const [stored] = await this.dataSource.query<StoredCalendar[]>(
      `${storedCalendars} WHERE c.code = $1`,
      [code],
    );
    return stored ? { ...stored, versions: versionsOf(stored.versions, now) } : null;
  }
}

function shown(
  { versions, ...names }: StoredCalendar,
  calendar: BusinessCalendar,
  sets: readonly StoredHolidaySet[],
  now: number,
): CalendarSetupView {
  const definition = versionAt(calendar, now);
  return {
    ...names,
    timeZone: definition.timeZone,
    zoneName: zoneAbbreviation(definition.timeZone, now),
    openNow: openNowWords(calendar, now),
    alwaysOpen: calendar.neverCloses,
    week: weekOf(definition),
    ...aheadOf(definition, calendar.dayAt(now).date, now),
    changedSets: changedSets(definition, sets).map(({ name }) => name),
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
  const beginOf = ({ effectiveFrom: from }: (typeof versions)[number]): number =>
    from === null ? -Infinity : Date.parse(from);
  // A version that was published later may begin earlier; of those that have begun the last one measures.
  const begun = versions.filter((version) => beginOf(version) <= now);
  const current = (begun.length > 0 ? begun : versions.slice(-1)).toSorted(
    (one, other) => beginOf(other) - beginOf(one) || other.version - one.version,
  )[0];
  return versions.map((version) => ({
    version: version.version,
    effectiveFrom: version.effectiveFrom === null ? null : new Date(version.effectiveFrom),
    createdAt: new Date(version.createdAt),
    publishedBy: version.publishedBy,
    reason: version.reason,
    inForce: version === current,
  }));
}
