import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { benchDatabase } from './bench-database.js';
import { benchServer, tokenFor } from './bench-server.js';
import { send } from './load.js';

/**
 * 64 agents press "Claim next" on one queue over HTTP, on two server processes, until it gives nothing any more:
 * none of 10,000 tickets may be given twice, none may be left, and the order of the queue must hold, which means
 * that a call which began after another one had ended is never given the more urgent ticket of the two.
 * `npm run bench claim [tickets] [agents]`.
 */
const [tickets = 10_000, agents = 64] = process.argv.slice(2).map(Number);
const team = 'it-service-desk';
const ports = [4_821, 4_822];
const log = (line) => console.log(line);

const database = await benchDatabase({ tickets: 0, log });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
const settings = { DATABASE_POOL_SIZE: '16' };
const servers = [];
try {
  for (const port of ports) servers.push(await benchServer({ url: database.url, port, settings }));
  const bases = servers.map(({ base }) => base);
  await file(bases);
  const ranks = await queueRanks();
  const people = await agentTokens();
  const startedAt = performance.now();
  const claims = (
    await Promise.all(people.map((headers, n) => lane(bases[n % 2], headers)))
  ).flat();
  const seconds = (performance.now() - startedAt) / 1_000;
  report(claims, seconds);
  await judge(claims, ranks);
} finally {
  await client.end();
  for (const server of servers) await server.stop();
  await database.stop();
}

/** Files the tickets through the API, 16 at a time. */
async function file(bases) {
  const headers = await tokenFor(database.url);
  const body = {
    serviceCode: 'ask-it',
    answers: { subject: 'A screen flickers', details: 'On and off.' },
  };
  let left = tickets;
  const filer = async (base) => {
    while (left > 0) {
      const remaining = (left -= 1);
      const answer = await send(base, { method: 'POST', path: '/api/v1/requests', headers, body });
      if (answer.status !== 201) throw new Error(answer.text);
      if (remaining % 2_000 === 0) log(`${remaining} tickets are still to be filed`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, n) => filer(bases[n % 2])));
}

/** Where each ticket stands in the queue before anybody claims. */
async function queueRanks() {
  const { rows } = await client.query(
    `SELECT number FROM tickets WHERE team_code = $1 AND assignee_id IS NULL AND status = 'new'
      ORDER BY urgency_at, id`,
    [team],
  );
  log(`${rows.length} tickets wait in one queue`);
  return new Map(rows.map(({ number }, rank) => [number, rank]));
}

/** The tokens of new agents of the team. */
async function agentTokens() {
  const tokens = [];
  for (let n = 0; n < agents; n += 1) {
    const token = `cpt_${randomBytes(32).toString('base64url')}`;
    await client.query(
      `WITH person AS (
         INSERT INTO people (email, full_name, given_name, bureau_code, title, work_location, phone, time_zone)
         SELECT 'claimer-' || $1 || '@agency.example', 'Claimer ' || $1, 'Claimer', bureau_code, 'Agent', '', '', time_zone
           FROM people LIMIT 1 RETURNING id),
       granted AS (
         INSERT INTO role_grants (person_id, role, team_code, office_code)
         SELECT person.id, 'agent', t.code, t.office_code FROM person, teams t WHERE t.code = $2)
       INSERT INTO access_tokens (person_id, name, token_hash, expires_at)
       SELECT id, 'bench', $3, now() + interval '1 day' FROM person`,
      [String(n), team, createHash('sha256').update(token).digest()],
    );
    tokens.push({ authorization: `Bearer ${token}` });
  }
  return tokens;
}

/** One agent, who claims until there is nothing to be given. */
async function lane(base, headers) {
  const claims = [];
  for (;;) {
    const began = performance.now();
    const answer = await send(base, {
      ...{ method: 'POST', path: `/api/v1/queues/${team}/claims`, body: {} },
      headers: { ...headers, 'idempotency-key': randomUUID() },
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
    const { number, why } = JSON.parse(answer.text);
    claims.push({ number, why, began, ended: performance.now() });
    if (number === null) return claims;
  }
}

function report(claims, seconds) {
  const given = claims.filter(({ number }) => number !== null);
  const times = claims.map(({ began, ended }) => ended - began).sort((a, b) => a - b);
  const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(0);
  log(
    `${given.length} claims by ${agents} agents on ${ports.length} processes in ${seconds.toFixed(1)} s: ` +
      `${(given.length / seconds).toFixed(0)} a second; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
  );
}

async function judge(claims, ranks) {
  const given = claims.filter(({ number }) => number !== null);
  const once = new Set(given.map(({ number }) => number));
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM tickets WHERE team_code = $1 AND assignee_id IS NULL)::integer AS left,
       (SELECT count(*) FROM (SELECT ticket_id FROM ticket_events WHERE kind = 'assigned'
                               GROUP BY ticket_id HAVING count(*) > 1) twice)::integer AS twice,
       (SELECT coalesce(sum(tickets), 0) FROM queue_counts
         WHERE team_code = $1 AND bucket = 'unclaimed')::integer AS "countedLeft"`,
    [team],
  );
  const reasons = new Set(claims.flatMap(({ why }) => why?.code ?? []));
  const verdicts = {
    'given twice': given.length - once.size + rows[0].twice,
    'left unclaimed': rows[0].left,
    'counted as unclaimed': rows[0].countedLeft,
    'never in the queue': given.filter(({ number }) => !ranks.has(number)).length,
    'out of order': outOfOrder(given, ranks),
    'refused for another reason than an empty queue': [...reasons].filter(
      (reason) => reason !== 'nothing_waiting',
    ).length,
  };
  for (const [what, count] of Object.entries(verdicts)) log(`${what}: ${count}`);
  if (given.length !== tickets || Object.values(verdicts).some((count) => count !== 0)) {
    log('FAILED');
    process.exitCode = 1;
  }
}

/** Calls that were given a more urgent ticket than a call that had ended before they began. */
function outOfOrder(given, ranks) {
  const byBeginning = [...given].sort((a, b) => a.began - b.began);
  const byEnd = [...given].sort((a, b) => a.ended - b.ended);
  let highest = -1;
  let next = 0;
  return byBeginning.filter(({ number, began }) => {
    while (next < byEnd.length && byEnd[next].ended < began) {
      highest = Math.max(highest, ranks.get(byEnd[next].number));
      next += 1;
    }
    return ranks.get(number) < highest;
  }).length;
}
