import { randomUUID } from 'node:crypto';
import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const body = { page: '/services/laptop', useful: false };
refusesStrangers('POST', '/api/v1/page-feedback', { body });
refusesStrangers('GET', '/api/v1/admin/page-feedback', { as: [anEmployee(403)] });

afterEach(async () => {
  settableClock.release();
  await (await createTestApp()).dataSource.query('TRUNCATE page_feedback');
});

async function give(given: object, key = randomUUID(), fullName = 'Rosa Vega') {
  const client = await signInAs(await aPerson({ fullName }));
  return client.post('/api/v1/page-feedback').set('Idempotency-Key', key).send(given);
}

async function read(query = '') {
  const client = await signInAs(await aPerson({ roles: [{ role: 'administrator' }] }));
  return (await client.get(`/api/v1/admin/page-feedback${query}`)).body;
}

describe('feedback on a page', () => {
  it('is kept without a name, a number or the words searched for', async () => {
    const words = 'Rosa here, 202-555-0147: CP-001234 is not shown.';
    const given = await give({ page: '/requests/CP-001234?tab=2', useful: false, words });
    expect(given.status).toBe(204);
    const { items } = await read();
    expect(items).toMatchObject([{ page: '/requests/:id', useful: false }]);
    expect(items[0].words).toBe(
      '[name removed] here, [phone removed]: [number removed] is not shown.',
    );
    const { dataSource } = await createTestApp();
    const columns = await dataSource.query(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'page_feedback' ORDER BY 1`,
    );
    expect(columns.map((column: { column_name: string }) => column.column_name)).toEqual([
      ...['given_at', 'id', 'page', 'useful', 'words'],
    ]);
  });

  it('is taken once however often the button is pressed', async () => {
    const client = await signInAs(await aPerson());
    const key = randomUUID();
    for (let press = 0; press < 3; press++) {
      await client.post('/api/v1/page-feedback').set('Idempotency-Key', key).send(body);
    }
    expect((await read()).items).toHaveLength(1);
  });

  it('is refused in words for what is no page, no answer, or too long', async () => {
    for (const [wrong, field] of [
      [{ page: '//evil.example', useful: true }, 'page'],
      [{ page: '/', useful: 'yes' }, 'useful'],
      [{ page: '/', useful: true, words: 'a'.repeat(2_001) }, 'words'],
    ] as const) {
      const refused = await give(wrong);
      expect([refused.status, refused.body.errors[0].field]).toEqual([400, field]);
    }
  });

  it('is summed up by page, the least useful first, and paged', async () => {
    for (const useful of [true, true, false]) await give({ page: '/', useful });
    for (const useful of [false, false]) await give({ page: '/search?q=x', useful });
    const first = await read('?limit=3');
    expect(first.pages).toEqual([
      { page: '/search', useful: 0, notUseful: 2 },
      { page: '/', useful: 2, notUseful: 1 },
    ]);
    const second = await read(`?limit=3&cursor=${first.nextCursor}`);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, null]);
  });
});
