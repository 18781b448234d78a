import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { benchDatabase } from './bench-database.js';
import { benchServer, tokenFor } from './bench-server.js';
import { send } from './load.js';

/**
 * Kills the server (kill -9) twenty times during two thousand concurrent creates. Each create has its own
 * Idempotency-Key and is sent again until it is acknowledged. Afterwards: every acknowledged request is there
 * once, each with its events and clocks, and each customer got exactly one mail about each.
 * `npm run bench kill [creates] [kills]`.
 */
const [creates = 2_000, kills = 20] = process.argv.slice(2).map(Number);
const lanes = 32;
const port = 4_812;
const smtpPort = 4_813;
const log = (line) => console.log(line);

// As in an agency, the mail server is another process: it answers at its own pace, whatever this one does.
const smtp = fork(new URL('./smtp-sink.js', import.meta.url), [String(smtpPort)]);
await once(smtp, 'message');

const database = await benchDatabase({ tickets: 50, log });
const settings = { SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, THROTTLING: 'off' };
const token = await tokenFor(database.url);
const body = {
  serviceCode: 'ask-it',
  answers: { subject: 'Which cable do I need?', details: 'For the second screen.' },
};
let server = await benchServer({ url: database.url, port, settings });
let killed = 0;
const acknowledged = new Map();
const started = performance.now();

async function createOnce(key) {
  for (;;) {
    const answer = await send(`http://127.0.0.1:${port}`, {
      ...{ method: 'POST', path: '/api/v1/requests', body },
      headers: { ...token, 'idempotency-key': key },
    }).catch(() => null);
    if (answer?.status === 201) return acknowledged.set(key, JSON.parse(answer.text).number);
    if (answer && answer.status !== 503 && answer.status !== 429) {
      throw new Error(`${answer.status} ${answer.text}`);
    }
    await sleep(30);
  }
}

async function killAgainAndAgain() {
  while (killed < kills && acknowledged.size < creates) {
    const due = ((killed + 1) * creates) / (kills + 2);
    if (acknowledged.size < due) {
      await sleep(5);
      continue;
    }
    await server.kill();
    killed += 1;
    server = await benchServer({ url: database.url, port, settings });
  }
}

const keys = Array.from({ length: creates }, () => randomUUID());
const lane = async () => {
  for (let key = keys.pop(); key !== undefined; key = keys.pop()) await createOnce(key);
};
await Promise.all([killAgainAndAgain(), ...Array.from({ length: lanes }, lane)]);
log(
  `${acknowledged.size} creates acknowledged through ${killed} kills in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);

const client = new pg.Client({ connectionString: database.url });
await client.connect();
const one = async (sql, values) =>
  Number(Object.values((await client.query(sql, values)).rows[0])[0]);
const waiting = `SELECT (SELECT count(*) FROM ticket_event_relay) + (SELECT count(*) FROM outgoing_mails WHERE state IN ('queued', 'sending'))`;
for (let tries = 0; (await one(waiting)) > 0 && tries < 600; tries += 1) await sleep(500);

smtp.send('count');
const [received] = await once(smtp, 'message');
const numbers = [...acknowledged.values()];
const mine = `FROM tickets WHERE subject = 'Which cable do I need?'`;
const findings = {
  'requests acknowledged': numbers.length,
  'different numbers among them': new Set(numbers).size,
  'tickets in the database': await one(`SELECT count(*) ${mine}`),
  'acknowledged but missing':
    numbers.length - (await one(`SELECT count(*) ${mine} AND number = ANY($1)`, [numbers])),
  'tickets without exactly one "opened" event': await one(
    `SELECT count(*) ${mine} AND (SELECT count(*) FROM ticket_events e WHERE e.ticket_id = tickets.id AND e.kind = 'opened') <> 1`,
  ),
  'tickets without two clocks': await one(
    `SELECT count(*) ${mine} AND (SELECT count(*) FROM sla_clocks c WHERE c.ticket_id = tickets.id) <> 2`,
  ),
  'tickets without exactly one mail': await one(
    `SELECT count(*) ${mine} AND (SELECT count(*) FROM outgoing_mails m WHERE m.reference = tickets.number) <> 1`,
  ),
  'mails not sent': await one(`SELECT count(*) FROM outgoing_mails WHERE state <> 'sent'`),
  'mails received': received.mails,
  'mails received twice': received.twice,
};
console.table(findings);
await client.end();
await server.stop();
await database.stop();
smtp.disconnect();
const expected = {
  'different numbers among them': creates,
  'tickets in the database': creates,
  'acknowledged but missing': 0,
  'tickets without exactly one "opened" event': 0,
  'tickets without two clocks': 0,
  'tickets without exactly one mail': 0,
  'mails received twice': 0,
};
const wrong = Object.entries(expected).filter(([name, value]) => findings[name] !== value);
if (wrong.length > 0 || killed < kills) {
  console.error(`Not as it must be: ${wrong.map(([name]) => name).join(', ') || 'too few kills'}`);
  process.exitCode = 1;
}
