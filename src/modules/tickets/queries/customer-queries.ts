import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  isActive,
  type PendingReason,
  type TicketStatus,
} from '../../../domain/ticket/ticket-status.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { CustomerView } from '../customers.views.js';
import { deskStatusLabel } from '../desk-words.js';
import { mergedIntoSql } from '../relating/merged-into-sql.js';
import type { CustomerTicketView } from '../tickets.views.js';
import { seenAsStaff, visibilityAt, visibilityValues } from './ticket-visibility.js';

interface CustomerRow extends Omit<CustomerView, 'bureau' | 'open' | 'finished'> {
  readonly bureauCode: string;
  readonly bureauName: string;
}

interface CustomerTicketRow {
  readonly number: string;
  readonly subject: string;
  readonly serviceName: string;
  readonly status: TicketStatus;
  readonly pendingReason: PendingReason | null;
  readonly mergedInto: string | null;
  readonly openedAt: Date;
}

const seen = seenAsStaff('t', visibilityAt(2));
const newest = (
  part: string,
): string => `(SELECT t.id, t.number, t.subject, s.name AS "serviceName",
    t.status, t.pending_reason AS "pendingReason", ${mergedIntoSql('t')} AS "mergedInto", t.opened_at AS "openedAt"
  FROM tickets t JOIN services s ON s.code = t.service_code
  WHERE t.customer_id = $1 AND ${part} AND ${seen} ORDER BY t.id DESC LIMIT 25)`;

/** Reads of one customer for staff. */
@Injectable()
export class CustomerQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Who it is and their newest tickets, open and finished; 404 for an unknown person. */
  async view(person: SignedInPerson, customerId: number): Promise<CustomerView> {
    const [row]: CustomerRow[] = await this.dataSource.query(
      `SELECT c.id, c.full_name AS "fullName", c.given_name AS "givenName", c.email, c.phone, c.title,
          c.work_location AS "workLocation", b.code AS "bureauCode", b.name AS "bureauName",
          c.time_zone AS "timeZone", c.accommodations
        FROM people c JOIN bureaus b ON b.code = c.bureau_code WHERE c.id = $1`,
      [customerId],
    );
    if (!row) throw Problem.notFound();
    const tickets: CustomerTicketRow[] = await this.dataSource.query(
      `SELECT * FROM (${newest(`t.status IN ('new', 'open', 'pending')`)}
        UNION ALL ${newest(`t.status IN ('solved', 'closed', 'withdrawn')`)}) t ORDER BY t.id DESC`,
      [customerId, ...visibilityValues(person.actor)],
    );
    const { bureauCode, bureauName, ...contact } = row;
    return {
      ...contact,
      bureau: { code: bureauCode, name: bureauName },
      open: tickets.filter(({ status }) => isActive(status)).map(customerTicket),
      finished: tickets.filter(({ status }) => !isActive(status)).map(customerTicket),
    };
  }
}

function customerTicket(row: CustomerTicketRow): CustomerTicketView {
  const { number, subject, serviceName, status, pendingReason, mergedInto, openedAt } = row;
  return {
    ...{ number, subject, serviceName, status },
    statusLabel: deskStatusLabel(status, pendingReason, mergedInto),
    openedAt: openedAt.toISOString(),
  };
}
