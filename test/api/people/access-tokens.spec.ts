import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/access-tokens';

async function tokenOf(
  person: TestPerson,
  body: object = {},
): Promise<{ id: number; token: string }> {
  const client = await signInAs(person);
  const answer = await client.post(path).send({ name: 'Monthly report', ...body });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function statusOfMe(token: string): Promise<number> {
  const { request } = await createTestApp();
  return (await request().get('/api/v1/me').set('Authorization', `Bearer ${token}`)).status;
}

afterEach(() => settableClock.release());

describe('access tokens', () => {
  it('act as their owner, with the roles of the owner', async () => {
    const person = await aPerson({ roles: ['agent'] });
    const { token } = await tokenOf(person);
    expect(token).toMatch(/^cpt_[\w-]{43}$/);
    const { request } = await createTestApp();
    const session = await request().get('/api/v1/session').set('Authorization', `Bearer ${token}`);
    expect(session.body).toMatchObject({
      signedIn: true,
      person: { id: person.id },
      areas: ['portal', 'desk'],
      csrfToken: null,
    });
  });

  it('change things without a CSRF token, for no browser sends them by itself', async () => {
    const { token } = await tokenOf(await aPerson());
    const { request } = await createTestApp();
    const answer = await request()
      .patch('/api/v1/me')
      .set('Authorization', `Bearer ${token}`)
      .send({ timeZone: 'Pacific/Guam' });
    expect([answer.status, answer.body.timeZone]).toEqual([200, 'Pacific/Guam']);
  });

  it('are shown once: lists and the database hold no secret', async () => {
    const person = await aPerson();
    const { id, token } = await tokenOf(person);
    const { dataSource } = await createTestApp();
    const list = await (await signInAs(person)).get(path);
    expect(list.body).toEqual([
      {
        id,
        name: 'Monthly report',
        createdAt: expect.any(String),
        expiresAt: expect.any(String),
        lastUsedAt: null,
      },
    ]);
    const rows = await dataSource.query(
      'SELECT t::text AS row FROM access_tokens t WHERE id = $1',
      [id],
    );
    expect(rows[0].row).not.toContain(token.slice(4));
  });

  it('stop at their end, 90 days on unless asked otherwise', async () => {
    const person = await aPerson();
    settableClock.set('2026-11-23T09:00:00Z');
    const { token: usual } = await tokenOf(person);
    const { token: short } = await tokenOf(person, { expiresInDays: 1 });
    settableClock.set('2026-11-24T08:59:59Z');
    expect([await statusOfMe(usual), await statusOfMe(short)]).toEqual([200, 200]);
    settableClock.set('2026-11-24T09:00:00Z');
    expect([await statusOfMe(usual), await statusOfMe(short)]).toEqual([200, 401]);
    settableClock.set('2027-02-21T09:00:00Z');
    expect(await statusOfMe(usual)).toBe(401);
  });

  it('stop at once when revoked, and revoking again is no error', async () => {
    const person = await aPerson();
    const { id, token } = await tokenOf(person);
    const client = await signInAs(person);
    expect(await statusOfMe(token)).toBe(200);
    expect((await client.delete(`${path}/${id}`)).status).toBe(204);
    expect(await statusOfMe(token)).toBe(401);
    expect((await client.delete(`${path}/${id}`)).status).toBe(204);
    expect((await client.get(path)).body).toEqual([]);
  });

  it('stop with their owner', async () => {
    const person = await aPerson();
    const { token } = await tokenOf(person);
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET active = false WHERE id = $1', [person.id]);
    expect(await statusOfMe(token)).toBe(401);
  });

  it('tell when they were used, to the nearest ten minutes', async () => {
    const person = await aPerson();
    settableClock.set('2026-11-23T09:00:00Z');
    const { token } = await tokenOf(person);
    const client = await signInAs(person);
    const lastUse = async () => (await client.get(path)).body[0].lastUsedAt;
    settableClock.set('2026-11-23T09:30:00Z');
    await statusOfMe(token);
    settableClock.set('2026-11-23T09:35:00Z');
    await statusOfMe(token);
    expect(await lastUse()).toBe('2026-11-23T09:30:00.000Z');
    settableClock.set('2026-11-23T09:41:00Z');
    await statusOfMe(token);
    expect(await lastUse()).toBe('2026-11-23T09:41:00.000Z');
  });

  it('cannot make, list or revoke tokens', async () => {
    const { id, token } = await tokenOf(await aPerson());
    const { request } = await createTestApp();
    const authorization = `Bearer ${token}`;
    const answers = [
      await request().get(path).set('Authorization', authorization),
      await request().post(path).set('Authorization', authorization).send({ name: 'Child' }),
      await request().delete(`${path}/${id}`).set('Authorization', authorization),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 3 }, () => [403, 'access_token.session_required']),
    );
    expect(await statusOfMe(token)).toBe(200);
  });

  it('of someone else read as not there', async () => {
    const { id, token } = await tokenOf(await aPerson());
    const other = await signInAs(await aPerson());
    expect((await other.delete(`${path}/${id}`)).status).toBe(404);
    expect(await statusOfMe(token)).toBe(200);
  });

  it('end at twenty a person', async () => {
    const client = await signInAs(await aPerson());
    for (let n = 0; n < 20; n++) await client.post(path).send({ name: `Number ${n}` });
    const answer = await client.post(path).send({ name: 'One more' });
    expect([answer.status, answer.body.code]).toEqual([422, 'access_token.too_many']);
  });

  it.each(['cpt_nonsense', 'cpt_', '\u00e9', 'a'.repeat(5000)])(
    'of the form %.20s are refused',
    async (token) => {
      expect(await statusOfMe(token)).toBe(401);
    },
  );

  it.each([
    [{}, 'name'],
    [{ name: ' ' }, 'name'],
    [{ name: 'a\nb' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ name: 'x', expiresInDays: 0 }, 'expiresInDays'],
    [{ name: 'x', expiresInDays: 366 }, 'expiresInDays'],
    [{ name: 'x', expiresInDays: 1.5 }, 'expiresInDays'],
    [{ name: 'x', expiresInDays: 'ten' }, 'expiresInDays'],
  ])('are not made from %j', async (body, field) => {
    const client = await signInAs(await aPerson());
    const answer = await client.post(path).send(body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });
});

const tokenOfAnother = async () => ({ id: (await tokenOf(await aPerson())).id });

refusesStrangers('GET', path);
refusesStrangers('POST', path, { body: { name: 'Report' } });
refusesStrangers('DELETE', `${path}/:id`, {
  params: tokenOfAnother,
  as: [{ who: 'someone whose token it is not', person: () => aPerson(), status: 404 }],
});
