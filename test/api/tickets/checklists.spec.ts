import { randomUUID } from 'node:crypto';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, anAgentFor, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

beforeEach(() => settableClock.set('2026-11-16T09:00:00-05:00'));
afterEach(() => settableClock.release());

interface Step {
  readonly step: number;
  readonly words: string;
  readonly required: boolean;
  readonly addedBy: unknown;
  readonly doneBy: unknown;
  readonly doneAt: string | null;
}

const lastDay = {
  serviceCode: 'leaving',
  answers: {
    ...{ who: 'me', reason: 'resignation', last_day_on: '2026-12-31' },
    private_email: 'me@home.example',
  },
};

const checklistOf = async (desk: SignedInClient, path: string) =>
  (await desk.get(path)).body.checklist as Step[];
const sentencesOf = async (desk: SignedInClient, path: string) =>
  ((await desk.get(`${path}/events`)).body.items as { sentence: string }[]).map(
    ({ sentence }) => sentence,
  );
const mark = (desk: SignedInClient, path: string, step: number, done = true) =>
  desk.put(`${path}/checklist-steps/${step}`).send({ done });

async function tickRequired(desk: SignedInClient, path: string): Promise<void> {
  for (const { step, required } of await checklistOf(desk, path)) {
    if (required) await mark(desk, path, step).expect(200);
  }
}

describe('the checklist of a ticket', () => {
  it('comes with the service, in the words of then, and says who ticked what and when', async () => {
    const { desk, agent, ticketPath } = await aCase(lastDay);
    const before = await checklistOf(desk, ticketPath);
    expect(before[0]).toEqual({
      ...{ step: 1, words: 'Get the resignation or the retirement form with the last day' },
      ...{ required: true, addedBy: null, doneBy: null, doneAt: null },
    });
    const { dataSource } = await createTestApp();
    await dataSource.query(
      `UPDATE services SET checklist = '[{"words": "Other words", "required": false}]' WHERE code = 'leaving'`,
    );
    try {
      settableClock.set('2026-11-16T10:42:00-05:00');
      await mark(desk, ticketPath, 1).expect(200);
      const [first, second] = await checklistOf(desk, ticketPath);
      expect(first).toEqual({
        ...before[0],
        doneBy: { id: agent.id, fullName: agent.fullName },
        doneAt: '2026-11-16T15:42:00.000Z',
      });
      expect(second).toEqual(before[1]);
    } finally {
      await dataSource.query(`UPDATE services SET checklist = $1 WHERE code = 'leaving'`, [
        JSON.stringify(before.map(({ words, required }) => ({ words, required }))),
      ]);
    }
  });

  it('is ticked and unticked, and added to by hand; the history says so and the customer never does', async () => {
    const { desk, agent, ticketPath, customer, requestPath } = await aCase(lastDay);
    await mark(desk, ticketPath, 1).expect(200);
    await mark(desk, ticketPath, 1, false).expect(200);
    const words = 'Get back the Wombat permit';
    const added = await desk.post(`${ticketPath}/checklist-steps`).send({ words });
    expect(added.status).toBe(201);
    const { step, ...rest } = (await checklistOf(desk, ticketPath)).at(-1)!;
    expect(rest).toEqual({
      ...{ words, required: false, doneBy: null, doneAt: null },
      addedBy: { id: agent.id, fullName: agent.fullName },
    });
    await desk.delete(`${ticketPath}/checklist-steps/${step}`).expect(200);
    const form = '“Get the resignation or the retirement form with the last day”';
    expect((await sentencesOf(desk, ticketPath)).slice(0, 4)).toEqual([
      `Removed “${words}” from the checklist.`,
      `Added “${words}” to the checklist.`,
      `Took the tick off ${form} on the checklist.`,
      `Ticked ${form} on the checklist.`,
    ]);
    const theirs = JSON.stringify((await customer.get(requestPath)).body);
    expect(theirs).not.toMatch(/Wombat|retirement form|checklist/i);
  });

  it('keeps the ticket from being solved as done while a required step is open, and the refusal names it', async () => {
    const { desk, ticketPath } = await aCase(lastDay);
    const words = { message: 'Everything is arranged.', category: 'done' };
    const refused = await desk.post(`${ticketPath}/resolution`).send(words);
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [
        {
          ...{ code: 'ticket.resolve.steps_open', field: 'category' },
          message: expect.stringContaining('“Close the purchase and travel cards”'),
        },
      ],
    ]);
    await tickRequired(desk, ticketPath);
    const left = (await checklistOf(desk, ticketPath)).filter(({ doneAt }) => doneAt === null);
    expect(left.length).toBeGreaterThan(0);
    expect((await desk.post(`${ticketPath}/resolution`).send(words)).status).toBe(201);
    const late = await mark(desk, ticketPath, left[0]!.step);
    expect([late.status, late.body.errors[0].code]).toEqual([422, 'ticket.checklist.finished']);
  });

  it('may stay open where the ticket is settled without the work', async () => {
    const { desk, ticketPath } = await aCase(lastDay);
    const words = { message: 'You told us that you stay.', category: 'not_possible' };
    expect((await desk.post(`${ticketPath}/resolution`).send(words)).status).toBe(201);
  });

  it('is of a ticket whose service has none, too, once somebody adds a step', async () => {
    const { desk, ticketPath } = await aCase();
    expect(await checklistOf(desk, ticketPath)).toEqual([]);
    await desk.post(`${ticketPath}/checklist-steps`).send({ words: 'Call the vendor' }).expect(201);
    await mark(desk, ticketPath, 1).expect(200);
    expect(await checklistOf(desk, ticketPath)).toMatchObject([
      { step: 1, words: 'Call the vendor' },
    ]);
  });
});

describe('two people at one checklist', () => {
  it('tick different steps without knowing of each other', async () => {
    const { ticket, desk, ticketPath } = await aCase(lastDay);
    const other = await signInAs(await anAgentFor(ticket, 'Ben Ortiz'));
    const answers = await Promise.all([
      mark(desk, ticketPath, 1),
      mark(other, ticketPath, 2),
      mark(desk, ticketPath, 3),
      mark(other, ticketPath, 4),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const done = (await checklistOf(desk, ticketPath)).map(({ doneAt }) => doneAt !== null);
    expect(done.slice(0, 5)).toEqual([true, true, true, true, false]);
  });

  it('tick the same step: the second is told who was first, and nothing is written twice', async () => {
    const { ticket, desk, ticketPath } = await aCase(lastDay);
    const ben = await anAgentFor(ticket, 'Ben Ortiz');
    const other = await signInAs(ben);
    await mark(other, ticketPath, 2).expect(200);
    const second = await mark(desk, ticketPath, 2);
    expect([second.status, second.body]).toMatchObject([
      409,
      {
        code: 'ticket.checklist.changed',
        detail: expect.stringMatching(
          /^Ben Ortiz has ticked “Send the leave balance.*” already\.$/,
        ),
        checklistStep: { step: 2, doneBy: { id: ben.id, fullName: 'Ben Ortiz' } },
      },
    ]);
    await mark(other, ticketPath, 2, false).expect(200);
    const off = await mark(desk, ticketPath, 2, false);
    expect([off.status, off.body.detail]).toEqual([
      409,
      expect.stringMatching(/is open: Ben Ortiz took the tick off\.$/),
    ]);
    const never = await mark(desk, ticketPath, 3, false);
    expect(never.body.detail).toMatch(/is open: nobody has ticked it\.$/);
    const ticks = (await sentencesOf(desk, ticketPath)).filter((one) => /tick/i.test(one));
    expect(ticks).toHaveLength(2);
  });

  it('remove the step that the other ticks', async () => {
    const { desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/checklist-steps`).send({ words: 'Call them' }).expect(201);
    await desk.delete(`${ticketPath}/checklist-steps/1`).expect(200);
    for (const late of [
      await mark(desk, ticketPath, 1),
      await desk.delete(`${ticketPath}/checklist-steps/1`),
    ]) {
      expect([late.status, late.body.code]).toEqual([409, 'ticket.checklist.removed']);
    }
    expect((await mark(desk, ticketPath, 7)).status).toBe(404);
  });

  it('press twice, and it happens once', async () => {
    const { desk, ticketPath } = await aCase(lastDay);
    const key = randomUUID();
    const tick = () =>
      desk.put(`${ticketPath}/checklist-steps/1`).set('Idempotency-Key', key).send({ done: true });
    expect([(await tick()).status, (await tick()).status]).toEqual([200, 200]);
  });
});

describe('who may change a checklist', () => {
  it('is the office of a restricted ticket; for all others the ticket is not there', async () => {
    const { desk, ticketPath, customer, requestPath } = await aCase({
      serviceCode: sensitiveService,
    });
    await desk.post(`${ticketPath}/checklist-steps`).send({ words: 'Quokka talk' }).expect(201);
    const it = await signInAs(await aPerson({ roles: [{ role: 'agent', team: 'it-access' }] }));
    const answers = [
      await it.get(ticketPath),
      await mark(it, ticketPath, 1),
      await it.post(`${ticketPath}/checklist-steps`).send({ words: 'x' }),
      await it.delete(`${ticketPath}/checklist-steps/1`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('Quokka');
    expect(JSON.stringify((await customer.get(requestPath)).body)).not.toContain('Quokka');
  });

  it('is not another office, nor staff on their own request, who are told nothing of the steps', async () => {
    const customer = await aPerson({ roles: [{ role: 'agent', team: 'hr-onboarding' }] });
    const { desk, ticketPath } = await aCase({ ...lastDay, customer });
    await mark(desk, ticketPath, 1).expect(200);
    const own = await mark(await signInAs(customer), ticketPath, 1);
    expect([own.status, own.body.errors[0].code]).toEqual([422, 'ticket.own_request']);
    expect(JSON.stringify(own.body)).not.toMatch(/retirement/);
    const it = await signInAs(await aPerson({ roles: [{ role: 'agent', team: 'it-access' }] }));
    const other = await mark(it, ticketPath, 2);
    expect([other.status, other.body.errors[0].code]).toEqual([422, 'ticket.other_office']);
  });

  it('is told what is wrong, on its field', async () => {
    const { desk, ticketPath } = await aCase(lastDay);
    const steps = `${ticketPath}/checklist-steps`;
    const wrong = [
      await desk.post(steps).send({ words: '  ' }),
      await desk.post(steps).send({ words: 'x'.repeat(201) }),
      await desk.put(`${steps}/1`).send({ done: 'perhaps' }),
      await desk.put(`${steps}/1`).send({}),
    ];
    expect(wrong.map(({ status, body }) => [status, body.errors[0].field])).toEqual([
      ...[
        [400, 'words'],
        [400, 'words'],
        [400, 'done'],
        [400, 'done'],
      ],
    ]);
    const service = await desk.delete(`${steps}/1`);
    expect([service.status, service.body.errors[0].code]).toEqual([
      ...[422, 'ticket.checklist.of_service'],
    ]);
  });
});

const params = async () => ({ number: (await aTicket()).number, id: 1 });
const as = [anEmployee(403)];
const steps = '/api/v1/tickets/:number/checklist-steps';
refusesStrangers('POST', steps, { params, as, body: { words: 'x' } });
refusesStrangers('PUT', `${steps}/:id`, { params, as, body: { done: true } });
refusesStrangers('DELETE', `${steps}/:id`, { params, as });
