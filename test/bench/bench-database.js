import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import pg from 'pg';

const root = new URL('../../', import.meta.url).pathname;
const dist = (path) => import(join(root, 'dist', path));

/**
 * A throw-away cluster with durable commits, migrated, with the agency and a demo history that is then copied
 * row by row until there are about `tickets` of them. Copies keep dates, people and states, so that queues,
 * searches and dashboards meet the spread of real ones. With no tickets at all it holds the agency alone.
 */
export async function benchDatabase({ tickets, log }) {
  const { startEmbeddedPostgres } = await dist(
    'src/platform/database/embedded/embedded-postgres.js',
  );
  const { createDatabase } = await dist('src/platform/database/create-database.js');
  const { migrateUp } = await dist('src/platform/database/migrate.js');
  const { dataSourceOptions } = await dist('config/data-source.js');
  const { loadAgency } = await dist('src/modules/administration/agency/load-agency.js');
  const { loadDemo } = await dist('src/demo/load-demo.js');
  const { DataSource } = await import('typeorm');

  const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));
  let postgres = await startEmbeddedPostgres({ dataDir: folder });
  await createDatabase(postgres.url('postgres'), 'bench');
  const url = postgres.url('bench');
  const settings = { databaseUrl: url, poolSize: 4, statementTimeoutMs: 0 };
  const dataSource = new DataSource(dataSourceOptions(settings));
  await dataSource.initialize();
  await migrateUp(dataSource);
  await loadAgency(dataSource, join(root, 'config/agency'), { log: () => {} });
  if (tickets > 0) {
    const storiesFile = join(root, 'config/demo/stories.yaml');
    await loadDemo(dataSource, { storiesFile, tickets: Math.min(tickets, 5_000), log });
    await multiply(dataSource, tickets, log);
  }
  await dataSource.destroy();
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  /** Starts it again after it was killed; it recovers and is found at the same address. */
  const startAgain = async () => {
    postgres = await startEmbeddedPostgres({ dataDir: folder });
    if (postgres.url('bench') !== url) throw new Error('PostgreSQL moved to another address.');
  };
  return { url, urlOf: (database) => postgres.url(database), folder, stop, startAgain };
}

/** Which columns of which tables are ids that a copy has to move on, and by which table's ids. */
const copied = {
  tickets: { id: 'tickets' },
  ticket_events: { ticket_id: 'tickets' },
  comments: { id: 'comments', ticket_id: 'tickets' },
  staff_notes: { id: 'staff_notes', ticket_id: 'tickets' },
  sla_clocks: { ticket_id: 'tickets' },
  sla_journal: { ticket_id: 'tickets' },
  pulses: { id: 'pulses', ticket_id: 'tickets' },
  pulse_responses: { pulse_id: 'pulses' },
  ticket_facts: { ticket_id: 'tickets' },
};
const numbered = { ticket_events: 'id', sla_clocks: 'id', pulse_responses: 'id' };

async function multiply(dataSource, wanted, log) {
  const highest = async (table) =>
    (await dataSource.query(`SELECT coalesce(max(id), 0)::bigint AS id FROM ${table}`))[0].id;
  const steps = {};
  for (const table of ['tickets', 'comments', 'staff_notes', 'pulses'])
    steps[table] = await highest(table);
  const copies = Math.max(0, Math.round(wanted / steps.tickets) - 1);
  for (let copy = 1; copy <= copies; copy += 1) {
    for (const [table, ids] of Object.entries(copied)) {
      await copyRows(dataSource, table, ids, steps, copy);
    }
    if (copy % 5 === 0) log(`copied the history ${copy} of ${copies} times`);
  }
  await dataSource.query(
    `UPDATE ticket_facts f SET number = t.number FROM tickets t WHERE t.id = f.ticket_id`,
  );
  await dataSource.query(`
    UPDATE queue_counts q SET tickets = n.tickets FROM (
      SELECT team_code, CASE WHEN status = 'pending' THEN 'pending' WHEN assignee_id IS NULL THEN 'unclaimed'
        ELSE 'claimed' END AS bucket, count(*) AS tickets
      FROM tickets WHERE status IN ('new', 'open', 'pending') GROUP BY 1, 2) n
    WHERE q.team_code = n.team_code AND q.bucket = n.bucket AND q.shard = 0`);
  for (const table of Object.keys(steps)) {
    await dataSource.query(
      `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table}))`,
    );
  }
  await dataSource.query('VACUUM ANALYZE');
}

async function copyRows(dataSource, table, ids, steps, copy) {
  const columns = await dataSource.query(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  const names = columns.map(({ name }) => name).filter((name) => name !== numbered[table]);
  const values = names.map((name) => (name in ids ? `${name} + ${copy * steps[ids[name]]}` : name));
  const first = Object.entries(ids)[0];
  await dataSource.query(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table}
     WHERE ${first[0]} <= ${steps[first[1]]}`,
  );
}

/** A pool with as many connections as the server has, for the bare statements. */
export function barePool(url, max) {
  pg.types.setTypeParser(20, Number);
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => {});
  return pool;
}
