import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { businessTimeBetween } from '../calendar/business-time.js';
import type { PendingReason } from '../ticket/ticket-status.js';
import { datedToday, localReading, longDate, timeOfDay, zoneAbbreviation } from './date-words.js';
import type { SlaClock } from './sla-clock.js';
import type { SlaMetric } from './sla-metric.js';

/** How a chip looks: in time, little time left, over it, standing still, ended well, ended late. */
export type ChipTone = 'on_track' | 'soon' | 'late' | 'paused' | 'met' | 'missed';

/** The time left on a clock as staff see it (ui.md 5.2): few words, a tone, and the whole sentence for assistive technology. */
export interface TimeLeftChip {
  readonly text: string;
  readonly tone: ChipTone;
  readonly fullText: string;
}

/** What a chip needs of a clock; `remainingMs` is as of `now`. */
export type ChipClock = Pick<SlaClock, 'metric' | 'state' | 'dueAt' | 'targetMs'> & {
  readonly run: SlaClock['run'];
  readonly remainingMs: number | null;
};

/** Who reads, when, and how long the calendar's working day is. */
export interface ChipReading {
  readonly now: number;
  readonly zone: string;
  readonly dayMs: number;
  readonly waitingFor: PendingReason | null;
  /** Until when it waits, where that is known. */
  readonly waitingUntil?: number | null;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What each clock promises, as the Desk says it. */
export const promiseNames: Readonly<Record<SlaMetric, string>> = {
  first_response: 'First reply',
  next_response: 'Reply',
  update: 'Update',
  resolution: 'Finish',
  ola: "Team's share",
  approval: 'Approval',
  milestone: 'Stage',
  contract: "Vendor's contract",
  task: 'Task',
};

const waits: Readonly<Record<PendingReason, { readonly short: string; readonly long: string }>> = {
  customer_answer: { short: 'customer', long: "waiting for the customer's answer" },
  third_party: { short: 'vendor', long: 'waiting for a third party' },
  approval: { short: 'approval', long: 'waiting for an approval' },
  scheduled_work: { short: 'planned', long: 'until the planned work' },
};

/**
 * Business time left on a clock at `now`, negative when over; null without a target. A running clock is
 * measured from its due instant, so that a stored reading need not be folded again to be shown.
 */
export function remainingAt(
  clock: Pick<SlaClock, 'run' | 'dueAt' | 'targetMs' | 'elapsedMs'>,
  calendar: BusinessCalendar,
  now: number,
): number | null {
  if (clock.targetMs === null) return null;
  if (clock.run !== 'running' || clock.dueAt === null) return clock.targetMs - clock.elapsedMs;
  return now <= clock.dueAt
    ? businessTimeBetween(calendar, now, clock.dueAt)
    : -businessTimeBetween(calendar, clock.dueAt, now);
}

/** The chip of a clock; null when nothing is promised or the clock ended without a result. */
export function timeLeftChip(clock: ChipClock, reading: ChipReading): TimeLeftChip | null {
  const name = promiseNames[clock.metric];
  if (clock.state === 'met') return { text: 'Met', tone: 'met', fullText: `${name} promise met` };
  if (clock.remainingMs === null || clock.targetMs === null) return null;
  if (clock.state === 'missed') return missed(name, -clock.remainingMs, reading);
  if (clock.run === 'paused') return paused(name, reading);
  if (clock.run !== 'running' || clock.dueAt === null) return null;
  const { dueAt, remainingMs, targetMs } = clock;
  return running(name, { dueAt, remainingMs, targetMs }, reading);
}

function missed(name: string, overMs: number, { dayMs }: ChipReading): TimeLeftChip {
  return {
    text: `Missed by ${shortWords(overMs, dayMs)}`,
    tone: 'missed',
    fullText: `${name} promise missed by ${longWords(overMs, dayMs)}`,
  };
}

function paused(name: string, reading: ChipReading): TimeLeftChip {
  const { waitingFor, waitingUntil = null, zone, now } = reading;
  const whom = waitingFor === null ? null : waits[waitingFor];
  const [short, long] =
    waitingUntil === null
      ? ['', '']
      : [
          ` until ${shortDate(waitingUntil, zone)}`,
          `, until ${longDate(waitingUntil, zone, now)} at most`,
        ];
  return {
    text: `Paused${whom === null ? '' : `, ${whom.short}`}${short}`,
    tone: 'paused',
    fullText: `${name}: the clock is paused${whom === null ? '' : `, ${whom.long}`}${long}`,
  };
}

/** "Dec 5" on the reader's calendar. */
function shortDate(instant: number, zone: string): string {
  const { monthName, day } = localReading(instant, zone);
  return `${monthName.slice(0, 3)} ${day}`;
}

interface RunningClock {
  readonly dueAt: number;
  readonly remainingMs: number;
  readonly targetMs: number;
}

function running(
  name: string,
  { dueAt, remainingMs, targetMs }: RunningClock,
  { now, zone, dayMs }: ChipReading,
): TimeLeftChip {
  const when = `${datedToday(dueAt, zone, now)}, ${timeOfDay(dueAt, zone)} ${zoneAbbreviation(zone, dueAt)}`;
  if (remainingMs < 0) {
    return {
      text: `${shortWords(-remainingMs, dayMs)} late`,
      tone: 'late',
      fullText: `${name} is ${longWords(-remainingMs, dayMs)} late, was due ${when}`,
    };
  }
  const soon = remainingMs < HOUR_MS || remainingMs * 4 < targetMs;
  const tone = soon ? 'soon' : 'on_track';
  if (remainingMs < MINUTE_MS)
    return { text: 'Due now', tone, fullText: `${name} due now, ${when}` };
  return {
    text: `${shortWords(remainingMs, dayMs)} left`,
    tone,
    fullText: `${name} due in ${longWords(remainingMs, dayMs)}, ${when}`,
  };
}

interface Parts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Working days and hours, or hours and minutes; a started minute of being late is one minute. */
function partsOf(ms: number, dayMs: number): Parts {
  const days = Math.floor(ms / dayMs);
  const rest = ms - days * dayMs;
  const hours = Math.floor(rest / HOUR_MS);
  if (days > 0) return { days, hours, minutes: 0 };
  const minutes = Math.floor((rest - hours * HOUR_MS) / MINUTE_MS);
  return { days, hours, minutes: hours === 0 ? Math.max(1, minutes) : minutes };
}

function shortWords(ms: number, dayMs: number): string {
  const { days, hours, minutes } = partsOf(ms, dayMs);
  return [
    ...(days > 0 ? [`${days} d`] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
  ].join(' ');
}

function longWords(ms: number, dayMs: number): string {
  const { days, hours, minutes } = partsOf(ms, dayMs);
  return [
    ...(days > 0 ? [counted(days, 'day')] : []),
    ...(hours > 0 ? [counted(hours, 'hour')] : []),
    ...(minutes > 0 ? [counted(minutes, 'minute')] : []),
  ].join(' ');
}

function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}
