import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { hashPassword } from '../../../src/modules/people/sign-in/password-hashing.js';
import { PeriodicWork } from '../../../src/platform/jobs/periodic-work.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const password = 'correct horse battery staple';

async function aPersonWithPassword(): Promise<TestPerson> {
  return aPerson({ fullName: 'Rosa Delgado', passwordHash: await hashPassword(password) });
}

async function signIn(email: unknown, given: unknown): Promise<supertest.Response> {
  const { request } = await createTestApp();
  return request().post('/api/v1/session').send({ email, password: given });
}

async function wrongTries(email: string, count: number): Promise<supertest.Response[]> {
  const answers: supertest.Response[] = [];
  for (let n = 0; n < count; n++) answers.push(await signIn(email, `wrong ${n}`));
  return answers;
}

/** What a stranger can learn from an answer: everything but the request id. */
function tellings({ status, body }: supertest.Response): object {
  return { status, ...body, requestId: undefined };
}

afterEach(() => settableClock.release());

describe('signing in with a password', () => {
  it('starts a session that the next request has, with the areas of the person', async () => {
    const person = await aPersonWithPassword();
    const { url } = await createTestApp();
    const browser = supertest.agent(url);
    const signedIn = await browser.post('/api/v1/session').send({ email: person.email, password });
    expect(signedIn.status).toBe(201);
    expect(signedIn.body).toMatchObject({
      signedIn: true,
      person: { id: person.id, fullName: 'Rosa Delgado', timeZone: 'America/New_York' },
      areas: ['portal'],
      permissions: ['portal.use'],
    });
    const session = await browser.get('/api/v1/session');
    expect(session.body).toEqual(signedIn.body);
    expect(session.body.csrfToken).toMatch(/^[\w-]{32}$/);
  });

  it('takes the address in any case and with blanks around it', async () => {
    const person = await aPersonWithPassword();
    const answer = await signIn(`  ${person.email.toUpperCase()} `, password);
    expect(answer.status).toBe(201);
  });

  it('gives a new session id, so that a planted one is worthless', async () => {
    const person = await aPersonWithPassword();
    const { url } = await createTestApp();
    const browser = supertest.agent(url);
    const credentials = { email: person.email, password };
    const first = await browser.post('/api/v1/session').send(credentials);
    const again = await browser
      .post('/api/v1/session')
      .set('X-CSRF-Token', first.body.csrfToken)
      .send(credentials);
    const [before, after] = [first, again].map(({ headers }) => headers['set-cookie']?.[0]);
    expect(before).toContain('HttpOnly');
    expect(before).toContain('SameSite=Lax');
    expect(after?.split(';')[0]).not.toBe(before?.split(';')[0]);
    expect(again.body.csrfToken).not.toBe(first.body.csrfToken);
    const { request } = await createTestApp();
    const old = await request().get('/api/v1/session').set('Cookie', before!.split(';')[0]!);
    expect(old.body.signedIn).toBe(false);
  });

  it('says the same of a wrong password, an unknown address and someone who left', async () => {
    const person = await aPersonWithPassword();
    const left = await aPersonWithPassword();
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET active = false WHERE id = $1', [left.id]);
    const wrong = await signIn(person.email, 'not it');
    expect(wrong.status).toBe(401);
    expect(wrong.body.code).toBe('session.wrong_credentials');
    const unknown = await signIn(`${randomUUID()}@agency.example`, password);
    expect(tellings(unknown)).toEqual(tellings(wrong));
    expect(tellings(await signIn(left.email, password))).toEqual(tellings(wrong));
  });

  it('refuses an account that has no password', async () => {
    const person = await aPerson();
    expect((await signIn(person.email, 'the password of nobody')).status).toBe(401);
  });

  it.each([
    [{}, ['email', 'password']],
    [{ email: '', password: '' }, ['email', 'password']],
    [{ email: 5, password: ['x'] }, ['email', 'password']],
    [{ email: { $ne: null }, password: { length: 3 } }, ['email', 'password']],
    [{ email: 'a\0b@agency.example', password: 'x' }, ['email']],
    [{ email: 'x'.repeat(300), password: 'y'.repeat(201) }, ['email', 'password']],
    [{ email: 'a@agency.example', password: 'x', admin: true }, ['admin']],
  ])('answers %j with 400 at the fields', async (body, fields) => {
    const { request } = await createTestApp();
    const answer = await request().post('/api/v1/session').send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(
      fields.sort(),
    );
  });

  it.each([
    '😀@agency.example',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '\u202Enimda@agency.example',
  ])('takes %s for an address that does not exist', async (email) => {
    expect((await signIn(email, '\0 with NUL')).status).toBe(401);
  });
});

describe('lock-out', () => {
  it('says plainly after the fifth wrong try in 15 minutes how long to wait, and lets in then', async () => {
    const person = await aPersonWithPassword();
    settableClock.set('2026-11-23T09:00:00Z');
    const answers = await wrongTries(person.email, 5);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 429]);
    expect(answers[4]!.body.detail).toContain('Try again in 15 minutes.');
    settableClock.set('2026-11-23T09:05:30Z');
    const right = await signIn(person.email, password);
    expect(right.status).toBe(429);
    expect(right.body).toMatchObject({ code: 'session.locked' });
    expect(right.body.detail).toContain('Try again in 10 minutes.');
    expect(right.headers['retry-after']).toBe('570');
    settableClock.set('2026-11-23T09:15:00Z');
    expect((await signIn(person.email, password)).status).toBe(201);
  });

  it('locks an address that nobody has in the very same words', async () => {
    const person = await aPersonWithPassword();
    settableClock.set('2026-11-23T09:00:00Z');
    const known = await wrongTries(person.email, 6);
    const unknown = await wrongTries(`${randomUUID()}@agency.example`, 6);
    expect(unknown.map(tellings)).toEqual(known.map(tellings));
  });

  it('forgets wrong tries after a right one', async () => {
    const person = await aPersonWithPassword();
    await wrongTries(person.email, 4);
    expect((await signIn(person.email, password)).status).toBe(201);
    const answers = await wrongTries(person.email, 4);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  it('counts spellings of one address that the database takes for the same as one', async () => {
    const person = await aPersonWithPassword();
    const { dataSource } = await createTestApp();
    const email = `kim-${randomUUID()}@agency.example`;
    await dataSource.query('UPDATE people SET email = $2 WHERE id = $1', [person.id, email]);
    await wrongTries(email, 3);
    const kelvinSignForK = email.replace('k', '\u212A');
    const [, fifth] = await wrongTries(kelvinSignForK, 2);
    expect(fifth!.status).toBe(429);
    expect((await signIn(email, password)).status).toBe(429);
  });

  it('looks at no more than five of 30 passwords tried at once', async () => {
    const person = await aPersonWithPassword();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => signIn(person.email, `guess ${n}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(4);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(26);
    expect((await signIn(person.email, password)).status).toBe(429);
  });

  it('throws counts away when they no longer decide anything, and no earlier', async () => {
    const person = await aPersonWithPassword();
    const { app, dataSource } = await createTestApp();
    const count = async (): Promise<number> => {
      const [row] = await dataSource.query(
        `SELECT count(*)::int AS n FROM sign_in_tries
          WHERE address_hash = sha256(convert_to(lower($1), 'UTF8'))`,
        [person.email],
      );
      return row.n;
    };
    settableClock.set('2026-11-23T09:00:00Z');
    await wrongTries(person.email, 1);
    await app.get(PeriodicWork).run('forget-sign-in-tries', Date.parse('2026-11-23T09:59:00Z'));
    expect(await count()).toBe(1);
    await app.get(PeriodicWork).run('forget-sign-in-tries', Date.parse('2026-11-23T10:01:00Z'));
    expect(await count()).toBe(0);
  });
});

describe('GET /api/v1/session', () => {
  it('answers whoever is not signed in, with the ways to sign in', async () => {
    const { request } = await createTestApp();
    const answer = await request().get('/api/v1/session');
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).toEqual({
      signedIn: false,
      person: null,
      areas: [],
      permissions: [],
      csrfToken: null,
      demo: true,
      signInMethods: [{ code: 'password', label: 'Email address and password', startPath: null }],
    });
  });

  it('knows at the next request that a role was given or taken away', async () => {
    const person = await aPerson({ roles: ['agent'] });
    const client = await signInAs(person);
    const { dataSource } = await createTestApp();
    expect((await client.get('/api/v1/session')).body.areas).toEqual(['portal', 'desk']);
    await dataSource.query('DELETE FROM role_grants WHERE person_id = $1', [person.id]);
    expect((await client.get('/api/v1/session')).body.areas).toEqual(['portal']);
  });

  it('takes someone who left for signed out', async () => {
    const person = await aPerson();
    const client = await signInAs(person);
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET active = false WHERE id = $1', [person.id]);
    expect((await client.get('/api/v1/session')).body.signedIn).toBe(false);
    expect((await client.get('/api/v1/me')).status).toBe(401);
  });
});

describe('DELETE /api/v1/session', () => {
  it('ends the session for good, also for a copied cookie', async () => {
    const client = await signInAs(await aPerson());
    expect((await client.delete('/api/v1/session')).status).toBe(204);
    expect((await client.get('/api/v1/me')).status).toBe(401);
  });

  it('is no error without a session', async () => {
    const { request } = await createTestApp();
    expect((await request().delete('/api/v1/session')).status).toBe(204);
  });

  it('does nothing for a page of another site', async () => {
    const client = await signInAs(await aPerson());
    const answer = await client.delete('/api/v1/session').set('Origin', 'https://evil.example');
    expect(answer.status).toBe(403);
    expect((await client.get('/api/v1/me')).status).toBe(200);
  });
});

refusesStrangers('GET', '/api/v1/me');
