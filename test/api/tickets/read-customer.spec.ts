import { aPerson } from '../../support/factories/a-person.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

describe('reading a customer', () => {
  it('shows how to reach them, and their tickets parted into open and finished, newest first', async () => {
    const customer = await aPerson({ fullName: 'Maria Lopez' });
    const first = await aTicket({ customer });
    const second = await aTicket({ customer });
    const owner = await signInAs(customer);
    await owner.post(`/api/v1/requests/${first.number}/withdrawal`).send({});
    const third = await aTicket({ customer });
    const desk = await signInAs(await aPerson({ roles: ['agent'] }));

    const { status, body } = await desk.get(`/api/v1/customers/${customer.id}`);

    expect(status).toBe(200);
    expect(body).toMatchObject({ id: customer.id, fullName: 'Maria Lopez', email: customer.email });
    expect(body.bureau.code).toBe(customer.bureauCode);
    expect(body.open.map((ticket: { number: string }) => ticket.number)).toEqual([
      third.number,
      second.number,
    ]);
    expect(body.finished).toMatchObject([{ number: first.number, statusLabel: 'Withdrawn' }]);
  });

  it('leaves out a sensitive ticket for staff of another office', async () => {
    const ticket = await aTicket();
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE tickets SET sensitive = true WHERE id = $1', [ticket.id]);
    const inside = await aPerson({ roles: [{ role: 'agent', team: ticket.teamCode }] });
    const [other] = (await dataSource.query(
      'SELECT code FROM teams WHERE office_code <> $1 ORDER BY code LIMIT 1',
      [ticket.officeCode],
    )) as { code: string }[];
    const outside = await aPerson({ roles: [{ role: 'agent', team: other!.code }] });
    const numbersFor = async (person: typeof inside) => {
      const client = await signInAs(person);
      const { body } = await client.get(`/api/v1/customers/${ticket.customer.id}`);
      return body.open.map(({ number }: { number: string }) => number);
    };

    expect(await numbersFor(inside)).toEqual([ticket.number]);
    expect(await numbersFor(outside)).toEqual([]);
  });

  it('answers 404 for nobody', async () => {
    const desk = await signInAs(await aPerson({ roles: ['agent'] }));
    for (const id of ['999999999999', '0', 'maria']) {
      expect((await desk.get(`/api/v1/customers/${id}`)).status).toBe(404);
    }
  });
});

refusesStrangers('GET', '/api/v1/customers/:id', {
  as: [anEmployee(403)],
  params: async () => ({ id: (await aPerson()).id }),
});
