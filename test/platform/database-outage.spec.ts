import { Controller, Get, Post } from '@nestjs/common';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Public, SignedIn } from '../../src/platform/access/access-rules.js';
import { createDatabase } from '../../src/platform/database/create-database.js';
import { DatabaseListener } from '../../src/platform/database/database-listener.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import { migrateUp } from '../../src/platform/database/migrate.js';
import { WorkLoop } from '../../src/platform/jobs/work-loop.js';
import { Log } from '../../src/platform/logging/log.js';
import { type TestApp } from '../support/test-app.js';
import { connectTo } from '../support/test-database.js';
import { startProbeApp } from './probe-app.js';

@Controller()
class ProbeController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('one')
  @Public()
  async one() {
    const [row] = await this.dataSource.query('SELECT 1 AS one');
    return row as object;
  }

  @Post('slow')
  @Public()
  async slow() {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_sleep(20)');
      return {};
    });
  }

  @Get('inside')
  @SignedIn()
  inside() {
    return {};
  }
}

describe('when PostgreSQL goes away', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterpart-outage-'));
  let postgres: EmbeddedPostgres;
  let app: TestApp;
  const heard: string[] = [];
  let rounds = 0;
  let loop: WorkLoop;

  const start = async () => {
    chmodSync(dataDir, 0o755);
    postgres = await startEmbeddedPostgres({ dataDir, throwAway: true });
  };

  beforeAll(async () => {
    await start();
    await createDatabase(postgres.url('postgres'), 'counterpart');
    const url = postgres.url('counterpart');
    const migration = await connectTo(url);
    await migrateUp(migration);
    await migration.destroy();
    app = await startProbeApp(ProbeController, { databaseUrl: url });
    await app.app.get(DatabaseListener).listen('probe', (payload) => heard.push(payload));
    const { dataSource } = app;
    const work = async () => {
      await dataSource.query('SELECT 1');
      rounds += 1;
      return false;
    };
    loop = new WorkLoop({ name: 'probe', idleMs: 50, log: Log.at('silent'), work });
    loop.start();
  });
  afterAll(async () => {
    await loop.stop();
    await app.close();
    await postgres.stop();
    rmSync(dataDir, { recursive: true });
  });

  const get = (path: string) => app.request().get(path);

  test('a request in its hands, and every later one, is 503 with Retry-After; it recovers by itself', async () => {
    expect((await get('/api/v1/one')).body).toEqual({ one: 1 });
    const inHands = app
      .request()
      .post('/api/v1/slow')
      .then((response) => response);
    await sleep(200);
    await postgres.stop();

    for (const response of [await inHands, await get('/api/v1/one'), await get('/readyz')]) {
      expect([response.status, response.headers['retry-after']]).toEqual([503, '5']);
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.body.code).toBe('service.unavailable');
    }
    const signedIn = await get('/api/v1/inside').set('Cookie', 'counterpart=s%3Aa.b');
    expect([401, 503]).toContain(signedIn.status);
    expect((await get('/healthz')).status).toBe(200);

    await start();
    expect((await get('/api/v1/one')).body).toEqual({ one: 1 });
    expect((await get('/readyz')).status).toBe(200);
  });

  test('work loops and listeners go on when it is back', async () => {
    heard.length = 0;
    const before = rounds;
    await eventually(() => rounds > before);
    await eventually(async () => {
      await app.dataSource.query(`NOTIFY probe, 'after the outage'`);
      return heard.includes('after the outage');
    });
  });

  test('connections that an administrator ends are 503 once and then replaced', async () => {
    await app.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await eventually(async () => (await get('/api/v1/one')).status === 200);
    heard.length = 0;
    await eventually(async () => {
      await app.dataSource.query(`NOTIFY probe, 'again'`);
      return heard.includes('again');
    });
  });
});

/** Waits for what must come about by itself within ten seconds. */
async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not come about within ten seconds.');
    await sleep(50);
  }
}
