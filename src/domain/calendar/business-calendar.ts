import type {
  CalendarDefinition,
  CalendarVersion,
  OpenHours,
  Weekday,
} from './calendar-definition.js';
import { WEEKDAYS } from './calendar-definition.js';
import { DAY_MS, MINUTE_MS, dayNumberOf, isoDateOf, minutesOf, weekdayOf } from './wall-clock.js';
import { offsetAt, offsetStretches } from './zone-offsets.js';

/** The openings of 400 days: opening i is `[starts[i], ends[i])`, `before[i]` ms are open before it. */
export interface OpeningsPage {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly before: readonly number[];
  readonly totalMs: number;
}

/** What rules one local date: its hours, and why they are as they are. */
export interface CalendarDay {
  readonly date: string;
  readonly rule: 'week' | 'holiday' | 'override';
  /** Has the date any opening? */
  readonly open: boolean;
  /** Would the week have opened it? */
  readonly usuallyOpen: boolean;
  /** What the holiday or the special day is called, where it has a name. */
  readonly name: string | null;
}

/** Which version of a calendar measures, from when on (epoch ms, -Infinity for the first), and why it came. */
export interface VersionInForce {
  readonly number: number;
  readonly from: number;
  readonly reason: string | null;
}

/** Length of one page of openings. */
export const PAGE_MS = 400 * DAY_MS;

type Spans = readonly (readonly [startMs: number, endMs: number])[];

interface CompiledVersion {
  readonly from: number;
  readonly to: number;
  readonly definition: CalendarVersion;
  readonly week: readonly Spans[];
  readonly holidays: ReadonlySet<number>;
  readonly overrides: ReadonlyMap<number, Spans>;
}

/**
 * A calendar made ready for questions: its openings as UTC instants, computed 400 days at a time
 * when first asked for and kept. Time before a version's `effectiveFrom` is measured by the version
 * before it; the first version reaches back for ever. Give it checked definitions (`checkCalendar`).
 */
export class BusinessCalendar {
  /** The versions, oldest first. */
  readonly versions: readonly CalendarVersion[];
  private readonly compiled: readonly CompiledVersion[];
  private readonly pages = new Map<number, OpeningsPage>();
  private readonly earlier = new Map<number, BusinessCalendar>();

  constructor(versions: CalendarVersion | readonly CalendarVersion[]) {
    const given = Array.isArray(versions)
      ? (versions as readonly CalendarVersion[])
      : [versions as CalendarVersion];
    this.versions = [...given].sort(
      (one, other) => (one.effectiveFrom ?? -Infinity) - (other.effectiveFrom ?? -Infinity) || 0,
    );
    this.compiled = this.versions.map((version, index) => ({
      from: index === 0 ? -Infinity : (version.effectiveFrom ?? -Infinity),
      to: endOf(this.versions[index + 1]),
      definition: version,
      ...compile(version),
    }));
  }

  /** Is every day of the week open from 00:00 to 24:00? Holidays may still close it. */
  get neverCloses(): boolean {
    const wholeDays = ({ week }: CompiledVersion): boolean =>
      week.every((spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0) === DAY_MS);
    return this.compiled.every(wholeDays);
  }

  /** The openings of page number `floor(instant / PAGE_MS)`. */
  page(number: number): OpeningsPage {
    const known = this.pages.get(number);
    if (known) return known;
    const page = this.layOut(number * PAGE_MS, (number + 1) * PAGE_MS);
    this.pages.set(number, page);
    return page;
  }

  /** The zone whose wall clock rules at this instant. */
  timeZoneAt(instant: number): string {
    return this.versionAt(instant).definition.timeZone;
  }

  /** The version that measures this instant: its number, when it begins, and why it was published. */
  versionInForce(instant: number): VersionInForce {
    const { from, definition } = this.versionAt(instant);
    const place = this.versions.indexOf(definition) + 1;
    return { number: definition.version ?? place, from, reason: definition.reason ?? null };
  }

  /** The instants in `(from, to)` at which another version begins to measure. */
  versionsBeginningIn(from: number, to: number): number[] {
    return this.compiled.map((version) => version.from).filter((at) => from < at && at < to);
  }

  /** The calendar as it was known at an instant: without versions published later; the first is always known. */
  knownAt(instant: number): BusinessCalendar {
    const known = this.versions.filter(
      ({ publishedAt = -Infinity }, index) => index === 0 || publishedAt <= instant,
    );
    if (known.length === this.versions.length) return this;
    const before = this.earlier.get(known.length) ?? new BusinessCalendar(known);
    this.earlier.set(known.length, before);
    return before;
  }

  /** The local date of an instant and the rule that sets its hours. */
  dayAt(instant: number): CalendarDay {
    const version = this.versionAt(instant);
    const day = Math.floor((instant + offsetAt(version.definition.timeZone, instant)) / DAY_MS);
    const date = isoDateOf(day);
    const rule = version.overrides.has(day)
      ? 'override'
      : version.holidays.has(day)
        ? 'holiday'
        : 'week';
    const { holidayNames, overrideNames } = version.definition;
    const name = overrideNames?.[date] ?? holidayNames?.[date] ?? null;
    const usuallyOpen = (version.week[weekdayOf(day)] as Spans).length > 0;
    return { date, rule, open: spansOf(version, day).length > 0, usuallyOpen, name };
  }

  private versionAt(instant: number): CompiledVersion {
    return this.compiled.find(({ from, to }) => from <= instant && instant < to) as CompiledVersion;
  }

  private layOut(from: number, to: number): OpeningsPage {
    const starts: number[] = [];
    const ends: number[] = [];
    for (const version of this.compiled) {
      const start = Math.max(from, version.from);
      const end = Math.min(to, version.to);
      if (start < end) appendOpenings(version, start, end, starts, ends);
    }
    let totalMs = 0;
    const before = starts.map((start, index) => {
      const soFar = totalMs;
      totalMs += (ends[index] as number) - start;
      return soFar;
    });
    return { starts, ends, before, totalMs };
  }
}

/** A version measures until the next one begins. */
function endOf(next: CalendarVersion | undefined): number {
  return next ? (next.effectiveFrom ?? -Infinity) : Infinity;
}

/**
 * Appends the openings of one version in `[from, to)`. An instant is open iff its wall-clock reading
 * lies in an interval of its local date: readings that the clock skips add nothing, readings that it
 * repeats count twice, and no end point is ever shifted.
 */
function appendOpenings(
  version: CompiledVersion,
  from: number,
  to: number,
  starts: number[],
  ends: number[],
): void {
  for (const stretch of offsetStretches(version.definition.timeZone, from, to)) {
    const lastDay = Math.floor((stretch.to - 1 + stretch.offsetMs) / DAY_MS);
    for (
      let day = Math.floor((stretch.from + stretch.offsetMs) / DAY_MS);
      day <= lastDay;
      day += 1
    ) {
      const midnight = day * DAY_MS - stretch.offsetMs;
      for (const [startMs, endMs] of spansOf(version, day)) {
        const start = Math.max(stretch.from, midnight + startMs);
        const end = Math.min(stretch.to, midnight + endMs);
        if (start >= end) continue;
        if (ends.at(-1) === start) ends[ends.length - 1] = end;
        else {
          starts.push(start);
          ends.push(end);
        }
      }
    }
  }
}

function spansOf(version: CompiledVersion, day: number): Spans {
  const override = version.overrides.get(day);
  if (override) return override;
  return version.holidays.has(day) ? [] : (version.week[weekdayOf(day)] as Spans);
}

function compile(
  definition: CalendarDefinition,
): Pick<CompiledVersion, 'week' | 'holidays' | 'overrides'> {
  return {
    week: WEEKDAYS.map((day: Weekday) => spans(definition.weekly[day] ?? [])),
    holidays: new Set(definition.holidays.map((date) => dayNumberOf(date) as number)),
    overrides: new Map(
      Object.entries(definition.overrides).map(([date, hours]) => [
        dayNumberOf(date) as number,
        spans(hours),
      ]),
    ),
  };
}

function spans(hours: readonly OpenHours[]): Spans {
  return hours
    .map(
      ([start, end]) =>
        [(minutesOf(start) as number) * MINUTE_MS, (minutesOf(end) as number) * MINUTE_MS] as const,
    )
    .sort(([one], [other]) => one - other);
}
