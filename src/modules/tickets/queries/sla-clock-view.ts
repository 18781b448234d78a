import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import type { SlaClock } from '../../../domain/sla/sla-clock.js';
import { slaKindOf, type SlaMetric } from '../../../domain/sla/sla-metric.js';
import { calendarKeyOf, policyKeyOf } from '../../../domain/sla/sla-policy.js';
import { promiseNames, remainingAt, timeLeftChip } from '../../../domain/sla/time-left-chip.js';
import type { PolicyBinding } from '../../../domain/ticket/ticket-event.js';
import type { SlaMaterial } from '../refresh-clocks.js';
import type { TicketRow } from '../ticket-row.js';
import type { SlaClockView } from '../sla-clock.views.js';
import type { ClockReadings } from './clock-readings.js';
import type { RawClock } from './request-statements.js';

/** A stored clock as of now: time left, chip and label. */
export function slaClockView(
  raw: RawClock,
  material: SlaMaterial,
  { pendingReason, pendingUntil }: Pick<TicketRow, 'pendingReason' | 'pendingUntil'>,
  readings: ClockReadings,
): Omit<SlaClockView, 'history' | 'subject'> {
  const { metric, run } = raw as Pick<SlaClock, 'metric' | 'run'>;
  const state = stateAt(raw, readings.now);
  const calendar = calendarOfClock(raw, material);
  const dueAt = instantOf(raw.dueAt);
  const { elapsedMs, targetMs } = raw;
  const remainingMs = remainingAt({ run, dueAt, targetMs, elapsedMs }, calendar, readings.now);
  const chipClock = { metric, run, state, dueAt, targetMs, remainingMs };
  return {
    ...{ id: raw.id, metric, label: promiseNames[metric], cycle: raw.cycle, state, run },
    kind: slaKindOf(metric),
    startedAt: isoOf(raw.startedAt)!,
    dueAt: isoOf(raw.dueAt),
    breachAt: isoOf(raw.breachAt),
    breachedAt: isoOf(raw.breachedAt),
    pausedAt: isoOf(raw.pausedAt),
    stoppedAt: isoOf(raw.stoppedAt),
    elapsedMs: remainingMs === null || targetMs === null ? elapsedMs : targetMs - remainingMs,
    ...{ targetMs, remainingMs },
    chip: timeLeftChip(chipClock, readings.chip(calendar, pendingReason, pendingUntil)),
    policyCode: raw.policyCode,
    policyVersion: raw.policyVersion,
  };
}

/** The state as of now: a missed promise is missed at its instant, whether or not that is recorded yet. */
export function stateAt({ state, breachAt }: RawClock, now: number): SlaClock['state'] {
  const missed = state === 'running' && breachAt !== null && Date.parse(breachAt) < now;
  return missed ? 'breached' : (state as SlaClock['state']);
}

/** The calendar that measures this clock. */
export function calendarOfClock(
  { policyCode, policyVersion, metric }: PolicyBinding & { readonly metric: string },
  { policies, calendars }: SlaMaterial,
): BusinessCalendar {
  return calendars.get(
    calendarKeyOf(policies.get(policyKeyOf(policyCode, policyVersion))!, metric as SlaMetric),
  )!;
}

function instantOf(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

function isoOf(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}
