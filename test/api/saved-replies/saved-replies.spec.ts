import { PeriodicWork } from '../../../src/platform/jobs/periodic-work.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { drainRelay } from '../../support/factories/desk-acts.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

const office = 'information-technology';
const words = {
  title: 'Try the other port',
  body: 'Hello {{customer.givenName}}, about {{ticket.number}}: try the other port.',
  officeCode: office,
  afterwards: 'wait_for_customer',
};

const aLead = async (team = 'it-service-desk') =>
  signInAs(await aPerson({ roles: [{ role: 'team_lead', team }] }));

const saved = async (lead: Awaited<ReturnType<typeof aLead>>, change: object = {}) => {
  const answer = await lead.post('/api/v1/saved-replies').send({ ...words, ...change });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id as number;
};

const titlesFor = async (client: Awaited<ReturnType<typeof aLead>>, q: string) =>
  (await client.get(`/api/v1/saved-replies?q=${q}`)).body.items.map(
    ({ title }: { title: string }) => title,
  );

describe('a saved reply', () => {
  it('is filled for a ticket with what it proposes, sends nothing, and counts when it is used', async () => {
    const { ticket, customer, desk, ticketPath, requestPath } = await aCase();
    const lead = await aLead();
    const savedReplyId = await saved(lead, { title: 'Port one' });
    const filled = await desk.post(`${ticketPath}/filled-replies`).send({ savedReplyId });
    expect(filled.status).toBe(200);
    expect(filled.body).toMatchObject({
      effects: ['The ticket waits for the customer’s answer'],
      afterwards: 'wait_for_customer',
      missing: [],
    });
    expect(filled.body.text).toContain(`about ${ticket.number}: try the other port.`);
    expect((await customer.get(requestPath)).body.messages).toEqual([]);
    await desk.post(`${ticketPath}/comments`).send({ body: filled.body.text });
    await desk.post(`${ticketPath}/filled-replies`).send({ savedReplyId });
    await desk
      .post(`${ticketPath}/comments`)
      .send({ body: `${filled.body.text} Or the left one.` });
    await desk.post(`${ticketPath}/comments`).send({ body: 'Without any.' });
    await drainRelay();
    await drainRelay();
    const list = await lead.get('/api/v1/saved-replies?q=Port one');
    expect(list.body.items[0]).toMatchObject({ uses: 2, uneditedUses: 1, changeable: true });
  });

  it('that was filled and never sent is forgotten after sixty days; one that was sent is not', async () => {
    const { desk, ticketPath, ticket } = await aCase();
    const savedReplyId = await saved(await aLead(), { title: 'Port two' });
    const filled = await desk.post(`${ticketPath}/filled-replies`).send({ savedReplyId });
    await desk.post(`${ticketPath}/comments`).send({ body: filled.body.text });
    await drainRelay();
    await desk.post(`${ticketPath}/filled-replies`).send({ savedReplyId });
    const { app, dataSource } = await createTestApp();
    const left = async (days: number) => {
      await app.get(PeriodicWork).run('remove-unused-fillings', Date.now() + days * 86_400_000);
      const rows: unknown[] = await dataSource.query(
        'SELECT 1 FROM saved_reply_fillings WHERE ticket_id = $1',
        [ticket.id],
      );
      return rows.length;
    };
    expect([await left(59), await left(61)]).toEqual([2, 1]);
  });

  it('is refused, naming it, where a value is missing, and on a variable that nobody knows', async () => {
    const { desk, ticketPath } = await aCase();
    const lead = await aLead();
    const unknown = await lead
      .post('/api/v1/saved-replies')
      .send({ ...words, body: 'Hi {{customer.nick}}' });
    expect([unknown.status, unknown.body.errors[0].field]).toEqual([422, 'body']);
    const savedReplyId = await saved(lead, { body: 'By {{promise.finishBy}}.' });
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE tickets SET promised_finish_at = NULL WHERE number = $1', [
      ticketPath.split('/').at(-1),
    ]);
    const filled = await desk.post(`${ticketPath}/filled-replies`).send({ savedReplyId });
    expect(filled.body).toMatchObject({
      text: null,
      missing: [
        'The date promised to the customer is not known for this ticket. Choose other words.',
      ],
    });
  });

  it('is for its office, or for all, and only leads change it', async () => {
    const it = await aLead();
    const hr = await aLead('hr-onboarding');
    const agent = await signInAs(
      await aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] }),
    );
    await saved(it, { title: 'Xylophone of IT' });
    const shared = await saved(it, { title: 'Xylophone of all', officeCode: null });
    expect((await titlesFor(hr, 'xylophone')).sort()).toEqual(['Xylophone of all']);
    expect((await titlesFor(agent, 'xylophone')).sort()).toEqual([
      'Xylophone of IT',
      'Xylophone of all',
    ]);
    const changed = await hr
      .put(`/api/v1/saved-replies/${shared}`)
      .set('If-Match', '"1"')
      .send({ ...words, officeCode: null, title: 'Xylophone of everybody' });
    expect(changed.status).toBe(200);
    const late = await it
      .put(`/api/v1/saved-replies/${shared}`)
      .set('If-Match', '"1"')
      .send({ ...words, officeCode: null });
    expect([late.status, late.body.currentVersion]).toEqual([412, 2]);
    const other = await hr.post('/api/v1/saved-replies').send(words);
    expect([other.status, other.body.errors[0].field]).toEqual([422, 'officeCode']);
    expect((await it.delete(`/api/v1/saved-replies/${shared}`)).status).toBe(204);
    expect(await titlesFor(hr, 'xylophone')).toEqual([]);
    expect((await it.delete(`/api/v1/saved-replies/${shared}`)).status).toBe(404);
    const { ticketPath } = await aCase();
    const gone = await agent.post(`${ticketPath}/filled-replies`).send({ savedReplyId: shared });
    expect([gone.status, gone.body.code]).toEqual([422, 'saved_reply.gone']);
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ body: 'x'.repeat(8_001) }, 'body'],
    [{ afterwards: 'explode' }, 'afterwards'],
    [{ officeCode: 'NO SUCH' }, 'officeCode'],
    [{ category: 'explode' }, 'category'],
  ])('refuses %j on its field', async (change, field) => {
    const answer = await (
      await aLead()
    )
      .post('/api/v1/saved-replies')
      .send({ ...words, ...change });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  it('that resolves needs how it was settled, and no other has that', async () => {
    const lead = await aLead();
    for (const change of [{ afterwards: 'resolve' }, { category: 'done' }]) {
      const answer = await lead.post('/api/v1/saved-replies').send({ ...words, ...change });
      expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'category']);
    }
  });
});

describe('a close whose only answer was a saved reply as it was', () => {
  const closedWith = async (suffix: string, serviceCode?: string) => {
    const aClosed = await aCase(serviceCode ? { serviceCode } : {});
    const { ticket, customer, desk, ticketPath, requestPath } = aClosed;
    const lead = await aLead(ticket.teamCode);
    const savedReplyId = await saved(lead, {
      officeCode: ticket.officeCode,
      afterwards: 'resolve',
      category: 'done',
    });
    const filled = await desk.post(`${ticketPath}/filled-replies`).send({ savedReplyId });
    await desk
      .post(`${ticketPath}/resolution`)
      .send({ message: `${filled.body.text}${suffix}`, category: 'done' });
    await customer.post(`${requestPath}/confirmation`).send();
    await drainRelay();
    return { ...aClosed, lead };
  };
  const numbersFor = async (lead: Awaited<ReturnType<typeof aLead>>) =>
    (await lead.get('/api/v1/canned-closes?limit=100')).body.items.map(
      ({ number }: { number: string }) => number,
    );

  it('is reported to the lead of the team, and gone when it is reopened', async () => {
    const { ticket, customer, desk, lead, requestPath, ticketPath } = await closedWith('');
    expect(await numbersFor(lead)).toContain(ticket.number);
    const mark = async () => (await desk.get(ticketPath)).body.cannedClose;
    expect(await mark()).toBe(words.title);
    const list = (await lead.get('/api/v1/canned-closes?limit=1')).body;
    expect(list.cannedLately).toBeGreaterThan(0);
    expect(list.closedLately).toBeGreaterThanOrEqual(list.cannedLately);
    const other = await aLead('hr-onboarding');
    expect(await numbersFor(other)).not.toContain(ticket.number);
    await customer.post(`${requestPath}/reopening`).send({ reason: 'Still broken.' });
    await drainRelay();
    expect(await numbersFor(lead)).not.toContain(ticket.number);
    expect(await mark()).toBeNull();
  });

  it('is not one when the words were changed, or others were said, too', async () => {
    const changed = await closedWith(' Call me when it blinks.');
    expect(await numbersFor(changed.lead)).not.toContain(changed.ticket.number);
  });

  it('of a sensitive ticket is shown to nobody outside its office', async () => {
    const { ticket, lead } = await closedWith('', sensitiveService);
    expect(await numbersFor(lead)).toContain(ticket.number);
    for (const team of ['it-service-desk', 'acq-advice']) {
      const list = await (await aLead(team)).get('/api/v1/canned-closes?limit=100');
      expect(JSON.stringify(list.body)).not.toContain(ticket.number);
    }
    const stranger = await aLead('it-service-desk');
    const savedReplyId = await saved(stranger);
    const path = `/api/v1/tickets/${ticket.number}/filled-replies`;
    expect((await stranger.post(path).send({ savedReplyId })).status).toBe(404);
  });
});

const as = [anEmployee(403)];
const anAgent = {
  who: 'an agent',
  person: () => aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] }),
  status: 403,
} as const;
const params = async () => ({ number: (await aTicket()).number, id: 1 });
refusesStrangers('GET', '/api/v1/saved-replies', { as });
refusesStrangers('POST', '/api/v1/saved-replies', { as: [...as, anAgent], body: words });
refusesStrangers('PUT', '/api/v1/saved-replies/:id', { as: [...as, anAgent], params, body: words });
refusesStrangers('DELETE', '/api/v1/saved-replies/:id', { as: [...as, anAgent], params });
refusesStrangers('GET', '/api/v1/canned-closes', { as: [...as, anAgent] });
refusesStrangers('POST', '/api/v1/tickets/:number/filled-replies', {
  ...{ as, params },
  body: { savedReplyId: 1 },
});
