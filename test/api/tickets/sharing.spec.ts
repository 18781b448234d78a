import { aPerson } from '../../support/factories/a-person.js';
import { aTeam } from '../../support/factories/a-team.js';
import { aCase, aTicket, eventKinds, sensitiveService } from '../../support/factories/a-ticket.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';

const proposed = { title: 'Lock an account', words: 'Please lock the account jd.' };

/** A restricted ticket whose agent wants a team of IT to help, and somebody of that team. */
async function aProposal() {
  const found = await aCase({ serviceCode: sensitiveService });
  const team = await aTeam('information-technology', 'office-hours');
  const theirs = await signInAs(await aPerson({ roles: [{ role: 'agent', team }] }));
  const asked = await found.desk
    .post(`${found.ticketPath}/tasks`)
    .send({ ...proposed, teamCode: team });
  expect(asked.status).toBe(201);
  const [task] = (await found.desk.get(found.ticketPath)).body.tasks as { id: number }[];
  const { id } = task!;
  const path = `${found.requestPath}/summaries/${id}`;
  return { ...found, team, theirs, id, path, taskPath: `/api/v1/tasks/${id}` };
}

const listed = async (client: Awaited<ReturnType<typeof signInAs>>) => [
  (await client.get('/api/v1/tasks')).body.items,
  (await client.get('/api/v1/tasks?state=ended')).body.items,
  (await client.get('/api/v1/tasks/summary')).body.open,
];

describe('what another office reads of a restricted ticket', () => {
  it('is what its customer agreed to, in their words, and nothing before', async () => {
    const { theirs, customer, ticket, taskPath, path, ...at } = await aProposal();
    expect(await listed(theirs)).toEqual([[], [], 0]);
    expect((await theirs.get(taskPath)).status).toBe(404);
    const request = (await customer.get(at.requestPath)).body;
    expect(request.toShare).toMatchObject([
      { ...proposed, id: at.id, withDeskName: 'IT desk', askedBy: 'Ana Ruiz' },
    ]);
    const mine = (await customer.get('/api/v1/requests')).body.items;
    expect(mine).toMatchObject([{ number: ticket.number, needsYou: true }]);
    const words = { title: 'Lock one account', words: 'The account is jd.' };
    expect((await customer.post(`${path}/agreement`).send(words)).status).toBe(200);
    const task = (await theirs.get(taskPath)).body;
    expect(task).toMatchObject({ ...words, ticketNumber: null, state: 'asked' });
    const seen = JSON.stringify([task, await listed(theirs)]);
    expect(seen).not.toMatch(/Please lock|About my supervisor|Zanzibarian/);
    expect(seen).not.toContain(ticket.number);
    expect((await theirs.get(at.ticketPath)).status).toBe(404);
    const after = (await customer.get(at.requestPath)).body;
    expect([after.toShare, after.timeline[0].title, after.shared]).toEqual([
      ...[[], 'You agreed to what the IT desk reads of this'],
      [{ id: at.id, withDeskName: 'IT desk', ...words }],
    ]);
    expect((await eventKinds(ticket.id)).slice(-2)).toEqual(['task_agreed', 'task_asked']);
    const twice = await customer.post(`${path}/agreement`).send(words);
    expect([twice.status, twice.body.code]).toEqual([422, 'ticket.task.consent_over']);
  });

  it('can’t be worked on before, also by somebody of both offices, who is told what it waits for', async () => {
    const { ticket, team, taskPath, customer, path } = await aProposal();
    const both = await signInAs(
      await aPerson({
        roles: [
          { role: 'agent', team: ticket.teamCode },
          { role: 'agent', team },
        ],
      }),
    );
    const early = await both.post(`${taskPath}/acceptance`).send({});
    expect([early.status, early.body.errors]).toMatchObject([
      422,
      [
        {
          code: 'ticket.task.awaits_consent',
          message: expect.stringMatching(/customer has not agreed/),
        },
      ],
    ]);
    await customer.post(`${path}/agreement`).send(proposed).expect(200);
    expect((await both.post(`${taskPath}/acceptance`).send({})).status).toBe(200);
  });

  it('is nothing at all when they refuse, which the desk is told', async () => {
    const { desk, theirs, customer, path, taskPath, ticketPath, requestPath } = await aProposal();
    await customer.post(`${path}/refusal`).send({ reason: 'They know me.' }).expect(200);
    expect((await customer.get(requestPath)).body).toMatchObject({ toShare: [], shared: [] });
    expect(await listed(theirs)).toEqual([[], [], 0]);
    expect((await theirs.get(taskPath)).status).toBe(404);
    const [task] = (await desk.get(ticketPath)).body.tasks;
    expect(task).toMatchObject({
      ...{ stateLabel: 'The customer did not agree', outcome: 'They know me.' },
    });
    const solved = await desk
      .post(`${ticketPath}/resolution`)
      .send({ message: 'Done.', category: 'done' });
    expect(solved.status).toBe(201);
  });

  it('is nothing when the desk takes the question back', async () => {
    const { desk, theirs, customer, taskPath, path } = await aProposal();
    expect((await desk.post(`${taskPath}/withdrawal`).send({})).status).toBe(200);
    expect(await listed(theirs)).toEqual([[], [], 0]);
    const late = await customer.post(`${path}/agreement`).send(proposed);
    expect([late.status, late.body.code]).toEqual([422, 'ticket.task.consent_over']);
  });

  it('is decided by nobody else, and not for the summary of another request', async () => {
    const { desk, theirs, customer, path, id } = await aProposal();
    const byDesk = await desk.post(`${path}/agreement`).send(proposed);
    expect([byDesk.status, byDesk.body.code]).toEqual([422, 'ticket.customer_only']);
    expect((await theirs.post(`${path}/agreement`).send(proposed)).status).toBe(404);
    const other = await aCase({ serviceCode: sensitiveService });
    const wrong = await other.customer
      .post(`${other.requestPath}/summaries/${id}/agreement`)
      .send(proposed);
    expect(wrong.status).toBe(404);
    expect((await customer.post(`${path}/agreement`).send({ title: ' ' })).body).toMatchObject({
      ...{ status: 400, errors: [{ field: 'title' }, { field: 'words' }] },
    });
  });
});

const params = async () => ({ number: (await aTicket()).number, id: 1 });
refusesStrangers('POST', '/api/v1/requests/:number/summaries/:id/agreement', {
  ...{ params, body: proposed },
});
refusesStrangers('POST', '/api/v1/requests/:number/summaries/:id/refusal', { params });
