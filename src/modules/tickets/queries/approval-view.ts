import { approvalSteps, type ApprovalStep } from '../../../domain/approval/approval-steps.js';
import {
  insteadSentence,
  ruleWords,
  waitingSentences,
  type ApprovalReading,
} from '../../../domain/approval/approval-words.js';
import { holderOf } from '../../../domain/ticket/approval-turns.js';
import { standingEvents } from '../../../domain/ticket/standing-events.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import type { TicketFacts } from '../../../domain/ticket/ticket-facts.js';
import type { ApprovalStepView, RequestApprovalView } from '../requests.views.js';

/** The steps of an approval as customer, approver and desk read them; null for a ticket without one. */
export function approvalView(
  events: readonly TicketEvent[],
  { approval: state }: Pick<TicketFacts, 'approval'>,
  reading: ApprovalReading,
): RequestApprovalView | null {
  if (state === 'none') return null;
  const steps = approvalSteps(standingEvents(events));
  const said = steps.flatMap(({ seats }) => seats.filter(({ words }) => words !== null));
  const told = said.find((seat) => seat.state === 'declined') ?? said[0];
  return {
    state,
    approvers: approverNames(steps, reading),
    words: told?.words ?? null,
    waiting: [...waitingSentences(steps, reading)],
    steps: steps.map((step) => stepView(step, reading)),
  };
}

/** Who is to act now; when nobody is any more, whoever was asked last. */
export function approverNames(
  steps: readonly ApprovalStep[],
  { nameOf }: Pick<ApprovalReading, 'nameOf'>,
): string[] {
  const seats = steps.flatMap((step) => step.seats);
  const asked = seats.filter(({ state }) => state === 'requested');
  return (asked.length > 0 ? asked : seats.filter(({ state }) => state !== 'passed_on')).map(
    (seat) => nameOf(holderOf(seat)),
  );
}

function stepView(step: ApprovalStep, { nameOf }: ApprovalReading): ApprovalStepView {
  const { place, name, round, state } = step;
  return {
    ...{ place, round, name, state },
    rule: ruleWords(step),
    people: step.seats.map((seat) => ({
      fullName: nameOf(seat.approverId),
      state: seat.state,
      standInName: seat.standInId === null ? null : nameOf(seat.standInId),
      instead: insteadSentence(seat, nameOf),
      decidedByName: seat.decidedById === null ? null : nameOf(seat.decidedById),
      askedAt: new Date(seat.askedAt).toISOString(),
      decidedAt: seat.decidedAt === null ? null : new Date(seat.decidedAt).toISOString(),
      words: seat.words,
      reminders: seat.reminders,
    })),
  };
}
