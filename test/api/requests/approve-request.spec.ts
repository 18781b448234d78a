import { aPerson } from '../../support/factories/a-person.js';
import { approvedService, aTicket, eventKinds } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

async function anApproval(roles: readonly 'agent'[] = []) {
  const supervisor = await aPerson({ fullName: 'Rita Supervisor', roles });
  const customer = await aPerson({ fullName: 'Sam Asker', supervisorId: supervisor.id });
  const ticket = await aTicket({ customer, serviceCode: approvedService });
  return {
    ticket,
    approver: await signInAs(supervisor),
    customer: await signInAs(customer),
    path: `/api/v1/requests/${ticket.number}`,
  };
}

describe('a request that waits for an approval', () => {
  it('says who decides, is listed for them, and goes on when they approve', async () => {
    const { ticket, approver, customer, path } = await anApproval();
    const waiting = await customer.get(path);
    expect(waiting.body).toMatchObject({
      status: { code: 'received' },
      whoseTurn: 'third_party',
      approval: { state: 'requested', approvers: ['Rita Supervisor'] },
    });
    expect(waiting.body.promise.sentence).toMatch(/Rita Supervisor/);
    const list = await approver.get('/api/v1/approvals');
    expect(list.body).toEqual([
      expect.objectContaining({
        number: ticket.number,
        customerName: 'Sam Asker',
        step: 'supervisor',
      }),
    ]);
    const decided = await approver.post(`${path}/approval`).send({ decision: 'approve' });
    expect(decided.status).toBe(201);
    const going = await customer.get(path);
    expect(going.body.approval.state).toBe('approved');
    expect(going.body.timeline[0].title).toBe('The work can start');
    expect((await approver.get('/api/v1/approvals')).body).toEqual([]);
    expect(await eventKinds(ticket.id)).toEqual([
      'opened',
      'approval_requested',
      'approval_decided',
      'resumed',
    ]);
  });

  it('promises a finish once it is approved, when the clock waits for the approval', async () => {
    const { ticket, approver, customer, path } = await anApproval();
    expect((await customer.get(path)).body.promise.originalFinishBy).toBeNull();
    await approver.post(`${path}/approval`).send({ decision: 'approve' });
    const { dataSource } = await createTestApp();
    const [row] = await dataSource.query(
      'SELECT promised_finish_at AS at FROM tickets WHERE id = $1',
      [ticket.id],
    );
    expect((await customer.get(path)).body.promise.originalFinishBy).toBe(row.at.toISOString());
  });

  it('is seen by the approver while they are asked, and no longer afterwards', async () => {
    const { approver, path } = await anApproval();
    const view = await approver.get(path);
    expect(view.status).toBe(200);
    const open = view.body.allowedActions.filter(({ allowed }: { allowed: boolean }) => allowed);
    expect(open.map(({ action }: { action: string }) => action)).toEqual(['decide_approval']);
    await approver.post(`${path}/approval`).send({ decision: 'approve' });
    expect((await approver.get(path)).status).toBe(404);
  });

  it('is declined with words, which close it and are told', async () => {
    const { approver, customer, path } = await anApproval();
    const silent = await approver.post(`${path}/approval`).send({ decision: 'decline' });
    expect([silent.status, silent.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ field: 'words', code: 'ticket.approval.words_missing' }),
    ]);
    await approver
      .post(`${path}/approval`)
      .send({ decision: 'decline', words: 'No money this year.' });
    const view = await customer.get(path);
    expect(view.body).toMatchObject({
      status: { code: 'done' },
      promise: null,
      approval: { state: 'declined', words: 'No money this year.' },
    });
    expect(view.body.timeline.map(({ title }: { title: string }) => title)).toContain(
      "Rita Supervisor didn't approve it",
    );
  });

  it('is called off when it is withdrawn', async () => {
    const { approver, customer, path } = await anApproval();
    await customer.post(`${path}/withdrawal`).send({});
    expect((await approver.get('/api/v1/approvals')).body).toEqual([]);
    expect((await customer.get(path)).body.approval.state).toBe('cancelled');
  });

  it('is not decided by the one who asked, and not twice', async () => {
    const { approver, customer, path } = await anApproval(['agent']);
    const own = await customer.post(`${path}/approval`).send({ decision: 'approve' });
    expect([own.status, own.body.code]).toEqual([422, 'ticket.approval.own_request']);
    await approver.post(`${path}/approval`).send({ decision: 'approve' });
    const again = await approver.post(`${path}/approval`).send({ decision: 'approve' });
    expect([again.status, again.body.code]).toEqual([422, 'ticket.approval.already_decided']);
  });

  it.each([{ decision: 'maybe' }, {}, { decision: 'decline', words: 'x'.repeat(2001) }])(
    'refuses %j',
    async (body) => {
      const { approver, path } = await anApproval();
      expect((await approver.post(`${path}/approval`).send(body)).status).toBe(400);
    },
  );
});

refusesStrangers('GET', '/api/v1/approvals');
refusesStrangers('POST', '/api/v1/requests/:number/approval', {
  params: async () => ({ number: (await anApproval()).ticket.number }),
  as: [anEmployee(404)],
  body: { decision: 'approve' },
});
