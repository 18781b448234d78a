import { createHash, randomBytes } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import {
  type BuiltProcess,
  buildServer,
  buildTimeoutMs,
  runBuilt,
} from '../support/built-server.js';
import { connectTo, freshDatabase } from '../support/test-database.js';

const replies = 30;
const serve = `const { runCli } = await dist('src/cli.js'); await runCli(['serve']);`;
const secret = 'a secret of this test only, thirty-two';

beforeAll(buildServer, buildTimeoutMs);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A server of the built product that sends held replies and mail, as soon as it is ready. */
async function serving(url: string): Promise<{ process: BuiltProcess; base: string }> {
  const port = await freePort();
  const process = runBuilt(serve, {
    ...{ DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    ...{ SESSION_SECRET: secret, TOKEN_SECRET: secret, DATA_DIR: '/tmp', DEMO: 'off' },
  });
  const base = `http://127.0.0.1:${port}`;
  for (;;) {
    const ready = await fetch(`${base}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { process, base };
    if (process.child.exitCode !== null) throw new Error(process.errors());
    await sleep(100);
  }
}

/** An access token of somebody for whom the condition holds, stored as the server stores it. */
async function tokenFor(database: DataSource, condition: string): Promise<object> {
  const token = `cpt_${randomBytes(32).toString('base64url')}`;
  await database.query(
    `INSERT INTO access_tokens (person_id, name, token_hash, expires_at)
     SELECT p.id, 'test', $1, now() + interval '1 day' FROM people p
      WHERE p.active AND ${condition} ORDER BY p.id LIMIT 1`,
    [createHash('sha256').update(token).digest()],
  );
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}

const numberOf = async (database: DataSource, count: string): Promise<number> =>
  ((await database.query(`SELECT (${count})::int AS n`)) as [{ n: number }])[0].n;

test('a worker of held replies that is killed in the middle loses none and sends none twice', async () => {
  const url = await freshDatabase('held_kills', 'agency');
  const database = await connectTo(url);
  let server = await serving(url);
  try {
    const customer = await tokenFor(
      database,
      'NOT EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = p.id)',
    );
    const agent = await tokenFor(
      database,
      `EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = p.id AND g.team_code = 'it-service-desk')`,
    );
    const post = async (path: string, headers: object, body: object) => {
      const answer = await fetch(`${server.base}/api/v1${path}`, {
        ...{ method: 'POST', headers: headers as Record<string, string> },
        body: JSON.stringify(body),
      });
      if (answer.status !== 201) throw new Error(`${path}: ${await answer.text()}`);
      return (await answer.json()) as { number: string };
    };
    const answers = { subject: 'The screen flickers', details: 'Since this morning.' };
    for (let n = 0; n < replies; n += 1) {
      const { number } = await post('/requests', customer, { serviceCode: 'ask-it', answers });
      await post(`/tickets/${number}/held-replies`, agent, { body: `Reply ${n} of the test.` });
      await database.query(`UPDATE held_replies SET leaves_at = '2099-01-01'`);
    }
    await database.query('UPDATE held_replies SET leaves_at = now()');
    for (const sent of [1, replies / 2]) {
      while ((await numberOf(database, 'SELECT count(*) FROM comments')) < sent) await sleep(2);
      server.process.child.kill('SIGKILL');
      expect(await server.process.ended).toBe('SIGKILL');
      expect(await numberOf(database, 'SELECT count(*) FROM held_replies')).toBeGreaterThan(0);
      server = await serving(url);
    }
    const left = `SELECT (SELECT count(*) FROM held_replies) + (SELECT count(*) FROM ticket_event_relay)`;
    while ((await numberOf(database, left)) > 0) await sleep(50);
    const sentOnce: { body: string; comments: number; events: number; mails: number }[] =
      await database.query(
        `SELECT c.body, count(*)::int AS comments,
            (SELECT count(*) FROM ticket_events e WHERE e.ticket_id = c.ticket_id AND e.kind = 'commented')::int AS events,
            (SELECT count(*) FROM outgoing_mails m JOIN tickets t ON t.number = m.reference
              WHERE t.id = c.ticket_id AND m.kind = 'reply')::int AS mails
           FROM comments c GROUP BY c.body, c.ticket_id ORDER BY c.body`,
      );
    expect(sentOnce.map(({ body }) => body).toSorted()).toEqual(
      Array.from({ length: replies }, (_, n) => `Reply ${n} of the test.`).toSorted(),
    );
    for (const { body: _body, ...counts } of sentOnce) {
      expect(counts).toEqual({ comments: 1, events: 1, mails: 1 });
    }
  } finally {
    server.process.child.kill('SIGTERM');
    await server.process.ended;
    await database.destroy();
  }
}, 300_000);
