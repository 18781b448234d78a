import pg from 'pg';
import { explain, floor, record } from './bare-statements.js';
import { barePool, benchDatabase } from './bench-database.js';
import { benchServer, tokenFor } from './bench-server.js';
import { measure, send } from './load.js';

/**
 * Create, queue page, ticket page, search and dashboard on 100,000 tickets, at 1 and 16 at a time: the server
 * over HTTP against the very statements it runs for the operation, on a pool of the same size. The statements
 * are recorded from the product itself; those that only say who is asking (the access token) are left out of the
 * floor. `npm run bench pages [tickets] [seconds] [--plans] [--keep=FOLDER]`.
 */
const plans = process.argv.includes('--plans');
const keep = process.argv.find((word) => word.startsWith('--keep='))?.slice('--keep='.length);
const [tickets = 100_000, seconds = 5] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('-'))
  .map(Number);
const poolSize = 10;
const port = 4_811;
const log = (line) => console.log(line);

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

const database = await benchDatabase({ tickets, log, keepIn: keep && `${keep}/${tickets}` });
const asked = await operations(database.url);
const recorded = await record(database.url, asked);
const pool = barePool(database.url, poolSize);
if (plans) await explain(pool, { ...recorded, create: [] }, log);
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
