import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { aPerson } from '../../support/factories/a-person.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, startTestApp } from '../../support/test-app.js';
import { freshDatabase } from '../../support/test-database.js';
import { Overview } from '../../../src/modules/administration/overview/overview.js';
import { PeriodicJobs } from '../../../src/platform/jobs/periodic-jobs.js';

refusesStrangers('GET', '/api/v1/admin/overview', {
  as: [
    anEmployee(403),
    {
      who: 'the lead of an office',
      person: () => aPerson({ roles: ['office_lead'] }),
      status: 403,
    },
    { who: 'the lead of a bureau', person: () => aPerson({ roles: ['bureau_lead'] }), status: 403 },
  ],
});

async function overview() {
  const client = await signInAs(await aPerson({ roles: ['administrator'] }));
  const { status, body } = await client.get('/api/v1/admin/overview');
  expect(status).toBe(200);
  return body;
}

test('says which version runs, on which database, and that it is migrated', async () => {
  const { server, database, now } = await overview();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(server).toMatchObject({ version, jobs: false, demo: true, production: false });
  expect(Date.parse(server.startedAt)).toBeLessThan(Date.parse(now));
  expect(database).toMatchObject({ embedded: false, migrationsPending: [] });
  expect(database.version).toMatch(/^\d+\.\d+$/);
  expect(database.migrationsApplied).toBeGreaterThanOrEqual(3);
  expect(database.sizeBytes).toBeGreaterThan(1_000_000);
});

test('a request that was just filed is open and unclaimed, with timers and events ahead of it', async () => {
  const before = await overview();
  await aTicket();
  const after = await overview();
  expect(after.requests.open - before.requests.open).toBe(1);
  expect(after.requests.unclaimed - before.requests.unclaimed).toBe(1);
  expect(after.timers.pending).toBeGreaterThan(before.timers.pending);
  expect(after.events.waiting).toBeGreaterThan(before.events.waiting);
  expect(after.events.oldestSince).not.toBeNull();
});

test('searches without a result are counted by their words, without addresses and numbers', async () => {
  const { dataSource } = await createTestApp();
  const word = `wombat ${randomUUID().slice(0, 8).replace(/\d/g, 'x')}`;
  const misses = [
    word,
    ` ${word.toUpperCase()} `,
    word,
    `${word} jane.doe@agency.example 202-555-0100`,
  ];
  for (const query of misses) {
    await dataSource.query('INSERT INTO search_misses (query) VALUES ($1)', [query]);
  }
  await dataSource.query(
    `INSERT INTO search_misses (query, searched_at) VALUES ($1, now() - interval '31 days')`,
    [word],
  );
  const { search } = await overview();
  expect(search.days).toBe(30);
  expect(search.searches).toBeGreaterThanOrEqual(4);
  expect(search.top).toContainEqual({ words: word, times: 3, lastAt: expect.any(String) });
  expect(JSON.stringify(search)).not.toMatch(/jane|0100/);
});

test('the last run of each periodic job is told once', async () => {
  const { app } = await createTestApp();
  const name = `job-${randomUUID()}`;
  for (const hour of [1, 2, 3])
    await app.get(PeriodicJobs).claim(name, hour * 3_600_000, async () => {});
  const { jobs } = await overview();
  const told = jobs.filter((job: { name: string }) => job.name === name);
  expect(told).toEqual([
    {
      name,
      label: expect.stringMatching(/^Job /),
      state: 'overdue',
      startedAt: expect.any(String),
      finishedAt: expect.any(String),
    },
  ]);
});

test('names nobody', async () => {
  const { customer } = await aTicket();
  const text = JSON.stringify(await overview());
  expect(text).not.toContain(customer.email);
  expect(text).not.toContain(customer.fullName);
});

describe('on a database of its own', () => {
  test('an untouched service asks for nothing', async () => {
    const { app, close } = await startTestApp(await freshDatabase('overview', 'agency'));
    try {
      const read = await app.get(Overview).read();
      expect(read.checks).toEqual([]);
      expect(read.requests).toEqual({ open: 0, unclaimed: 0, pending: 0, late: 0 });
      expect(read.mail).toEqual({
        ...{ sends: false, queued: 0, sending: 0, kept: 0, failed: 0 },
        ...{ oldestWaitingSince: null, lastSentAt: null },
      });
      expect(read.incomingMail).toEqual({ toSettle: 0, oldestSince: null });
      expect(read.events).toEqual({ waiting: 0, failingTickets: 0, oldestSince: null });
      expect(read.timers).toEqual({ pending: 0, overdue: 0, oldestDueAt: null });
      expect(read.search).toEqual({ days: 30, searches: 0, top: [] });
      expect(read.jobs).toEqual([]);
    } finally {
      await close();
    }
  });

  test('mail that failed or waits asks for attention, and a database that lacks migrations most', async () => {
    const url = await freshDatabase('overview_ill', 'agency');
    const { app, dataSource, close } = await startTestApp(url, { smtpUrl: 'smtp://mail.example' });
    try {
      await dataSource.query(
        `INSERT INTO outgoing_mails (dedupe_key, kind, message_id, to_address, to_name, subject,
                                     text_body, html_body, state, created_at)
         VALUES ('a', 'reply', '<a@x>', 'a@x', 'A', 's', 't', 'h', 'failed', now()),
                ('b', 'reply', '<b@x>', 'b@x', 'B', 's', 't', 'h', 'queued', now() - interval '25 minutes')`,
      );
      const [{ name }] = await dataSource
        .query<[{ name: string }]>(
          `DELETE FROM schema_migrations WHERE id = (SELECT max(id) FROM schema_migrations) RETURNING name`,
        )
        .then(([rows]) => rows as unknown as [{ name: string }]);
      const read = await app.get(Overview).read();
      expect(read.checks.map(({ code }) => code)).toEqual([
        'overview.migrations_pending',
        'overview.mail_waits',
        'overview.mail_failed',
      ]);
      expect(read.checks[0]!.sentence).toContain(name);
      expect(read.mail).toMatchObject({ sends: true, queued: 1, failed: 1 });
    } finally {
      await close();
    }
  });
});
