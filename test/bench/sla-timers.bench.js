import { setTimeout as sleep } from 'node:timers/promises';
import { barePool, benchDatabase } from './bench-database.js';
import { benchServer } from './bench-server.js';
import { cpuOf, cpuOfPostgres } from './cpu-seconds.js';
import { makeTellingFloor, runTellingFloor } from './sla-telling-floor.js';
import { faultsAfter, fillTickets, setTimers } from './sla-timers-data.js';

/**
 * Timers that are all due at one instant, in the product's own tables, by 1, 2 and 4 server processes: how long
 * it takes until all are recorded (journal) and told (ticket events, escalation steps, mails), and what it
 * costs. Beside it the floor: bare SQL that moves equal rows, by as many connections and in batches of the same
 * size. Then again with two of four servers killed, and with PostgreSQL stopped at once, in the middle, where the
 * clock of one server's host is three minutes wrong. `npm run bench sla-timers [timers] [kills]`; with `kills` only
 * the latter.
 */
const timers = Number(process.argv[2] ?? 100_000);
const killsOnly = process.argv[3] === 'kills';
const hostClockWrongBy = 180_000;
const batch = 1_000;
const firstPort = 3_170;
const log = (line) => console.log(line);
const seconds = (ms) => Number((ms / 1_000).toFixed(2));

const database = await benchDatabase({ tickets: 0, log });
const admin = barePool(database.urlOf('postgres'), 2);
{
  const pool = barePool(database.url, 2);
  await fillTickets(pool, timers);
  await pool.end();
}
log(`${timers} tickets with a clock each are there`);

/** A fresh copy of the prepared database, with a pool on it. */
async function copyOf(name) {
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE bench`);
  await admin.query('CHECKPOINT');
  const url = database.urlOf(name);
  return {
    url,
    pool: barePool(url, 8),
    drop: () => admin.query(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function postmaster(pool) {
  const { rows } = await pool.query(
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
  );
  return rows[0].pid;
}

async function one(pool, sql, values) {
  return Object.values((await pool.query(sql, values)).rows[0])[0];
}

/** Waits until the query answers true, also through an outage; the database's time then. */
async function until(pool, condition, everyMs, limitMs = 1_800_000) {
  const deadline = performance.now() + limitMs;
  while (performance.now() < deadline) {
    const row = await pool
      .query(`SELECT (${condition}) AS holds, clock_timestamp() AS now`)
      .then(({ rows }) => rows[0])
      .catch(() => null);
    if (row?.holds) return row.now;
    await sleep(everyMs);
  }
  throw new Error(`It never came: ${condition}`);
}

const allRecorded = 'NOT EXISTS (SELECT 1 FROM sla_timers)';
const allTold = `${allRecorded} AND NOT EXISTS (SELECT 1 FROM ticket_event_relay)
  AND NOT EXISTS (SELECT 1 FROM sla_journal WHERE told_at IS NULL AND status = 'active')`;

/** What recording costs at least: bare rows out of the timers and into the journal, by so many connections. */
async function floor(workers) {
  const { url, pool, drop } = await copyOf('bench_floor');
  await setTimers(pool, -1);
  const pid = await postmaster(pool);
  const lanes = barePool(url, workers);
  const move = {
    name: 'floor',
    text: `WITH gone AS (DELETE FROM sla_timers WHERE (clock_id, kind, percent) IN (
             SELECT clock_id, kind, percent FROM sla_timers WHERE fire_at < $1 ORDER BY fire_at LIMIT ${batch}
                FOR UPDATE SKIP LOCKED) RETURNING clock_id, kind, percent, fire_at)
           INSERT INTO sla_journal (ticket_id, metric, cycle, kind, percent, at, recorded_at)
           SELECT clock_id, 'resolution', 1, kind, percent, fire_at, $1 FROM gone`,
  };
  const lane = async () => {
    const client = await lanes.connect();
    for (let moved = batch; moved > 0;) {
      moved = (await client.query({ ...move, values: [new Date()] })).rowCount;
    }
    client.release();
  };
  const [cpu, started] = [cpuOfPostgres(pid), performance.now()];
  await Promise.all(Array.from({ length: workers }, lane));
  const ms = performance.now() - started;
  const found = await one(pool, 'SELECT count(*) FROM sla_journal');
  if (found !== timers) throw new Error(`The floor moved ${found} of ${timers} rows.`);
  const cpuMicros = ((cpuOfPostgres(pid) - cpu) * 1e6) / timers;
  await lanes.end();
  await pool.end();
  await drop();
  return { ms, cpuMicros };
}

/** What telling costs at least: the very rows that the product wrote, by so many connections. */
async function floorOfTelling({ url, pool }, workers) {
  await makeTellingFloor(pool);
  const pid = await postmaster(pool);
  const cpu = cpuOfPostgres(pid);
  const ms = await runTellingFloor(url, { timers, batch, workers });
  return { ms, cpuMicros: ((cpuOfPostgres(pid) - cpu) * 1e6) / timers };
}

/** Lets `workers` servers do the work; `disturb` is called once a third of the timers is recorded. */
async function product(workers, disturb = null) {
  const { url, pool, drop } = await copyOf('bench_product');
  const settings = { THROTTLING: 'off' };
  const servers = await Promise.all(
    Array.from({ length: workers }, (_, n) =>
      benchServer({
        url,
        port: firstPort + n,
        settings,
        clockSkewMs: disturb && n === 1 ? hostClockWrongBy : 0,
      }),
    ),
  );
  await sleep(2_000);
  const pid = await postmaster(pool);
  const pids = servers.map(({ child }) => child.pid);
  const at = await setTimers(pool, 8);
  await until(
    pool,
    `clock_timestamp() > '${at.toISOString()}'::timestamptz - interval '200 ms'`,
    20,
  );
  const cpu = {
    workers: pids.reduce((sum, each) => sum + cpuOf(each), 0),
    postgres: cpuOfPostgres(pid),
  };
  let gone = [];
  if (disturb) {
    await until(pool, `(SELECT count(*) FROM sla_journal) > ${timers / 3}`, 20);
    gone = (await disturb({ servers, pool })) ?? [];
  }
  const recordedAt = await until(pool, allRecorded, 40);
  const toldAt = await until(pool, allTold, 200);
  const used = {
    workers: pids.reduce((sum, each) => sum + cpuOf(each), 0) - cpu.workers,
    postgres: cpuOfPostgres(pid) - cpu.postgres,
  };
  const late = `extract(epoch FROM recorded_at - at) * 1000`;
  const lateness = (
    await pool.query(`SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ${late})::float8 AS p50,
      percentile_cont(0.99) WITHIN GROUP (ORDER BY ${late})::float8 AS p99, max(${late})::float8 AS max FROM sla_journal`)
  ).rows[0];
  const faults = await faultsAfter(pool, timers);
  await Promise.all(
    servers.filter((server) => !gone.includes(server)).map((server) => server.stop()),
  );
  const tellingFloor = disturb ? null : await floorOfTelling({ url, pool }, workers);
  await pool.end();
  await drop();
  return {
    recordedMs: recordedAt - at,
    toldMs: toldAt - at,
    tellingFloor,
    lateness,
    faults,
    workerMicros: (used.workers * 1e6) / timers,
    postgresMicros: (used.postgres * 1e6) / timers,
  };
}

const figures = [];
const faults = {};
for (const workers of killsOnly ? [] : [1, 2, 4]) {
  const bare = await floor(workers);
  const run = await product(workers);
  figures.push({
    workers,
    'floor s': seconds(bare.ms),
    'recorded s': seconds(run.recordedMs),
    'x floor': Number((run.recordedMs / bare.ms).toFixed(2)),
    'late p50 s': seconds(run.lateness.p50),
    'late p99 s': seconds(run.lateness.p99),
    'told s': seconds(run.toldMs),
    'same rows, bare s': seconds(run.tellingFloor.ms),
    'x bare': Number((run.toldMs / (bare.ms + run.tellingFloor.ms)).toFixed(2)),
    'floor µs/timer': Math.round(bare.cpuMicros + run.tellingFloor.cpuMicros),
    'PostgreSQL µs/timer': Math.round(run.postgresMicros),
    'workers µs/timer': Math.round(run.workerMicros),
  });
  faults[`${workers} workers`] = run.faults;
  console.table({ [`${workers} workers`]: run.faults });
  console.table(figures.slice(-1));
}

const killed = await product(4, async ({ servers }) => {
  await Promise.all([servers[0].kill(), servers[2].kill()]);
  log('killed two of four servers');
  return [servers[0], servers[2]];
});
faults['two of four killed'] = killed.faults;

const stopped = await product(4, async ({ pool }) => {
  const pid = await postmaster(pool);
  process.kill(pid, 'SIGQUIT');
  for (let running = true; running; await sleep(50)) {
    try {
      process.kill(pid, 0);
    } catch {
      running = false;
    }
  }
  log('stopped PostgreSQL at once');
  await sleep(500);
  await database.startAgain();
});
faults['PostgreSQL stopped at once'] = stopped.faults;

if (!killsOnly) console.table(figures);
console.table({
  'two of four killed': {
    'recorded s': seconds(killed.recordedMs),
    'told s': seconds(killed.toldMs),
  },
  'PostgreSQL stopped at once': {
    'recorded s': seconds(stopped.recordedMs),
    'told s': seconds(stopped.toldMs),
  },
});
console.table(faults);
await admin.end();
await database.stop();
if (Object.values(faults).some((found) => Object.values(found).some((count) => count !== 0))) {
  console.error('Something was lost or done twice.');
  process.exitCode = 1;
}
