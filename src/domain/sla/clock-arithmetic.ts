import {
  addBusinessTime,
  businessTimeBetween,
  firstInstantBeyond,
  nextOpening,
} from '../calendar/business-time.js';
import type { ClockRun, Stretch } from './clock-run.js';

interface Measured {
  readonly stretch: Stretch;
  /** Where the stretch ends: the next one, the cycle's end, or the knowledge time. */
  readonly to: number;
  readonly usedBefore: number;
  readonly used: number;
}

/**
 * E(t) of one cycle and its inverse. Business time grows only in running stretches, each measured by
 * its own calendar; beyond the cycle's end (or now) it is projected as if the last state stayed.
 */
export class ElapsedTime {
  /** The cycle's end, or the knowledge time while it is open. */
  readonly until: number;
  /** E(until) in ms. */
  readonly total: number;
  private readonly measured: readonly Measured[];

  constructor(run: ClockRun, asOf: number) {
    this.until = run.end?.at ?? asOf;
    let total = 0;
    this.measured = run.stretches.map((stretch, index) => {
      const to = run.stretches[index + 1]?.from ?? this.until;
      const used = usedIn(stretch, to);
      const measured = { stretch, to, usedBefore: total, used };
      total += used;
      return measured;
    });
    this.total = total;
  }

  /** E(t): business ms used from the start until an instant that is not after `until`. */
  at(instant: number): number {
    let used = 0;
    for (const part of this.measured) {
      if (instant >= part.to) used = part.usedBefore + part.used;
      else if (instant > part.stretch.from) used = part.usedBefore + usedIn(part.stretch, instant);
    }
    return used;
  }

  /** The first instant with E >= ms, projected if need be; null while the clock stands still or beyond the horizon. */
  reaches(ms: number): number | null {
    return this.find(
      (part) => part.usedBefore + part.used >= ms,
      (part, calendar) => addBusinessTime(calendar, part.stretch.from, ms - part.usedBefore),
    );
  }

  /** The first instant after which E > ms, projected if need be; null as for `reaches`. */
  exceeds(ms: number): number | null {
    return this.find(
      (part) => part.usedBefore + part.used > ms,
      (part, calendar) => firstInstantBeyond(calendar, part.stretch.from, ms - part.usedBefore),
    );
  }

  /** The first instant from which E grows. */
  countsFrom(): number | null {
    return this.find(
      (part) => part.used > 0,
      (part, calendar) => nextOpening(calendar, part.stretch.from),
    );
  }

  private find(
    holds: (part: Measured) => boolean,
    answer: (part: Measured, calendar: NonNullable<Stretch['calendar']>) => number | null,
  ): number | null {
    const last = this.measured.length - 1;
    for (const [index, part] of this.measured.entries()) {
      const { kind, calendar } = part.stretch;
      if (kind === 'running' && calendar && (holds(part) || index === last))
        return answer(part, calendar);
    }
    return null;
  }
}

function usedIn({ kind, calendar, from }: Stretch, to: number): number {
  return kind === 'running' && calendar ? businessTimeBetween(calendar, from, to) : 0;
}
