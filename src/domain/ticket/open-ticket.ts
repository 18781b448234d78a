import type { ApproverToAsk, PlannedStep } from '../approval/approval-plan.js';
import { approvalSteps, awaitedIds } from '../approval/approval-steps.js';
import { approvalPlanOf, requestsOf } from './approval.js';
import type { ChecklistStepPlan } from './checklist-events.js';
import { decide, type Decision, type Refusal } from '../decision.js';
import { priorityOf, type Impact, type Urgency } from './priority.js';
import { against } from './refusal-codes.js';
import type { Stage } from './stages.js';
import { ticketEvent, type NewTicketEvent } from './ticket-event.js';
import type { Channel, TicketFacts } from './ticket-facts.js';

/** What the service says about its tickets; the bureaus are null when it is for everybody. */
export interface ServiceForOpening {
  readonly code: string;
  readonly active: boolean;
  readonly bureauCodes: readonly string[] | null;
  readonly teamCode: string;
  readonly officeCode: string;
  readonly policyCode: string;
  readonly policyVersion: number;
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly sensitive: boolean;
  /** The stages that its tickets pass, in order. */
  readonly stages: readonly Stage[];
  /** The steps of the checklist that each of its tickets gets. */
  readonly checklist: readonly ChecklistStepPlan[];
  /** The steps of its approval, in order, with the people whom each asks. */
  readonly approvals: readonly PlannedStep[];
}

/** A request on its way in. `filedBy` is `agent` only for what staff write down at the desk. */
export interface OpenTicketInput {
  readonly customer: { readonly id: number; readonly bureauCode: string };
  readonly submitterId: number;
  readonly filedBy: 'customer' | 'agent';
  readonly channel: Channel;
  readonly subject: string;
  readonly service: ServiceForOpening;
}

/** The ticket as it begins, and what is recorded. */
export interface OpenedTicket {
  readonly facts: TicketFacts;
  readonly events: readonly NewTicketEvent[];
}

function againstOpening({ customer, service, ...input }: OpenTicketInput): (Refusal | null)[] {
  const atDesk = input.filedBy === 'agent';
  const asks = service.approvals.flatMap((step): readonly ApproverToAsk[] => step.asks);
  const approvers = asks.map(({ approverId }) => approverId);
  const offered = service.bureauCodes === null || service.bureauCodes.includes(customer.bureauCode);
  return [
    against(input.subject.trim() === '', 'ticket.open.subject_missing', 'subject'),
    against(!service.active, 'ticket.open.service_closed', 'serviceCode'),
    against(!offered, 'ticket.open.not_for_bureau', 'serviceCode'),
    against(approvers.includes(null), 'ticket.open.approver_missing'),
    against(approvers.includes(customer.id), 'ticket.open.approver_is_customer'),
    against(
      atDesk && input.submitterId === customer.id,
      'ticket.open.own_request_as_staff',
      'customerId',
    ),
    against(
      !atDesk && (input.channel === 'phone' || input.channel === 'walk_up'),
      'ticket.open.channel_needs_staff',
      'channel',
    ),
  ];
}

function firstFacts({ customer, service, ...input }: OpenTicketInput, now: number): TicketFacts {
  const waits = service.approvals.length > 0;
  return {
    customerId: customer.id,
    bureauCode: customer.bureauCode,
    submitterId: input.submitterId,
    channel: input.channel,
    teamCode: service.teamCode,
    officeCode: service.officeCode,
    sensitive: service.sensitive,
    impact: service.impact,
    urgency: service.urgency,
    priority: priorityOf(service.impact, service.urgency),
    status: waits ? 'pending' : 'new',
    pendingReason: waits ? 'approval' : null,
    pendingSince: waits ? now : null,
    pendingRemindAt: null,
    pendingUntil: null,
    approval: waits ? 'requested' : 'none',
    approverIds: [],
    assigneeId: null,
    openedAt: now,
    solvedAt: null,
    closedAt: null,
    reopenCount: 0,
    transferCount: 0,
    offeredTeamCode: null,
    stagesLeft: service.stages.map(({ code }) => code),
    openTasks: [],
    openSteps: service.checklist.flatMap(({ words, required }) => (required ? [words] : [])),
    tags: [],
  };
}

function firstEvents(input: OpenTicketInput, facts: TicketFacts): NewTicketEvent[] {
  const author = { actorId: input.submitterId, actorSide: input.filedBy };
  const { impact, urgency, priority, channel, customerId, submitterId, teamCode, officeCode } =
    facts;
  const opened = {
    ...{ channel, customerId, submitterId, teamCode, officeCode, impact, urgency, priority },
    filedBy: input.filedBy,
    serviceCode: input.service.code,
    policyCode: input.service.policyCode,
    policyVersion: input.service.policyVersion,
    waitsForApproval: facts.approval === 'requested',
    ...(input.service.stages.length > 0 && { stages: input.service.stages }),
    ...(input.service.checklist.length > 0 && { checklist: input.service.checklist }),
    ...(input.service.approvals.length > 0 && {
      approvalSteps: input.service.approvals.map(approvalPlanOf),
    }),
  };
  return [
    ticketEvent('opened', opened, author, facts.openedAt),
    ...requestsOf(input.service.approvals, facts.openedAt),
  ];
}

/**
 * A request becomes a ticket: new, or waiting for the approvals its service asks for. Team, office,
 * priority and sensitivity are the service's. Nobody approves their own request, and staff never log
 * a call for themselves.
 */
export function openTicket(input: OpenTicketInput, now: number): Decision<OpenedTicket> {
  return decide(againstOpening(input), () => {
    const facts = firstFacts(input, now);
    const events = firstEvents(input, facts);
    return { facts: { ...facts, approverIds: awaitedIds(approvalSteps(events)) }, events };
  });
}
