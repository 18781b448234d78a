import { isStaff, type Actor } from '../../../domain/ticket/ticket-access.js';

/** Where the three values of `visibilityValues` stand among a statement's parameters. */
export interface VisibilityParameters {
  readonly person: string;
  readonly staff: string;
  readonly offices: string;
}

/** The values that the filters below compare with: who, whether staff at all, and of which offices. */
export function visibilityValues(actor: Actor): [number, boolean, string[]] {
  const offices = actor.grants.flatMap(({ role, officeCode }) =>
    role === 'bureau_lead' || officeCode === undefined ? [] : [officeCode],
  );
  return [actor.personId, isStaff(actor), [...new Set(offices)]];
}

/** The parameters from `$n` on. */
export function visibilityAt(first: number): VisibilityParameters {
  return { person: `$${first}`, staff: `$${first + 1}`, offices: `$${first + 2}` };
}

/**
 * True for the tickets that the person sees as staff: not their own, and sensitive ones only in the
 * office that serves them. The same rule as `accessTo`, which a test compares with this.
 */
export function seenAsStaff(
  ticket: string,
  { person, staff, offices }: VisibilityParameters,
): string {
  return `(${staff}::boolean AND ${ticket}.customer_id <> ${person}::bigint
    AND (NOT ${ticket}.sensitive OR ${ticket}.office_code = ANY(${offices}::text[])))`;
}

/**
 * True for the requests that the person follows as the one who asked, or who filed it for a colleague; each half has
 * an index, and the second one's holds only what was filed for others.
 */
export function followedAsCustomer(ticket: string, { person }: VisibilityParameters): string {
  return `(${ticket}.customer_id = ${person}::bigint
    OR (${ticket}.submitter_id = ${person}::bigint AND ${ticket}.submitter_id <> ${ticket}.customer_id
      AND NOT ${ticket}.sensitive))`;
}

/** True while the person's approval is awaited, as theirs or as who stands in. */
export function awaitsApproval(ticket: string, { person }: VisibilityParameters): string {
  return `EXISTS (SELECT 1 FROM approvals asked WHERE asked.ticket_id = ${ticket}.id
    AND asked.state = 'requested' AND ${person}::bigint IN (asked.approver_id, asked.stand_in_id))`;
}

/** How the person sees the ticket: 'customer', 'staff' or 'none'. */
export function accessInSql(ticket: string, at: VisibilityParameters): string {
  return `CASE WHEN ${ticket}.customer_id = ${at.person}::bigint THEN 'customer'
    WHEN ${seenAsStaff(ticket, at)} THEN 'staff'
    WHEN ${followedAsCustomer(ticket, at)} OR ${awaitsApproval(ticket, at)} THEN 'customer'
    ELSE 'none' END`;
}
