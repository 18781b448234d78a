import type { DataSource, EntityManager } from 'typeorm';

/** Locks both tickets in the order of their ids, so that two merges the other way round wait and never deadlock. */
export async function lockBoth(manager: EntityManager, one: number, other: number): Promise<void> {
  await manager.query('SELECT id FROM tickets WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [
    [one, other],
  ]);
}

/** The ticket into which this one is merged; null when it is not. */
export async function mergedIntoOf(
  manager: EntityManager,
  ticketId: number,
): Promise<{ readonly id: number; readonly number: string } | null> {
  const rows: { id: number; number: string }[] = await manager.query(
    `SELECT t.id, t.number FROM ticket_links l JOIN tickets t ON t.id = l.to_id
      WHERE l.from_id = $1 AND l.kind = 'merged'`,
    [ticketId],
  );
  return rows[0] ?? null;
}

/** Where a ticket goes on: itself, or the last of the tickets into which it was merged. */
export async function survivorOf(
  on: DataSource | EntityManager,
  ticketId: number,
): Promise<number> {
  const rows: { id: number }[] = await on.query(
    `WITH RECURSIVE way AS (
       SELECT $1::bigint AS id, 0 AS step
       UNION ALL
       SELECT l.to_id, way.step + 1 FROM way JOIN ticket_links l ON l.from_id = way.id AND l.kind = 'merged'
        WHERE way.step < 50)
     SELECT id FROM way ORDER BY step DESC LIMIT 1`,
    [ticketId],
  );
  return rows[0]!.id;
}
