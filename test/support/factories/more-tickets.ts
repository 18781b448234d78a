import { createTestApp } from '../test-app.js';

/** Copies of the team's first ticket with its events, straight in the tables: many, and quickly. */
export async function moreTicketsIn(team: string, count: number): Promise<void> {
  const { dataSource } = await createTestApp();
  const columns: { name: string }[] = await dataSource.query(
    `SELECT quote_ident(column_name) AS name FROM information_schema.columns
      WHERE table_name = 'tickets' AND column_name NOT IN ('id', 'number') AND is_generated = 'NEVER'`,
  );
  const list = columns.map(({ name }) => name).join(', ');
  await dataSource.query(
    `INSERT INTO tickets (${list})
     SELECT ${list} FROM (SELECT * FROM tickets WHERE team_code = $1 LIMIT 1) t, generate_series(1, $2::integer)`,
    [team, count],
  );
  await dataSource.query(
    `INSERT INTO ticket_events (ticket_id, sequence, kind, occurred_at, recorded_at, actor_id, actor_side, data)
     SELECT t.id, e.sequence, e.kind, e.occurred_at, e.recorded_at, e.actor_id, e.actor_side, e.data
       FROM tickets t JOIN ticket_events e ON e.ticket_id = (SELECT min(id) FROM tickets WHERE team_code = $1)
      WHERE t.team_code = $1 AND NOT EXISTS (SELECT 1 FROM ticket_events x WHERE x.ticket_id = t.id)`,
    [team],
  );
}
