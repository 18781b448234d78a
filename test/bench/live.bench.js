import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { benchDatabase } from './bench-database.js';
import { benchServer } from './bench-server.js';
import { cpuOf, cpuOfPostgres } from './cpu-seconds.js';
import { makeAgents, Page, viewsHolding } from './live-agents.js';
import { send } from './load.js';

/**
 * 300 agents with 30 views each have the Desk open on two processes while tickets change. Every change must
 * reach each page with a view that holds the ticket, before or after. Half way one process is killed (kill -9):
 * its pages go on with the other one and must have missed nothing. First the same changes with no page open, for
 * what a change costs by itself. `npm run bench live [agents] [seconds] [changes a second]`.
 */
const [agentCount = 300, seconds = 60, rate = 10] = process.argv.slice(2).map(Number);
const ports = [4_831, 4_832];
const log = (line) => console.log(line);

const database = await benchDatabase({ tickets: 800, log });
const agents = await makeAgents(database.url, agentCount);
log(`${agents.length} agents with ${agents[0].views.length} views each`);
const start = (port) => benchServer({ url: database.url, port, settings: { THROTTLING: 'off' } });
const servers = [await start(ports[0]), await start(ports[1])];
let alive = servers.map(({ base }) => base);

const client = new pg.Pool({ connectionString: database.url, max: 4 });
const [{ data_directory: folder }] = (await client.query('SHOW data_directory')).rows;
const postmaster = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
const { rows: tickets } = await client.query(
  `SELECT id::integer, number FROM tickets WHERE status IN ('new', 'open') AND NOT sensitive ORDER BY id DESC LIMIT 1500`,
);
const factsOf = async (id) =>
  (
    await client.query(
      `SELECT team_code AS team, office_code AS office, priority, bureau_code AS bureau, assignee_id::integer AS assignee,
              status, sensitive, version, customer_id::integer AS customer FROM tickets WHERE id = $1`,
      [id],
    )
  ).rows[0];

const pressing = { impact: 'agency', urgency: 'now' };
const calm = { impact: 'person', urgency: 'can_wait' };
let turn = 0;
const refusals = new Set();

/** One change of one ticket by one agent; what it was is known before, what it is after is read. */
async function change() {
  turn += 1;
  const ticket = tickets[turn % tickets.length];
  const before = await factsOf(ticket.id);
  const agent =
    agents.find(({ team, id }) => team === before.team && id !== before.customer) ?? agents[0];
  const base = alive[turn % alive.length];
  const headers = {
    authorization: `Bearer ${agent.token}`,
    'if-match': `"${before.version}"`,
    'idempotency-key': randomUUID(),
  };
  const path = `/api/v1/tickets/${ticket.number}`;
  const acts = [
    {
      method: 'PUT',
      path: `${path}/priority`,
      body: before.priority === 'urgent' ? calm : pressing,
    },
    {
      method: 'PUT',
      path: `${path}/assignee`,
      body: { assigneeId: before.assignee === null ? agent.id : null },
    },
    { method: 'POST', path: `${path}/staff-notes`, body: { body: 'Looked at it.' } },
  ];
  const sentAt = performance.now();
  const answer = await send(base, { ...acts[turn % acts.length], headers }).catch(() => null);
  if (answer?.status >= 300) refusals.add(JSON.parse(answer.text).detail);
  if (!answer || answer.status >= 300) return { refused: answer?.status ?? 'cut off' };
  const at = performance.now();
  const after = await factsOf(ticket.id);
  return { number: ticket.number, version: after.version, before, after, sentAt, at };
}

async function changeFor(ms) {
  const [made, refused, under] = [[], {}, new Set()];
  const until = performance.now() + ms;
  for (let next = performance.now(); next < until; next += 1000 / rate) {
    await sleep(Math.max(0, next - performance.now()));
    const one = change().then((done) => {
      under.delete(one);
      if ('refused' in done) refused[done.refused] = (refused[done.refused] ?? 0) + 1;
      else made.push(done);
    });
    under.add(one);
  }
  await Promise.all(under);
  return { made, refused };
}

const cpu = () => ({
  servers: servers.reduce((sum, { child }) => sum + cpuOf(child.pid), 0),
  postgres: cpuOfPostgres(postmaster),
});
async function measured(work) {
  const before = cpu();
  const done = await work();
  const after = cpu();
  return {
    done,
    servers: after.servers - before.servers,
    postgres: after.postgres - before.postgres,
  };
}
const perChange = ({ done, servers: s, postgres: p }) => ({
  changes: done.made.length,
  'CPU of both servers, ms a change': ((1000 * s) / done.made.length).toFixed(1),
  'CPU of PostgreSQL, ms a change': ((1000 * p) / done.made.length).toFixed(1),
});

await changeFor(3_000);
const alone = await measured(() => changeFor(10_000));

/** By page: when each version of each ticket was heard, and with which lists. */
const heard = new Map();
const onNews = (page, { all, tickets: versions, views }) => {
  const at = performance.now();
  const own = heard.get(page);
  if (all) own.all.push(at);
  own.batches.push({ at, versions, views });
};
const pages = agents.map((agent, n) => {
  const servers = n % 2 ? alive : alive.toReversed();
  const page = new Page(agent, servers, onNews);
  heard.set(page, { all: [], batches: [] });
  return page;
});
for (let tries = 0; pages.some(({ connected }) => !connected) && tries < 600; tries += 1)
  await sleep(100);
log(`${pages.filter(({ connected }) => connected).length} pages are open`);
const quiet = await measured(async () => {
  await sleep(5_000);
  return { made: [1] };
});
const firstHalf = await measured(() => changeFor((seconds * 1000) / 2));
await sleep(500);
const killedAt = performance.now();
const dead = servers[0].base;
const secondHalf = changeFor((seconds * 1000) / 2);
await sleep(1_000);
await servers[0].kill();
alive = alive.filter((base) => base !== dead);
const { made: late, refused } = await secondHalf;
await sleep(4_000);

/** When the page heard of this version or a later one, with all these lists (before or with it). */
function heardAt(page, { number, version, at: since }, codes) {
  const missing = new Set(codes);
  for (const { at, versions, views } of heard.get(page).batches) {
    if (at < since - 2_000) continue;
    if ((versions[number] ?? 0) >= version) {
      views.forEach((code) => missing.delete(code));
      if (missing.size === 0) return at;
    }
  }
  return null;
}
const [fast, sent, wereCutOff, lost] = [[], [], [], []];
let holding = 0;
for (const made of [...firstHalf.done.made, ...late]) {
  for (const page of pages) {
    const codes = viewsHolding(page.agent, made.before, made.after);
    if (codes.length === 0 || page.agent.id === made.after.customer) continue;
    holding += codes.length;
    const at = heardAt(page, made, codes);
    if (at === null)
      lost.push({ number: made.number, version: made.version, agent: page.agent.id });
    else if (page.cutOffAt !== null && made.at > page.cutOffAt - 1_000 && made.at < page.backAt) {
      wereCutOff.push(at - made.at);
    } else {
      fast.push(Math.max(0, at - made.at));
      sent.push(at - made.sentAt);
    }
  }
}
const at = (list, share) => {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted.length === 0
    ? '-'
    : Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
};
console.table({
  'no page open': perChange(alone),
  [`${pages.length} pages open`]: perChange(firstHalf),
});
log(
  `idle with ${pages.length} pages open: ${(quiet.servers * 200).toFixed(0)} ms of CPU a second in both servers`,
);
console.table({
  'pages to be told': fast.length + wereCutOff.length + lost.length,
  'views that held the ticket': holding,
  'told, p50 ms after the change': at(fast, 0.5),
  'told, p95 ms': at(fast, 0.95),
  'told, p99 ms': at(fast, 0.99),
  'told, slowest ms': at(fast, 1),
  'p99 ms from sending the change': at(sent, 0.99),
  'told after being cut off': wereCutOff.length,
  'of those, slowest ms': at(wereCutOff, 1),
  'pages that changed their server': pages.filter(({ reconnects }) => reconnects > 0).length,
  'pages told to read all again, not at first': pages.filter(
    (page) => heard.get(page).all.length > 1,
  ).length,
  lost: lost.length,
  'load of the machine': loadavg()[0].toFixed(1),
});
log(
  `killed after ${Math.round((performance.now() - killedAt) / 1000)} s of changes; refused or cut off: ${JSON.stringify(refused)} ${[...refusals].join(' ')}`,
);
if (lost.length > 0) console.error('lost', lost.slice(0, 5));
pages.forEach((page) => page.close());
await client.end();
await servers[1].stop();
await database.stop();
if (lost.length > 0 || !(at(fast, 0.99) < 1_000)) process.exitCode = 1;
