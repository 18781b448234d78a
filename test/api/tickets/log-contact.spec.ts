import { aPerson } from '../../support/factories/a-person.js';
import { eventKinds } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

const path = '/api/v1/tickets';

async function aDesk() {
  const agent = await aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] });
  return {
    agent,
    desk: await signInAs(agent),
    customer: await aPerson({ fullName: 'Lee Caller' }),
  };
}

const call = (customerId: number, change: object = {}) => ({
  serviceCode: 'computer-problem',
  customerId,
  channel: 'phone',
  subject: 'Screen stays dark',
  description: 'Since the update.',
  ...change,
});

describe('logging a call', () => {
  it('opens a ticket for the caller; the first reply was the call itself', async () => {
    const { desk, customer } = await aDesk();
    const logged = await desk.post(path).send(call(customer.id));
    expect(logged.status).toBe(201);
    const view = await desk.get(`${path}/${logged.body.number}`);
    expect(view.body).toMatchObject({
      channel: 'phone',
      status: 'new',
      customer: { fullName: 'Lee Caller' },
      submitter: { fullName: 'Jordan Example' },
    });
    expect(view.body.slaClocks.map(({ metric }: { metric: string }) => metric)).toEqual([
      'resolution',
      'ola',
    ]);
    const request = await (await signInAs(customer)).get(`/api/v1/requests/${logged.body.number}`);
    expect(request.body.timeline[0].title).toBe('You called the IT desk');
  });

  it('that was settled at once is solved at once, with the words for the customer', async () => {
    const { desk, customer } = await aDesk();
    const resolveNow = { message: 'Pressed the button together.', category: 'fixed' };
    const logged = await desk
      .post(path)
      .send(call(customer.id, { resolveNow, channel: 'walk_up' }));
    expect(logged.status).toBe(201);
    const view = await desk.get(`${path}/${logged.body.number}`);
    expect(view.body).toMatchObject({
      status: 'solved',
      channel: 'walk_up',
      assignee: { fullName: 'Jordan Example' },
      resolution: { words: 'Pressed the button together.' },
    });
  });

  it('takes the answers that were given and asks for no others', async () => {
    const { desk, customer } = await aDesk();
    const answers = { details: 'It beeps three times.' };
    const logged = await desk.post(path).send(call(customer.id, { answers }));
    const view = await desk.get(`${path}/${logged.body.number}`);
    expect(view.body.answers.map(({ value }: { value: string }) => value)).toEqual([
      'It beeps three times.',
    ]);
  });

  it('is one ticket for a repeated key, also when it is settled at once', async () => {
    const { desk, customer } = await aDesk();
    const resolveNow = { message: 'Done.', category: 'done' };
    const send = () =>
      desk.post(path).set('Idempotency-Key', 'call-1').send(call(customer.id, { resolveNow }));
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body).toEqual(answers[1]!.body);
    const { dataSource } = await createTestApp();
    const rows = await dataSource.query('SELECT id FROM tickets WHERE customer_id = $1', [
      customer.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(await eventKinds(rows[0].id)).toEqual(['opened', 'commented', 'assigned', 'resolved']);
  });

  it('of oneself is refused', async () => {
    const { agent, desk } = await aDesk();
    const own = await desk.post(path).send(call(agent.id));
    expect([own.status, own.body.code]).toEqual([422, 'ticket.open.own_request_as_staff']);
  });

  it.each([
    ['an unknown service', { serviceCode: 'nothing' }, 400, 'serviceCode'],
    ['an unknown customer', { customerId: 999_999_999 }, 400, 'customerId'],
    ['a channel that is no contact', { channel: 'portal' }, 400, 'channel'],
    ['no title', { subject: ' ' }, 400, 'subject'],
    ['an answer to no question', { answers: { nope: 1 } }, 400, 'answers.nope'],
    ['an answer that is none', { answers: { device: 'spaceship' } }, 400, 'answers.device'],
    [
      'a solution without words',
      { resolveNow: { message: '', category: 'done' } },
      400,
      'resolveNow.message',
    ],
    ['a solution that is a text', { resolveNow: 'yes' }, 400, 'resolveNow'],
  ])('refuses %s and names the field', async (_, change, status, field) => {
    const { desk, customer } = await aDesk();
    const answer = await desk.post(path).send(call(customer.id, change));
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([status, field]);
  });
});

refusesStrangers('POST', '/api/v1/tickets', { as: [anEmployee(403)], body: call(1) });
