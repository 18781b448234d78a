import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createSimulatedClock } from './simulated-clock.js';
import { differencesFromFold } from './sla-history-check.js';

/**
 * Years of promises in minutes: tickets with random events live on a simulated clock in a real PostgreSQL,
 * while three replicas carry the events out and look after the timers. Replicas are killed (kill -9) in the
 * middle of their work, there are outages in which nothing polls, and calendars and policies change. At the
 * end every stored clock, journal row and timer has to be what one fold of the ticket's events says.
 * `npm run bench sla-history [tickets] [days] [seed]`; exit code 1 on any difference.
 */
const [tickets = 50_000, days = 730, seed = 20261126] = process.argv.slice(2).map(Number);
const root = new URL('../../', import.meta.url).pathname;
const dist = (path) => import(join(root, 'dist', path));
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const replicaCount = 3;
const inFlightAtMost = 18;
/** At one replica: fewer than it has connections. */
const ordersAtMost = 8;
/** As long as a recomputation waits for other processes. */
const settlingMs = 2_100;
const begin = Date.parse('2026-01-05T14:00:00Z');
const end = begin + days * dayMs;
const startedAt = performance.now();
const log = (line) =>
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(0).padStart(5)} s  ${line}`);

/** Mulberry32: small, seeded, good enough to draw a history. */
function randomOf(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = randomOf(seed);
const waiting = (meanMs) => Math.round((-Math.log(1 - random()) * meanMs) / minuteMs) * minuteMs;

log(`seed ${seed}: ${tickets} tickets over ${days} days, ${replicaCount} replicas`);
const { startEmbeddedPostgres } = await dist('src/platform/database/embedded/embedded-postgres.js');
const { createDatabase } = await dist('src/platform/database/create-database.js');
const { migrateUp } = await dist('src/platform/database/migrate.js');
const { dataSourceOptions } = await dist('config/data-source.js');
const { loadAgency } = await dist('src/modules/administration/agency/load-agency.js');
const { DataSource } = await import('typeorm');

const folder = mkdtempSync(join(tmpdir(), 'counterpart-history-'));
const postgres = await startEmbeddedPostgres({ dataDir: folder });
await createDatabase(postgres.url('postgres'), 'history');
const url = postgres.url('history');
const dataSource = new DataSource(
  dataSourceOptions({ databaseUrl: url, poolSize: 4, statementTimeoutMs: 0 }),
);
await dataSource.initialize();
await migrateUp(dataSource);
await loadAgency(dataSource, join(root, 'config/agency'), { log: () => {} });
const client = new pg.Client({ connectionString: url });
await client.connect();
await createSimulatedClock(client, begin);

// ---- replicas

const replicas = [];
const results = { done: 0, refused: {}, kills: 0, outages: 0, publications: 0 };
const failures = [];
let nextOrder = 1;
let stopping = false;

function startReplica(index) {
  const child = fork(join(root, 'test/bench/sla-history-replica.js'), {
    env: {
      ...process.env,
      ...{ DATABASE_URL: url, NODE_ENV: 'test', JOBS: 'off', LOG_LEVEL: 'error' },
      DATABASE_POOL_SIZE: '24',
      SESSION_SECRET: 'a secret of the history only, thirty-two',
      TOKEN_SECRET: 'a secret of the history only, thirty-two',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const replica = { child, ready: false, orders: new Map() };
  replicas[index] = replica;
  child.on('message', (message) => {
    if (message.ready) replica.ready = true;
    else if (message.id === undefined) failures.push(message.failed);
    else settle(replica, message);
  });
  child.on('exit', (code, signal) => {
    if (stopping) return;
    if (signal !== 'SIGKILL') failures.push(`a replica ended by itself with ${code ?? signal}`);
    const lost = [...replica.orders.values()];
    startReplica(index);
    // What was under way is ordered again: whether it was committed, nobody knows.
    for (const order of lost) void send(order);
  });
}

function settle(replica, { id, done, refused, failed }) {
  const order = replica.orders.get(id);
  replica.orders.delete(id);
  if (failed) failures.push(failed);
  if (refused) results.refused[refused] = (results.refused[refused] ?? 0) + 1;
  if (done !== undefined || refused === undefined) results.done += 1;
  order.resolve({ done, refused, failed });
}

async function send(order) {
  for (;;) {
    const ready = replicas.filter(
      ({ ready: up, child, orders }) => up && child.connected && orders.size < ordersAtMost,
    );
    const replica = ready[Math.floor(random() * ready.length)];
    if (replica) {
      replica.orders.set(order.id, order);
      replica.child.send({ id: order.id, order: order.name, given: order.given });
      return;
    }
    await sleep(20);
  }
}

const ordered = (name, given) =>
  new Promise((resolve) => void send({ id: nextOrder++, name, given, resolve }));
const inFlight = () => replicas.reduce((sum, { orders }) => sum + orders.size, 0);

function killOne() {
  const replica = replicas[Math.floor(random() * replicas.length)];
  if (!replica.ready || replica.orders.size === 0) return;
  replica.ready = false;
  replica.child.kill('SIGKILL');
  results.kills += 1;
}

for (let index = 0; index < replicaCount; index += 1) startReplica(index);
while (!replicas.every(({ ready }) => ready)) await sleep(50);
log('the replicas are up');

// ---- what is to happen, in the order of the simulated clock

const people = (
  await client.query(
    `SELECT p.id::int AS id, p.full_name AS "fullName", p.bureau_code AS "bureauCode" FROM people p
      WHERE p.active AND NOT EXISTS (SELECT FROM role_grants g WHERE g.person_id = p.id) ORDER BY p.id`,
  )
).rows;
const services = (
  await client.query(
    'SELECT code FROM services WHERE active AND bureau_codes IS NULL ORDER BY code',
  )
).rows.map(({ code }) => code);
const pick = (list) => list[Math.floor(random() * list.length)];

/** A binary heap of happenings by instant. */
const heap = [];
function plan(at, run) {
  heap.push({ at, run });
  for (let child = heap.length - 1; child > 0;) {
    const parent = (child - 1) >> 1;
    if (heap[parent].at <= heap[child].at) break;
    [heap[parent], heap[child]] = [heap[child], heap[parent]];
    child = parent;
  }
}
function next() {
  const first = heap[0];
  const last = heap.pop();
  if (heap.length === 0) return first;
  heap[0] = last;
  for (let parent = 0; ;) {
    const [left, right] = [2 * parent + 1, 2 * parent + 2];
    let least = parent;
    if (left < heap.length && heap[left].at < heap[least].at) least = left;
    if (right < heap.length && heap[right].at < heap[least].at) least = right;
    if (least === parent) return first;
    [heap[parent], heap[least]] = [heap[least], heap[parent]];
    parent = least;
  }
}

let now = begin;
/** How many hold the clock still. */
let held = 0;
async function liveOn(ticketId, acts) {
  if (acts === 0) return;
  plan(now + waiting(random() < 0.5 ? 3 * hourMs : 30 * hourMs), async () => {
    const given = { ticketId, dice: [random(), random(), random()] };
    const { done } = await ordered('happened', given);
    if (done !== 'over') await liveOn(ticketId, acts - 1);
  });
}
for (let n = 0; n < tickets; n += 1) {
  const at = begin + Math.floor((random() * days * dayMs * 0.95) / minuteMs) * minuteMs;
  plan(at, async () => {
    const given = { serviceCode: pick(services), customer: pick(people), dice: random() };
    const { done } = await ordered('opened', given);
    if (typeof done === 'number') await liveOn(done, 2 + Math.floor(random() * 7));
  });
}
const polling = (on) => client.query('UPDATE simulated_clock SET polling = $1', [on]);
for (let day = 1; day < days; day += 1) {
  for (const hour of [3, 9, 15, 21]) {
    plan(begin + day * dayMs + hour * hourMs, () => ordered('turns'));
  }
  if (random() < 0.06) {
    const from = begin + day * dayMs + Math.floor(random() * 24) * hourMs;
    plan(from, async () => {
      results.outages += 1;
      await polling(false);
    });
    plan(from + Math.ceil(random() * 60) * hourMs, () => polling(true));
  }
}
const recomputing = async () =>
  (await client.query('SELECT FROM sla_recomputations WHERE writes AND finished_at IS NULL')).rows;
/** One after the other: draining waits for nobody, and would begin what the next one has just ordered. */
let publishing = Promise.resolve();
async function publish(given) {
  const { done: publicationId } = await ordered('drafted', given);
  if (publicationId === undefined) return;
  // A day of the history passes in a moment: none must pass between the instant from which a version holds and
  // the moment at which the last replica counts by it.
  held += 1;
  const { done } = await ordered('applied', { publicationId });
  await sleep(settlingMs);
  held -= 1;
  if (done === undefined) return;
  results.publications += 1;
  await ordered('drain');
  // What a killed replica had in hand is free after twenty seconds, and those would be weeks here.
  held += 1;
  while ((await recomputing()).length > 0) {
    await sleep(500);
    await ordered('drain');
  }
  held -= 1;
}
const publications = Math.max(2, Math.round(days / 15));
for (let n = 0; n < publications; n += 1) {
  const given = () => ({
    kind: random() < 0.5 ? 'calendar' : 'policy',
    dice: [random(), random(), random(), random()],
  });
  plan(begin + Math.floor(random() * days * dayMs * 0.9), () => {
    publishing = publishing.then(() => publish(given()));
    return publishing;
  });
}
const kills = Math.min(40, Math.max(3, Math.round(tickets / 500)));
for (let n = 0; n < kills; n += 1) {
  plan(begin + Math.floor(random() * days * dayMs * 0.9), () => killOne());
}

// ---- the run

let happenings = 0;
let moved = now;
const running = new Set();
while (heap.length > 0 || running.size > 0) {
  if (
    held > 0 ||
    heap.length === 0 ||
    inFlight() >= inFlightAtMost ||
    running.size >= 4 * inFlightAtMost
  ) {
    await Promise.race(running);
    continue;
  }
  const { at, run } = next();
  now = Math.max(now, Math.min(at, end));
  if (now > moved) {
    await client.query('UPDATE simulated_clock SET now = $1', [new Date(now)]);
    moved = now;
  }
  const task = Promise.resolve(run()).finally(() => running.delete(task));
  running.add(task);
  happenings += 1;
  if (happenings % 20_000 === 0) {
    log(
      `${new Date(now).toISOString().slice(0, 10)}: ${happenings} happenings, ${results.kills} kills`,
    );
  }
}
await polling(true);
await client.query('UPDATE simulated_clock SET now = $1', [new Date(end + 5 * dayMs)]);
const due = async () =>
  Number(
    (
      await client.query(
        `SELECT (SELECT count(*) FROM sla_timers t WHERE t.fire_at < (SELECT now FROM simulated_clock)) +
                (SELECT count(*) FROM sla_journal WHERE told_at IS NULL AND status = 'active') AS count`,
      )
    ).rows[0].count,
  );
for (let tries = 0; (await due()) > 0 && tries < 600; tries += 1) await sleep(200);
for (let tries = 0; (await recomputing()).length > 0 && tries < 60; tries += 1) {
  await ordered('drain');
  await sleep(1000);
}
stopping = true;
for (const { child } of replicas) child.kill('SIGKILL');
log(`${happenings} happenings, ${results.done} orders carried out`);

/** What became of the first tickets that differ, and what was published meanwhile, for whoever looks into it. */
async function tellStories(found) {
  const ids = [...new Set(found.map((line) => /^ticket (\d+)/.exec(line)?.[1]))].slice(0, 4);
  for (const id of ids) {
    for (const sql of [
      `SELECT sequence, kind, occurred_at, recorded_at, data FROM ticket_events WHERE ticket_id = $1 ORDER BY sequence`,
      `SELECT metric, cycle, kind, percent, at, recorded_at, status, previous_at FROM sla_journal WHERE ticket_id = $1 ORDER BY at`,
      `SELECT metric, cycle, state, run, due_at, breach_at, stopped_at, policy_code, policy_version, computed_at, generation
         FROM sla_clocks WHERE ticket_id = $1`,
      `SELECT p.kind, p.code, p.effective_from, p.applied_at, p.published_version, r.not_before, r.finished_at
         FROM publications p LEFT JOIN sla_recomputations r ON r.id = p.apply_run_id, tickets t
        WHERE t.id = $1 AND p.applied_at > t.opened_at ORDER BY p.applied_at`,
    ]) {
      const { rows } = await client.query(sql, [id]);
      for (const row of rows) console.error(`ticket ${id} ${JSON.stringify(row)}`);
    }
  }
}

// ---- journal = fold, for every clock

const { counts, differences } = await differencesFromFold(dataSource, end + 5 * dayMs, log);
console.table({
  ...results,
  refused: Object.values(results.refused).reduce((a, b) => a + b, 0),
  ...counts,
});
for (const [code, times] of Object.entries(results.refused)) log(`refused ${times} times: ${code}`);
for (const line of [...failures.slice(0, 10), ...differences.slice(0, 20)]) console.error(line);
await tellStories(differences);
console.log(
  `${differences.length} differences in ${counts.clocks} clocks and ${counts.journalRows} journal rows, ${failures.length} failures; seed ${seed}`,
);
await client.end();
await dataSource.destroy();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
if (differences.length > 0 || failures.length > 0 || counts.clocks === 0) process.exitCode = 1;
