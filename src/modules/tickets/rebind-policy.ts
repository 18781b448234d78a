import type { EntityManager } from 'typeorm';
import {
  bySystem,
  ticketEvent,
  type BindingCause,
  type NewTicketEvent,
} from '../../domain/ticket/ticket-event.js';
import { applyChanges } from '../../domain/ticket/ticket-facts.js';
import type { TicketOutcome } from '../../domain/ticket/staff-work.js';
import type { PolicyChoice } from '../catalog/policy-choice.js';
import type { LockedTicket } from './locked-ticket.js';

/**
 * The outcome, with the policy that the rules choose where a new priority or team makes that another
 * one. A ticket that keeps its policy keeps its version, too.
 */
export async function rebound(
  choice: PolicyChoice,
  manager: EntityManager,
  { row, facts }: Pick<LockedTicket, 'row' | 'facts'>,
  outcome: TicketOutcome,
  now: number,
): Promise<TicketOutcome> {
  const cause = causeIn(outcome.events);
  if (cause === null) return outcome;
  const { priority, bureauCode, officeCode } = applyChanges(facts, outcome.changes);
  const ticket = { serviceCode: row.serviceCode, priority, bureauCode, officeCode };
  const { policyCode, policyVersion } = await choice.for(ticket, row.openedAt, now, manager);
  if (policyCode === row.policyCode) return outcome;
  const bound = {
    ...{ policyCode, policyVersion, cause },
    ...{ previousPolicyCode: row.policyCode, previousPolicyVersion: row.policyVersion },
  };
  const events = [...outcome.events, ticketEvent('policy_bound', bound, bySystem, now)];
  return { ...outcome, events };
}

function causeIn(events: readonly NewTicketEvent[]): BindingCause | null {
  for (const { kind } of events) {
    if (kind === 'priority_changed') return 'priority';
    if (kind === 'transferred') return 'transfer';
  }
  return null;
}
