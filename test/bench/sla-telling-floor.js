import { barePool } from './bench-database.js';

/**
 * What telling writes in any case, in tables of its own that are as the product's were before: the same columns,
 * indexes and foreign keys, packed as tightly. The rows are the very ones that the product wrote.
 */
const tables = [
  'tickets',
  'sla_clocks',
  'sla_journal',
  'ticket_events',
  'sla_escalations',
  'ticket_updates',
  'ticket_event_relay',
  'outgoing_mails',
];
/** Columns that telling changes, as they were. */
const asBefore = {
  tickets: { event_count: 'event_count - 2' },
  sla_clocks: { state: `'running'`, breached_at: 'NULL' },
  sla_journal: { told_at: 'NULL' },
};
const told = `ticket_id BETWEEN $1 AND $2 AND kind <> 'opened'`;
const range = 'ticket_id BETWEEN $1 AND $2';
const statements = [
  `UPDATE floor_sla_journal SET told_at = clock_timestamp() WHERE ${range}`,
  `UPDATE floor_sla_clocks SET state = 'breached', breached_at = breach_at WHERE ${range}`,
  `UPDATE floor_tickets SET event_count = event_count + 2 WHERE id BETWEEN $1 AND $2`,
  `INSERT INTO floor_ticket_events SELECT * FROM ticket_events WHERE ${told}`,
  `INSERT INTO floor_sla_escalations SELECT * FROM sla_escalations WHERE ${range}`,
  `INSERT INTO floor_ticket_updates OVERRIDING SYSTEM VALUE SELECT * FROM ticket_updates WHERE ${range}`,
  `INSERT INTO floor_ticket_event_relay (event_id, ticket_id) SELECT id, ticket_id FROM ticket_events WHERE ${told}`,
  `INSERT INTO floor_outgoing_mails SELECT m.* FROM tickets t JOIN outgoing_mails m ON m.reference = t.number
    WHERE t.id BETWEEN $1 AND $2`,
  `DELETE FROM floor_ticket_event_relay WHERE ${range}`,
];

/** Makes the tables on the database in which the product has told everything. */
export async function makeTellingFloor(pool) {
  for (const table of tables) {
    await pool.query(`CREATE TABLE floor_${table} (LIKE ${table} INCLUDING ALL)`);
    if (table in asBefore) await copyAsBefore(pool, table);
  }
  for (const table of ['ticket_events', 'sla_escalations']) {
    await pool.query(
      `ALTER TABLE floor_${table} ADD FOREIGN KEY (ticket_id) REFERENCES floor_tickets`,
    );
  }
  await pool.query('ALTER TABLE floor_ticket_events ADD FOREIGN KEY (actor_id) REFERENCES people');
  await pool.query('CREATE INDEX mails_of_ticket ON outgoing_mails (reference)');
  await pool.query('CREATE INDEX updates_of_ticket ON ticket_updates (ticket_id)');
  await pool.query('VACUUM ANALYZE');
  await pool.query('CHECKPOINT');
}

/** Writes them in batches by so many connections; milliseconds. */
export async function runTellingFloor(url, { timers, batch, workers }) {
  const lanes = barePool(url, workers);
  let next = 1;
  const lane = async () => {
    const client = await lanes.connect();
    for (let from = next; from <= timers; from = next) {
      next += batch;
      await client.query('BEGIN');
      for (const text of statements) await client.query({ text, values: [from, from + batch - 1] });
      await client.query('COMMIT');
    }
    client.release();
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: workers }, lane));
  const ms = performance.now() - started;
  await lanes.end();
  return ms;
}

/** Written in one go, so that the pages are as full as the product found them. */
async function copyAsBefore(pool, table) {
  const { rows } = await pool.query(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => asBefore[table][name] ?? name);
  await pool.query(
    `INSERT INTO floor_${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table}
      ORDER BY ${table === 'sla_journal' ? 'ticket_id' : 'id'}`,
  );
}
