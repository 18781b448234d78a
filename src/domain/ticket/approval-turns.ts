import type { ApprovalSeat, ApprovalStep } from '../approval/approval-steps.js';
import { awaitedIds, openSteps, stepsAfter } from '../approval/approval-steps.js';
import { nextAbove, standInFor, type ApproverFacts } from '../approval/choose-approvers.js';
import { businessDaysAfter } from '../calendar/business-days.js';
import { workingHours } from '../calendar/working-hours.js';
import { decide, type Decision } from '../decision.js';
import { against } from './refusal-codes.js';
import type { TicketOutcome } from './staff-work.js';
import { bySystem, ticketEvent, type NewTicketEvent } from './ticket-event.js';
import { atWork } from './waiting-terms.js';

/** After how many business days an approver is reminded, each time. */
const reminderBusinessDays = 2;

/** How often an approver is reminded; then the desk sees that the approval is late. */
const mostReminders = 3;

/** One seat that is awaited. */
interface OpenSeat {
  readonly place: number;
  readonly seat: ApprovalSeat;
  readonly inStep: readonly number[];
}

function openSeats(steps: readonly ApprovalStep[]): OpenSeat[] {
  return openSteps(steps).flatMap(({ place, seats }) => {
    const inStep = seats.map(({ approverId }) => approverId);
    return seats
      .filter(({ state }) => state === 'requested')
      .map((seat) => ({ place, seat, inStep }));
  });
}

/**
 * Everybody who can't decide any more is replaced by the next person above them, else by the lead of
 * the office, and stand-ins follow what holds today. Refused when nothing changes.
 */
export function settleApprovers(
  steps: readonly ApprovalStep[],
  facts: ApproverFacts,
  now: number,
): Decision<TicketOutcome> {
  const asked = new Set(openSeats(steps).map(({ seat }) => seat.approverId));
  const events = openSeats(steps).flatMap((open): NewTicketEvent[] => {
    const { place, seat, inStep } = open;
    const { approverId } = seat;
    if (!facts.here.has(approverId)) {
      const toId = nextAbove(approverId, inStep, asked, facts);
      if (toId === null) return [];
      const standInId = standInFor(toId, [...inStep, toId], facts);
      const data = { place, approverId, toId, because: 'left', standInId } as const;
      return [ticketEvent('approval_passed_on', data, bySystem, now)];
    }
    const standInId = standInFor(approverId, inStep, facts);
    if (standInId === seat.standInId) return [];
    const data = { place, approverId, standInId };
    return [ticketEvent('approval_stand_in', data, bySystem, now)];
  });
  return decide([against(events.length === 0, 'ticket.approval.unchanged')], () => ({
    changes: { approverIds: awaitedIds(events.reduce(stepsAfter, steps)) },
    events,
  }));
}

/** Who is to act on a seat: who stands in, else the approver. */
export function holderOf({ approverId, standInId }: ApprovalSeat): number {
  return standInId ?? approverId;
}

/**
 * When the holder of a seat is reminded next: two business days after they were asked or last reminded,
 * in their own working hours (Monday to Friday, 8 to 5, without federal holidays). Null when the seat is
 * not awaited, or after three reminders. Epoch ms.
 */
export function remindApproverAt(seat: ApprovalSeat, zone: string): number | null {
  if (seat.state !== 'requested' || seat.reminders >= mostReminders) return null;
  const since = seat.remindedAt ?? seat.askedAt;
  const hours = workingHours(zone, new Date(since).getUTCFullYear());
  const due = businessDaysAfter(hours, since, reminderBusinessDays) as number;
  return atWork(due, zone);
}

/** Reminds the holders of seats whose time has come, each by the zone they work in. Refused when there is none. */
export function remindApprovers(
  steps: readonly ApprovalStep[],
  zoneOf: (personId: number) => string,
  now: number,
): Decision<TicketOutcome> {
  const events = openSeats(steps).flatMap(({ place, seat }): NewTicketEvent[] => {
    const remindedId = holderOf(seat);
    const due = remindApproverAt(seat, zoneOf(remindedId));
    if (due === null || due > now || atWork(now, zoneOf(remindedId)) > now) return [];
    const data = { place, approverId: seat.approverId, remindedId };
    return [ticketEvent('approval_reminded', data, bySystem, now)];
  });
  return decide([against(events.length === 0, 'ticket.remind.not_due')], () => ({
    changes: {},
    events,
  }));
}
