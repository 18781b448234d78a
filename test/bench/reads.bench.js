import pg from 'pg';
import { inProcess, record } from './bare-statements.js';
import { barePool, benchDatabase } from './bench-database.js';
import { tokenFor } from './bench-server.js';

/**
 * Which reads of a screen grow with history: the pages of PostgreSQL that each address touches, at several sizes of
 * one desk with the same backlog. It counts pages and not time, so that a busy machine does not decide.
 * `npm run bench reads [tickets …] [--keep=FOLDER] [--plans]`; `--plans` prints the plans of what grew.
 */
const plans = process.argv.includes('--plans');
const keep = process.argv.find((word) => word.startsWith('--keep='))?.slice('--keep='.length);
const sizes = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('-'))
  .map(Number);
if (sizes.length === 0) sizes.push(10_000, 100_000);
const log = (line) => console.log(line);
const team = 'it-service-desk';
const ledTeam = 'hr-pay-leave';
/** More than this many times the pages of the smallest size, and more than so many at all, has grown. */
const grown = { times: 2, pages: 400 };

async function addresses(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const one = async (text, ...values) =>
    Object.values((await client.query(text, values)).rows[0])[0];
  const openNumber = await one(
    `SELECT number FROM tickets WHERE team_code = $1 AND status = 'open' ORDER BY id LIMIT 1`,
    team,
  );
  const finished = await one(
    `SELECT number FROM tickets WHERE team_code = $1 AND status = 'closed' ORDER BY id LIMIT 1`,
    team,
  );
  const clock = await one(
    `SELECT c.id FROM sla_clocks c JOIN tickets t ON t.id = c.ticket_id WHERE t.number = $1 LIMIT 1`,
    openNumber,
  );
  const customer = await one(`SELECT customer_id FROM tickets WHERE number = $1`, openNumber);
  await client.end();
  const readers = {
    agent: await tokenFor(url, { role: 'agent', team }),
    'office lead': await tokenFor(url, { role: 'office_lead' }),
    'bureau lead': await tokenFor(url, { role: 'bureau_lead' }),
    administrator: await tokenFor(url, { role: 'administrator' }),
    customer: await tokenFor(url),
  };
  const bureau = await bureauOf(url);
  const paths = {
    agent: [
      ...[
        '/queues',
        `/queues/${team}/tickets`,
        '/queues/mine/tickets',
        '/queues/unclaimed/tickets',
      ],
      ...['/tickets?q=docking%20screen', '/tickets?q=dokcing', '/tickets?q=screen&count=true'],
      ...[`/tickets/${openNumber}`, `/tickets/${finished}`, `/tickets/${openNumber}/events`],
      `/tickets/${openNumber}/sla-clocks/${clock}/explanation`,
      `/tickets/${openNumber}/mentionable?q=a`,
      ...[`/customers/${customer}`, '/people?q=an', '/drafts', '/unsent-drafts', '/mentions'],
      ...['/tasks', '/tasks?state=ended', '/tasks/summary', '/offers', '/offers/summary'],
      ...['/offers?side=made', '/approvals', '/saved-replies', '/saved-replies?q=reset'],
      ...['/service-guesses?q=laptop', '/desk-choices', '/bulk-edits', '/views/choices'],
    ],
    'office lead': [
      ...['/board', `/board?team=${ledTeam}`, '/forecast', '/follow-ups', '/follow-ups/summary'],
      ...['/follow-ups?state=open', '/canned-closes', '/led-teams', `/led-teams/${ledTeam}`],
      ...[`/led-teams/${ledTeam}/fairness`, '/rules', '/rules/log', '/themes', '/scorecards'],
      ...['/commitments', '/cx-audits', '/partners'],
    ],
    'bureau lead': ['month', 'quarter', 'last_quarter', 'year']
      .flatMap((period) => [
        `/partners/${bureau}/dashboard?period=${period}`,
        `/partners/${bureau}/channels?period=${period}`,
        `/partners/${bureau}/comments?period=${period}`,
        `/partners/${bureau}/tickets?metric=finished&period=${period}`,
      ])
      .concat(
        ...['office-questions', 'relationship', 'reviews', 'commitments', 'improvements'].map(
          (part) => `/partners/${bureau}/${part}`,
        ),
      ),
    administrator: [
      ...['overview', 'calendars', 'holiday-sets', 'sla-policies', 'vendor-contracts', 'services'],
      ...['people', 'publications', 'pulses', 'open-data', 'outgoing-mails', 'page-feedback'],
    ].map((part) => `/admin/${part}`),
    customer: [
      ...['/front-door', '/front-door?q=badge', '/requests', '/requests?q=laptop'],
      ...['/services/computer-problem', '/standards', '/open-data'],
    ],
  };
  const asked = Object.entries(paths).flatMap(([reader, all]) =>
    all.map((path) => [
      `${path} (${reader})`.replace(openNumber, ':open').replace(finished, ':finished'),
      { headers: readers[reader], path: `/api/v1${path}` },
    ]),
  );
  return Object.fromEntries(asked);
}

async function bureauOf(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT g.bureau_code AS bureau FROM people p JOIN role_grants g ON g.person_id = p.id
     WHERE p.active AND g.role = 'bureau_lead' ORDER BY p.id LIMIT 1`,
  );
  await client.end();
  return rows[0].bureau;
}

/** Counts of one day and service stand in one row, as after every night. */
async function asTheNightLeavesIt(url) {
  const { app, dist } = await inProcess(url);
  const { FactCountAudit } = await dist('src/modules/partners/fact-count-audit.js');
  await app.get(FactCountAudit).fold();
  await app.close();
}

/** Pages touched by a statement that only reads; what writes is left out. */
async function pagesOf(pool, { text, values }) {
  if (!/^\s*(SELECT|WITH)/i.test(text) || /\b(INSERT|UPDATE|DELETE)\s/.test(text)) return null;
  const { rows } = await pool.query({
    text: `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
    values,
  });
  const { Plan: plan } = rows[0]['QUERY PLAN'][0];
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}

async function measured(tickets) {
  const keepIn = keep && `${keep}/${tickets}`;
  const database = await benchDatabase({ tickets, log, keepIn });
  await asTheNightLeavesIt(database.url);
  const recorded = await record(database.url, await addresses(database.url));
  const pool = barePool(database.url, 2);
  // Columns that a migration added have no statistics yet.
  await pool.query('ANALYZE');
  const pages = {};
  for (const [name, statements] of Object.entries(recorded)) {
    pages[name] = [];
    for (const statement of statements) {
      const count = await pagesOf(pool, statement).catch(() => null);
      if (count !== null) pages[name].push({ count, statement });
    }
  }
  await pool.end();
  return { pages, stop: () => database.stop(), url: database.url };
}

const sum = (list) => (list ?? []).reduce((total, { count }) => total + count, 0);
const found = [];
for (const tickets of sizes) {
  const { pages, stop, url } = await measured(tickets);
  const [first] = found;
  if (plans && first) {
    const pool = barePool(url, 1);
    for (const [name, list] of Object.entries(pages)) {
      const before = sum(first[name]);
      if (sum(list) < grown.pages || sum(list) < before * grown.times) continue;
      for (const [at, { count, statement }] of list.entries()) {
        if (count < grown.pages / 2 || count < (first[name]?.[at]?.count ?? 0) * 1.5) continue;
        const { rows } = await pool.query({
          text: `EXPLAIN (ANALYZE, BUFFERS) ${statement.text}`,
          values: statement.values,
        });
        log(`\n### ${name}\n${statement.text.trim().slice(0, 600)}`);
        log(rows.map((row) => row['QUERY PLAN']).join('\n'));
      }
    }
    await pool.end();
  }
  found.push(pages);
  await stop();
}
const last = found.at(-1);
console.table(
  Object.keys(last)
    .map((name) => {
      const counts = found.map((pages) => sum(pages[name]));
      const more = counts.at(-1) / Math.max(1, counts[0]);
      return {
        ...{ address: name, statements: last[name].length },
        ...Object.fromEntries(sizes.map((tickets, at) => [`pages at ${tickets}`, counts[at]])),
        times: more.toFixed(1),
        grew: more > grown.times && counts.at(-1) > grown.pages ? 'grew' : '',
      };
    })
    .toSorted((a, b) => Number(b.times) - Number(a.times)),
);
