import { join } from 'node:path';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import pg from 'pg';

const root = new URL('../../', import.meta.url).pathname;
const dist = (path) => import(join(root, 'dist', path));

/** As many open tickets whatever the length of history: a desk's backlog does not grow with its years. */
const openTickets = 2_000;
const isOpen = `status IN ('new', 'open', 'pending')`;

/**
 * A throw-away cluster with durable commits, migrated, with the agency and a demo history that is then copied
 * row by row until there are about `tickets` of them, of which about 2,000 are open. Copies keep dates, people and
 * states, so that queues, searches and dashboards meet the spread of real ones. With no tickets at all it holds the
 * agency alone. With a `keepIn` folder the data stay there, and a later run that names it finds them made.
 */
export async function benchDatabase({ tickets, log, keepIn }) {
  const { startEmbeddedPostgres } = await dist(
    'src/platform/database/embedded/embedded-postgres.js',
  );
  const { createDatabase } = await dist('src/platform/database/create-database.js');
  const { migrateUp } = await dist('src/platform/database/migrate.js');
  const { dataSourceOptions } = await dist('config/data-source.js');
  const { loadAgency } = await dist('src/modules/administration/agency/load-agency.js');
  const { loadDemo } = await dist('src/demo/load-demo.js');
  const { DataSource } = await import('typeorm');

  const folder = keepIn ?? mkdtempSync(join(tmpdir(), 'counterpart-bench-'));
  mkdirSync(folder, { recursive: true });
  let postgres = await startEmbeddedPostgres({ dataDir: folder });
  await createDatabase(postgres.url('postgres'), 'bench');
  const url = postgres.url('bench');
  const settings = { databaseUrl: url, poolSize: 4, statementTimeoutMs: 0 };
  const dataSource = new DataSource(dataSourceOptions(settings));
  await dataSource.initialize();
  await migrateUp(dataSource);
  await loadAgency(dataSource, join(root, 'config/agency'), { log: () => {} });
  const [{ made }] = await dataSource.query(`SELECT to_regclass('bench_made') IS NOT NULL AS made`);
  if (tickets > 0 && !made) {
    const storiesFile = join(root, 'config/demo/stories.yaml');
    await loadDemo(dataSource, { storiesFile, tickets: Math.min(tickets, 5_000), log });
    await multiply(dataSource, tickets, log);
    await dataSource.query('CREATE TABLE bench_made ()');
  }
  const [{ tagged }] = await dataSource.query(
    `SELECT to_regclass('bench_tagged') IS NOT NULL AS tagged`,
  );
  if (tickets > 0 && !tagged) await tagSome(dataSource, dist);
  await dataSource.destroy();
  const stop = async () => {
    await postgres.stop();
    if (keepIn === undefined) rmSync(folder, { recursive: true, force: true });
  };
  /** Starts it again after it was killed; it recovers and is found at the same address. */
  const startAgain = async () => {
    postgres = await startEmbeddedPostgres({ dataDir: folder });
    if (postgres.url('bench') !== url) throw new Error('PostgreSQL moved to another address.');
  };
  return { url, urlOf: (database) => postgres.url(database), folder, stop, startAgain };
}

/** One ticket in ten gets a tag, one in a hundred a rarer one, too: at every size the same share, also of kept data. */
async function tagSome(dataSource, dist) {
  const { correctTagUses } = await dist('src/modules/tickets/tags/tag-use-audit.js');
  await dataSource.query(
    `UPDATE tickets SET tags = CASE WHEN id % 100 = 0 THEN '{office-move,vpn}' ELSE '{vpn}' END::text[]
      WHERE id % 10 = 0`,
  );
  await dataSource.query(correctTagUses);
  await dataSource.query('VACUUM ANALYZE tickets, tag_uses');
  await dataSource.query('CREATE TABLE bench_tagged ()');
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
const everything = { open: true, finished: true };
const numbered = { ticket_events: 'id', sla_clocks: 'id', pulse_responses: 'id' };

async function multiply(dataSource, wanted, log) {
  const highest = async (table) =>
    (await dataSource.query(`SELECT coalesce(max(id), 0)::bigint AS id FROM ${table}`))[0].id;
  const steps = {};
  for (const table of ['tickets', 'comments', 'staff_notes', 'pulses'])
    steps[table] = await highest(table);
  await dataSource.query(
    `CREATE TABLE bench_finished AS SELECT id FROM tickets WHERE NOT (${isOpen})`,
  );
  const [{ finished, open }] = await dataSource.query(
    `SELECT count(*) FILTER (WHERE NOT (${isOpen}))::integer AS finished,
       count(*) FILTER (WHERE ${isOpen})::integer AS open FROM tickets`,
  );
  const wantedOpen = Math.min(openTickets, wanted / 2);
  const copiesOfOpen = Math.max(0, Math.round(wantedOpen / open) - 1);
  const copiesOfFinished = Math.max(0, Math.round((wanted - wantedOpen) / finished) - 1);
  const copies = Math.max(copiesOfOpen, copiesOfFinished);
  for (let copy = 1; copy <= copies; copy += 1) {
    const which = { open: copy <= copiesOfOpen, finished: copy <= copiesOfFinished };
    for (const [table, ids] of Object.entries(copied)) {
      await copyRows(dataSource, table, ids, steps, copy, which);
    }
    if (copy % 5 === 0) log(`copied the history ${copy} of ${copies} times`);
  }
  // A demo ticket has two or three messages; now it has five or so.
  const comments = await highest('comments');
  await copyRows(dataSource, 'comments', { id: 'comments' }, { comments }, 1, everything);
  await dataSource.query(
    `UPDATE ticket_facts f SET number = t.number FROM tickets t WHERE t.id = f.ticket_id`,
  );
  await dataSource.query(`
    UPDATE queue_counts q SET tickets = n.tickets FROM (
      SELECT team_code, CASE WHEN status = 'pending' THEN 'pending' WHEN assignee_id IS NULL THEN 'unclaimed'
        ELSE 'claimed' END AS bucket, count(*) AS tickets
      FROM tickets WHERE ${isOpen} GROUP BY 1, 2) n
    WHERE q.team_code = n.team_code AND q.bucket = n.bucket AND q.shard = 0`);
  for (const table of Object.keys(steps)) {
    await dataSource.query(
      `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table}))`,
    );
  }
  await dataSource.query('VACUUM ANALYZE');
}

async function copyRows(dataSource, table, ids, steps, copy, which) {
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
     WHERE ${first[0]} <= ${steps[first[1]]} AND (${copiedPart(ids, which)})`,
  );
}

/** Which rows are copied: those of all tickets, or of the finished or the open ones alone. */
function copiedPart(ids, { open, finished }) {
  if (open && finished) return 'true';
  const of = (column) => `${column} ${open ? 'NOT IN' : 'IN'} (SELECT id FROM bench_finished)`;
  if (ids.id === 'tickets') return of('id');
  if ('ticket_id' in ids) return of('ticket_id');
  return `pulse_id IN (SELECT id FROM pulses WHERE ${of('ticket_id')})`;
}

/** A pool with as many connections as the server has, for the bare statements. */
export function barePool(url, max) {
  pg.types.setTypeParser(20, Number);
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => {});
  return pool;
}
