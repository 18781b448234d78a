import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());

async function clockOf(ticketId: number, metric: string): Promise<number> {
  const { dataSource } = await createTestApp();
  const rows: { id: number }[] = await dataSource.query(
    'SELECT id FROM sla_clocks WHERE ticket_id = $1 AND metric = $2',
    [ticketId, metric],
  );
  return rows[0]!.id;
}

describe('why a clock shows this time', () => {
  it('is told stretch by stretch: counted, paused for the customer, counted again', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { ticket, customer, desk, ticketPath, requestPath } = await aCase();
    settableClock.set('2026-11-23T10:00:00-05:00');
    await desk.post(`${ticketPath}/hold`).send({ reason: 'customer_answer', question: 'Which?' });
    settableClock.set('2026-11-23T12:00:00-05:00');
    await customer.post(`${requestPath}/comments`).send({ body: 'That one.' });
    settableClock.set('2026-11-23T13:30:00-05:00');
    const id = await clockOf(ticket.id, 'resolution');
    const answer = await desk.get(`${ticketPath}/sla-clocks/${id}/explanation`);
    expect(answer.status).toBe(200);
    const stretches = answer.body.stretches as {
      kind: string;
      from: string;
      to: string;
      businessMs: number;
    }[];
    expect(stretches.map(({ kind, businessMs }) => [kind, businessMs / 3_600_000])).toEqual([
      ['counted', 1],
      ['paused', 2],
      ['counted', 1.5],
    ]);
    expect(answer.body).toMatchObject({
      metric: 'resolution',
      label: 'Finish',
      elapsedMs: 2.5 * 3_600_000,
    });
    expect(answer.body.sentences.join(' ')).toMatch(/Paused.*waiting for the customer's answer/);
  });

  it('agrees with the clock of the ticket page', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    const page = await desk.get(ticketPath);
    const shown = page.body.slaClocks.find(
      ({ metric }: { metric: string }) => metric === 'resolution',
    );
    const answer = await desk.get(`${ticketPath}/sla-clocks/${shown.id}/explanation`);
    const { dueAt, breachAt, targetMs, state } = shown;
    expect(answer.body).toMatchObject({ dueAt, breachAt, targetMs, state });
    expect(shown.id).toBe(await clockOf(ticket.id, 'resolution'));
  });

  it("is not found for another ticket's clock, an unknown one, and a ticket one may not see", async () => {
    const { desk, ticketPath } = await aCase();
    const other = await aTicket();
    const foreign = await clockOf(other.id, 'resolution');
    expect((await desk.get(`${ticketPath}/sla-clocks/${foreign}/explanation`)).status).toBe(404);
    expect((await desk.get(`${ticketPath}/sla-clocks/x/explanation`)).status).toBe(404);
    const secret = await aTicket({ serviceCode: sensitiveService });
    const id = await clockOf(secret.id, 'resolution');
    const path = `/api/v1/tickets/${secret.number}/sla-clocks/${id}/explanation`;
    expect((await desk.get(path)).status).toBe(404);
    const hr = await signInAs(await aPerson({ roles: [{ role: 'agent', team: 'hr-onboarding' }] }));
    expect((await hr.get(path)).status).toBe(200);
  });
});

refusesStrangers('GET', '/api/v1/tickets/:number/sla-clocks/:id/explanation', {
  params: async () => {
    const ticket = await aTicket();
    return { number: ticket.number, id: await clockOf(ticket.id, 'resolution') };
  },
  as: [anEmployee(403)],
});
