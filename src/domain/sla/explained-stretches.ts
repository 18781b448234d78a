import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { businessTimeBetween, openingsBetween } from '../calendar/business-time.js';
import { nextLocalMidnight } from '../calendar/zone-offsets.js';
import type { ClockRun, Stretch } from './clock-run.js';

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
  /** What the holiday is called, if it is one with a name. */
  readonly holidayName: string | null;
}

/**
 * A cycle's whole life until its end (or `until`), cut where anything changes: the stretches follow
 * each other without a gap, and those counted sum up to the elapsed time.
 */
export function explainedStretches(run: ClockRun, until: number): ExplainedStretch[] {
  return run.stretches.flatMap((stretch, index) => {
    const to = run.stretches[index + 1]?.from ?? until;
    return stretch.from < to ? explained(stretch, to) : [];
  });
}

function explained(stretch: Stretch, to: number): ExplainedStretch[] {
  const { from, kind, cause, calendar } = stretch;
  if (kind === 'running')
    return calendar ? opened(calendar, from, to, cause) : [whole(stretch, to, 'outside_hours', 0)];
  if (kind === 'paused')
    return [whole(stretch, to, 'paused', calendar ? businessTimeBetween(calendar, from, to) : 0)];
  return [whole(stretch, to, cause === 'merged' || cause === 'cancelled' ? cause : 'resolved', 0)];
}

function whole(
  { from, cause }: Stretch,
  to: number,
  kind: StretchKind,
  businessMs: number,
): ExplainedStretch {
  return { from, to, kind, businessMs, cause, holidayName: null };
}

/** Cuts running time into openings and what lies between them. */
function opened(
  calendar: BusinessCalendar,
  from: number,
  to: number,
  cause: Stretch['cause'],
): ExplainedStretch[] {
  const pieces: ExplainedStretch[] = [];
  let at = from;
  for (const opening of openingsBetween(calendar, from, to)) {
    pieces.push(...closed(calendar, at, opening.from, cause));
    const businessMs = opening.to - opening.from;
    pieces.push({ ...opening, kind: 'counted', businessMs, cause, holidayName: null });
    at = opening.to;
  }
  return [...pieces, ...closed(calendar, at, to, cause)];
}

/** Cuts closed time into holidays, days closed for once, and the hours that are always closed. */
function closed(
  calendar: BusinessCalendar,
  from: number,
  to: number,
  cause: Stretch['cause'],
): ExplainedStretch[] {
  const pieces: ExplainedStretch[] = [];
  for (let at = from; at < to;) {
    const end = Math.min(to, nextLocalMidnight(calendar.timeZoneAt(at), at));
    const day = calendar.dayAt(at);
    const exceptional = !day.open && day.usuallyOpen;
    const kind = !exceptional ? 'outside_hours' : day.rule === 'holiday' ? 'holiday' : 'closed_day';
    const last = pieces.at(-1);
    const { holidayName } = day;
    if (kind === 'outside_hours' && last?.kind === kind)
      pieces[pieces.length - 1] = { ...last, to: end };
    else
      pieces.push({
        from: at,
        to: end,
        kind,
        businessMs: 0,
        cause,
        holidayName: exceptional ? holidayName : null,
      });
    at = end;
  }
  return pieces;
}
