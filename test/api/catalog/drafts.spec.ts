import { randomUUID } from 'node:crypto';
import { PeriodicWork } from '../../../src/platform/jobs/periodic-work.js';
import { Drafts } from '../../../src/modules/catalog/drafts/drafts.service.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/drafts';
const mondayMorning = '2026-11-23T10:42:00-05:00';

let writer: TestPerson;
let client: SignedInClient;

beforeEach(async () => {
  settableClock.set(mondayMorning);
  writer = await aPerson({ fullName: 'Wren Writer' });
  client = await signInAs(writer);
});

afterEach(() => settableClock.release());

async function aDraft(answers: object = { reason: 'lost' }, more: object = {}) {
  const response = await client.post(path).send({ serviceCode: 'badge', answers, ...more });
  expect(response.status).toBe(201);
  return response.body;
}

async function aFile(owner: TestPerson = writer): Promise<string> {
  const { dataSource } = await createTestApp();
  const rows: { id: string }[] = await dataSource.query(
    `INSERT INTO attachments (uploader_id, file_name, media_type, size_bytes, sha256, storage_key)
     VALUES ($1, 'report.pdf', 'application/pdf', 1234, '\\x00', $2) RETURNING id`,
    [owner.id, randomUUID()],
  );
  return rows[0]!.id;
}

const aDraftOfSomeone = async () => ({ id: (await aDraft()).id as string });

refusesStrangers('GET', path);
refusesStrangers('POST', path, { body: { serviceCode: 'badge', answers: {} } });
refusesStrangers('GET', `${path}/:id`, { params: aDraftOfSomeone, as: [anEmployee(404)] });
refusesStrangers('PATCH', `${path}/:id`, {
  params: aDraftOfSomeone,
  as: [
    anEmployee(404),
    { who: 'an administrator', person: () => aPerson({ roles: ['administrator'] }), status: 404 },
  ],
  headers: { 'If-Match': '"1"' },
  body: { answers: {} },
});
refusesStrangers('DELETE', `${path}/:id`, { params: aDraftOfSomeone, as: [anEmployee(404)] });

describe('beginning a draft', () => {
  test('keeps what was typed and says until when', async () => {
    const colleague = await aPerson({ fullName: 'Cole Colleague' });
    const file = await aFile();
    const draft = await aDraft(
      { reason: 'lost', last_seen_place: 'Café 🦖 <b>' },
      { customerId: colleague.id, attachmentIds: [file] },
    );
    expect(draft).toEqual({
      id: expect.any(String),
      version: 1,
      service: { code: 'badge', name: 'Get or replace a badge', deskName: 'IT desk', active: true },
      customer: { id: colleague.id, fullName: 'Cole Colleague' },
      formVersion: 1,
      formChanged: false,
      answers: { reason: 'lost', last_seen_place: 'Café 🦖 <b>' },
      attachments: [
        { id: file, fileName: 'report.pdf', mediaType: 'application/pdf', sizeBytes: 1234 },
      ],
      people: [],
      createdAt: '2026-11-23T15:42:00.000Z',
      updatedAt: '2026-11-23T15:42:00.000Z',
      expiresAt: '2027-01-22T15:42:00.000Z',
    });
  });

  test('half-typed answers are fine', async () => {
    const { answers } = await aDraft({ reason: '', last_seen_on: '2026-13-', doors: null });
    expect(answers).toEqual({ reason: '', last_seen_on: '2026-13-', doors: null });
  });

  test('the same request sent twice makes one draft', async () => {
    const body = { serviceCode: 'badge', answers: { reason: 'lost' } };
    const key = randomUUID();
    const one = await client.post(path).set('Idempotency-Key', key).send(body);
    const other = await client.post(path).set('Idempotency-Key', key).send(body);
    expect(other.body.id).toBe(one.body.id);
    expect((await client.get(path)).body.items).toHaveLength(1);
  });

  test('a service that does not exist is 404', async () => {
    const response = await client.post(path).send({ serviceCode: 'teleport', answers: {} });
    expect([response.status, response.body.code]).toEqual([404, 'not_found']);
  });

  test('wrong answers are refused by the name of their question', async () => {
    const response = await client.post(path).send({
      serviceCode: 'badge',
      answers: {
        last_seen_place: 'x'.repeat(201),
        pickup_place: 'a\u0000b',
        salary: '1',
        doors: { $ne: 1 },
      },
    });
    expect(response.status).toBe(400);
    expect(response.body.errors).toEqual([
      {
        field: 'last_seen_place',
        code: 'answers.too_long',
        message: 'Your answer to “Where did you last have it?” must be 200 characters or fewer',
      },
      expect.objectContaining({ field: 'pickup_place', code: 'answers.bad_characters' }),
      expect.objectContaining({ field: 'salary', code: 'answers.unknown_field' }),
      expect.objectContaining({ field: 'doors', code: 'answers.not_an_answer' }),
    ]);
  });

  test.each([
    ['no body', {}, 'serviceCode'],
    ['answers as a list', { serviceCode: 'badge', answers: ['lost'] }, 'answers'],
    ['answers as a text', { serviceCode: 'badge', answers: 'lost' }, 'answers'],
    ['a service code of another type', { serviceCode: { a: 1 }, answers: {} }, 'serviceCode'],
    [
      'a customer who is no id',
      { serviceCode: 'badge', answers: {}, customerId: 'me' },
      'customerId',
    ],
    [
      'a customer nobody knows',
      { serviceCode: 'badge', answers: {}, customerId: 999_999_999 },
      'customerId',
    ],
    [
      'a file that is no id',
      { serviceCode: 'badge', answers: {}, attachmentIds: ['../../etc'] },
      'attachmentIds',
    ],
    ['a field that does not exist', { serviceCode: 'badge', answers: {}, personId: 1 }, 'personId'],
  ])('%s is refused', async (_, body, field) => {
    const response = await client.post(path).send(body);
    expect([
      response.status,
      response.body.errors.map((error: { field: string }) => error.field),
    ]).toEqual([400, expect.arrayContaining([field])]);
  });

  test('a file of somebody else is refused', async () => {
    const file = await aFile(await aPerson());
    const response = await client
      .post(path)
      .send({ serviceCode: 'badge', answers: {}, attachmentIds: [file] });
    expect(response.status).toBe(400);
    expect(response.body.errors).toEqual([
      {
        field: 'attachmentIds',
        code: 'draft.file_unknown',
        message: 'A file is no longer there. Add it again.',
      },
    ]);
  });

  test('the fifty-first draft is refused', async () => {
    const { dataSource } = await createTestApp();
    await dataSource.query(
      `INSERT INTO request_drafts (person_id, service_code, form_version, answers, created_at, updated_at)
       SELECT $1, 'badge', 1, '{}', now(), now() FROM generate_series(1, 50)`,
      [writer.id],
    );
    const response = await client.post(path).send({ serviceCode: 'badge', answers: {} });
    expect([response.status, response.body.code]).toEqual([422, 'draft.too_many']);
  });
});

describe('saving a draft', () => {
  test('changes what is given and nothing else', async () => {
    const draft = await aDraft({ reason: 'lost' }, { customerId: (await aPerson()).id });
    settableClock.advance(60_000);
    const saved = await client
      .patch(`${path}/${draft.id}`)
      .set('If-Match', '"1"')
      .send({ answers: { reason: 'first' } });
    expect(saved.status).toBe(200);
    expect(saved.headers.etag).toBe('"2"');
    expect(saved.body).toEqual({
      ...draft,
      version: 2,
      answers: { reason: 'first' },
      updatedAt: '2026-11-23T15:43:00.000Z',
      expiresAt: '2027-01-22T15:43:00.000Z',
    });
    const cleared = await client
      .patch(`${path}/${draft.id}`)
      .set('If-Match', '"2"')
      .send({ customerId: null });
    expect(cleared.body).toMatchObject({
      version: 3,
      customer: null,
      answers: { reason: 'first' },
    });
  });

  test('a version that was overtaken is 412, with the times of both', async () => {
    const { id } = await aDraft();
    settableClock.set('2026-11-23T10:50:00-05:00');
    await client
      .patch(`${path}/${id}`)
      .set('If-Match', '"1"')
      .send({ answers: { reason: 'first' } });
    settableClock.set('2026-11-23T10:55:00-05:00');
    const stale = await client
      .patch(`${path}/${id}`)
      .set('If-Match', '"1"')
      .send({ answers: { reason: 'damaged' } });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      code: 'draft.stale',
      detail: 'You changed this draft on another device. Choose which version to keep.',
      currentVersion: 2,
      currentSavedAt: '2026-11-23T15:50:00.000Z',
      yourVersion: 1,
      yourSavedAt: '2026-11-23T15:55:00.000Z',
    });
    expect((await client.get(`${path}/${id}`)).body.answers).toEqual({ reason: 'first' });
  });

  test('of two that save at the same time one is told', async () => {
    const { id } = await aDraft();
    const responses = await Promise.all(
      ['first', 'damaged'].map((reason) =>
        client.patch(`${path}/${id}`).set('If-Match', '"1"').send({ answers: { reason } }),
      ),
    );
    expect(responses.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 412,
    ]);
  });

  test('saving without a version is 428, with one that is none 400', async () => {
    const { id } = await aDraft();
    const without = await client.patch(`${path}/${id}`).send({ answers: {} });
    expect([without.status, without.body.code]).toEqual([428, 'request.version_required']);
    const wrong = await client
      .patch(`${path}/${id}`)
      .set('If-Match', 'newest')
      .send({ answers: {} });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'If-Match']);
  });

  test('an answer that is too long is refused and the draft stays as it was', async () => {
    const { id } = await aDraft();
    const response = await client
      .patch(`${path}/${id}`)
      .set('If-Match', '"1"')
      .send({ answers: { last_seen_place: 'x'.repeat(201) } });
    expect([response.status, response.body.errors[0].field]).toEqual([400, 'last_seen_place']);
    expect((await client.get(`${path}/${id}`)).body.version).toBe(1);
  });

  test('a draft keeps the questions it was begun with, and says that they have changed', async () => {
    const { id } = await aDraft();
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE request_drafts SET form_version = 0 WHERE id = $1', [id]);
    expect((await client.get(`${path}/${id}`)).body.formChanged).toBe(true);
  });

  test('a draft whose answers are saved again has caught up with the questions of today', async () => {
    const { id } = await aDraft();
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE request_drafts SET form_version = 0 WHERE id = $1', [id]);
    const saved = await client
      .patch(`${path}/${id}`)
      .set('If-Match', '"1"')
      .send({ answers: { reason: 'lost' } });
    expect(saved.body).toMatchObject({ formVersion: 1, formChanged: false });
  });

  test('a colleague chosen in an answer is named when the draft is read again', async () => {
    const colleague = await aPerson({ fullName: 'Nia Newcomer' });
    const draft = await client
      .post(path)
      .send({ serviceCode: 'new-employee', answers: { supervisor: colleague.id } });
    expect(draft.status).toBe(201);
    expect(draft.body.people).toEqual([{ id: colleague.id, fullName: 'Nia Newcomer' }]);
  });
});

describe('my drafts', () => {
  test('are listed with the last one first, page by page', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      settableClock.advance(1000);
      ids.unshift((await aDraft()).id);
    }
    const first = await client.get(path).query({ limit: 2 });
    expect(first.body.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    expect(Object.keys(first.body.items[0]).sort()).toEqual(
      ['createdAt', 'customer', 'expiresAt', 'id', 'service', 'updatedAt', 'version'].sort(),
    );
    const second = await client.get(path).query({ limit: 2, cursor: first.body.nextCursor });
    expect(second.body.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2));
    expect(second.body.nextCursor).toBeNull();
  });

  test('a list position nobody gave is refused', async () => {
    for (const cursor of ['nonsense', Buffer.from('["x","y"]').toString('base64url')]) {
      const response = await client.get(path).query({ cursor });
      expect([response.status, response.body.errors[0].field]).toEqual([400, 'cursor']);
    }
  });

  test('are nobody else’s', async () => {
    await aDraft();
    const other = await signInAs(await aPerson());
    expect((await other.get(path)).body.items).toEqual([]);
  });

  test('can be discarded once', async () => {
    const { id } = await aDraft();
    expect((await client.delete(`${path}/${id}`)).status).toBe(204);
    expect((await client.delete(`${path}/${id}`)).status).toBe(404);
    expect((await client.get(`${path}/${id}`)).status).toBe(404);
  });

  test('an id that can’t be one does not exist', async () => {
    expect((await client.get(`${path}/1`)).status).toBe(404);
    expect((await client.get(`${path}/%00`)).status).toBe(404);
  });

  test('go with the request that is sent from them, and only their writer’s', async () => {
    const { id } = await aDraft();
    const { app, dataSource } = await createTestApp();
    const drafts = app.get(Drafts);
    const stranger = await aPerson();
    expect(await drafts.remove(dataSource.manager, stranger.id, id)).toBe(false);
    expect(await drafts.remove(dataSource.manager, writer.id, id)).toBe(true);
  });

  test('are deleted 60 days after their last change', async () => {
    const { id } = await aDraft();
    const { app } = await createTestApp();
    const daily = app.get(PeriodicWork);
    await daily.run('remove-old-drafts', Date.parse('2027-01-22T15:41:59Z'));
    expect((await client.get(`${path}/${id}`)).status).toBe(200);
    await daily.run('remove-old-drafts', Date.parse('2027-01-22T15:42:01Z'));
    expect((await client.get(`${path}/${id}`)).status).toBe(404);
  });
});
