import { randomUUID } from 'node:crypto';
import { aPerson } from '../../support/factories/a-person.js';
import {
  aTicket,
  answersFor,
  eventKinds,
  sensitiveService,
} from '../../support/factories/a-ticket.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/requests';
const request = { serviceCode: 'ask-it', answers: answersFor['ask-it'] };

afterEach(() => settableClock.release());

async function ticketsOf(customerId: number): Promise<number> {
  const { dataSource } = await createTestApp();
  const rows: { count: number }[] = await dataSource.query(
    'SELECT count(*) FROM tickets WHERE customer_id = $1',
    [customerId],
  );
  return rows[0]!.count;
}

describe('filing a request', () => {
  it('answers with number and promise: filed Monday 9 a.m., an answer is due by 6 p.m.', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const client = await signInAs(await aPerson());
    const filed = await client.post(path).set('Idempotency-Key', randomUUID()).send(request);
    expect(filed.status).toBe(201);
    expect(filed.headers['etag']).toBe('"1"');
    expect(filed.body).toMatchObject({
      number: expect.stringMatching(/^CP-\d{6}$/),
      subject: 'My screen flickers',
      service: { code: 'ask-it' },
      deskName: 'IT desk',
      canFollow: true,
      promise: {
        sentence: "We'll answer you by Monday, November 23, by 6:00 p.m. ET.",
        respondBy: '2026-11-23T23:00:00.000Z',
        late: false,
      },
    });
  });

  it('keeps the promise in the ticket, writes its clocks, timers, relay row and count', async () => {
    const { dataSource } = await createTestApp();
    const count = async (sql: string, value: unknown): Promise<number> =>
      Number((await dataSource.query(sql, [value]))[0].count);
    const before = await count(
      `SELECT coalesce(sum(tickets), 0) AS count FROM queue_counts WHERE team_code = $1 AND bucket = 'unclaimed'`,
      'it-service-desk',
    );
    const ticket = await aTicket();
    const [row] = await dataSource.query(
      `SELECT promised_response_at AS response, promised_finish_at AS finish, urgency_at AS urgency,
              (SELECT min(due_at) FROM sla_clocks c WHERE c.ticket_id = t.id) AS due
         FROM tickets t WHERE id = $1`,
      [ticket.id],
    );
    expect(row.response).toEqual(row.due);
    expect(row.urgency).toEqual(row.due);
    expect(row.finish.getTime()).toBeGreaterThan(row.response.getTime());
    const timers = `SELECT count(*) FROM sla_timers t JOIN sla_clocks c ON c.id = t.clock_id WHERE c.ticket_id = $1`;
    expect(await count(timers, ticket.id)).toBe(8);
    const relayed = 'SELECT count(*) FROM ticket_event_relay WHERE ticket_id = $1';
    expect(await count(relayed, ticket.id)).toBe(1);
    const after = await count(
      `SELECT sum(tickets) AS count FROM queue_counts WHERE team_code = $1 AND bucket = 'unclaimed'`,
      'it-service-desk',
    );
    expect(after - before).toBe(1);
  });

  it('files once for a repeated key, also when both come at the same time', async () => {
    const customer = await aPerson();
    const client = await signInAs(customer);
    const key = randomUUID();
    const send = () => client.post(path).set('Idempotency-Key', key).send(request);
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await send());
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
    expect(await ticketsOf(customer.id)).toBe(1);
  });

  it('refuses a key that was used for another request', async () => {
    const client = await signInAs(await aPerson());
    const key = randomUUID();
    await client.post(path).set('Idempotency-Key', key).send(request);
    const other = { ...request, answers: { ...request.answers, subject: 'Something else' } };
    const answer = await client.post(path).set('Idempotency-Key', key).send(other);
    expect([answer.status, answer.body.code]).toEqual([409, 'idempotency.key_reused']);
  });

  it('files for a colleague, who is the customer; both follow it', async () => {
    const [filer, colleague] = [await aPerson(), await aPerson({ fullName: 'Omar Farouk' })];
    const ticket = await aTicket({ customer: filer, body: { customerId: colleague.id } });
    const views = await Promise.all(
      [filer, colleague].map(async (person) =>
        (await signInAs(person)).get(`${path}/${ticket.number}`),
      ),
    );
    expect(views.map(({ status }) => status)).toEqual([200, 200]);
    expect(views[1]!.body.people).toEqual([
      { fullName: 'Omar Farouk', part: 'customer' },
      { fullName: 'Jordan Example', part: 'submitter' },
    ]);
    expect(views[1]!.body.timeline[0].title).toBe('Jordan Example sent this request for you');
  });

  it('tells who files a sensitive request for a colleague that only they can follow it', async () => {
    const [filer, colleague] = [await aPerson(), await aPerson()];
    const client = await signInAs(filer);
    const answers = answersFor[sensitiveService];
    const filed = await client
      .post(path)
      .send({ serviceCode: sensitiveService, answers, customerId: colleague.id });
    expect([filed.status, filed.body.canFollow]).toEqual([201, false]);
    expect((await client.get(`${path}/${filed.body.number}`)).status).toBe(404);
    const list = await client.get(path);
    expect(list.body.items).toEqual([]);
    expect(list.body.counts.open).toBe(0);
  });

  it('titles a sensitive request by its service alone, whatever was typed', async () => {
    const ticket = await aTicket({ serviceCode: sensitiveService, body: { subject: 'Secret' } });
    const view = await (await signInAs(ticket.customer)).get(`${path}/${ticket.number}`);
    expect(view.body.subject).toBe(view.body.service.name);
  });

  it('records files that come along, and removes the draft it was written in', async () => {
    const customer = await aPerson();
    const client = await signInAs(customer);
    const upload = await client
      .post('/api/v1/attachments')
      .attach('file', Buffer.from('one,two\n1,2\n'), {
        filename: 'list.csv',
        contentType: 'text/csv',
      });
    const draft = await client.post('/api/v1/drafts').send(request);
    const ticket = await aTicket({
      customer,
      body: { attachmentIds: [upload.body.id], draftId: draft.body.id },
    });
    expect(await eventKinds(ticket.id)).toEqual(['opened', 'attachment_added']);
    const view = await client.get(`${path}/${ticket.number}`);
    expect(view.body.attachments).toEqual([
      { id: upload.body.id, fileName: 'list.csv', mediaType: 'text/csv', sizeBytes: 12 },
    ]);
    expect((await client.get(`/api/v1/drafts/${draft.body.id}`)).status).toBe(404);
  });

  it("refuses somebody else's file, and files nothing", async () => {
    const other = await signInAs(await aPerson());
    const upload = await other
      .post('/api/v1/attachments')
      .attach('file', Buffer.from('one,two\n1,2\n'), {
        filename: 'list.csv',
        contentType: 'text/csv',
      });
    const customer = await aPerson();
    const client = await signInAs(customer);
    const answer = await client.post(path).send({ ...request, attachmentIds: [upload.body.id] });
    expect([answer.status, answer.body.code]).toEqual([422, 'attachment.not_there']);
    expect(await ticketsOf(customer.id)).toBe(0);
  });

  it.each([
    ['an unknown service', { serviceCode: 'time-travel' }, 400, 'serviceCode'],
    [
      'a service code that cannot be one',
      { serviceCode: "'; DROP TABLE tickets" },
      400,
      'serviceCode',
    ],
    ['an unknown colleague', { customerId: 999_999_999 }, 400, 'customerId'],
    ['a colleague that is no number', { customerId: 'me' }, 400, 'customerId'],
    ['a missing answer', { answers: { subject: 'Help' } }, 400, 'answers.details'],
    ['an answer to no question', { answers: { ...request.answers, x: 1 } }, 400, 'answers.x'],
    [
      'an answer with NUL',
      { answers: { ...request.answers, details: 'a\0b' } },
      400,
      'answers.details',
    ],
    [
      'an answer that is too long',
      { answers: { ...request.answers, details: 'x'.repeat(6001) } },
      400,
      'answers.details',
    ],
    ['answers that are a list', { answers: [] }, 400, 'answers'],
    ['a field it does not have', { priority: 'urgent' }, 400, 'priority'],
    [
      'eleven files',
      { attachmentIds: Array.from({ length: 11 }, () => randomUUID()) },
      400,
      'attachmentIds',
    ],
    ['a file that is no id', { attachmentIds: ['x'] }, 400, 'attachmentIds'],
    ['a title with a line break', { subject: 'a\nb' }, 400, 'subject'],
  ])('refuses %s and names the field', async (_, change, status, field) => {
    const client = await signInAs(await aPerson());
    const answer = await client.post(path).send({ ...request, ...change });
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([status, field]);
    expect(answer.body.errors[0].message).toMatch(/^\w.{8,}/s);
  });

  it('refuses a service that is not for the bureau of the customer', async () => {
    const client = await signInAs(await aPerson({ bureau: 'departmental-offices' }));
    const answers = {
      item: ['phone'],
      area: 'North ridge',
      from_on: '2027-01-04',
      until_on: '2027-01-08',
      people: 3,
    };
    const answer = await client.post(path).send({ serviceCode: 'satellite-phone', answers });
    expect([400, 422]).toContain(answer.status);
  });

  it.each([
    ['emoji', '🦊 My screen 🦊'],
    ['right to left', 'الشاشة لا تعمل'],
    ['markup', '<script>alert(1)</script>'],
    ['SQL', "Robert'); DROP TABLE tickets;--"],
  ])('takes %s as text and gives it back unchanged', async (_, subject) => {
    const ticket = await aTicket({ answers: { subject, details: subject } });
    const view = await (await signInAs(ticket.customer)).get(`${path}/${ticket.number}`);
    expect([view.body.subject, view.body.description]).toEqual([subject, subject]);
  });
});

refusesStrangers('POST', '/api/v1/requests', { body: request });
