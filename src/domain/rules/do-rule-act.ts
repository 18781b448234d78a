import { decide, type Decision, type Refusal } from '../decision.js';
import { againstAssignee } from '../ticket/assignment.js';
import { priorityOf } from '../ticket/priority.js';
import { tagByRule } from '../ticket/tagging.js';
import { against, ticketRefusal } from '../ticket/refusal-codes.js';
import type { TransferInput } from '../ticket/routing.js';
import type { TicketOutcome } from '../ticket/staff-work.js';
import type { Actor } from '../ticket/ticket-access.js';
import { bySystem, ticketEvent } from '../ticket/ticket-event.js';
import type { TicketFacts } from '../ticket/ticket-facts.js';
import { isActive } from '../ticket/ticket-status.js';
import { startWaiting } from '../ticket/waiting.js';
import type { RuleAct } from './rule.js';

const dayMs = 86_400_000;

/** What an act names, as it is now. */
export interface RuleActContext {
  /** Whom it assigns to; null for nobody, and `gone` for somebody who no longer works here. */
  readonly assignee: Actor | 'gone' | null;
  readonly team: TransferInput['team'] | null;
  /** "Rule “Late and unclaimed”", for the history. */
  readonly because: string;
}

type ChangingAct = Exclude<RuleAct, { kind: 'note' | 'tell' }>;

/**
 * Does what a rule says to a ticket, in the system's name and by the same limits as people have: nobody gets
 * their own request or a ticket of another team, a finished ticket stays as it is, what is so already is not
 * done again.
 */
export function doRuleAct(
  facts: TicketFacts,
  act: ChangingAct,
  context: RuleActContext,
  now: number,
): Decision<TicketOutcome> {
  switch (act.kind) {
    case 'assign':
      return assign(facts, context, now);
    case 'transfer':
      return transfer(facts, context, now);
    case 'prioritize': {
      const { impact, urgency } = act;
      const unchanged = impact === facts.impact && urgency === facts.urgency;
      return decide(
        [
          against(!isActive(facts.status), 'ticket.priority.finished'),
          against(unchanged, 'ticket.priority.unchanged'),
        ],
        () => {
          const changes = { impact, urgency, priority: priorityOf(impact, urgency) };
          const data = { ...changes, previousPriority: facts.priority };
          return { changes, events: [ticketEvent('priority_changed', data, bySystem, now)] };
        },
      );
    }
    case 'tag':
      return tagByRule(facts, act.tag, now);
    case 'hold': {
      const { reason, days } = act;
      const held = { reason, until: now + days * dayMs, questionCommentId: null, waitingFor: null };
      return decide(
        [
          against(!isActive(facts.status), 'ticket.hold.finished'),
          against(facts.pendingReason === 'approval', 'ticket.hold.approval_pending'),
        ],
        () => startWaiting(facts, held, bySystem, now, null),
      );
    }
  }
}

function assign(
  facts: TicketFacts,
  { assignee, because }: RuleActContext,
  now: number,
): Decision<TicketOutcome> {
  const person = assignee === 'gone' ? null : assignee;
  const reason: Refusal | null =
    assignee === 'gone'
      ? ticketRefusal('ticket.assign.not_in_team')
      : againstAssignee(facts, person);
  return decide([against(!isActive(facts.status), 'ticket.assign.finished'), reason], () => {
    const assigneeId = person?.personId ?? null;
    const previousAssigneeId = facts.assigneeId;
    const data = { assigneeId, previousAssigneeId, how: 'automatic', because } as const;
    const opens = facts.status === 'new' && assigneeId !== null;
    return {
      changes: opens ? { assigneeId, status: 'open' } : { assigneeId },
      events: [ticketEvent('assigned', data, bySystem, now)],
    };
  });
}

function transfer(
  facts: TicketFacts,
  { team, because }: RuleActContext,
  now: number,
): Decision<TicketOutcome> {
  const reasons = [
    against(!isActive(facts.status), 'ticket.transfer.finished'),
    against(team === null || !team.active, 'ticket.transfer.team_closed'),
    against(team?.code === facts.teamCode, 'ticket.transfer.same_team'),
    against(facts.sensitive && team?.officeCode !== facts.officeCode, 'ticket.transfer.restricted'),
  ];
  return decide(reasons, () => {
    const { code: teamCode, officeCode } = team!;
    const { teamCode: previousTeamCode, officeCode: previousOfficeCode } = facts;
    const previousAssigneeId = facts.assigneeId;
    const move = { teamCode, officeCode, previousTeamCode, previousOfficeCode, reason: because };
    const left = { assigneeId: null, previousAssigneeId, how: 'handed_over' } as const;
    return {
      changes: { teamCode, officeCode, assigneeId: null, transferCount: facts.transferCount + 1 },
      events: [
        ticketEvent('transferred', move, bySystem, now),
        ...(previousAssigneeId === null ? [] : [ticketEvent('assigned', left, bySystem, now)]),
      ],
    };
  });
}
