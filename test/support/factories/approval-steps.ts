import type { ApproverToAsk, PlannedStep } from '../../../src/domain/approval/approval-plan.js';
import { ticketEvent, type NewTicketEvent } from '../../../src/domain/ticket/ticket-event.js';
import { requestsOf } from '../../../src/domain/ticket/approval.js';
import { bySystem } from '../../../src/domain/ticket/ticket-event.js';
import { monday9am } from './ticket-facts.js';

/** Somebody who is asked, as the service names them. */
export function asked(approverId: number | null, more: Partial<ApproverToAsk> = {}): ApproverToAsk {
  return { approverId, because: null, insteadOfId: null, standInId: null, ...more };
}

/** A step that the supervisor (9) decides. */
export function plannedStep(overrides: Partial<PlannedStep> = {}): PlannedStep {
  const place = overrides.place ?? 1;
  return {
    ...{ place, code: 'supervisor', name: 'supervisor', rule: 'first_word', needed: 1 },
    round: place,
    asks: [asked(9)],
    ...overrides,
  };
}

/** Two of the three people of the purchase board (21 to 23) have to approve. */
export function boardStep(overrides: Partial<PlannedStep> = {}): PlannedStep {
  return plannedStep({
    ...{ code: 'board', name: 'purchase board', rule: 'quorum', needed: 2 },
    asks: [asked(21), asked(22), asked(23)],
    ...overrides,
  });
}

/** A ticket that was filed with these steps, the first round asked. */
export function openedWith(...steps: PlannedStep[]): NewTicketEvent[] {
  const approvalSteps = steps.map(({ asks: _asks, ...plan }) => plan);
  const opened = ticketEvent(
    'opened',
    {
      ...({ channel: 'portal', filedBy: 'customer', impact: 'person', urgency: 'soon' } as const),
      ...({ customerId: 1, submitterId: 1, serviceCode: 'laptop', policyCode: 'p' } as const),
      ...({ policyVersion: 1, teamCode: 't', officeCode: 'it', priority: 'normal' } as const),
      waitsForApproval: true,
      approvalSteps,
    },
    bySystem,
    monday9am,
  );
  return [opened, ...requestsOf(steps, monday9am)];
}
