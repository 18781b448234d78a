import { randomUUID } from 'node:crypto';
import { TicketTurns } from '../../../src/modules/tickets/ticket-turns.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aTeam } from '../../support/factories/a-team.js';
import { aCase, aTicket, eventKinds, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const monday = (time: string) => `2026-11-16T${time}:00-05:00`;

beforeEach(() => settableClock.set(monday('10:14')));
afterEach(() => settableClock.release());

/** A ticket of the IT desk with its agent, and two people of an HR team of this test alone. */
async function anOfferedCase() {
  const found = await aCase();
  const team = await aTeam('human-resources', 'office-hours');
  const [hana, omar] = [
    await aPerson({ fullName: 'Hana Park', roles: [{ role: 'agent', team }] }),
    await aPerson({ fullName: 'Omar Haddad', roles: [{ role: 'team_lead', team }] }),
  ];
  await found.desk.post(`${found.ticketPath}/comments`).send({ body: 'We look at it.' });
  const offer = () =>
    found.desk
      .post(`${found.ticketPath}/transfer`)
      .set('Idempotency-Key', randomUUID())
      .send({ teamCode: team, reason: 'It is about leave.' });
  const offered = await offer();
  expect([offered.status, offered.body.offered]).toEqual([201, true]);
  return {
    ...{ ...found, team, hana, omar, offer, offerPath: `${found.ticketPath}/offer` },
    theirs: await signInAs(hana),
    leads: await signInAs(omar),
  };
}

const listOf = async (client: SignedInClient, side: string) =>
  (await client.get(`/api/v1/offers?side=${side}&limit=100`)).body.items as any[];
const summaryOf = async (client: SignedInClient) =>
  (await client.get('/api/v1/offers/summary')).body as Record<string, number>;
const newest = async (client: SignedInClient, path: string) =>
  (await client.get(`${path}/events`)).body.items[0].sentence as string;
const clocksOf = (view: { slaClocks: any[] }) =>
  view.slaClocks.map(({ metric, dueAt, run }) => [metric, dueAt, run]);

describe('a ticket that is offered to another office', () => {
  it('stays whose it is, with its queue, its clocks and its promise, until somebody accepts', async () => {
    const { ticket, desk, theirs, agent, team, ...at } = await anOfferedCase();
    const waiting = (await desk.get(at.ticketPath)).body;
    expect(waiting).toMatchObject({
      ...{ team: { code: ticket.teamCode }, assignee: { id: agent.id }, transferCount: 0 },
      offer: {
        ...{ team: { code: team }, fromTeam: { code: ticket.teamCode } },
        ...{ reason: 'It is about leave.', offeredByName: 'Ana Ruiz', overdue: false },
        ...{ offeredAt: new Date(monday('10:14')).toISOString(), allowedActions: ['withdraw'] },
      },
    });
    const promised = (await at.customer.get(at.requestPath)).body.promise;
    expect(await listOf(theirs, 'received')).toMatchObject([
      { number: ticket.number, offer: { allowedActions: ['accept', 'decline'] } },
    ]);
    expect(await summaryOf(theirs)).toEqual({ received: 1, overdue: 0, made: 0 });
    const accepted = await theirs.post(`${at.offerPath}/acceptance`).send({});
    expect([accepted.status, accepted.body.number]).toEqual([200, ticket.number]);
    const moved = (await desk.get(at.ticketPath)).body;
    expect(moved).toMatchObject({
      ...{ team: { code: team }, assignee: null, transferCount: 1, offer: null },
    });
    expect(clocksOf(moved)).toEqual(clocksOf(waiting));
    expect((await at.customer.get(at.requestPath)).body.promise).toEqual(promised);
    expect(await summaryOf(theirs)).toEqual({ received: 0, overdue: 0, made: 0 });
    expect(await newest(theirs, at.ticketPath)).toMatch(/^Took it off from Ana Ruiz/);
    expect((await eventKinds(ticket.id)).slice(-3)).toEqual([
      ...['offer_made', 'transferred', 'assigned'],
    ]);
  });

  it('is declined for a reason that the desk reads until it does something, and can be offered again', async () => {
    const { desk, theirs, customer, requestPath, ...at } = await anOfferedCase();
    const bare = await theirs.post(`${at.offerPath}/refusal`).send({ reason: ' ' });
    expect([bare.status, bare.body.errors[0].field]).toEqual([400, 'reason']);
    const no = await theirs.post(`${at.offerPath}/refusal`).send({ reason: 'It is about pay.' });
    expect(no.status).toBe(200);
    expect((await desk.get(at.ticketPath)).body).toMatchObject({
      ...{ offer: null, transferCount: 0 },
      declinedOffer: { reason: 'It is about pay.', declinedByName: 'Hana Park' },
    });
    expect(await newest(desk, at.ticketPath)).toBe('A team did not take it: It is about pay.');
    expect((await at.offer()).status).toBe(201);
    expect((await desk.get(at.ticketPath)).body).toMatchObject({ declinedOffer: null });
    expect(JSON.stringify((await customer.get(requestPath)).body)).not.toMatch(/pay|leave\./);
  });

  it('is withdrawn by its office, and handed to nobody else meanwhile', async () => {
    const { desk, theirs, ...at } = await anOfferedCase();
    const twice = await at.offer();
    expect([twice.status, twice.body.code]).toEqual([422, 'ticket.transfer.offered']);
    const theirsNot = await theirs.post(`${at.offerPath}/withdrawal`).send({});
    expect([theirsNot.status, theirsNot.body.code]).toEqual([422, 'ticket.other_office']);
    const ours = await desk.post(`${at.offerPath}/acceptance`).send({});
    expect([ours.status, ours.body.code]).toEqual([422, 'ticket.offer.other_team']);
    expect(await summaryOf(desk)).toMatchObject({ made: expect.any(Number) });
    expect((await listOf(desk, 'made')).map(({ number }) => number)).toContain(at.ticket.number);
    expect((await desk.post(`${at.offerPath}/withdrawal`).send({})).status).toBe(200);
    const late = await theirs.post(`${at.offerPath}/acceptance`).send({});
    expect([late.status, late.body.code, late.body.detail]).toEqual([
      ...[409, 'ticket.offer.over', 'This offer is over: Ana Ruiz withdrew it.'],
    ]);
  });

  it('goes to one of two who accept at once; the other is told who was first', async () => {
    const { theirs, leads, ticket, ...at } = await anOfferedCase();
    const answers = await Promise.all(
      [theirs, leads].map((client) => client.post(`${at.offerPath}/acceptance`).send({})),
    );
    const [won, lost] = answers.toSorted((one, other) => one.status - other.status);
    expect([won!.status, lost!.status]).toEqual([200, 409]);
    expect(lost!.body.detail).toMatch(
      /^This offer is over: (Hana Park|Omar Haddad) accepted it\.$/,
    );
    const kinds = await eventKinds(ticket.id);
    expect(kinds.filter((kind) => kind === 'transferred')).toHaveLength(1);
  });

  it('ends with the ticket, which its history says', async () => {
    const { desk, theirs, ticket, ...at } = await anOfferedCase();
    await desk.post(`${at.ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    expect((await eventKinds(ticket.id)).slice(-1)).toEqual(['offer_lapsed']);
    expect(await newest(desk, at.ticketPath)).toBe(
      'The offer to A team ended, because the ticket was finished.',
    );
    const late = await theirs.post(`${at.offerPath}/acceptance`).send({});
    expect([late.status, late.body.detail]).toEqual([
      ...[409, 'This ticket is not offered to another team, or no longer.'],
    ]);
    expect(await listOf(theirs, 'received')).toEqual([]);
  });

  it('is called to mind once, after a business day of the team that was asked', async () => {
    const { app } = await createTestApp();
    const { theirs, ticket } = await anOfferedCase();
    const remind = async (at: string) => {
      settableClock.set(at);
      await app.get(TicketTurns).run();
      return (await eventKinds(ticket.id)).filter((kind) => kind === 'offer_reminded').length;
    };
    expect(await remind('2026-11-17T10:13:00-05:00')).toBe(0);
    expect(await remind('2026-11-17T10:14:00-05:00')).toBe(1);
    expect(await remind('2026-11-19T10:14:00-05:00')).toBe(1);
    expect(await summaryOf(theirs)).toEqual({ received: 1, overdue: 1, made: 0 });
    expect((await listOf(theirs, 'received'))[0].offer.overdue).toBe(true);
  });
});

describe('a hand-over', () => {
  it('within the office, or by whoever works in both teams, needs no answer', async () => {
    const { desk, ticketPath, ticket } = await aCase();
    const within = await desk
      .post(`${ticketPath}/transfer`)
      .send({ teamCode: 'it-devices', reason: 'A screen.' });
    expect([within.status, within.body.offered]).toEqual([201, false]);
    const both = await aPerson({
      roles: [
        { role: 'agent', team: ticket.teamCode },
        { role: 'agent', team: 'hr-onboarding' },
      ],
    });
    const across = await (
      await signInAs(both)
    )
      .post(`${ticketPath}/transfer`)
      .send({ teamCode: 'hr-onboarding', reason: 'A new colleague.' });
    expect([across.status, across.body.offered]).toEqual([201, false]);
    expect((await desk.get(ticketPath)).body.team.code).toBe('hr-onboarding');
  });

  it('of a restricted ticket to another office is refused, and says what to do instead', async () => {
    const { desk, ticketPath } = await aCase({ serviceCode: sensitiveService });
    const refused = await desk
      .post(`${ticketPath}/transfer`)
      .send({ teamCode: 'it-access', reason: 'An account.' });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [
        expect.objectContaining({
          ...{ field: 'teamCode', code: 'ticket.transfer.restricted' },
          message: expect.stringMatching(/Ask the other team for a task instead/),
        }),
      ],
    ]);
  });
});

it.each(['side=both', 'limit=0', 'cursor=x'])('a list of offers refuses %s', async (query) => {
  const client = await signInAs(await aPerson({ roles: [{ role: 'agent', team: 'it-access' }] }));
  expect((await client.get(`/api/v1/offers?${query}`)).status).toBe(400);
});

it('offers are listed page by page, the one that waits longest on top', async () => {
  const team = await aTeam('human-resources', 'office-hours');
  const numbers: string[] = [];
  for (const time of ['10:00', '10:30', '11:00']) {
    settableClock.set(monday(time));
    const { desk, ticketPath, ticket } = await aCase();
    await desk.post(`${ticketPath}/transfer`).send({ teamCode: team, reason: 'Theirs.' });
    numbers.push(ticket.number);
  }
  const lead = await signInAs(await aPerson({ roles: [{ role: 'agent', team }] }));
  const first = (await lead.get('/api/v1/offers?limit=2')).body;
  const second = (await lead.get(`/api/v1/offers?limit=2&cursor=${first.nextCursor}`)).body;
  expect([...first.items, ...second.items].map(({ number }) => number)).toEqual(numbers);
  expect(second.nextCursor).toBeNull();
});

const as = [anEmployee(403)];
const params = async () => ({ number: (await aTicket()).number });
refusesStrangers('GET', '/api/v1/offers', { as });
refusesStrangers('GET', '/api/v1/offers/summary', { as });
refusesStrangers('POST', '/api/v1/tickets/:number/offer/acceptance', { as, params });
refusesStrangers('POST', '/api/v1/tickets/:number/offer/refusal', {
  ...{ as, params, body: { reason: 'x' } },
});
refusesStrangers('POST', '/api/v1/tickets/:number/offer/withdrawal', { as, params });
