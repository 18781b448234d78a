import type { EntityManager } from 'typeorm';
import type { ConditionFacts } from '../../domain/conditions/settle-condition.js';

type Instant = 'openedAt' | 'updatedAt' | 'lastMessageAt' | 'urgencyAt';
type RawFacts = Omit<ConditionFacts, Instant> & Readonly<Record<Instant, Date>>;

/** What conditions compare, as the ticket stands in this transaction; null when there is no such ticket. */
export async function conditionFactsOf(
  manager: EntityManager,
  ticketId: number,
): Promise<ConditionFacts | null> {
  const rows: RawFacts[] = await manager.query(
    `SELECT status, priority, channel, pending_reason AS "pendingReason", last_message_side AS "lastMessageSide",
        team_code AS "teamCode", office_code AS "officeCode", service_code AS "serviceCode",
        bureau_code AS "bureauCode", assignee_id AS "assigneeId", customer_id AS "customerId", sensitive, tags,
        false AS unread, opened_at AS "openedAt", updated_at AS "updatedAt",
        last_message_at AS "lastMessageAt", urgency_at AS "urgencyAt"
       FROM tickets WHERE id = $1`,
    [ticketId],
  );
  const [raw] = rows;
  if (!raw) return null;
  return {
    ...raw,
    openedAt: raw.openedAt.getTime(),
    updatedAt: raw.updatedAt.getTime(),
    lastMessageAt: raw.lastMessageAt.getTime(),
    urgencyAt: raw.urgencyAt.getTime(),
  };
}
