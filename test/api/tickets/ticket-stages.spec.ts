import { TicketEventRelay } from '../../../src/modules/tickets/ticket-event-relay.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { aTicket, anAgentFor, eventKinds } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const monday = (time: string) => `2026-11-16T${time}:00-05:00`;
const tuesday = (time: string) => `2026-11-17T${time}:00-05:00`;

beforeEach(() => settableClock.set(monday('09:00')));
afterEach(() => settableClock.release());

const answers = {
  item: 'Twelve hard hats',
  quantity: 12,
  cost: 480,
  technology: 'no',
  charge_code: 'X1',
  needed_by: '2026-12-20',
  deliver_to: 'Depot 4',
};

/** A small purchase whose money was approved on Monday at 9:00. */
async function aPurchase() {
  const ticket = await aTicket({ serviceCode: 'small-purchase', answers });
  const { dataSource } = await createTestApp();
  const [approver]: TestPerson[] = await dataSource.query(
    `SELECT p.id, p.email, p.full_name AS "fullName" FROM approvals a JOIN people p ON p.id = a.approver_id
      WHERE a.ticket_id = $1`,
    [ticket.id],
  );
  const requestPath = `/api/v1/requests/${ticket.number}`;
  const ticketPath = `/api/v1/tickets/${ticket.number}`;
  const official = await signInAs(approver!);
  const approved = await official.post(`${requestPath}/approval`).send({ decision: 'approve' });
  expect(approved.status).toBe(201);
  const desk = await signInAs(await anAgentFor(ticket));
  return { ticket, ticketPath, requestPath, desk, customer: await signInAs(ticket.customer) };
}

const reach = (desk: SignedInClient, path: string, stage: string) =>
  desk.post(`${path}/reached-stages`).send({ stage });
const skip = (desk: SignedInClient, path: string, stage: string, reason = 'Nothing to deliver.') =>
  desk.post(`${path}/skipped-stages`).send({ stage, reason });
const resolve = (desk: SignedInClient, path: string, category: string) =>
  desk.post(`${path}/resolution`).send({ message: 'All done.', category });

async function clocksOf(desk: SignedInClient, ticketPath: string, metric: string) {
  const { slaClocks } = (await desk.get(ticketPath)).body as { slaClocks: any[] };
  return slaClocks.filter((clock) => clock.metric === metric);
}

async function settle() {
  const { app } = await createTestApp();
  await app.get(TicketEventRelay, { strict: false }).drain();
}

describe('the stages of a purchase', () => {
  it('begin with the first, whose clock stands still until the money is approved', async () => {
    const ticket = await aTicket({ serviceCode: 'small-purchase', answers });
    const desk = await signInAs(await anAgentFor(ticket));
    const path = `/api/v1/tickets/${ticket.number}`;
    const [first] = await clocksOf(desk, path, 'milestone');
    expect(first).toMatchObject({ subject: 'Requirements accepted', kind: 'sla', run: 'paused' });
    const refused = await reach(desk, path, 'requirements');
    expect([refused.status, refused.body.code]).toEqual([422, 'ticket.stage.approval_pending']);
  });

  it('follow each other, each with a clock of its own, and are told to both sides', async () => {
    const { ticketPath, requestPath, desk, customer } = await aPurchase();
    settableClock.set(monday('11:00'));
    expect((await reach(desk, ticketPath, 'requirements')).status).toBe(201);
    const clocks = await clocksOf(desk, ticketPath, 'milestone');
    expect(clocks.map(({ subject, state, startedAt }) => [subject, state, startedAt])).toEqual([
      ['Requirements accepted', 'met', '2026-11-16T14:00:00.000Z'],
      ['Order placed', 'running', '2026-11-16T16:00:00.000Z'],
    ]);
    const seen = (await customer.get(requestPath)).body;
    expect(seen.stages).toMatchObject({
      holder: expect.stringMatching(/^It's with the Acquisition desk\.$/) as string,
      items: [
        { name: 'We check what you need', state: 'reached', passedAt: '2026-11-16T16:00:00.000Z' },
        { name: 'We order it', state: 'now', promisedBy: clocks[1].dueAt, late: false },
        { name: 'It is delivered', state: 'to_come', promisedBy: null },
      ],
    });
    expect(seen.timeline[0].title).toBe('Done: We check what you need');
    expect(JSON.stringify(seen)).not.toContain('Requirements accepted');
    const history = (await desk.get(`${ticketPath}/events`)).body.items;
    expect(history[0].sentence).toBe('Stage reached: Requirements accepted.');
    const [row] = await stagesLeft(ticketPath);
    expect(row).toEqual({ left: ['award', 'delivery'] });
  });

  it('are passed in order, or skipped with a reason that the customer does not read', async () => {
    const { ticketPath, requestPath, desk, customer } = await aPurchase();
    const early = await reach(desk, ticketPath, 'award');
    expect([early.status, early.body.code, early.body.errors[0].field]).toEqual([
      ...[422, 'ticket.stage.not_next', 'stage'],
    ]);
    const empty = await skip(desk, ticketPath, 'requirements', ' ');
    expect([empty.status, empty.body.errors[0].field]).toEqual([400, 'reason']);
    expect((await skip(desk, ticketPath, 'requirements', 'Zanzibar knows.')).status).toBe(201);
    const again = await reach(desk, ticketPath, 'requirements');
    expect(again.body.code).toBe('ticket.stage.not_ahead');
    const seen = await customer.get(requestPath);
    expect(seen.body.stages.items[0].state).toBe('skipped');
    expect(JSON.stringify(seen.body)).not.toContain('Zanzibar');
    expect(await eventKinds((await idOf(ticketPath))!)).toContain('stage_skipped');
  });

  it('that are left keep a purchase from being called done, and are called off otherwise', async () => {
    const { ticketPath, requestPath, desk, customer } = await aPurchase();
    const refused = await resolve(desk, ticketPath, 'done');
    expect([refused.status, refused.body.code]).toEqual([422, 'ticket.resolve.stages_left']);
    expect((await resolve(desk, ticketPath, 'not_possible')).status).toBe(201);
    const seen = (await customer.get(requestPath)).body.stages;
    expect([seen.holder, ...seen.items.map(({ state }: any) => state)]).toEqual([
      ...[null, 'left_out', 'left_out', 'left_out'],
    ]);
    expect((await clocksOf(desk, ticketPath, 'milestone'))[0]).toMatchObject({
      state: 'cancelled',
    });
    const over = await reach(desk, ticketPath, 'requirements');
    expect(over.body.code).toBe('ticket.stage.finished');
  });

  it('marked by mistake are voided: the stage before goes on, and can be marked again', async () => {
    const { ticket, ticketPath, desk } = await aPurchase();
    await reach(desk, ticketPath, 'requirements');
    const lead = await signInAs(
      await aPerson({ roles: [{ role: 'team_lead', team: ticket.teamCode }] }),
    );
    const history = (await lead.get(`${ticketPath}/events`)).body.items;
    const { sequence } = history.find(({ kind }: any) => kind === 'stage_reached');
    settableClock.set(tuesday('09:00'));
    const voided = await lead
      .post(`${ticketPath}/events/${sequence}/void`)
      .send({ reason: 'It was another ticket.' });
    expect(voided.status).toBe(201);
    const clocks = await clocksOf(desk, ticketPath, 'milestone');
    expect(clocks[0]).toMatchObject({ subject: 'Requirements accepted', state: 'running' });
    expect((await stagesLeft(ticketPath))[0]).toEqual({
      left: ['requirements', 'award', 'delivery'],
    });
    expect((await reach(desk, ticketPath, 'requirements')).status).toBe(201);
  });

  it('are refused for what is no stage, and for a ticket without stages', async () => {
    const { ticketPath, desk } = await aPurchase();
    expect((await reach(desk, ticketPath, 'Party!')).status).toBe(400);
    expect((await reach(desk, ticketPath, 'party')).body.code).toBe('ticket.stage.not_ahead');
    const plain = await aTicket();
    const itDesk = await signInAs(await anAgentFor(plain));
    const answer = await reach(itDesk, `/api/v1/tickets/${plain.number}`, 'award');
    expect(answer.body.code).toBe('ticket.stage.none_left');
    const own = (await (await signInAs(plain.customer)).get(`/api/v1/requests/${plain.number}`))
      .body;
    expect(own.stages).toBeNull();
  });
});

describe('how long stages usually take', () => {
  it('is said from ten finished purchases on, before filing and while it runs', async () => {
    const { dataSource } = await createTestApp();
    const { ticketPath, requestPath, desk, customer, ticket } = await aPurchase();
    settableClock.set(tuesday('10:00'));
    for (const stage of ['requirements', 'award', 'delivery']) await reach(desk, ticketPath, stage);
    await resolve(desk, ticketPath, 'done');
    await settle();
    const kept = await dataSource.query(
      'SELECT stage, business_days AS days FROM stage_passages WHERE ticket_id = $1 ORDER BY stage',
      [ticket.id],
    );
    expect(kept).toEqual([
      { stage: 'award', days: 0 },
      { stage: 'delivery', days: 0 },
      { stage: 'requirements', days: 1 },
    ]);
    expect((await customer.get(requestPath)).body.stages.items[0].typical).toBeNull();
    for (const days of [3, 3, 3, 3, 3, 7, 7, 7, 7]) {
      const other = await aTicket();
      await dataSource.query(
        `INSERT INTO stage_passages (ticket_id, stage, service_code, business_days, passed_at)
         VALUES ($1, 'requirements', 'small-purchase', $2, now())`,
        [other.id, days],
      );
    }
    await desk.post(`${ticketPath}/reopening`).send({ reason: 'One is missing.' });
    await settle();
    expect(
      await dataSource.query('SELECT 1 FROM stage_passages WHERE ticket_id = $1', [ticket.id]),
    ).toEqual([]);
    await resolve(desk, ticketPath, 'done');
    await settle();
    const [first, second] = (await customer.get(requestPath)).body.stages.items;
    expect(first.typical).toEqual({
      ...{ days50: 3, days90: 7, words: 'Usually 3 to 7 business days' },
    });
    expect(second.typical).toBeNull();
    const page = (await customer.get('/api/v1/services/small-purchase')).body;
    expect(page.stages.map(({ typical }: any) => typical?.words ?? null)).toEqual([
      ...[first.typical.words, null, null],
    ]);
    await dataSource.query(`DELETE FROM stage_passages WHERE service_code = 'small-purchase'`);
    await dataSource.query(`DELETE FROM stage_times WHERE service_code = 'small-purchase'`);
  });

  it('never comes from restricted tickets', async () => {
    const { dataSource } = await createTestApp();
    const { ticketPath, desk, ticket } = await aPurchase();
    await dataSource.query('UPDATE tickets SET sensitive = true WHERE id = $1', [ticket.id]);
    for (const stage of ['requirements', 'award', 'delivery'])
      expect((await reach(desk, ticketPath, stage)).status).toBe(201);
    await resolve(desk, ticketPath, 'done');
    await settle();
    expect(
      await dataSource.query('SELECT 1 FROM stage_passages WHERE ticket_id = $1', [ticket.id]),
    ).toEqual([]);
  });
});

async function stagesLeft(ticketPath: string): Promise<{ left: string[] }[]> {
  const { dataSource } = await createTestApp();
  return dataSource.query('SELECT stages_left AS left FROM tickets WHERE number = $1', [
    ticketPath.split('/').at(-1),
  ]);
}

async function idOf(ticketPath: string): Promise<number | undefined> {
  const { dataSource } = await createTestApp();
  const [row]: { id: number }[] = await dataSource.query(
    'SELECT id FROM tickets WHERE number = $1',
    [ticketPath.split('/').at(-1)],
  );
  return row?.id;
}

const params = async () => ({ number: (await aTicket()).number });
const as = [anEmployee(403)];
refusesStrangers('POST', '/api/v1/tickets/:number/reached-stages', {
  ...{ params, as, body: { stage: 'award' } },
});
refusesStrangers('POST', '/api/v1/tickets/:number/skipped-stages', {
  ...{ params, as, body: { stage: 'award', reason: 'x' } },
});
