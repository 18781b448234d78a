import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { aMemberOf, aTeam, ticketsIn } from '../support/factories/a-team.js';
import { moreTicketsIn } from '../support/factories/more-tickets.js';
import { buildServer, buildTimeoutMs, runProgram } from '../support/built-server.js';
import { createTestApp } from '../support/test-app.js';

const settings = {
  ...{ NODE_ENV: 'test', LOG_LEVEL: 'silent', JOBS: 'on', MAIL_TRANSPORT: 'none' },
  SESSION_SECRET: 'a session secret that is for tests only',
  TOKEN_SECRET: 'a token secret that is for tests only!',
};

beforeAll(buildServer, buildTimeoutMs);

test('two servers share a bulk edit, one is killed, and each ticket is changed exactly once', async () => {
  const team = await aTeam('information-technology', 'office-hours');
  const { desk } = await aMemberOf(team);
  await ticketsIn(team, 1);
  await moreTicketsIn(team, 299);
  const { dataSource, environment } = await createTestApp();
  const proposed = await desk
    .post('/api/v1/bulk-edits')
    .set('Idempotency-Key', randomUUID())
    .send({ kind: 'take', selection: { view: team } });
  const { id } = proposed.body as { id: number };
  await desk.post(`/api/v1/bulk-edits/${id}/start`);

  const serve = (port: number) =>
    runProgram('counterpart', ['serve'], {
      ...settings,
      ...{ DATABASE_URL: environment.databaseUrl!, PORT: String(port) },
    });
  const done = async (): Promise<number> => {
    const [row] = await dataSource.query(
      `SELECT count(*)::integer AS done FROM bulk_edit_rows WHERE edit_id = $1 AND state <> 'waiting'`,
      [id],
    );
    return row.done as number;
  };
  const until = async (count: number): Promise<void> => {
    for (let tries = 0; (await done()) < count; tries += 1) {
      if (tries > 2_000) throw new Error(`Only ${await done()} were done.`);
      await sleep(50);
    }
  };
  const servers = [serve(38_811), serve(38_812)];
  try {
    await until(20);
    servers[0]!.child.kill('SIGKILL');
    await until(300);
  } finally {
    for (const { child, ended } of servers) {
      child.kill('SIGKILL');
      await ended;
    }
  }
  const [row] = await dataSource.query(
    `SELECT count(*)::integer AS tickets, min(n) AS least, max(n) AS most FROM (
       SELECT (SELECT count(*)::integer FROM ticket_events e WHERE e.ticket_id = t.id AND e.kind = 'assigned') AS n
         FROM tickets t WHERE t.team_code = $1) each`,
    [team],
  );
  expect(row).toEqual({ tickets: 300, least: 1, most: 1 });
}, 240_000);
