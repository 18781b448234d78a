import type { EntityManager } from 'typeorm';

/** Calls off what is still asked for; nobody has to decide about this ticket any more. */
export async function callOffApprovals(
  manager: EntityManager,
  ticketId: number,
  now: number,
): Promise<void> {
  await manager.query(
    `UPDATE approvals SET state = 'cancelled', decided_at = $2
      WHERE ticket_id = $1 AND state = 'requested'`,
    [ticketId, new Date(now)],
  );
}
