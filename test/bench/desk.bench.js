import pg from 'pg';
import { explain, floor, record } from './bare-statements.js';
import { barePool, benchDatabase } from './bench-database.js';
import { benchServer, tokenFor } from './bench-server.js';
import { measure, send } from './load.js';

/**
 * What the desk does all day, at 1, 8 and 32 at a time: queue page, pages of saved views, the list of queues and
 * views with its counts, ticket page, search, claim next and reply. Reads stand beside the very statements that
 * they run, on a pool of the same size; claims and replies change what they find, so they stand alone.
 * `npm run bench desk [tickets] [seconds] [--plans] [--keep=FOLDER]`.
 */
const plans = process.argv.includes('--plans');
const keep = process.argv.find((word) => word.startsWith('--keep='))?.slice('--keep='.length);
const [tickets = 10_000, seconds = 3] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('-'))
  .map(Number);
const poolSize = 10;
const port = 3_321;
const team = 'it-service-desk';
const log = (line) => console.log(line);

/** Of one open ticket in ten or so. */
const tag = 'vpn';
const test = (field, op, ...values) => ({ field, op, values });
const finished = [test('status', 'is', 'solved', 'closed'), test('updated', 'within_last', '30d')];

/**
 * Views as a desk has them: narrow and wide, in every order.
 * @type {[string, { field: string; op: string; values: string[] }[], string][]}
 */
const views = [
  ['Due in the next 4 hours', [test('due', 'within_next', '4h')], 'urgency'],
  [
    'Late and pressing',
    [test('promise', 'is', 'late'), test('priority', 'is', 'urgent', 'high')],
    'priority',
  ],
  ['All that is open', [], 'opened_oldest'],
  ['Newest', [test('channel', 'is', 'portal', 'email')], 'opened_newest'],
  [
    'Unanswered for a day',
    [test('lastWord', 'is', 'customer'), test('lastMessage', 'longer_ago', '1d')],
    'message_oldest',
  ],
  ['New to me', [test('unread', 'is', 'yes')], 'message_newest'],
  ['Mine or nobody’s', [test('assignee', 'is', 'me', 'nobody')], 'urgency'],
  ['Two bureaus', [test('bureau', 'is', 'roads-trails', 'waterways')], 'urgency'],
  ['Nothing meets this', [test('opened', 'before', '2001-01-01')], 'urgency'],
  ['Finished this month', finished, 'updated_newest'],
  ['Tagged', [test('tag', 'is', tag)], 'urgency'],
  ['Without a tag', [test('tag', 'is', '_none')], 'opened_oldest'],
  ['Tagged, finished this month', [test('tag', 'is', tag), ...finished], 'updated_newest'],
];

async function saveViews(client) {
  const codes = {};
  // Those of an earlier run on kept data would be counted, too.
  await client.query('DELETE FROM saved_views WHERE name = ANY($1)', [views.map(([name]) => name)]);
  for (const [name, all, sort] of views) {
    const { rows } = await client.query(
      `INSERT INTO saved_views (name, owner_id, audience, condition, columns, sort, created_at, updated_at)
       SELECT $1, min(id), 'everyone', $2, '{subject}', $3, now(), now() FROM people RETURNING id`,
      [name, JSON.stringify({ version: 1, all }), sort],
    );
    codes[name] = `view-${rows[0].id}`;
  }
  return codes;
}

async function operations(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const codes = await saveViews(client);
  const numbers = await client.query(
    `SELECT number FROM tickets WHERE team_code = $1 AND status = 'open' ORDER BY id DESC LIMIT 200`,
    [team],
  );
  // One that waits: no reply of this or an earlier run on kept data made its conversation longer.
  const waiting = await client.query(
    `SELECT number FROM tickets t WHERE team_code = $1 AND status = 'pending'
      ORDER BY (SELECT count(*) FROM comments c WHERE c.ticket_id = t.id) DESC, id DESC LIMIT 1`,
    [team],
  );
  await client.end();
  const headers = await tokenFor(url, { role: 'agent', team });
  const get = (path) => ({ headers, path: `/api/v1${path}` });
  const number = () => numbers.rows[Math.floor(Math.random() * numbers.rows.length)].number;
  return {
    reads: {
      'queue page': get(`/queues/${team}/tickets`),
      ...Object.fromEntries(
        views.map(([name]) => [`view: ${name}`, get(`/queues/${codes[name]}/tickets`)]),
      ),
      'list with counts': get('/queues'),
      'ticket page': get(`/tickets/${waiting.rows[0].number}`),
      search: get('/tickets?q=docking%20screen'),
    },
    writes: {
      'claim next': () => ({ ...get(`/queues/${team}/claims`), method: 'POST', body: {} }),
      reply: () => ({
        ...get(`/tickets/${number()}/comments`),
        ...{ method: 'POST', body: { body: 'We are on it.' } },
      }),
    },
  };
}

const ms = (value) => value.toFixed(1);

function line(operation, concurrency, http, bare) {
  return {
    ...{ operation, 'at a time': concurrency },
    'bare p50 ms': bare ? ms(bare.p50) : '',
    'p50 ms': ms(http.p50),
    'p95 ms': ms(http.p95),
    'p99 ms': ms(http.p99),
    'per s': Math.round(http.rate),
    'ratio p50': bare ? (http.p50 / bare.p50).toFixed(2) : '',
  };
}

const database = await benchDatabase({ tickets, log, keepIn: keep && `${keep}/${tickets}` });
const { reads, writes } = await operations(database.url);
const recorded = await record(database.url, reads);
const pool = barePool(database.url, poolSize);
const [sizes] = (
  await pool.query(`SELECT count(*)::integer AS tickets,
    count(*) FILTER (WHERE status IN ('new', 'open', 'pending'))::integer AS open,
    pg_size_pretty(pg_database_size(current_database())) AS size FROM tickets`)
).rows;
log(`${sizes.tickets} tickets, ${sizes.open} of them open, ${sizes.size}`);
if (plans) await explain(pool, recorded, log);
const server = await benchServer({
  ...{ url: database.url, port },
  settings: { DATABASE_POOL_SIZE: String(poolSize) },
});
const over = (operation) => async () => {
  const asked = operation();
  const { status, text } = await send(server.base, asked);
  if (status >= 300) throw new Error(`${asked.path}: ${status} ${text}`);
};
const table = [];
for (const concurrency of [1, 8, 32]) {
  for (const [name, operation] of Object.entries(reads)) {
    const bare = await measure(floor(pool, recorded[name]), { concurrency, seconds });
    const http = await measure(
      over(() => operation),
      { concurrency, seconds },
    );
    table.push(line(name, concurrency, http, bare));
  }
  for (const [name, operation] of Object.entries(writes)) {
    table.push(line(name, concurrency, await measure(over(operation), { concurrency, seconds })));
  }
}
console.table(table);
await server.stop();
await pool.end();
await database.stop();
