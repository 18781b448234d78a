import type { Actor, RoleGrant } from '../../../src/domain/ticket/ticket-access.js';
import type { TicketFacts } from '../../../src/domain/ticket/ticket-facts.js';

/** Monday, March 2, 2026, 9:00 a.m. in Washington. */
export const monday9am = Date.parse('2026-03-02T09:00:00-05:00');
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** Maria asked IT's laptop team for something; nobody has taken it. Maria is person 1. */
export function ticketFacts(overrides: Partial<TicketFacts> = {}): TicketFacts {
  return {
    customerId: 1,
    submitterId: 1,
    approverIds: [],
    bureauCode: 'roads',
    officeCode: 'it',
    teamCode: 'it-laptops',
    sensitive: false,
    status: 'new',
    pendingReason: null,
    pendingUntil: null,
    pendingSince: null,
    pendingRemindAt: null,
    assigneeId: null,
    impact: 'person',
    urgency: 'soon',
    priority: 'normal',
    channel: 'portal',
    approval: 'none',
    openedAt: monday9am,
    solvedAt: null,
    closedAt: null,
    reopenCount: 0,
    transferCount: 0,
    offeredTeamCode: null,
    stagesLeft: [],
    openTasks: [],
    openSteps: [],
    tags: [],
    ...overrides,
  };
}

function person(personId: number, ...grants: RoleGrant[]): Actor {
  return { personId, administrator: false, grants };
}

/** The people of the rules' examples. Maria (1) asks, Sam (2) files for colleagues, Ana (3) to Ola (8) work, Lee (9) approves. */
export const people = {
  maria: person(1),
  sam: person(2),
  ana: person(3, { role: 'agent', teamCode: 'it-laptops', officeCode: 'it' }),
  ben: person(4, { role: 'team_lead', teamCode: 'it-laptops', officeCode: 'it' }),
  itLead: person(5, { role: 'office_lead', officeCode: 'it' }),
  networkAgent: person(6, { role: 'agent', teamCode: 'it-network', officeCode: 'it' }),
  hrAgent: person(7, { role: 'agent', teamCode: 'hr-benefits', officeCode: 'hr' }),
  hrLead: person(8, { role: 'office_lead', officeCode: 'hr' }),
  lee: person(9),
  roadsLead: person(10, { role: 'bureau_lead', bureauCode: 'roads' }),
  parksLead: person(11, { role: 'bureau_lead', bureauCode: 'parks' }),
  administrator: { personId: 12, administrator: true, grants: [] } satisfies Actor,
} as const;

/** The codes of the refusals of a decision, in order; empty when it was allowed. */
export function refusalCodes(decision: {
  readonly allowed: boolean;
  readonly refusals?: readonly { readonly code: string }[];
}): string[] {
  return (decision.refusals ?? []).map(({ code }) => code);
}

/** The outcome of a decision that must be allowed; an error that names the refusals otherwise. */
export function outcomeOf<T>(
  decision:
    | { readonly allowed: true; readonly outcome: T }
    | { readonly allowed: false; readonly refusals: readonly { readonly code: string }[] },
): T {
  if (decision.allowed) return decision.outcome;
  throw new Error(`Refused: ${refusalCodes(decision).join(', ')}`);
}
