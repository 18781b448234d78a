import type { ExplainedStretch } from './explained-stretches.js';
import type { SlaClock } from './sla-clock.js';

/** A row of the sum: time counted, and the running total after it. */
export interface CountedRow {
  readonly from: number;
  readonly to: number;
  readonly businessMs: number;
  readonly totalMs: number;
}

/**
 * Time that was not counted: `clockMs` on the wall, of it `openMs` while the calendar was open.
 * Time outside the hours is one row, however often it came.
 */
export interface LeftOut extends Pick<
  ExplainedStretch,
  'kind' | 'from' | 'to' | 'cause' | 'closedOn' | 'dayName' | 'awaited' | 'until'
> {
  readonly clockMs: number;
  readonly openMs: number;
  /** How many stretches the row stands for. */
  readonly stretches: number;
}

/**
 * What an auditor adds up by hand: the counted rows give `countedMs`, and with what was left out the
 * whole life of the clock.
 */
export interface ClockSum {
  readonly rows: readonly CountedRow[];
  readonly leftOut: readonly LeftOut[];
  readonly startedAt: number;
  readonly countedMs: number;
  readonly leftOutMs: number;
  readonly wholeMs: number;
  readonly targetMs: number | null;
  /** When it is, or was, due and late; null when it ended without a result. */
  readonly dueAt: number | null;
  readonly breachAt: number | null;
}

/** Adds up a clock's stretches. */
export function sumOf(clock: SlaClock, stretches: readonly ExplainedStretch[]): ClockSum {
  const rows: CountedRow[] = [];
  const leftOut: LeftOut[] = [];
  let countedMs = 0;
  for (const stretch of stretches) {
    if (stretch.kind === 'counted') {
      countedMs += stretch.businessMs;
      countRow(rows, stretch, countedMs);
    } else leaveOut(leftOut, stretch);
  }
  const leftOutMs = leftOut.reduce((sum, { clockMs }) => sum + clockMs, 0);
  const { startedAt, targetMs, state } = clock;
  const { dueAt, breachAt } = state === 'cancelled' ? { dueAt: null, breachAt: null } : clock;
  return {
    ...{ rows, leftOut, startedAt, countedMs, leftOutMs, wholeMs: countedMs + leftOutMs },
    ...{ targetMs, dueAt, breachAt },
  };
}

/** A row goes on where only the ticket's status changed, and the clock ran on. */
function countRow(rows: CountedRow[], stretch: ExplainedStretch, totalMs: number): void {
  const { from, to, businessMs } = stretch;
  const last = rows.at(-1);
  if (last?.to !== from) rows.push({ from, to, businessMs, totalMs });
  else rows[rows.length - 1] = { ...last, to, businessMs: last.businessMs + businessMs, totalMs };
}

function leaveOut(leftOut: LeftOut[], stretch: ExplainedStretch): void {
  const { kind, from, to, cause, closedOn, dayName, awaited, until, businessMs } = stretch;
  const clockMs = to - from;
  const place = leftOut.findIndex((row) => row.kind === 'outside_hours');
  const before = leftOut[place];
  if (kind === 'outside_hours' && before) {
    const stretches = before.stretches + 1;
    leftOut[place] = { ...before, to, clockMs: before.clockMs + clockMs, stretches };
    return;
  }
  const row = { kind, from, to, cause, closedOn, dayName, awaited, until, clockMs };
  leftOut.push({ ...row, openMs: businessMs, stretches: 1 });
}
