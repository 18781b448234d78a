import type { EntityManager } from 'typeorm';

const lockSpace = 7_250_000_000_000_000;

/**
 * How many tickets somebody has at work. Until the transaction ends nobody else counts them for giving
 * them another one, so that a limit holds for claims of the same moment, too.
 */
export async function inHandOf(manager: EntityManager, personId: number): Promise<number> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [lockSpace + personId]);
  const [counted]: { tickets: number }[] = await manager.query(
    `SELECT count(*)::integer AS tickets FROM tickets WHERE assignee_id = $1 AND status IN ('new', 'open')`,
    [personId],
  );
  return counted!.tickets;
}
