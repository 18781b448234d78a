import type { DataSource, EntityManager } from 'typeorm';
import { ticketRefusals } from '../../../domain/ticket/refusal-codes.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { accessInSql, visibilityAt, visibilityValues } from '../queries/ticket-visibility.js';

const accessOf = new PreparedStatement<{ number: string; access: 'customer' | 'staff' | 'none' }>(
  'ticket_access',
  `SELECT t.number, ${accessInSql('t', visibilityAt(2))} AS access FROM tickets t WHERE t.id = $1`,
);

/** The number of a ticket that the person sees as staff; 404 for whoever may not know of it, 403 for one's own request. */
export async function requireStaffSight(
  on: EntityManager | DataSource,
  person: SignedInPerson,
  ticketId: number,
): Promise<string> {
  const found = await accessOf.row(on, [ticketId, ...visibilityValues(person.actor)]);
  if (!found || found.access === 'none') throw Problem.notFound();
  if (found.access === 'staff') return found.number;
  throw Problem.forbidden(ticketRefusals['ticket.own_request'], 'ticket.own_request');
}
