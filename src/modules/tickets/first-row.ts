import type { PolicyBinding } from '../../domain/ticket/ticket-event.js';
import type { TicketFacts } from '../../domain/ticket/ticket-facts.js';
import { urgencyWithoutTarget } from '../../domain/sla/queue-order.js';
import type { TicketRow } from './ticket-row.js';

/** What a new row takes from the order, beside the facts that the rules gave it. */
export interface FirstWords {
  readonly service: { readonly code: string; readonly formVersion: number };
  readonly subject: string;
  readonly description: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** The row of a ticket that was just opened, before its clocks are folded; the database numbers it. */
export function firstRow(
  facts: TicketFacts,
  order: FirstWords,
  { policyCode, policyVersion }: PolicyBinding,
): TicketRow {
  const { approval: _approval, approverIds: _approverIds, ...known } = facts;
  const { service, subject, description, answers } = order;
  return {
    ...known,
    ...{ id: 0, number: '', subject, description, answers },
    firstTeamCode: facts.teamCode,
    serviceCode: service.code,
    formVersion: service.formVersion,
    ...{ policyCode, policyVersion },
    promisedResponseAt: null,
    promisedFinishAt: null,
    resolutionCategory: null,
    resolutionWords: null,
    solvedById: null,
    firstRespondedAt: null,
    lastMessageAt: facts.openedAt,
    lastMessageSide: 'customer',
    urgencyAt: urgencyWithoutTarget,
    ...{ newsEvent: 0, newsActorId: null, otherNewsEvent: 0 },
    eventCount: 0,
    version: 1,
    updatedAt: facts.openedAt,
  };
}
