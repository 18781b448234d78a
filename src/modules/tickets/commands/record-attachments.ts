import type { Decision } from '../../../domain/decision.js';
import type { TicketOutcome } from '../../../domain/ticket/staff-work.js';
import {
  ticketEvent,
  type EventAuthor,
  type TicketEventData,
} from '../../../domain/ticket/ticket-event.js';

/** The same decision, with the files that came along recorded after what they belong to. */
export function withAttachments(
  decision: Decision<TicketOutcome>,
  attachmentIds: readonly string[] | undefined,
  on: TicketEventData['attachment_added']['on'],
  author: EventAuthor,
  now: number,
): Decision<TicketOutcome> {
  if (!decision.allowed || !attachmentIds || attachmentIds.length === 0) return decision;
  const { changes, events } = decision.outcome;
  const added = ticketEvent('attachment_added', { attachmentIds, on }, author, now);
  return { allowed: true, outcome: { changes, events: [...events, added] } };
}
