import type { NewTicketEvent, TicketEventData } from '../ticket/ticket-event.js';
import type { ApprovalStepPlan, AskedBecause } from './approval-plan.js';

/**
 * How it stands with one person who was asked. A no that others outvoted, an answer that was no longer
 * needed, one that was called off with the request, and one that somebody else gives now.
 */
export type SeatState =
  'requested' | 'approved' | 'declined' | 'outvoted' | 'not_needed' | 'cancelled' | 'passed_on';

/** One person who was asked in a step. Instants are epoch milliseconds. */
export interface ApprovalSeat {
  readonly approverId: number;
  readonly insteadOfId: number | null;
  readonly because: AskedBecause | null;
  /** Who may decide beside them for the time being. */
  readonly standInId: number | null;
  readonly state: SeatState;
  readonly askedAt: number;
  readonly decidedAt: number | null;
  /** Who gave the word: the approver, or who stood in. */
  readonly decidedById: number | null;
  readonly words: string | null;
  readonly remindedAt: number | null;
  readonly reminders: number;
}

export type StepState = 'ahead' | 'requested' | 'approved' | 'declined' | 'cancelled';

/** A step of an approval as it stands. */
export interface ApprovalStep extends ApprovalStepPlan {
  readonly state: StepState;
  readonly seats: readonly ApprovalSeat[];
}

/** The steps of a ticket's approval after these events, in their order; none for a ticket without one. */
export function approvalSteps(events: readonly NewTicketEvent[]): readonly ApprovalStep[] {
  return events.reduce<readonly ApprovalStep[]>(stepsAfter, []);
}

/**
 * The steps after one more event. A step is approved by its first word or by as many approvals as it
 * needs, and declined by the first no or as soon as they can't be reached any more; then nobody else
 * of it is asked. What ends the request calls off everything that is still open.
 */
export function stepsAfter(
  steps: readonly ApprovalStep[],
  event: NewTicketEvent,
): readonly ApprovalStep[] {
  switch (event.kind) {
    case 'opened':
      return (event.data.approvalSteps ?? []).map((plan) => ({
        ...plan,
        state: 'ahead',
        seats: [],
      }));
    case 'approval_requested':
      return asked(steps, event.data, event.occurredAt);
    case 'approval_decided':
      return decided(steps, event.data, event);
    case 'approval_passed_on':
      return passedOn(steps, event.data, event.occurredAt);
    case 'approval_stand_in': {
      const { place, approverId, standInId } = event.data;
      return atSeat(steps, place, approverId, (seat) => ({ ...seat, standInId }));
    }
    case 'approval_reminded': {
      const { place, approverId } = event.data;
      const remindedAt = event.occurredAt;
      return atSeat(steps, place, approverId, (seat) => ({
        ...seat,
        remindedAt,
        reminders: seat.reminders + 1,
      }));
    }
    case 'withdrawn':
      return steps.map(calledOff);
    case 'closed':
      return event.data.how === 'not_approved' ? steps.map(calledOff) : steps;
    default:
      return steps;
  }
}

/** The steps that are asked about now: those of the first round that is not over. */
export function openSteps(steps: readonly ApprovalStep[]): readonly ApprovalStep[] {
  return steps.filter(({ state }) => state === 'requested');
}

/** The number of the round that comes next; null when none is left. */
export function nextRound(steps: readonly ApprovalStep[]): number | null {
  const ahead = steps.filter(({ state }) => state === 'ahead').map(({ round }) => round);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/**
 * Where this person may decide now, at most one seat of each open step: their own before one they stand in
 * for. Whoever has given a word in a step has none left in it, for themselves or for others.
 */
export function seatsOf(
  steps: readonly ApprovalStep[],
  personId: number,
): readonly { readonly place: number; readonly seat: ApprovalSeat }[] {
  return openSteps(steps).flatMap(({ place, seats }) => {
    if (seats.some(({ decidedById }) => decidedById === personId)) return [];
    const open = seats.filter(({ state }) => state === 'requested');
    const seat =
      open.find(({ approverId }) => approverId === personId) ??
      open.find(({ standInId }) => standInId === personId);
    return seat ? [{ place, seat }] : [];
  });
}

/** Everybody whose word is awaited now: who was asked and who stands in, each once. */
export function awaitedIds(steps: readonly ApprovalStep[]): readonly number[] {
  const named = openSteps(steps).flatMap(({ seats }) =>
    seats
      .filter(({ state }) => state === 'requested')
      .flatMap(({ approverId, standInId }) =>
        standInId === null ? [approverId] : [approverId, standInId],
      ),
  );
  return [...new Set(named)].filter((id) => seatsOf(steps, id).length > 0);
}

/** Whether the person was ever asked, or stood in: such a person may be told that it is decided. */
export function tookPart(steps: readonly ApprovalStep[], personId: number): boolean {
  return steps.some(({ seats }) =>
    seats.some(
      ({ approverId, standInId, decidedById }) =>
        approverId === personId || standInId === personId || decidedById === personId,
    ),
  );
}

function asked(
  steps: readonly ApprovalStep[],
  data: TicketEventData['approval_requested'],
  askedAt: number,
): readonly ApprovalStep[] {
  const { approverId, step, place = 1, because = null, insteadOfId = null } = data;
  const known = steps.some((one) => one.place === place);
  const plan = { place, code: step, name: step, rule: 'first_word', needed: 1, round: place };
  const all = known ? steps : [...steps, { ...plan, state: 'ahead', seats: [] } as ApprovalStep];
  const seat = newSeat(
    { approverId, because, insteadOfId, standInId: data.standInId ?? null },
    askedAt,
  );
  return all.map((one) =>
    one.place === place ? { ...one, state: 'requested', seats: withSeat(one.seats, seat) } : one,
  );
}

function newSeat(
  who: Pick<ApprovalSeat, 'approverId' | 'because' | 'insteadOfId' | 'standInId'>,
  askedAt: number,
): ApprovalSeat {
  const fresh = { decidedAt: null, decidedById: null, words: null, remindedAt: null, reminders: 0 };
  return { ...who, state: 'requested', askedAt, ...fresh };
}

/** One seat a person: somebody who is asked again has the old one. */
function withSeat(seats: readonly ApprovalSeat[], seat: ApprovalSeat): readonly ApprovalSeat[] {
  return [...seats.filter(({ approverId }) => approverId !== seat.approverId), seat];
}

function decided(
  steps: readonly ApprovalStep[],
  data: TicketEventData['approval_decided'],
  { actorId, occurredAt }: NewTicketEvent,
): readonly ApprovalStep[] {
  const { approverId, decision: state, words, place = 1 } = data;
  const decidedById = actorId ?? approverId;
  const word = { state, words, decidedById, decidedAt: occurredAt };
  return atSeat(steps, place, approverId, (seat) => ({ ...seat, ...word })).map((step) =>
    step.place === place ? settled(step) : step,
  );
}

function passedOn(
  steps: readonly ApprovalStep[],
  data: TicketEventData['approval_passed_on'],
  at: number,
): readonly ApprovalStep[] {
  const { place, approverId, toId, because, standInId } = data;
  const left = atSeat(steps, place, approverId, (seat) => ({
    ...seat,
    ...{ state: 'passed_on', standInId: null, decidedAt: at },
  }));
  const seat = newSeat({ approverId: toId, because, insteadOfId: approverId, standInId }, at);
  return left.map((step) =>
    step.place === place ? { ...step, seats: withSeat(step.seats, seat) } : step,
  );
}

function atSeat(
  steps: readonly ApprovalStep[],
  place: number,
  approverId: number,
  change: (seat: ApprovalSeat) => ApprovalSeat,
): readonly ApprovalStep[] {
  return steps.map((step) => ({
    ...step,
    seats: step.seats.map((seat) =>
      step.place === place && seat.approverId === approverId ? change(seat) : seat,
    ),
  }));
}

function settled(step: ApprovalStep): ApprovalStep {
  const count = (state: SeatState) => step.seats.filter((seat) => seat.state === state).length;
  const [yes, no, open] = [count('approved'), count('declined'), count('requested')];
  const lost = step.rule === 'first_word' ? no > 0 : yes + open < step.needed;
  if (lost)
    return { ...step, state: 'declined', seats: replaced(step, { requested: 'cancelled' }) };
  if (yes < step.needed) return step;
  const over = { requested: 'not_needed', declined: 'outvoted' } as const;
  return { ...step, state: 'approved', seats: replaced(step, over) };
}

function calledOff(step: ApprovalStep): ApprovalStep {
  const open = step.state === 'requested' || step.state === 'ahead';
  return open
    ? { ...step, state: 'cancelled', seats: replaced(step, { requested: 'cancelled' }) }
    : step;
}

function replaced(
  { seats }: ApprovalStep,
  by: Partial<Record<SeatState, SeatState>>,
): readonly ApprovalSeat[] {
  return seats.map((seat) => ({ ...seat, state: by[seat.state] ?? seat.state }));
}
