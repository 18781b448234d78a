import { Controller, Get, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import supertest from 'supertest';
import { Public, Requires, SignedIn } from '../../src/platform/access/access-rules.js';
import { CurrentPrincipal } from '../../src/platform/access/current-principal.js';
import { type Principal } from '../../src/platform/access/principal.js';
import { endSession, startSession } from '../../src/platform/access/session.js';
import { type TestApp } from '../support/test-app.js';
import { startProbeApp } from './probe-app.js';

@Controller()
class ProbeController {
  @Get('open')
  @Public()
  open(@CurrentPrincipal() principal: Principal | null) {
    return { person: principal?.id ?? null };
  }

  @Get('inside')
  @SignedIn()
  inside(@CurrentPrincipal() principal: Principal) {
    return { person: principal.id };
  }

  @Get('looks')
  @Requires('probe.look')
  looks() {
    return {};
  }

  @Post('changes')
  @Requires('probe.change')
  changes() {
    return {};
  }

  @Get('forgotten')
  forgotten() {
    return {};
  }

  @Post('sign-in/:person')
  @Public()
  async signIn(@Req() request: Request) {
    return { csrfToken: await startSession(request, Number(request.params.person)) };
  }

  @Post('sign-out')
  @Public()
  signOut(@Req() request: Request) {
    return endSession(request);
  }
}

describe('access', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startProbeApp(ProbeController);
  });
  afterAll(() => app.close());

  /** A browser that has signed in as a person. */
  async function browserOf(person: number) {
    const agent = supertest.agent(app.url);
    const response = await agent.post(`/api/v1/sign-in/${person}`);
    return { agent, csrfToken: response.body.csrfToken as string, cookie: cookieOf(response) };
  }

  test('a route without an access rule is closed to everyone', async () => {
    const { agent } = await browserOf(2);
    const response = await agent.get('/api/v1/forgotten');
    expect(response.status).toBe(403);
  });

  test('a public route lets anyone through and knows who is signed in', async () => {
    expect((await app.request().get('/api/v1/open')).body).toEqual({ person: null });
    const { agent } = await browserOf(1);
    expect((await agent.get('/api/v1/open')).body).toEqual({ person: 1 });
  });

  test('a closed route asks strangers to sign in', async () => {
    const response = await app.request().get('/api/v1/inside');
    expect(response.status).toBe(401);
    expect(response.body).toMatchObject({
      code: 'session.required',
      detail: 'Sign in to continue.',
    });
  });

  test('a permission that is missing is 403 and named', async () => {
    const { agent, csrfToken } = await browserOf(1);
    expect((await agent.get('/api/v1/looks')).status).toBe(200);
    const response = await agent.post('/api/v1/changes').set('X-CSRF-Token', csrfToken);
    expect(response.status).toBe(403);
    expect(response.body.detail).toContain('"probe.change"');
  });

  test('a change needs the CSRF token of its own session', async () => {
    const { agent, csrfToken } = await browserOf(2);
    const other = await browserOf(2);
    const statuses = [
      await agent.post('/api/v1/changes'),
      await agent.post('/api/v1/changes').set('X-CSRF-Token', ''),
      await agent.post('/api/v1/changes').set('X-CSRF-Token', other.csrfToken),
      await agent.post('/api/v1/changes').set('X-CSRF-Token', csrfToken),
    ].map(({ status, body }) => [status, body.code]);
    expect(statuses).toEqual([
      [403, 'access.csrf_token'],
      [403, 'access.csrf_token'],
      [403, 'access.csrf_token'],
      [201, undefined],
    ]);
  });

  test.each([
    ['Sec-Fetch-Site', 'cross-site', 403],
    ['Sec-Fetch-Site', 'same-site', 403],
    ['Sec-Fetch-Site', 'same-origin', 201],
    ['Sec-Fetch-Site', 'none', 201],
    ['Origin', 'https://evil.example', 403],
    ['Origin', 'null', 403],
    ['Origin', 'http://localhost:3000', 201],
  ])('a sign-in with %s: %s is answered %i', async (header, value, status) => {
    const response = await app.request().post('/api/v1/sign-in/2').set(header, value);
    expect(response.status).toBe(status);
  });

  test('the page of this server itself may sign in, whatever the host is called', async () => {
    const response = await app.request().post('/api/v1/sign-in/2').set('Origin', app.url);
    expect(response.status).toBe(201);
  });

  test('a bearer token needs neither cookie nor CSRF token, and no browser rules', async () => {
    const response = await app
      .request()
      .post('/api/v1/changes')
      .set('Authorization', 'Bearer good-token')
      .set('Sec-Fetch-Site', 'cross-site');
    expect(response.status).toBe(201);
  });

  test('a bearer token that is not valid is refused even where anyone may go', async () => {
    const response = await app.request().get('/api/v1/open').set('Authorization', 'Bearer bad');
    expect([response.status, response.body.code]).toEqual([401, 'session.required']);
  });

  test('someone who has left is signed out, whatever their cookie says', async () => {
    const { agent } = await browserOf(3);
    expect((await agent.get('/api/v1/open')).body).toEqual({ person: null });
    expect((await agent.get('/api/v1/inside')).status).toBe(401);
  });

  test('signing in gives a new session id, so that a planted one is worthless', async () => {
    const { agent, cookie } = await browserOf(1);
    const again = await agent.post('/api/v1/sign-in/2').set('X-CSRF-Token', 'of nobody');
    expect(again.status).toBe(403);
    const fresh = await app
      .request()
      .post('/api/v1/sign-in/2')
      .set('Cookie', 'counterpart=s%3Aplanted.signature');
    expect(cookieOf(fresh)).toMatch(/^counterpart=s%3A/);
    expect(cookieOf(fresh)).not.toContain('planted');
    expect(cookieOf(fresh)).not.toBe(cookie);
  });

  test('after signing out a copy of the cookie opens nothing', async () => {
    const { agent, csrfToken, cookie } = await browserOf(2);
    expect((await app.request().get('/api/v1/inside').set('Cookie', cookie)).status).toBe(200);
    await agent.post('/api/v1/sign-out').set('X-CSRF-Token', csrfToken);
    expect((await app.request().get('/api/v1/inside').set('Cookie', cookie)).status).toBe(401);
  });

  test('the cookie cannot be read by scripts nor sent by other sites, and over https it is bound to the host', async () => {
    const response = await app.request().post('/api/v1/sign-in/2');
    const attributes = response.headers['set-cookie']![0]!;
    expect(attributes).toContain('HttpOnly');
    expect(attributes).toContain('SameSite=Lax');
    const secure = await startProbeApp(ProbeController, {
      publicUrl: 'https://help.agency.example',
    });
    const overProxy = await secure
      .request()
      .post('/api/v1/sign-in/2')
      .set('X-Forwarded-Proto', 'https');
    expect(overProxy.headers['set-cookie']![0]).toMatch(
      /^__Host-counterpart=.+; Path=\/;.+; Secure/,
    );
    await secure.close();
  });

  test('a visitor who does not sign in gets no cookie and no row', async () => {
    const before = await countOfSessions();
    const response = await app.request().get('/api/v1/open');
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(await countOfSessions()).toBe(before);
  });

  test('reading with a session writes nothing, until ten minutes have gone by', async () => {
    const { agent, cookie } = await browserOf(1);
    const sid = /s%3A([^.]+)\./.exec(cookie)![1]!;
    const row = () =>
      app.dataSource.query('SELECT xmin, expire FROM sessions WHERE sid = $1', [sid]);
    const first = await row();
    await agent.get('/api/v1/inside');
    expect(await row()).toEqual(first);
    await app.dataSource.query(
      `UPDATE sessions SET sess = jsonb_set(sess::jsonb, '{seenAt}', '0')::json, expire = now() + interval '1 hour' WHERE sid = $1`,
      [sid],
    );
    await agent.get('/api/v1/inside');
    const [{ expire }] = await row();
    expect(expire.getTime() - Date.now()).toBeGreaterThan(11 * 3_600_000);
  });

  async function countOfSessions(): Promise<number> {
    const [row] = await app.dataSource.query('SELECT count(*) AS count FROM sessions');
    return row.count;
  }
});

function cookieOf(response: { headers: Record<string, unknown> }): string {
  return (response.headers['set-cookie'] as string[] | undefined)?.[0]?.split(';')[0] ?? '';
}
