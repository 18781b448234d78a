import { ApprovalTurns } from '../../src/modules/tickets/approving/approval-turns.js';
import { aPerson, type TestPerson } from '../support/factories/a-person.js';
import { eventKinds } from '../support/factories/a-ticket.js';
import { anApproval } from '../support/factories/an-approval.js';
import { drainRelay } from '../support/factories/desk-acts.js';
import { signInAs } from '../support/sign-in-as.js';
import { capturedMails, createTestApp, settableClock } from '../support/test-app.js';

beforeEach(() => settableClock.set('2026-11-24T10:00:00-05:00'));
afterEach(() => settableClock.release());

async function turn(): Promise<number> {
  return (await createTestApp()).app.get(ApprovalTurns).run();
}

async function subjectsTo(person: TestPerson): Promise<string[]> {
  await drainRelay();
  const mails = await capturedMails();
  return mails.filter(({ to }) => to.address === person.email).map(({ subject }) => subject);
}

describe('approvals that wait', () => {
  it('pass to the next one above when the approver has left, once, and it is recorded', async () => {
    const head = await aPerson({ fullName: 'Hana Head' });
    const supervisor = await aPerson({ fullName: 'Rita Supervisor', supervisorId: head.id });
    const { ticket, path, customer } = await anApproval(supervisor);
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET active = false WHERE id = $1', [supervisor.id]);
    await turn();
    await turn();
    expect(
      (await eventKinds(ticket.id)).filter((kind) => kind === 'approval_passed_on'),
    ).toHaveLength(1);
    const { approval, timeline } = (await customer.get(path)).body;
    expect(approval.waiting).toEqual(['Waiting for Hana Head, supervisor, since today.']);
    expect(timeline[0].sentence).toBe(
      "In place of Rita Supervisor, who doesn't work here any more.",
    );
    expect(await subjectsTo(head)).toEqual([`Your approval is needed: ${ticket.number}`]);
    const client = await signInAs(head);
    expect((await client.post(`${path}/approval`).send({ decision: 'approve' })).status).toBe(201);
  });

  it('are open to who stands in while the days last, and no longer', async () => {
    const { ticket, path, approver } = await anApproval();
    const standIn = await aPerson({ fullName: 'Dana Reed' });
    const client = await signInAs(standIn);
    await (await signInAs(approver)).post('/api/v1/stand-ins').send({
      ...{ delegateId: standIn.id, startsOn: '2026-11-25', endsOn: '2026-11-26' },
    });
    await turn();
    expect((await client.get(path)).status).toBe(404);
    settableClock.set('2026-11-25T00:30:00-05:00');
    await turn();
    expect((await client.get(path)).status).toBe(200);
    expect(await subjectsTo(standIn)).toEqual([`Your approval is needed: ${ticket.number}`]);
    settableClock.set('2026-11-27T00:30:00-05:00');
    await turn();
    expect((await client.get(path)).status).toBe(404);
    const late = await client.post(`${path}/approval`).send({ decision: 'approve' });
    expect(late.status).toBe(404);
  });

  it('follow days out of office with a delegate', async () => {
    const approver = await aPerson({ fullName: 'Lee Lead', roles: ['agent'] });
    const { path, customer } = await anApproval(approver);
    const standIn = await aPerson({ fullName: 'Dana Reed' });
    await (await signInAs(approver)).post(`/api/v1/people/${approver.id}/absences`).send({
      ...{ delegateId: standIn.id, startsOn: '2026-11-24', endsOn: '2026-11-24' },
    });
    await turn();
    expect((await customer.get(path)).body.approval.waiting).toEqual([
      'Waiting for Dana Reed for Lee Lead, supervisor, since today.',
    ]);
  });

  it('are remembered in the approver’s working hours, three times at most', async () => {
    const { ticket, approver } = await anApproval(
      await aPerson({ fullName: 'Rita Supervisor', timeZone: 'America/Denver' }),
    );
    const reminders = async () =>
      (await eventKinds(ticket.id)).filter((kind) => kind === 'approval_reminded').length;
    await turn();
    // Two business days later, around Thanksgiving: Friday, 8 a.m. in Denver.
    settableClock.set('2026-11-27T07:59:00-07:00');
    await turn();
    expect(await reminders()).toBe(0);
    settableClock.set('2026-11-27T08:00:00-07:00');
    await turn();
    await turn();
    expect(await reminders()).toBe(1);
    for (const day of ['2026-12-02', '2026-12-05', '2026-12-07', '2026-12-11', '2026-12-16']) {
      settableClock.set(`${day}T10:00:00-07:00`);
      await turn();
    }
    expect(await reminders()).toBe(3);
    expect(await subjectsTo(approver)).toEqual([
      `Your approval is needed: ${ticket.number}`,
      ...Array<string>(3).fill(`Your approval is still needed: ${ticket.number}`),
    ]);
  });
});
