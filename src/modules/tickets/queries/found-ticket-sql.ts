import type { Priority } from '../../../domain/ticket/priority.js';
import type { PendingReason, TicketStatus } from '../../../domain/ticket/ticket-status.js';
import { mergedIntoSql } from '../relating/merged-into-sql.js';

/** What every list of tickets shows of one, as the database gives it. */
export interface FoundTicket {
  readonly id: number;
  readonly number: string;
  readonly subject: string;
  readonly customerName: string;
  readonly bureauName: string;
  readonly serviceName: string;
  readonly teamName: string;
  readonly status: TicketStatus;
  readonly pendingReason: PendingReason | null;
  readonly mergedInto: string | null;
  readonly priority: Priority;
  readonly assigneeName: string | null;
  readonly sensitive: boolean;
  readonly tags: readonly string[];
  readonly openedAt: Date;
  readonly version: number;
}

/** The columns of a `FoundTicket`: of the ticket `t` and of what `foundTicketJoins` joins to it. */
export const foundTicketColumns = `t.id, t.number, t.subject, c.full_name AS "customerName",
    b.name AS "bureauName", s.name AS "serviceName", m.name AS "teamName", t.status,
    t.pending_reason AS "pendingReason", ${mergedIntoSql('t')} AS "mergedInto", t.priority,
    a.full_name AS "assigneeName", t.sensitive, t.tags, t.opened_at AS "openedAt", t.version`;

/** Joins the names to the ticket `t`; cheap only once the tickets are chosen. */
export const foundTicketJoins = `JOIN people c ON c.id = t.customer_id
  JOIN bureaus b ON b.code = t.bureau_code
  JOIN services s ON s.code = t.service_code
  JOIN teams m ON m.code = t.team_code
  LEFT JOIN people a ON a.id = t.assignee_id`;
