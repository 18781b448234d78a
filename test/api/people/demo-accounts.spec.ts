import supertest from 'supertest';
import { aPerson } from '../../support/factories/a-person.js';
import { createTestApp, startTestApp } from '../../support/test-app.js';
import { testDatabase } from '../../support/test-database.js';

interface Account {
  readonly email: string;
  readonly role: string;
  readonly label: string;
}

describe('demo accounts', () => {
  it('offer one account for each role, and an agent of each office', async () => {
    const { request, dataSource } = await createTestApp();
    const answer = await request().get('/api/v1/session/demo-accounts');
    const accounts: Account[] = answer.body;
    const [{ offices }] = await dataSource.query(
      `SELECT count(DISTINCT office_code)::int AS offices FROM role_grants WHERE role = 'agent'`,
    );
    expect(answer.status).toBe(200);
    expect(accounts.map(({ role }) => role)).toEqual([
      'customer',
      ...Array.from({ length: offices }, () => 'agent'),
      'team_lead',
      'office_lead',
      'bureau_lead',
      'administrator',
    ]);
    expect(accounts[1]!.label).toMatch(/^Agent, ./);
  });

  it('sign in with one click', async () => {
    const { url, request } = await createTestApp();
    const { body: accounts } = await request().get('/api/v1/session/demo-accounts');
    const lead = accounts.find(({ role }: Account) => role === 'bureau_lead');
    const browser = supertest.agent(url);
    const signedIn = await browser.post('/api/v1/session/demo').send({ email: lead.email });
    expect(signedIn.status).toBe(201);
    expect(signedIn.body.areas).toEqual(['portal', 'dashboards']);
    expect((await browser.get('/api/v1/me')).body.email).toBe(lead.email);
  });

  it('are 404 for an address that nobody has', async () => {
    const { request } = await createTestApp();
    const answer = await request()
      .post('/api/v1/session/demo')
      .send({ email: 'no@agency.example' });
    expect(answer.status).toBe(404);
  });

  it.each([
    ['in production', { production: true, demo: true }],
    ['without the demo', { production: false, demo: false }],
  ])('do not exist %s', async (_, settings) => {
    const person = await aPerson();
    const other = await startTestApp(await testDatabase(), settings);
    try {
      expect((await other.request().get('/api/v1/session/demo-accounts')).status).toBe(404);
      const signIn = await other
        .request()
        .post('/api/v1/session/demo')
        .send({ email: person.email });
      expect(signIn.status).toBe(404);
      expect(signIn.headers['set-cookie']).toBeUndefined();
      expect((await other.request().get('/api/v1/session')).body.demo).toBe(false);
    } finally {
      await other.close();
    }
  });
});
