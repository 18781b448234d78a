import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { aTicket, type TestTicket } from '../../support/factories/a-ticket.js';
import { act, anAgentFor } from '../../support/factories/desk-acts.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

const path = '/api/v1/attachments';
const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');

async function uploaded(person: TestPerson): Promise<string> {
  const client = await signInAs(person);
  const answer = await client.post(path).attach('file', pdf, { filename: 'form.pdf' });
  return answer.body.id;
}

async function statusFor(person: TestPerson, id: string): Promise<number> {
  return (await (await signInAs(person)).get(`${path}/${id}`)).status;
}

async function aTicketWithFile(serviceCode?: string): Promise<{ ticket: TestTicket; id: string }> {
  const customer = await aPerson();
  const id = await uploaded(customer);
  const answers =
    serviceCode === undefined
      ? { subject: 'A form', details: 'Attached.' }
      : { subject: 'A form', details: 'Attached.', contact_way: 'writing' };
  const ticket = await aTicket({
    customer,
    serviceCode: serviceCode ?? 'ask-it',
    answers,
    body: { attachmentIds: [id] },
  });
  return { ticket, id };
}

describe('a file that was sent with a request', () => {
  it('is read by the customer and by staff, and by nobody else', async () => {
    const { ticket, id } = await aTicketWithFile();
    expect(await statusFor(ticket.customer, id)).toBe(200);
    expect(await statusFor(await anAgentFor(ticket), id)).toBe(200);
    expect(await statusFor(await aPerson(), id)).toBe(404);
    expect(await statusFor(await aPerson({ roles: ['bureau_lead'] }), id)).toBe(404);
    expect(await statusFor(await aPerson({ roles: ['administrator'] }), id)).toBe(404);
  });

  it('is read by the serving office alone when the request is sensitive', async () => {
    const { ticket, id } = await aTicketWithFile('ask-hr-in-confidence');
    const { dataSource } = await createTestApp();
    const [other] = await dataSource.query(
      'SELECT code FROM teams WHERE office_code <> $1 LIMIT 1',
      [ticket.officeCode],
    );
    expect(await statusFor(await anAgentFor(ticket), id)).toBe(200);
    const stranger = await aPerson({ roles: [{ role: 'agent', team: other.code }] });
    expect(await statusFor(stranger, id)).toBe(404);
    const removal = await (await signInAs(stranger)).delete(`${path}/${id}`);
    expect(removal.status).toBe(404);
  });

  it('can no longer be removed', async () => {
    const { ticket, id } = await aTicketWithFile();
    const removal = await (await signInAs(ticket.customer)).delete(`${path}/${id}`);
    expect([removal.status, removal.body.code]).toEqual([409, 'attachment.sent']);
    expect(await statusFor(ticket.customer, id)).toBe(200);
  });

  it('is not sent twice, and not by someone who did not upload it', async () => {
    const { ticket, id } = await aTicketWithFile();
    const agent = await anAgentFor(ticket);
    const theirs = await uploaded(agent);
    const client = await signInAs(ticket.customer);
    for (const attachmentIds of [[id], [theirs], ['7f9c24e5-0000-4000-8000-000000000000']]) {
      const answer = await client
        .post(`/api/v1/requests/${ticket.number}/comments`)
        .send({ body: 'See the file', attachmentIds });
      expect([answer.status, answer.body.code]).toEqual([422, 'attachment.not_there']);
    }
    const view = await client.get(`/api/v1/requests/${ticket.number}`);
    expect(JSON.stringify(view.body)).not.toContain('See the file');
    expect(await statusFor(agent, theirs)).toBe(200);
  });
});

describe('a file of a staff note', () => {
  it('is never read by the customer', async () => {
    const ticket = await aTicket();
    const agent = await anAgentFor(ticket);
    const id = await uploaded(agent);
    await act(agent, `/tickets/${ticket.number}/staff-notes`, {
      body: 'Look',
      attachmentIds: [id],
    });
    expect(await statusFor(agent, id)).toBe(200);
    expect(await statusFor(await anAgentFor(ticket), id)).toBe(200);
    expect(await statusFor(ticket.customer, id)).toBe(404);
    const view = await (await signInAs(ticket.customer)).get(`/api/v1/requests/${ticket.number}`);
    expect(JSON.stringify(view.body)).not.toContain(id);
  });
});
