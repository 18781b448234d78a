import { promiseNames, remainingAt, timeLeftChip } from '../../domain/sla/time-left-chip.js';
import type { SlaClock } from '../../domain/sla/sla-clock.js';
import { priorityLabels } from '../../domain/ticket/priority.js';
import { deskStatusLabel } from '../tickets/desk-words.js';
import type { ClockReadings } from '../tickets/queries/clock-readings.js';
import { calendarOfClock, stateAt } from '../tickets/queries/sla-clock-view.js';
import type { QueueClockView, QueueRowView } from './queues.views.js';
import type { RawViewRow } from './view-statements.js';

/** A row as the Desk shows it. */
export async function rowView(raw: RawViewRow, readings: ClockReadings): Promise<QueueRowView> {
  return {
    number: raw.number,
    subject: raw.subject,
    customerName: raw.customerName,
    bureauName: raw.bureauName,
    serviceName: raw.serviceName,
    teamName: raw.teamName,
    status: raw.status,
    statusLabel: deskStatusLabel(raw.status, raw.pendingReason, raw.mergedInto),
    pendingReason: raw.pendingReason,
    pendingUntil: raw.pendingUntil?.toISOString() ?? null,
    priority: raw.priority,
    priorityLabel: priorityLabels[raw.priority],
    assigneeId: raw.assigneeId,
    assigneeName: raw.assigneeName,
    lastMessage: { side: raw.lastMessageSide, at: raw.lastMessageAt.toISOString() },
    unread: raw.unread,
    clock: await clockView(raw, readings),
    sensitive: raw.sensitive,
    tags: [...raw.tags],
    channel: raw.channel,
    openedAt: raw.openedAt.toISOString(),
    updatedAt: raw.updatedAt.toISOString(),
    sortKey: `${raw.urgencyAt.toISOString()} ${String(raw.id).padStart(15, '0')}`,
    version: raw.version,
  };
}

async function clockView(
  { clock, firstTeamCode, bureauCode, pendingReason, pendingUntil }: RawViewRow,
  readings: ClockReadings,
): Promise<QueueClockView | null> {
  if (clock === null) return null;
  const { metric, run } = clock as Pick<SlaClock, 'metric' | 'run'>;
  const { targetMs, elapsedMs } = clock;
  const { now } = readings;
  const state = stateAt(clock, now);
  const { policyCode, policyVersion } = clock;
  const bindings = [{ policyCode, policyVersion }];
  const material = await readings.material({ bindings, firstTeamCode, bureauCode });
  const calendar = calendarOfClock(clock, material);
  const dueAt = clock.dueAt === null ? null : Date.parse(clock.dueAt);
  const remainingMs = remainingAt({ run, dueAt, targetMs, elapsedMs }, calendar, now);
  const reading = readings.chip(calendar, pendingReason, pendingUntil?.getTime() ?? null);
  return {
    ...{ metric, state, remainingBusinessMs: remainingMs, label: promiseNames[metric] },
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    chip: timeLeftChip({ metric, run, state, dueAt, targetMs, remainingMs }, reading),
  };
}
