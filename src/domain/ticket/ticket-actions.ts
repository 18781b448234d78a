import type { Refusal } from '../decision.js';
import { againstApproving } from './approval.js';
import { againstAssigning, againstClaiming, againstSkipping } from './assignment.js';
import { againstChangingChecklist } from './checklist.js';
import { againstCommenting, againstNoting, againstReplying } from './conversation.js';
import {
  againstConfirming,
  againstReopening,
  againstResolving,
  againstWithdrawing,
} from './finishing.js';
import { againstMerging } from './merging.js';
import { againstGivingDate } from './new-date.js';
import { againstChangingPriority, againstTransferring } from './routing.js';
import { againstAskingTask } from './tasks.js';
import { accessTo, actsForCustomer, type Actor } from './ticket-access.js';
import type { TicketFacts } from './ticket-facts.js';
import { againstPassingStage } from './stages.js';
import { againstTagging } from './tagging.js';
import { againstHolding, againstResuming } from './waiting.js';

type ReasonsAgainst = (
  facts: TicketFacts,
  actor: Actor,
  now: number,
) => readonly (Refusal | null)[];

const deskActions = {
  claim: againstClaiming,
  reply: againstReplying,
  add_staff_note: againstNoting,
  assign: againstAssigning,
  skip: againstSkipping,
  hold: againstHolding,
  resume: againstResuming,
  give_date: againstGivingDate,
  change_priority: againstChangingPriority,
  transfer: againstTransferring,
  ask_task: againstAskingTask,
  pass_stage: againstPassingStage,
  change_checklist: againstChangingChecklist,
  change_tags: againstTagging,
  merge: againstMerging,
  resolve: againstResolving,
  reopen: againstReopening,
} as const satisfies Record<string, ReasonsAgainst>;

const customerActions = {
  comment: againstCommenting,
  withdraw: againstWithdrawing,
  confirm_fixed: againstConfirming,
  reopen: againstReopening,
} as const satisfies Record<string, ReasonsAgainst>;

const approverActions = { decide_approval: againstApproving } as const;

/** What can be done with a ticket. `comment`, `withdraw`, `confirm_fixed` are the customer's, `decide_approval` the approver's. */
export type TicketAction =
  keyof typeof deskActions | keyof typeof customerActions | keyof typeof approverActions;

/** Whether an action is open to somebody now, and if not, why. */
export interface ActionState {
  readonly action: TicketAction;
  readonly allowed: boolean;
  readonly refusals: readonly Refusal[];
}

function statesOf(
  rules: Partial<Record<TicketAction, ReasonsAgainst>>,
  facts: TicketFacts,
  actor: Actor,
  now: number,
): ActionState[] {
  return Object.entries(rules).map(([action, reasonsAgainst]) => {
    const refusals = reasonsAgainst(facts, actor, now).filter((reason) => reason !== null);
    return { action: action as TicketAction, allowed: refusals.length === 0, refusals };
  });
}

/**
 * Every action that belongs to the way this person sees the ticket, with the reasons against those
 * that are closed now, from the same rules that decide when it is tried. What depends on words still
 * to be typed is judged then. Somebody who may not see the ticket gets an empty list.
 */
export function allowedActions(facts: TicketFacts, actor: Actor, now: number): ActionState[] {
  const states: ActionState[] = [];
  if (accessTo(actor, facts) === 'staff') states.push(...statesOf(deskActions, facts, actor, now));
  if (actsForCustomer(actor, facts)) states.push(...statesOf(customerActions, facts, actor, now));
  if (facts.approverIds.includes(actor.personId)) {
    states.push(...statesOf(approverActions, facts, actor, now));
  }
  return states;
}
