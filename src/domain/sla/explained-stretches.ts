import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { businessTimeBetween, openingsBetween } from '../calendar/business-time.js';
import { nextLocalMidnight } from '../calendar/zone-offsets.js';
import type { ClockRun, Stretch } from './clock-run.js';
import type { SlaEvent, StatusEvent } from './sla-event.js';

/** What a stretch of a clock's life was. */
export type StretchKind =
  | 'counted'
  | 'outside_hours'
  | 'holiday'
  | 'closed_day'
  | 'paused'
  | 'resolved'
  | 'cancelled'
  | 'merged';

/**
 * A stretch `[from, to)` of a clock's life. `businessMs` is the time counted, or, in a pause, the open
 * time that the pause kept from counting. `cause` is the ticket's status then, or `merged`.
 */
export interface ExplainedStretch {
  readonly from: number;
  readonly to: number;
  readonly kind: StretchKind;
  readonly businessMs: number;
  readonly cause: Stretch['cause'];
  /** The local date, in the calendar's zone, of a day that was closed for once (ISO). */
  readonly closedOn: string | null;
  /** What the holiday or that day is called, where it has a name. */
  readonly dayName: string | null;
  /** In a pause: what was awaited, and until when it was to last, as far as that was said. */
  readonly awaited: string | null;
  readonly until: number | null;
  /** The calendar that measured it and its version; null when none was bound. */
  readonly calendar: string | null;
  readonly calendarVersion: number | null;
}

/** What names the calendars and pauses of a cycle. */
export interface StretchNames {
  readonly calendars: ReadonlyMap<string, BusinessCalendar>;
  /** The events as they stand, for what a pause was about. */
  readonly events: readonly SlaEvent[];
}

/**
 * A cycle's whole life until its end (or `until`), cut where anything changes: the stretches follow
 * each other without a gap, and those counted sum up to the elapsed time.
 */
export function explainedStretches(
  run: ClockRun,
  until: number,
  names: StretchNames,
): ExplainedStretch[] {
  return run.stretches.flatMap((stretch, index) => {
    const to = run.stretches[index + 1]?.from ?? until;
    return stretch.from < to ? explained(stretch, to, names) : [];
  });
}

/** The code under which a calendar was given. */
export function codeOf(
  calendar: BusinessCalendar,
  calendars: ReadonlyMap<string, BusinessCalendar>,
): string {
  const [code] = [...calendars].find(([, given]) => given === calendar) as [string, unknown];
  return code;
}

function explained(stretch: Stretch, to: number, names: StretchNames): ExplainedStretch[] {
  const { from, kind, cause, calendar } = stretch;
  if (kind === 'halted') {
    const ended = cause === 'merged' || cause === 'cancelled' ? cause : 'resolved';
    return [{ ...blank(stretch, from, to), kind: ended }];
  }
  if (calendar === null) {
    const idle = kind === 'paused' ? kind : 'outside_hours';
    return [{ ...blank(stretch, from, to), kind: idle, ...pauseOf(stretch, names) }];
  }
  const code = codeOf(calendar, names.calendars);
  const edges = [...calendar.versionsBeginningIn(from, to), to];
  return edges.flatMap((end, index) => {
    const start = index === 0 ? from : (edges[index - 1] as number);
    const measured = { calendar: code, calendarVersion: calendar.versionInForce(start).number };
    const part = { ...blank(stretch, start, end), ...measured };
    if (kind === 'running') return opened(calendar, part);
    const businessMs = businessTimeBetween(calendar, start, end);
    return [{ ...part, kind: 'paused' as const, businessMs, ...pauseOf(stretch, names) }];
  });
}

function blank({ cause }: Stretch, from: number, to: number): ExplainedStretch {
  return {
    ...{ from, to, cause, kind: 'outside_hours', businessMs: 0 },
    ...{ closedOn: null, dayName: null, awaited: null, until: null },
    ...{ calendar: null, calendarVersion: null },
  };
}

/** What the event that began the pause said about it. */
function pauseOf(
  { kind, from, cause }: Stretch,
  { events }: StretchNames,
): Pick<ExplainedStretch, 'awaited' | 'until'> {
  const began = events.findLast(
    (event): event is StatusEvent =>
      event.type === 'status' && event.to === cause && event.occurredAt <= from,
  );
  if (kind !== 'paused' || began === undefined) return { awaited: null, until: null };
  return { awaited: began.awaited ?? null, until: began.until ?? null };
}

/** Cuts running time into openings and what lies between them. */
function opened(calendar: BusinessCalendar, part: ExplainedStretch): ExplainedStretch[] {
  const pieces: ExplainedStretch[] = [];
  let at = part.from;
  for (const opening of openingsBetween(calendar, part.from, part.to)) {
    pieces.push(...closed(calendar, { ...part, from: at, to: opening.from }));
    const businessMs = opening.to - opening.from;
    pieces.push({ ...part, ...opening, kind: 'counted', businessMs });
    at = opening.to;
  }
  return [...pieces, ...closed(calendar, { ...part, from: at })];
}

/** Cuts closed time into holidays, days closed for once, and the hours that are always closed. */
function closed(calendar: BusinessCalendar, part: ExplainedStretch): ExplainedStretch[] {
  const pieces: ExplainedStretch[] = [];
  for (let at = part.from; at < part.to;) {
    const to = Math.min(part.to, nextLocalMidnight(calendar.timeZoneAt(at), at));
    const { open, usuallyOpen, rule, date, name: dayName } = calendar.dayAt(at);
    const last = pieces.at(-1);
    if (!open && usuallyOpen) {
      const kind = rule === 'holiday' ? 'holiday' : 'closed_day';
      pieces.push({ ...part, from: at, to, kind, closedOn: date, dayName });
    } else if (last?.kind === 'outside_hours') pieces[pieces.length - 1] = { ...last, to };
    else pieces.push({ ...part, from: at, to });
    at = to;
  }
  return pieces;
}
