import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';

const looksAt = (ticketPath: string) => `${ticketPath}/customer-looks`;

describe('a ticket as its customer sees it', () => {
  it('is the page of the customer, word for word, with nothing to do and nothing meant for staff', async () => {
    const { desk, customer, ticketPath, requestPath } = await aCase();
    await desk.post(`${ticketPath}/comments`).send({ body: 'We have ordered it.' });
    await desk.post(`${ticketPath}/staff-notes`).send({ body: 'A secret among staff.' });
    const looked = await desk.post(looksAt(ticketPath)).send();
    expect(looked.status).toBe(201);
    const own = (await customer.get(requestPath)).body;
    const { allowedActions, followPulse, ...seen } = looked.body.request;
    expect([allowedActions, followPulse]).toEqual([[], null]);
    expect(own).toMatchObject(seen);
    expect(own.allowedActions.length).toBeGreaterThan(0);
    expect(JSON.stringify(looked.body)).not.toContain('A secret among staff.');
  });

  it('leaves the ticket as it was, and a record of each look for whoever audits', async () => {
    const { agent, desk, ticketPath } = await aCase();
    const before = (await desk.get(ticketPath)).body.version;
    await desk.post(looksAt(ticketPath)).send();
    await desk.post(looksAt(ticketPath)).send();
    expect((await desk.get(ticketPath)).body.version).toBe(before);
    const looks = (await desk.get(looksAt(ticketPath))).body;
    expect(looks.map(({ viewerName }: { viewerName: string }) => viewerName)).toEqual([
      ...[agent.fullName, agent.fullName],
    ]);
  });

  it('of an unknown ticket does not exist', async () => {
    const { desk } = await aCase();
    expect((await desk.post(looksAt('/api/v1/tickets/CP-999999999')).send()).status).toBe(404);
    expect((await desk.post(looksAt('/api/v1/tickets/nothing')).send()).status).toBe(404);
  });

  it('is refused for one’s own request, and does not exist for other offices when it is sensitive', async () => {
    const agent = await aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] });
    const own = await aTicket({ customer: agent });
    const client = await signInAs(agent);
    const refused = await client.post(looksAt(`/api/v1/tickets/${own.number}`)).send();
    expect([refused.status, refused.body.code]).toEqual([403, 'ticket.own_request']);
    const secret = await aTicket({ serviceCode: sensitiveService });
    const path = looksAt(`/api/v1/tickets/${secret.number}`);
    expect((await client.post(path).send()).status).toBe(404);
    expect((await client.get(path)).status).toBe(404);
  });
});

const params = async () => ({ number: (await aTicket()).number });
const as = [anEmployee(403)];

refusesStrangers('GET', '/api/v1/tickets/:number/customer-looks', { params, as });
refusesStrangers('POST', '/api/v1/tickets/:number/customer-looks', { params, as });
