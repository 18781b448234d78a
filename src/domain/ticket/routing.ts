import { decide, type Decision, type Refusal } from '../decision.js';
import { priorityOf, type Impact, type Urgency } from './priority.js';
import { against } from './refusal-codes.js';
import { againstWork, type TicketOutcome } from './staff-work.js';
import type { Actor } from './ticket-access.js';
import { byAgent, ticketEvent, type EventAuthor } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';
import { isActive } from './ticket-status.js';

/** How many people the matter touches and how soon it has to be settled, as staff judge it now. */
export interface PriorityInput {
  readonly actor: Actor;
  readonly impact: Impact;
  readonly urgency: Urgency;
}

/** Why this person may not change the priority now. */
export function againstChangingPriority(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [againstWork(facts, actor), against(!isActive(facts.status), 'ticket.priority.finished')];
}

/** Staff judge impact and urgency anew; the priority follows, and with it the clocks' targets. */
export function changePriority(
  facts: TicketFacts,
  { actor, impact, urgency }: PriorityInput,
  now: number,
): Decision<TicketOutcome> {
  const unchanged = impact === facts.impact && urgency === facts.urgency;
  const reasons = [
    ...againstChangingPriority(facts, actor),
    against(unchanged, 'ticket.priority.unchanged', 'impact'),
  ];
  return decide(reasons, () => {
    const changes = { impact, urgency, priority: priorityOf(impact, urgency) };
    const data = { ...changes, previousPriority: facts.priority };
    return {
      changes,
      events: [ticketEvent('priority_changed', data, byAgent(actor.personId), now)],
    };
  });
}

/** Which team takes the ticket over, and why. */
export interface TransferInput {
  readonly actor: Actor;
  readonly team: { readonly code: string; readonly officeCode: string; readonly active: boolean };
  readonly reason: string;
  /** Whether the present assignee works in the new team too; false when nobody has the ticket. */
  readonly assigneeInNewTeam: boolean;
}

/** Why this person may not hand the ticket to another team now. */
export function againstTransferring(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [
    againstWork(facts, actor),
    against(!isActive(facts.status), 'ticket.transfer.finished'),
    against(facts.offeredTeamCode !== null, 'ticket.transfer.offered'),
  ];
}

/** Why this person may not hand the ticket to just this team; a restricted one stays in the office that serves it. */
export function againstHandingOver(
  facts: TicketFacts,
  { actor, team, reason }: Pick<TransferInput, 'actor' | 'team' | 'reason'>,
): (Refusal | null)[] {
  const leavesOffice = team.officeCode !== facts.officeCode;
  return [
    ...againstTransferring(facts, actor),
    against(team.code === facts.teamCode, 'ticket.transfer.same_team', 'teamCode'),
    against(!team.active, 'ticket.transfer.team_closed', 'teamCode'),
    against(facts.sensitive && leavesOffice, 'ticket.transfer.restricted', 'teamCode'),
    against(reason.trim() === '', 'ticket.transfer.reason_missing', 'reason'),
  ];
}

/** The ticket goes to another team at once. */
export function transfer(
  facts: TicketFacts,
  input: TransferInput,
  now: number,
): Decision<TicketOutcome> {
  const { actor, team, reason, assigneeInNewTeam } = input;
  const move = { team, reason, assigneeInNewTeam, author: byAgent(actor.personId) };
  return decide(againstHandingOver(facts, input), () => movedTo(facts, move, now));
}

/** A move to another team that nothing stands against. */
interface Move extends Pick<TransferInput, 'team' | 'reason' | 'assigneeInNewTeam'> {
  readonly author: EventAuthor;
  /** Who had offered it to the team that now accepts; absent where it was not offered. */
  readonly offeredById?: number;
}

/**
 * The ticket with its new team: it keeps its number, its promise and its clocks. The assignee keeps it only
 * when they work in the new team too.
 */
export function movedTo(
  facts: TicketFacts,
  { team, reason, assigneeInNewTeam, author, offeredById }: Move,
  now: number,
): TicketOutcome {
  const leaves = facts.assigneeId !== null && !assigneeInNewTeam;
  const handedOver = {
    teamCode: team.code,
    officeCode: team.officeCode,
    previousTeamCode: facts.teamCode,
    previousOfficeCode: facts.officeCode,
    reason,
    ...(offeredById === undefined ? {} : { offeredById }),
  };
  const left = {
    assigneeId: null,
    previousAssigneeId: facts.assigneeId,
    how: 'handed_over',
  } as const;
  return {
    changes: {
      teamCode: team.code,
      officeCode: team.officeCode,
      transferCount: facts.transferCount + 1,
      ...(facts.offeredTeamCode === null ? {} : { offeredTeamCode: null }),
      ...(leaves ? { assigneeId: null } : {}),
    },
    events: [
      ticketEvent('transferred', handedOver, author, now),
      ...(leaves ? [ticketEvent('assigned', left, author, now)] : []),
    ],
  };
}
