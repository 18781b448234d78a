import { Body, Controller, Headers, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from '../../src/platform/access/access-rules.js';
import { RepeatKey, runOnce } from '../../src/platform/http/run-once.js';
import { PeriodicWork } from '../../src/platform/jobs/periodic-work.js';
import { type TestApp } from '../support/test-app.js';
import { startProbeApp } from './probe-app.js';

@Controller('coins')
class CoinsController {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds a coin, slowly; a coin named "bad" fails after it was added. */
  @Post()
  @Public()
  add(
    @Body() body: { name?: string },
    @RepeatKey() repeatKey: RepeatKey,
    @Headers('x-delay') delay = '0',
  ) {
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const [coin] = await manager.query(
          'INSERT INTO coins (name) VALUES ($1) RETURNING id, name',
          [body.name],
        );
        await manager.query('SELECT pg_sleep($1)', [Number(delay) / 1000]);
        if (body.name === 'bad') throw new Error('The mint is on fire.');
        return coin as object;
      }),
    );
  }
}

describe('a repeat key', () => {
  let app: TestApp;
  let key = 0;

  beforeAll(async () => {
    app = await startProbeApp(CoinsController);
    await app.dataSource.query('CREATE TABLE coins (id serial PRIMARY KEY, name text)');
  });
  beforeEach(() => {
    key += 1;
  });
  afterAll(() => app.close());

  const post = (name: string, delayMs = 0) =>
    app
      .request()
      .post('/api/v1/coins')
      .set('Idempotency-Key', `key-${key}`)
      .set('X-Delay', String(delayMs))
      .send({ name });

  const coins = (name: string): Promise<unknown[]> =>
    app.dataSource.query('SELECT id FROM coins WHERE name = $1', [name]);

  test('makes a second request the first one: same answer, nothing done again', async () => {
    const first = await post('penny');
    const second = await post('penny');
    expect(first.status).toBe(201);
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(await coins('penny')).toHaveLength(1);
  });

  test('makes twins that arrive at the same time one request', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => post('twin', 100)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await coins('twin')).toHaveLength(1);
  });

  test('is not used up by a request that failed, even for a twin that waited for it', async () => {
    const failed = await Promise.all([post('bad', 50), post('bad', 50)]);
    expect(failed.map(({ status }) => status)).toEqual([500, 500]);
    expect(await coins('bad')).toHaveLength(0);
    const again = await post('good');
    expect(again.status).toBe(201);
  });

  test('refuses another request under the same key', async () => {
    await post('dime');
    const other = await post('quarter');
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.key_reused']);
    expect(await coins('quarter')).toHaveLength(0);
  });

  test.each([
    ['empty', ' '],
    ['with a space', 'two words'],
    ['longer than 255 characters', 'k'.repeat(256)],
    ['outside ASCII', 'k\u00e9y'],
  ])('that is %s is 400 and names the header', async (_, value) => {
    const response = await app
      .request()
      .post('/api/v1/coins')
      .set('Idempotency-Key', value)
      .send({ name: 'odd' });
    expect(response.status).toBe(400);
    expect(response.body.errors[0]).toMatchObject({ field: 'Idempotency-Key' });
    expect(await coins('odd')).toHaveLength(0);
  });

  test('of 255 characters is taken', async () => {
    const response = await app
      .request()
      .post('/api/v1/coins')
      .set('Idempotency-Key', `${key}`.padEnd(255, 'k'))
      .send({ name: 'long key' });
    expect(response.status).toBe(201);
  });

  test('is not needed: without one each request stands for itself', async () => {
    const send = () => app.request().post('/api/v1/coins').send({ name: 'loose' });
    await send();
    await send();
    expect(await coins('loose')).toHaveLength(2);
  });

  test('is forgotten after a day', async () => {
    await post('old');
    const now = Date.now();
    const periodic = app.app.get(PeriodicWork);
    await periodic.run('clean-up', now + 23 * 3_600_000);
    expect((await post('old')).status).toBe(201);
    expect(await coins('old')).toHaveLength(1);
    await periodic.run('clean-up', now + 25 * 3_600_000);
    await post('old');
    expect(await coins('old')).toHaveLength(2);
  });
});
