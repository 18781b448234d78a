import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { explain, floor, record } from './bare-statements.js';
import { barePool, benchDatabase } from './bench-database.js';
import { benchServer, tokenFor } from './bench-server.js';
import { writeFacts } from './dashboard-facts.js';
import { tileTable } from './dashboard-tiles.js';
import { measure, measureInTurns, send } from './load.js';

/**
 * The whole dashboard of a bureau and quarter, 8 at a time, over one year and over five years of closed requests, in turns:
 * it must not grow with history; also with a request of the quarter changed before each reading. Then each statement of it
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
const firstPort = 3_331;
const bureau = 'departmental-offices';
const eventsASecond = 200;
const log = (line) => console.log(line);
const ms = (value) => Number(value.toFixed(1));
const load = () => loadavg()[0].toFixed(1);

const firstId = 10_000_000;
const lastYear = Math.round(tickets / years);
const ofLastYear = { tickets: lastYear, from: 1, to: 0, firstId: firstId + tickets };
const before = { tickets: tickets - lastYear, from: years, to: 1, firstId };
const short = await historyOf('1 year', [ofLastYear], firstPort);
const long = await historyOf(`${years} years`, [before, ofLastYear], firstPort + 1);
const histories = [short, long];

const table = [];
for (const period of Object.keys(long.asked)) {
  const works = histories.flatMap((each) => [each.bare(period), each.http(period)]);
  const measured = await measureInTurns(works, { concurrency, seconds });
  for (const [at, { name, recorded }] of histories.entries()) {
    const [bare, http] = measured.slice(2 * at);
    table.push({
      ...{ period, history: name, statements: recorded[period].length, load: load() },
      ...{ 'bare p50': ms(bare.p50), p50: ms(http.p50), p95: ms(http.p95), p99: ms(http.p99) },
      ...{ 'per s': ms(http.rate), ratio: ms(http.p50 / bare.p50) },
      'p95 to 1 year': (http.p95 / measured[1].p95).toFixed(2),
    });
  }
}
await statementsAlone(long.pool, long.recorded.last_quarter);
const tiles = await tileTable(long.database.url, long.pool, bureau, Math.min(2, seconds));
console.table(
  tiles.map(({ tile, statements, bare, own }) => ({
    ...{ tile, statements, 'bare p50': ms(bare), 'service p50': ms(own), ratio: ms(own / bare) },
  })),
);
console.table(table);
for (const { stop } of histories) await stop();
await keepUp(long);
for (const { database } of histories) await database.stop();

/** A database with the facts of some stretches of years, and a server on it. */
async function historyOf(name, stretches, port) {
  const database = await benchDatabase({ tickets: 2_000, log });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  for (const facts of stretches) {
    const startedAt = performance.now();
    await writeFacts(client, facts);
    const took = (performance.now() - startedAt) / 1_000;
    log(`${facts.tickets} facts written in ${took.toFixed(0)} s`);
  }
  const [{ rows, size }] = (
    await client.query(
      `SELECT count(*)::int AS rows, pg_size_pretty(pg_total_relation_size('ticket_facts')) AS size FROM ticket_facts`,
    )
  ).rows;
  await client.end();
  log(`${name}: ${rows} facts, ${size}`);
  const changes = barePool(database.url, 2);
  const asked = await questions(database.url, changes);
  const recorded = await record(database.url, asked);
  const pool = barePool(database.url, poolSize);
  if (plans) await explain(pool, { last_quarter: recorded.last_quarter }, log);
  const settings = { DATABASE_POOL_SIZE: String(poolSize) };
  const server = await benchServer({ url: database.url, port, settings });
  return {
    ...{ name, database, asked, recorded, pool },
    bare: (period) => floor(pool, recorded[period]),
    http: (period) => async () => {
      await asked[period].before?.();
      const { status, text } = await send(server.base, asked[period]);
      if (status !== 200) throw new Error(`${asked[period].path}: ${status} ${text}`);
    },
    stop: async () => {
      await server.stop();
      await Promise.all([pool.end(), changes.end()]);
    },
  };
}

/** The dashboards asked for, the last with something changed before. */
async function questions(url, changes) {
  const headers = await tokenFor(url, { role: 'office_lead' });
  const asked = Object.fromEntries(
    ['last_quarter', 'quarter', 'year'].map((period) => [
      period,
      { headers, path: `/api/v1/partners/${bureau}/dashboard?period=${period}` },
    ]),
  );
  const rows = await rowsOfNothing(changes);
  asked['last_quarter, changed each time'] = {
    ...asked.last_quarter,
    before: () => Promise.all(rows.map((row) => changes.query(row, [bureau]))),
  };
  return asked;
}

/** As if a request of last quarter had just changed, and an answer come in: what is kept of both must be read anew. */
async function rowsOfNothing(client) {
  const lastMonth = `(date_trunc('quarter', now() AT TIME ZONE 'UTC') - interval '1 month')::date`;
  const thisMonth = `date_trunc('month', now() AT TIME ZONE 'UTC')::date`;
  const kept = { fact_speeds: lastMonth, fact_months: lastMonth, fact_answers: thisMonth };
  const { rows } = await client.query(
    `SELECT table_name AS "table", string_agg(column_name, ', ') AS names, string_agg('0', ', ') AS zeros
       FROM information_schema.columns
      WHERE table_name = ANY($1) AND data_type IN ('integer', 'double precision') GROUP BY 1`,
    [Object.keys(kept)],
  );
  return rows.map(
    ({
      table: name,
      names,
      zeros,
    }) => `INSERT INTO ${name} (bureau_code, month, service_code, ${names})
      SELECT $1, ${kept[name]}, min(code), ${zeros} FROM services`,
  );
}

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
async function keepUp({ database }) {
  const server = await benchServer({ url: database.url, port: firstPort });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
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
    worst = Math.max(worst, await behind(client));
    await sleep(Math.max(0, next - Date.now()));
  }
  let left = await behind(client);
  for (
    const since = Date.now();
    left > 0 && Date.now() < since + 60_000;
    left = await behind(client)
  ) {
    worst = Math.max(worst, left);
    await sleep(100);
  }
  log(
    `${sent} events in ${keepUpSeconds} s (${Math.round(sent / keepUpSeconds)} a second), load ${load()}: facts at most ${(worst / 1_000).toFixed(1)} s behind${left > 0 ? ', and not done after a minute more' : ''}`,
  );
  await client.end();
  await server.stop();
}

async function behind(client) {
  const [{ age }] = (
    await client.query(
      `SELECT coalesce(max(extract(epoch FROM clock_timestamp() - e.recorded_at)) * 1000, 0)::float8 AS age
       FROM ticket_event_relay r JOIN ticket_events e ON e.id = r.event_id`,
    )
  ).rows;
  return age;
}
