import { setTimeout as sleep } from 'node:timers/promises';
import { barePool, benchDatabase } from './bench-database.js';
import { benchServer, tokenFor } from './bench-server.js';
import { send } from './load.js';

/**
 * Folds the clocks of 100,000 open tickets anew, by the built server's own workers: after a change of
 * calendar, and after a version of a policy that open tickets follow. Beside each, in the same run, the
 * same rows are updated in bare SQL. Then once more while people write, and once through a kill -9.
 * `npm run bench sla-recompute [open tickets]`.
 */
const wanted = Number(process.argv[2] ?? 100_000);
const port = 3_120;
const log = (line) => console.log(line);
const templates = 40;

const database = await benchDatabase({ tickets: 50, log });
const pool = barePool(database.url, 4);
const rows = async (sql, values) => (await pool.query(sql, values)).rows;
const one = async (sql, values) => (await rows(sql, values))[0];
const administrator = await tokenFor(database.url, { role: 'administrator' });
const settings = { THROTTLING: 'off' };
const servers = new Set();

async function serve(number, changes = {}) {
  const server = await benchServer({
    ...{ url: database.url, port: port + number },
    settings: { ...settings, ...changes },
  });
  servers.add(server);
  return {
    ...server,
    stop: () => (servers.delete(server), server.stop()),
    kill: () => (servers.delete(server), server.kill()),
  };
}

async function ask(server, method, path, { body, token = administrator } = {}) {
  const headers = { ...token };
  const answer = await send(server.base, { method, path: `/api/v1${path}`, body, headers });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.text === '' ? null : JSON.parse(answer.text);
}

/** Requests of today, half of them answered, copied with their events, clocks and timers. */
async function manyOpenTickets() {
  await pool.query(`UPDATE tickets SET status = 'withdrawn', pending_reason = NULL
                     WHERE status IN ('new', 'open', 'pending')`);
  await pool.query('DELETE FROM sla_timers');
  const last = await one('SELECT max(id) AS id FROM tickets');
  const server = await serve(0, { JOBS: 'off' });
  const customer = await tokenFor(database.url);
  const agent = await tokenFor(database.url, { role: 'agent', team: 'it-service-desk' });
  for (let n = 0; n < templates; n += 1) {
    const answers = { subject: `Which cable do I need? ${n}`, details: 'For the second screen.' };
    const { number } = await ask(server, 'POST', '/requests', {
      ...{ body: { serviceCode: 'ask-it', answers }, token: customer },
    });
    const path = `/tickets/${number}`;
    const staff = { token: agent, body: { body: 'Which model is it?' } };
    await ask(server, 'POST', `${path}/staff-notes`, staff);
    if (n % 2) await ask(server, 'POST', `${path}/comments`, staff);
  }
  await server.stop();
  await pool.query('DELETE FROM ticket_event_relay');
  await copy(last.id, Math.ceil(wanted / templates) - 1);
}

async function copy(after, copies) {
  const highest = async (table) => (await one(`SELECT max(id)::bigint AS id FROM ${table}`)).id;
  const ticketStep = (await highest('tickets')) - after;
  const clockStep = await highest('sla_clocks');
  const series = `generate_series(1, ${copies}) AS n`;
  const copied = async (table, moved, condition) => {
    const columns = await rows(
      `SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
      [table],
    );
    const names = columns.map(({ name }) => name).filter((name) => moved[name] !== null);
    const values = names.map((name) => moved[name] ?? `o.${name}`);
    await pool.query(`INSERT INTO ${table} (${names.join(', ')})
                      SELECT ${values.join(', ')} FROM ${table} o, ${series} WHERE ${condition}`);
  };
  const ticket = `n * ${ticketStep} + `;
  await copied('tickets', { id: `${ticket} o.id` }, `o.id > ${after}`);
  const mine = `o.ticket_id > ${after}`;
  await copied('ticket_events', { id: null, ticket_id: `${ticket} o.ticket_id` }, mine);
  await copied(
    'sla_clocks',
    { id: `n * ${clockStep} + o.id`, ticket_id: `${ticket} o.ticket_id` },
    mine,
  );
  await copied('sla_timers', { clock_id: `n * ${clockStep} + o.clock_id` }, 'true');
  for (const table of ['tickets', 'sla_clocks']) {
    await pool.query(
      `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table}))`,
    );
  }
}

/** The rows that a run changes, by what the run before changed, or all running clocks. */
async function changing() {
  await pool.query('DROP TABLE IF EXISTS bench_clocks, bench_timers, bench_tickets');
  await pool.query(`CREATE TABLE bench_clocks AS SELECT c.id, c.ticket_id FROM sla_clocks c
                      JOIN tickets t ON t.id = c.ticket_id AND t.status IN ('new', 'open') WHERE c.run = 'running'`);
  await pool.query(`CREATE TABLE bench_timers AS SELECT m.clock_id, m.kind, m.percent
                      FROM sla_timers m JOIN bench_clocks c ON c.id = m.clock_id`);
  await pool.query(
    'CREATE TABLE bench_tickets AS SELECT DISTINCT ticket_id AS id FROM bench_clocks',
  );
}

/** The floor: every column that the product writes, in three statements, each indexed value moved. */
async function bareUpdate() {
  await changing();
  await settle();
  const began = performance.now();
  await pool.query(`UPDATE sla_clocks c SET generation = c.generation + 1, due_at = c.due_at + interval '1 s',
      breach_at = c.breach_at + interval '1 s', state = c.state, run = c.run, computed_at = clock_timestamp(),
      elapsed_ms = c.elapsed_ms FROM bench_clocks n WHERE c.id = n.id`);
  await pool.query(`UPDATE sla_timers m SET generation = m.generation + 1, fire_at = m.fire_at + interval '1 s'
      FROM bench_timers n WHERE m.clock_id = n.clock_id AND m.kind = n.kind AND m.percent = n.percent`);
  await pool.query(`UPDATE tickets t SET urgency_at = t.urgency_at + interval '1 s'
      FROM bench_tickets n WHERE t.id = n.id`);
  return performance.now() - began;
}

async function settle() {
  for (const table of ['sla_clocks', 'sla_timers', 'tickets', 'ticket_events', 'sla_journal'])
    await pool.query(`VACUUM ANALYZE ${table}`);
  await pool.query('CHECKPOINT');
}

async function calendarChange(day) {
  const { code, definition } = await one(
    `SELECT v.calendar_code AS code, v.definition FROM calendar_versions v JOIN teams t USING (calendar_code)
      WHERE t.code = 'it-service-desk' ORDER BY v.version DESC LIMIT 1`,
  );
  // Half an hour later a day than before: every promise that is not due today moves.
  const [[opens, closes]] = Object.values(definition.weekly)[0];
  const minutes = Number(opens.slice(0, 2)) * 60 + Number(opens.slice(3)) + 10 * day;
  const later = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const weekly = Object.fromEntries(
    Object.keys(definition.weekly).map((weekday) => [weekday, [[later, closes]]]),
  );
  return { kind: 'calendar', code, definition: { ...definition, weekly } };
}

async function policyChange(day) {
  const { code, definition } = await one(
    `SELECT v.policy_code AS code, v.definition FROM sla_policy_versions v
      JOIN services s ON s.policy_code = v.policy_code AND s.code = 'ask-it' ORDER BY v.version DESC LIMIT 1`,
  );
  const longer = (target) =>
    typeof target === 'number'
      ? target + day * 600_000
      : Object.fromEntries(Object.entries(target).map(([key, ms]) => [key, ms + day * 600_000]));
  const targets = Object.fromEntries(
    Object.entries(definition.targets).map(([metric, target]) => [metric, longer(target)]),
  );
  return { kind: 'policy', code, definition: { ...definition, targets } };
}

/** Drafts, waits for the dry run, applies; resolves with the publication while it is being applied. */
async function applied(server, change) {
  const body = { ...change, applyToOpen: true, reason: 'Benchmark.' };
  const draft = await ask(server, 'POST', '/admin/publications', { body });
  const ready = await until(server, draft.id, 'ready');
  const dryRun = await one(
    `SELECT r.finished_at - r.not_before AS took FROM sla_recomputations r JOIN publications p ON p.dry_run_id = r.id
      WHERE p.id = $1`,
    [draft.id],
  );
  await settle();
  await ask(server, 'POST', `/admin/publications/${draft.id}/apply`, { body: {} });
  return { id: draft.id, preview: ready.preview, dryRunMs: msOf(dryRun.took) };
}

async function until(server, id, state) {
  for (;;) {
    const view = await ask(server, 'GET', `/admin/publications/${id}`);
    if (view.state === state) return view;
    await sleep(200);
  }
}

const msOf = ({ minutes = 0, seconds = 0, milliseconds = 0 }) =>
  minutes * 60_000 + seconds * 1_000 + milliseconds;

async function wallTime(id) {
  const { took } = await one(
    `SELECT r.finished_at - r.not_before AS took FROM sla_recomputations r JOIN publications p ON p.apply_run_id = r.id
      WHERE p.id = $1`,
    [id],
  );
  return msOf(took);
}

async function locks(server) {
  const text = await fetch(`${server.base}/metrics`).then((answer) => answer.text());
  const value = (name) => Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1] ?? 0);
  const bucket = (le) => value(`sla_recompute_lock_seconds_bucket\\{le="${le}"\\}`);
  const batches = value('sla_recompute_lock_seconds_count');
  return {
    'longest lock ms': Math.round(value('sla_recompute_longest_lock_seconds') * 1000),
    'locks over 100 ms': batches - bucket('0.1'),
    batches,
  };
}

async function run(name, change) {
  const bareMs = await bareUpdate();
  const server = await serve(1);
  const { id, preview, dryRunMs } = await applied(server, change);
  const { progress } = await until(server, id, 'done');
  const ms = await wallTime(id);
  const found = await locks(server);
  await server.stop();
  const seconds = (value) => (value / 1000).toFixed(1);
  const row = {
    run: name,
    tickets: preview.total,
    moved: progress.earlier + progress.later + progress.breaches,
    'bare UPDATE s': seconds(bareMs),
    'dry run s': seconds(dryRunMs),
    'recompute s': seconds(ms),
    ratio: (ms / bareMs).toFixed(2),
    ...found,
  };
  log(JSON.stringify(row));
  return row;
}

/** Latency of staff notes on random open tickets by a process that only serves, until told to stop. */
async function writing(seconds, going) {
  const server = await serve(2, { JOBS: 'off' });
  const agent = await tokenFor(database.url, { role: 'agent', team: 'it-service-desk' });
  const numbers = (
    await rows(
      `SELECT number FROM tickets WHERE status IN ('new', 'open') ORDER BY random() LIMIT 2000`,
    )
  ).map(({ number }) => number);
  const latencies = [];
  const ends = performance.now() + seconds * 1_000;
  const lane = async () => {
    while (going ? !going.done : performance.now() < ends) {
      const path = `/tickets/${numbers[latencies.length % numbers.length]}/staff-notes`;
      const began = performance.now();
      await ask(server, 'POST', path, { token: agent, body: { body: 'Noted.' } });
      latencies.push(performance.now() - began);
      await sleep(20);
    }
  };
  await Promise.all([lane(), lane()]);
  await server.stop();
  latencies.sort((a, b) => a - b);
  const at = (share) => Math.round(latencies[Math.floor(latencies.length * share)]);
  return { writes: latencies.length, p50: at(0.5), p95: at(0.95), max: at(0.9999) };
}

async function whileWriting() {
  const without = await writing(10);
  const server = await serve(1);
  const { id } = await applied(server, await calendarChange(1));
  const going = { done: false };
  const written = writing(0, going);
  const { progress } = await until(server, id, 'done');
  going.done = true;
  const found = await locks(server);
  await server.stop();
  return { without, with: await written, progress, ...found };
}

/** Kills the worker when a third is done; another process ends it. Every clock is saved exactly once. */
async function throughKill() {
  let server = await serve(1);
  const { id, preview } = await applied(server, await calendarChange(1));
  const before = await one(`SELECT sum(generation)::bigint AS sum FROM sla_clocks`);
  const done = async () =>
    (
      await one(
        `SELECT sum(unchanged + earlier + later + breaches + relieved)::int AS done FROM sla_recomputation_parts
          WHERE run_id = (SELECT apply_run_id FROM publications WHERE id = $1)`,
        [id],
      )
    ).done ?? 0;
  while ((await done()) < preview.total / 3) await sleep(20);
  await server.kill();
  const atKill = await done();
  server = await serve(1);
  const { progress } = await until(server, id, 'done');
  await server.stop();
  const after = await one(`SELECT sum(generation)::bigint AS sum FROM sla_clocks`);
  const { clocks } =
    await one(`SELECT count(*)::int AS clocks FROM sla_clocks c JOIN tickets t ON t.id = c.ticket_id
    WHERE t.status IN ('new', 'open') AND c.run = 'running'`);
  return {
    ...{ total: progress.total, 'done at the kill': atKill, 'done at the end': progress.lookedAt },
    ...{ 'running clocks': clocks, 'clocks saved': after.sum - before.sum },
  };
}

try {
  await manyOpenTickets();
  log(
    `${(await one(`SELECT count(*)::int AS n FROM tickets WHERE status IN ('new','open')`)).n} open tickets`,
  );
  console.table([
    await run('calendar edit', await calendarChange(1)),
    await run('policy publication', await policyChange(1)),
    await run('calendar edit again', await calendarChange(1)),
  ]);
  const busy = await whileWriting();
  log('Writes meanwhile (ms):');
  console.table({ without: busy.without, with: busy.with });
  log(JSON.stringify(busy));
  log('Killed in the middle:');
  console.table(await throughKill());
} finally {
  for (const server of servers) await server.kill().catch(() => undefined);
  await pool.end();
  await database.stop();
}
