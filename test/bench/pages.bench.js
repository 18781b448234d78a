import pg from 'pg';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { barePool, benchDatabase } from './bench-database.js';
import { benchServer, tokenFor } from './bench-server.js';
import { measure, send } from './load.js';

/**
 * Create, queue page, ticket page, search and dashboard on 100,000 tickets, at 1 and 16 at a time: the server
 * over HTTP against the very statements it runs for the operation, on a pool of the same size. The statements
 * are recorded from the product itself; those that only say who is asking (the access token) are left out of the
 * floor. `npm run bench pages [tickets] [seconds] [--plans]`.
 */
const plans = process.argv.includes('--plans');
const [tickets = 100_000, seconds = 5] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('-'))
  .map(Number);
const poolSize = 10;
const port = 4_811;
const log = (line) => console.log(line);
const root = new URL('../../', import.meta.url).pathname;

const computer = {
  device: 'laptop',
  details: 'The screen stays black on the dock.',
  can_work: 'partly',
};

async function operations(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const agent = await tokenFor(url, { role: 'agent', team: 'it-service-desk' });
  const lead = await tokenFor(url, { role: 'office_lead' });
  const employee = await tokenFor(url);
  const { rows } = await client.query(
    `SELECT number FROM tickets WHERE team_code = 'it-service-desk' AND status = 'closed' ORDER BY id DESC LIMIT 1`,
  );
  await client.end();
  const get = (headers, path) => ({ headers, path: `/api/v1${path}` });
  return {
    create: {
      ...get(employee, '/requests'),
      method: 'POST',
      body: { serviceCode: 'computer-problem', answers: computer },
    },
    'queue page': get(agent, '/queues/it-service-desk/tickets?limit=50'),
    'ticket page': get(agent, `/tickets/${rows[0].number}`),
    search: get(agent, '/tickets?q=docking%20screen&scope=all'),
    dashboard: get(lead, '/partners/roads-trails/dashboard?period=quarter'),
  };
}

/** Runs each operation twice in this process and keeps the statements of the second time, when caches are warm. */
async function record(url, asked) {
  process.env.DATABASE_URL = url;
  process.env.SESSION_SECRET = process.env.TOKEN_SECRET =
    'a secret of the benchmark only, thirty-two';
  const dist = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
  const { createApp } = await dist('src/create-app.js');
  const { readEnvironment } = await dist('config/environment.js');
  const app = await createApp(readEnvironment().with({ jobs: false, logLevel: 'silent' }), {
    webRoot: null,
  });
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  const recorded = {};
  const query = pg.Client.prototype.query;
  for (const [name, operation] of Object.entries(asked)) {
    await send(base, operation);
    const statements = [];
    pg.Client.prototype.query = function (text, values, ...rest) {
      const statement = typeof text === 'string' ? { text, values } : { ...text };
      if (typeof statement.text === 'string') {
        statements.push({ name: statement.name, text: statement.text, values: statement.values });
      }
      return query.call(this, text, values, ...rest);
    };
    const answer = await send(base, operation);
    pg.Client.prototype.query = query;
    if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${answer.text}`);
    recorded[name] = statements.filter(({ text }) => !/access_tokens|idempotency_keys/.test(text));
  }
  await app.close();
  return recorded;
}

/** The bare floor: the statements one after the other on one connection of the pool, rows read and thrown away. */
function floor(pool, statements) {
  return async () => {
    const client = await pool.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      client.release();
    }
  };
}

async function explain(pool, recorded) {
  for (const [name, statements] of Object.entries(recorded)) {
    for (const { text, values } of statements.filter((one) =>
      /^\s*(SELECT|WITH)/i.test(one.text),
    )) {
      const { rows } = await pool
        .query({ text: `EXPLAIN (ANALYZE, BUFFERS) ${text}`, values })
        .catch((error) => ({ rows: [{ 'QUERY PLAN': error.message }] }));
      log(
        `\n### ${name}\n${text.trim().slice(0, 400)}\n${rows.map((row) => row['QUERY PLAN']).join('\n')}`,
      );
    }
  }
}

const database = await benchDatabase({ tickets, log });
const asked = await operations(database.url);
const recorded = await record(database.url, asked);
const pool = barePool(database.url, poolSize);
if (plans) await explain(pool, { ...recorded, create: [] });
const server = await benchServer({
  url: database.url,
  port,
  settings: { DATABASE_POOL_SIZE: String(poolSize) },
});
const table = [];
for (const concurrency of [1, 16]) {
  for (const [name, operation] of Object.entries(asked)) {
    const bare = await measure(floor(pool, recorded[name]), { concurrency, seconds });
    const http = await measure(
      async () => {
        const { status, text } = await send(server.base, operation);
        if (status >= 300) throw new Error(`${name}: ${status} ${text}`);
      },
      { concurrency, seconds },
    );
    const ms = (value) => value.toFixed(2);
    table.push({
      operation: name,
      'at a time': concurrency,
      statements: recorded[name].length,
      'bare p50 ms': ms(bare.p50),
      'bare p95 ms': ms(bare.p95),
      'http p50 ms': ms(http.p50),
      'http p95 ms': ms(http.p95),
      'http p99 ms': ms(http.p99),
      'http per s': Math.round(http.rate),
      'ratio p50': (http.p50 / bare.p50).toFixed(2),
      'ratio of rates': (bare.rate / http.rate).toFixed(2),
    });
  }
}
console.table(table);
await server.stop();
await pool.end();
await database.stop();
