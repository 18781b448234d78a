import { skipReasonLabels, skipReasons } from '../../domain/assignment/skipping.js';
import { conditionFields } from '../../domain/conditions/condition-fields.js';
import {
  impactLabels,
  impacts,
  priorities,
  priorityLabels,
  urgencies,
  urgencyLabels,
} from '../../domain/ticket/priority.js';
import {
  channels,
  resolutionCategories,
  resolutionCategoryLabels,
} from '../../domain/ticket/ticket-facts.js';
import {
  pendingReasons,
  ticketStatuses,
  type PendingReason,
  type TicketStatus,
} from '../../domain/ticket/ticket-status.js';
import type { ChoiceView, DeskChoicesView } from './desk-choices.views.js';

const statusLabels = conditionFields.status.choices;
const channelLabels = conditionFields.channel.choices;

const waitingLabels: Readonly<Record<PendingReason, string>> = {
  customer_answer: 'Waiting for the customer',
  third_party: 'Waiting for a vendor',
  approval: 'Waiting for approval',
  scheduled_work: 'Planned for later',
};

/** The status as the Desk says it: whose turn it is while the ticket waits, and in which one it goes on. */
export function deskStatusLabel(
  status: TicketStatus,
  reason: PendingReason | null,
  mergedInto: string | null,
): string {
  if (mergedInto !== null) return `Merged into ${mergedInto}`;
  return reason === null ? statusLabels[status] : waitingLabels[reason];
}

/** All fixed choices with their words, so that no screen makes up its own. */
export const deskChoices: Omit<DeskChoicesView, 'contracts'> = {
  impacts: choices(impacts, impactLabels),
  urgencies: choices(urgencies, urgencyLabels),
  priorities: choices(priorities, priorityLabels),
  pendingReasons: choices(
    pendingReasons.filter((reason) => reason !== 'approval'),
    waitingLabels,
  ),
  resolutionCategories: choices(resolutionCategories, resolutionCategoryLabels),
  statuses: choices(ticketStatuses, statusLabels),
  channels: choices(channels, channelLabels),
  skipReasons: choices(skipReasons, skipReasonLabels),
};

function choices<Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): ChoiceView[] {
  return codes.map((code) => ({ code, label: labels[code] }));
}
