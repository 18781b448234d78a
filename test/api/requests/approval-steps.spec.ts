import { aPerson } from '../../support/factories/a-person.js';
import { approvedService, aTicket, eventKinds } from '../../support/factories/a-ticket.js';
import { anApproval, aPurchase, byEmail } from '../../support/factories/an-approval.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

beforeEach(() => settableClock.set('2026-11-24T10:00:00-05:00'));
afterEach(() => settableClock.release());

const board = async () =>
  Promise.all(
    ['tomasz.wojcik', 'walter.brooks', 'aisha.karim'].map(async (name) => {
      const person = await byEmail(`${name}@agency.example`);
      return { person, client: await signInAs(person) };
    }),
  );

/** A purchase whose money has been confirmed. */
async function atTheBoard() {
  const purchase = await aPurchase();
  const official = await signInAs(await byEmail('tamika.robinson@agency.example'));
  const response = await official.post(`${purchase.path}/approval`).send({ decision: 'approve' });
  expect(response.status).toBe(201);
  return { ...purchase, official, members: await board() };
}

async function clocksOf(ticketId: number) {
  const { dataSource } = await createTestApp();
  return dataSource.query(
    `SELECT cycle, state, run FROM sla_clocks WHERE ticket_id = $1 AND metric = 'approval' ORDER BY cycle`,
    [ticketId],
  );
}

describe('an approval in steps', () => {
  it('asks one step after another, and says who holds it since when', async () => {
    const { ticket, client, path } = await aPurchase();
    const before = (await client.get(path)).body.approval;
    expect(before.waiting).toEqual(['Waiting for Tamika Robinson, funding official, since today.']);
    expect(before.steps.map(({ name, state }: any) => [name, state])).toEqual([
      ['funding official', 'requested'],
      ['purchase board', 'ahead'],
    ]);
    settableClock.set('2026-11-25T10:00:00-05:00');
    const { path: later, client: again, ticket: second } = await atTheBoard();
    settableClock.set('2026-11-27T10:00:00-05:00');
    const after = (await again.get(later)).body.approval;
    expect(after.waiting).toEqual([
      'Waiting for 2 of Tomasz Wójcik, Walter Brooks and Aisha Karim, purchase board, since Wednesday.',
    ]);
    expect(after.steps[1]).toMatchObject({ rule: '2 of 3 have to approve', state: 'requested' });
    expect(await clocksOf(second.id)).toEqual([
      { cycle: 1, state: 'met', run: 'stopped' },
      { cycle: 2, state: 'running', run: 'running' },
    ]);
    expect((await clocksOf(ticket.id)).length).toBe(1);
  });

  it('is approved by two of three; the third is no longer asked', async () => {
    const { ticket, client, path, members } = await atTheBoard();
    const [tomasz, walter, aisha] = members as [any, any, any];
    const no = { decision: 'decline', words: 'Too much.' };
    expect((await walter.client.post(`${path}/approval`).send(no)).status).toBe(201);
    expect((await client.get(path)).body.status.code).toBe('received');
    for (const { client: member } of [tomasz, aisha]) {
      await member.post(`${path}/approval`).send({ decision: 'approve' });
    }
    const { approval } = (await client.get(path)).body;
    expect(approval).toMatchObject({ state: 'approved', waiting: [] });
    expect(approval.steps[1].people.map(({ state }: any) => state).toSorted()).toEqual([
      ...['approved', 'approved', 'outvoted'],
    ]);
    expect((await eventKinds(ticket.id)).slice(-3)).toEqual([
      ...['approval_decided', 'approval_decided', 'resumed'],
    ]);
    expect(await clocksOf(ticket.id)).toMatchObject([{ state: 'met' }, { state: 'met' }]);
  });

  it('is declined when two of three can not be reached any more, with the reason for the customer', async () => {
    const { client, path, members } = await atTheBoard();
    for (const { client: member } of members.slice(0, 2)) {
      await member.post(`${path}/approval`).send({ decision: 'decline', words: 'Too much.' });
    }
    const { approval, status } = (await client.get(path)).body;
    expect([approval.state, approval.words, status.code]).toEqual([
      ...['declined', 'Too much.', 'done'],
    ]);
  });

  it('decided by two at the same moment counts the first, and tells the other', async () => {
    const { path, members, client } = await atTheBoard();
    const [tomasz, walter, aisha] = members as [any, any, any];
    await tomasz.client.post(`${path}/approval`).send({ decision: 'approve' });
    const both = await Promise.all(
      [walter, aisha].map((member) =>
        member.client.post(`${path}/approval`).send({ decision: 'approve' }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    const late = both.find(({ status }) => status === 422)!;
    expect(late.body.code).toBe('ticket.approval.already_decided');
    expect((await client.get(path)).body.approval.state).toBe('approved');
  });

  it('is shown to a member of the board only while they are asked, and never decided by strangers', async () => {
    const { path } = await aPurchase();
    const [tomasz] = await board();
    // Tomasz works in acquisition, so that he sees the ticket at the desk; the attorney does not.
    const aisha = await signInAs(await byEmail('aisha.karim@agency.example'));
    expect((await aisha.get(path)).status).toBe(404);
    const early = await tomasz!.client.post(`${path}/approval`).send({ decision: 'approve' });
    expect([early.status, early.body.code]).toEqual([422, 'ticket.approval.not_asked']);
    const stranger = await signInAs(await aPerson());
    const refused = await stranger.post(`${path}/approval`).send({ decision: 'approve' });
    expect(refused.status).toBe(404);
  });
});

describe('nobody approves their own request', () => {
  it('the funding official’s goes to their supervisor, and says so', async () => {
    const official = await byEmail('tamika.robinson@agency.example');
    const client = await signInAs(official);
    const form = await client.get('/api/v1/services/larger-purchase');
    expect(form.body.approval.steps[0].approverNames).not.toContain('Tamika Robinson');
  });

  it('not even as who stands in: the next one above does', async () => {
    const head = await aPerson({ fullName: 'Hana Head' });
    const supervisor = await aPerson({ fullName: 'Rita Supervisor', supervisorId: head.id });
    const asker = await aPerson({ fullName: 'Sam Asker', supervisorId: supervisor.id });
    const named = await (await signInAs(supervisor)).post('/api/v1/stand-ins').send({
      ...{ delegateId: asker.id, startsOn: '2026-11-24', endsOn: '2026-11-30' },
    });
    expect(named.status).toBe(201);
    const ticket = await aTicket({ customer: asker, serviceCode: approvedService });
    const client = await signInAs(asker);
    const { approval } = (await client.get(`/api/v1/requests/${ticket.number}`)).body;
    expect(approval.waiting).toEqual([
      'Waiting for Hana Head for Rita Supervisor, supervisor, since today.',
    ]);
  });
});

describe('who stands in', () => {
  it('is asked in place of the approver, finds it in their list, and decides', async () => {
    const supervisor = await aPerson({ fullName: 'Rita Supervisor' });
    const standIn = await aPerson({ fullName: 'Dana Reed' });
    await (await signInAs(supervisor)).post('/api/v1/stand-ins').send({
      ...{ delegateId: standIn.id, startsOn: '2026-11-24', endsOn: '2026-11-30' },
    });
    const { path, customer } = await anApproval(supervisor);
    const client = await signInAs(standIn);
    const list = (await client.get('/api/v1/approvals')).body;
    expect(list).toMatchObject([{ insteadOfName: 'Rita Supervisor', customerName: 'Sam Asker' }]);
    expect((await client.get(path)).status).toBe(200);
    expect((await client.post(`${path}/approval`).send({ decision: 'approve' })).status).toBe(201);
    const { timeline, approval } = (await customer.get(path)).body;
    expect(timeline.map(({ title }: any) => title)).toContain(
      'Dana Reed approved it in place of Rita Supervisor',
    );
    expect(approval.steps[0].people[0]).toMatchObject({
      ...{ fullName: 'Rita Supervisor', decidedByName: 'Dana Reed', state: 'approved' },
    });
    expect((await client.get(path)).status).toBe(404);
  });
});
