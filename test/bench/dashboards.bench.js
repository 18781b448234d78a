import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { explain, floor, record } from './bare-statements.js';
import { barePool, benchDatabase } from './bench-database.js';
import { benchServer, tokenFor } from './bench-server.js';
import { writeFacts } from './dashboard-facts.js';
import { tileTable } from './dashboard-tiles.js';
import { measure, send } from './load.js';

/**
 * The whole dashboard of a bureau and quarter, 8 at a time, over one year and over five years of closed requests: it
 * must not grow with history; also with a request of the quarter changed before each reading. Then each statement of it
 * alone, each tile beside its own statements, and how far facts fall behind 200 ticket events a second.
 * `npm run bench dashboards [tickets] [seconds] [keep-up seconds] [--plans]`; tickets are those of all five years.
 */
const plans = process.argv.includes('--plans');
const [tickets = 100_000, seconds = 5, keepUpSeconds = 20] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('-'))
  .map(Number);
const years = 5;
const concurrency = 8;
const poolSize = 10;
const port = 3_331;
const bureau = 'departmental-offices';
const eventsASecond = 200;
const log = (line) => console.log(line);
const ms = (value) => Number(value.toFixed(1));
const load = () => loadavg()[0].toFixed(1);

const database = await benchDatabase({ tickets: 2_000, log });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
const firstId = 10_000_000;
const lastYear = Math.round(tickets / years);
const stretches = [
  { name: '1 year', tickets: lastYear, from: 1, to: 0, firstId: firstId + tickets },
  { name: `${years} years`, tickets: tickets - lastYear, from: years, to: 1, firstId },
];
const asked = Object.fromEntries(
  ['last_quarter', 'quarter', 'year'].map((period) => [
    period,
    { path: `/api/v1/partners/${bureau}/dashboard?period=${period}` },
  ]),
);
const headers = await tokenFor(database.url, { role: 'office_lead' });
/** As if a request of last quarter had just changed, and an answer come in: what is kept of medians must be read anew. */
const changes = barePool(database.url, 2);
const lastMonth = `(date_trunc('quarter', now() AT TIME ZONE 'UTC') - interval '1 month')::date`;
const thisMonth = `date_trunc('month', now() AT TIME ZONE 'UTC')::date`;
const rowsOfNothing = [];
for (const [kept, month] of [
  ['fact_speeds', lastMonth],
  ['fact_answers', thisMonth],
]) {
  const [{ names, zeros }] = (
    await changes.query(
      `SELECT string_agg(column_name, ', ') AS names, string_agg('0', ', ') AS zeros FROM information_schema.columns
        WHERE table_name = $1 AND data_type IN ('integer', 'double precision')`,
      [kept],
    )
  ).rows;
  rowsOfNothing.push(`INSERT INTO ${kept} (bureau_code, month, service_code, ${names})
    SELECT $1, ${month}, min(code), ${zeros} FROM services`);
}
asked['last_quarter, changed each time'] = {
  ...asked.last_quarter,
  before: () => Promise.all(rowsOfNothing.map((row) => changes.query(row, [bureau]))),
};
for (const operation of Object.values(asked)) operation.headers = headers;

const table = [];
for (const { name, ...facts } of stretches) {
  const startedAt = performance.now();
  await writeFacts(client, facts);
  log(
    `${facts.tickets} facts written in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`,
  );
  const [{ rows, size }] = (
    await client.query(
      `SELECT count(*)::int AS rows, pg_size_pretty(pg_total_relation_size('ticket_facts')) AS size FROM ticket_facts`,
    )
  ).rows;
  log(`${name}: ${rows} facts, ${size}, load ${load()}`);
  const recorded = await record(database.url, asked);
  const pool = barePool(database.url, poolSize);
  if (plans) await explain(pool, { last_quarter: recorded.last_quarter }, log);
  const server = await benchServer({
    ...{ url: database.url, port },
    settings: { DATABASE_POOL_SIZE: String(poolSize) },
  });
  for (const [period, operation] of Object.entries(asked)) {
    const bare = await measure(floor(pool, recorded[period]), { concurrency, seconds });
    const http = await measure(
      async () => {
        await operation.before?.();
        const { status, text } = await send(server.base, operation);
        if (status !== 200) throw new Error(`${operation.path}: ${status} ${text}`);
      },
      { concurrency, seconds },
    );
    table.push({
      ...{ history: name, period, statements: recorded[period].length, load: load() },
      ...{ 'bare p50': ms(bare.p50), p50: ms(http.p50), p95: ms(http.p95), p99: ms(http.p99) },
      ...{ 'per s': ms(http.rate), ratio: ms(http.p50 / bare.p50) },
    });
  }
  if (facts.to === 1) {
    await statementsAlone(pool, recorded.last_quarter);
    const tiles = await tileTable(database.url, pool, bureau, Math.min(2, seconds));
    console.table(
      tiles.map(({ tile, statements, bare, own }) => ({
        ...{
          tile,
          statements,
          'bare p50': ms(bare),
          'service p50': ms(own),
          ratio: ms(own / bare),
        },
      })),
    );
  }
  await server.stop();
  await pool.end();
}
console.table(table);
await changes.end();
await keepUp();
await client.end();
await database.stop();

/** Each statement of the dashboard alone, and its part of the whole. */
async function statementsAlone(pool, statements) {
  const rows = [];
  for (const statement of statements) {
    const { p50, p95 } = await measure(floor(pool, [statement]), {
      ...{ concurrency: 1, seconds: Math.min(1, seconds) },
    });
    rows.push({ statement: statement.text.trim().replace(/\s+/g, ' ').slice(0, 90), p50, p95 });
  }
  const all = rows.reduce((sum, { p50 }) => sum + p50, 0);
  console.table(
    rows.map(({ statement, p50, p95 }) => ({
      ...{
        statement,
        'p50 ms': ms(p50),
        'p95 ms': ms(p95),
        part: `${Math.round((p50 / all) * 100)}%`,
      },
    })),
  );
}

/** Events of real tickets at a steady rate; answers how old the oldest was that no follower had seen. */
async function keepUp() {
  const server = await benchServer({ url: database.url, port });
  const { rows } = await client.query(
    `SELECT id FROM tickets WHERE status IN ('solved', 'closed') ORDER BY random() LIMIT 2000`,
  );
  const ids = rows.map(({ id }) => id);
  let worst = 0;
  const until = Date.now() + keepUpSeconds * 1_000;
  let sent = 0;
  while (Date.now() < until) {
    const next = Date.now() + 100;
    const some = Array.from(
      { length: eventsASecond / 10 },
      (_, at) => ids[(sent + at) % ids.length],
    );
    await client.query(
      `WITH t AS (UPDATE tickets SET event_count = event_count + 1, version = version + 1
          WHERE id = ANY($1) RETURNING id, event_count),
        e AS (INSERT INTO ticket_events (ticket_id, sequence, kind, occurred_at, actor_side, data)
          SELECT id, event_count, 'attachment_added', clock_timestamp(), 'system', '{"attachmentIds": [], "on": "request"}' FROM t
          RETURNING id, ticket_id)
       INSERT INTO ticket_event_relay (event_id, ticket_id) SELECT id, ticket_id FROM e`,
      [some],
    );
    sent += some.length;
    worst = Math.max(worst, await behind());
    await sleep(Math.max(0, next - Date.now()));
  }
  let left = await behind();
  for (const since = Date.now(); left > 0 && Date.now() < since + 60_000; left = await behind()) {
    worst = Math.max(worst, left);
    await sleep(100);
  }
  log(
    `${sent} events in ${keepUpSeconds} s (${Math.round(sent / keepUpSeconds)} a second), load ${load()}: facts at most ${(worst / 1_000).toFixed(1)} s behind${left > 0 ? ', and not done after a minute more' : ''}`,
  );
  await server.stop();
}

async function behind() {
  const [{ age }] = (
    await client.query(
      `SELECT coalesce(max(extract(epoch FROM clock_timestamp() - e.recorded_at)) * 1000, 0)::float8 AS age
       FROM ticket_event_relay r JOIN ticket_events e ON e.id = r.event_id`,
    )
  ).rows;
  return age;
}
