import pg from 'pg';
import { explain, floor, record } from './bare-statements.js';
import { barePool, benchDatabase } from './bench-database.js';
import { benchServer, tokenFor } from './bench-server.js';
import { measureInTurns, send } from './load.js';

/**
 * What the desk does all day, at 1, 8 and 32 at a time: queue page, pages of saved views, the list of queues and
 * views with its counts, ticket page, search, claim next and reply. Reads stand beside the very statements that
 * they run, on a pool of the same size; claims and replies change what they find, so they stand alone. Of two sizes or
 * more ("10000,1000000") each is measured in turns at all of them, and its p95 told against that of the first.
 * `npm run bench desk [tickets[,tickets…]] [seconds] [--plans] [--keep=FOLDER] [--only=WORDS]`, the last for what has these
 * words in its name.
 */
const plans = process.argv.includes('--plans');
const option = (name) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const keep = option('keep');
const only = option('only') ?? '';
const named = (operations) =>
  Object.fromEntries(Object.entries(operations).filter(([name]) => name.includes(only)));
const [counts = '10000', forSeconds = '3'] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('-'));
const sizes = counts.split(',').map(Number);
const seconds = Number(forSeconds);
const poolSize = 10;
const firstPort = 3_321;
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
  // One that waits, so that no reply of a run on kept data made its conversation longer; copies of the same at every size.
  const waiting = await client.query(
    `SELECT number FROM tickets t WHERE team_code = $1 AND status = 'pending'
      ORDER BY (SELECT count(*) FROM comments c WHERE c.ticket_id = t.id) DESC, event_count DESC, id DESC LIMIT 1`,
    [team],
  );
  await client.end();
  const headers = await tokenFor(url, { role: 'agent', team });
  const get = (path) => ({ headers, path: `/api/v1${path}` });
  const number = () => numbers.rows[Math.floor(Math.random() * numbers.rows.length)].number;
  return {
    reads: named({
      'queue page': get(`/queues/${team}/tickets`),
      ...Object.fromEntries(
        views.map(([name]) => [`view: ${name}`, get(`/queues/${codes[name]}/tickets`)]),
      ),
      'list with counts': get('/queues'),
      'ticket page': get(`/tickets/${waiting.rows[0].number}`),
      search: get('/tickets?q=docking%20screen'),
    }),
    writes: named({
      'claim next': () => ({ ...get(`/queues/${team}/claims`), method: 'POST', body: {} }),
      reply: () => ({
        ...get(`/tickets/${number()}/comments`),
        ...{ method: 'POST', body: { body: 'We are on it.' } },
      }),
    }),
  };
}

const ms = (value) => value.toFixed(1);

/** The desk at one size: its server, the pool for the bare statements, and what is asked of it. */
async function deskOf(tickets, port) {
  const database = await benchDatabase({ tickets, log, keepIn: keep && `${keep}/${tickets}` });
  const { reads, writes } = await operations(database.url);
  const recorded = await record(database.url, reads);
  const pool = barePool(database.url, poolSize);
  const [made] = (
    await pool.query(`SELECT count(*)::integer AS tickets,
      count(*) FILTER (WHERE status IN ('new', 'open', 'pending'))::integer AS open,
      pg_size_pretty(pg_database_size(current_database())) AS size FROM tickets`)
  ).rows;
  log(`${made.tickets} tickets, ${made.open} of them open, ${made.size}`);
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
  return {
    ...{ tickets, over, reads, writes },
    bare: (name) => floor(pool, recorded[name]),
    stop: async () => {
      await server.stop();
      await pool.end();
      await database.stop();
    },
  };
}

function line(operation, concurrency, { tickets }, { http, bare, smallest }) {
  return {
    ...{ operation, 'at a time': concurrency, tickets },
    'bare p50 ms': bare ? ms(bare.p50) : '',
    'p50 ms': ms(http.p50),
    'p95 ms': ms(http.p95),
    'p99 ms': ms(http.p99),
    'per s': Math.round(http.rate),
    'ratio p50': bare ? (http.p50 / bare.p50).toFixed(2) : '',
    'p95 to smallest': smallest ? (http.p95 / smallest.p95).toFixed(2) : '',
  };
}

const desks = [];
for (const [at, tickets] of sizes.entries()) desks.push(await deskOf(tickets, firstPort + at));
const table = [];
for (const concurrency of [1, 8, 32]) {
  for (const name of Object.keys(desks[0].reads)) {
    const works = desks.flatMap(({ bare, over, reads }) => [bare(name), over(() => reads[name])]);
    const measured = await measureInTurns(works, { concurrency, seconds });
    for (const [at, desk] of desks.entries()) {
      const [bare, http] = measured.slice(2 * at);
      table.push(line(name, concurrency, desk, { http, bare, smallest: measured[1] }));
    }
  }
  for (const name of Object.keys(desks[0].writes)) {
    const works = desks.map(({ over, writes }) => over(writes[name]));
    const measured = await measureInTurns(works, { concurrency, seconds });
    for (const [at, desk] of desks.entries()) {
      table.push(line(name, concurrency, desk, { http: measured[at], smallest: measured[0] }));
    }
  }
}
console.table(table);
for (const desk of desks) await desk.stop();
