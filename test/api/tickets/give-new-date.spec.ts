import { TicketEventRelay } from '../../../src/modules/tickets/ticket-event-relay.js';
import { SlaTimers } from '../../../src/modules/sla/sla-timers.js';
import { aCase, aTicket, versionOf } from '../../support/factories/a-ticket.js';
import { ordinaryPolicy, policyWithSteps } from '../../support/factories/policy-steps.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());
afterEach(ordinaryPolicy);

const later = '2026-11-30T17:00:00-05:00';

/** Filed Monday at nine, to be finished in 16 hours, and nobody did. */
async function aLateCase() {
  await policyWithSteps([
    { code: 'sorry', metric: 'resolution', at: 'breach', action: 'ask_owner_for_date' },
  ]);
  settableClock.set('2026-11-23T09:00:00-05:00');
  const late = await aCase();
  settableClock.set('2026-11-24T09:00:00-05:00');
  const { app } = await createTestApp();
  await app.get(SlaTimers).run();
  return late;
}

describe('a new date for the customer', () => {
  it('is owed once the promise was missed; giving it tells the customer and leaves promise and target', async () => {
    const { ticket, desk, ticketPath, customer, requestPath } = await aLateCase();
    const before = (await desk.get(ticketPath)).body;
    expect(before.dateOwed).toBe(true);
    const given = await desk
      .post(`${ticketPath}/new-date`)
      .set('If-Match', await versionOf(desk, ticketPath))
      .send({ finishBy: later, reason: 'A part has to be ordered.' });
    expect(given.status).toBe(201);
    const after = (await desk.get(ticketPath)).body;
    expect(after.dateOwed).toBe(false);
    const targetOf = (view: { slaClocks: { metric: string; dueAt: string }[] }) =>
      view.slaClocks.find(({ metric }) => metric === 'resolution')!.dueAt;
    expect(targetOf(after)).toBe(targetOf(before));
    const request = (await customer.get(requestPath)).body;
    expect(request.promise).toMatchObject({
      originalFinishBy: '2026-11-24T06:00:00.000Z',
      sentence:
        "We said Tuesday, November 24, by 1:00 a.m. ET and we're late. We're sorry. New date: Monday, November 30. Reason: A part has to be ordered.",
    });
    expect(request.timeline[0]).toMatchObject({
      title: 'We gave you a new date: Monday, November 30',
      sentence: 'Reason: A part has to be ordered.',
    });
    const list = (await customer.get('/api/v1/requests')).body;
    expect(list.items[0].promise.sentence).toContain('New date: Monday, November 30');
    const { app, dataSource } = await createTestApp();
    await app.get(TicketEventRelay).drain();
    const [mail]: { subject: string; words: string }[] = await dataSource.query(
      `SELECT subject, text_body AS words FROM outgoing_mails WHERE reference = $1 AND kind = 'date_given'`,
      [ticket.number],
    );
    expect(mail!.subject).toBe(`Your request ${ticket.number}: a new date`);
    expect(mail!.words).toContain("We're sorry. New date: Monday, November 30.");
  });

  it('is refused in words: not late yet, past, without a reason', async () => {
    await policyWithSteps([]);
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { desk, ticketPath } = await aCase();
    const refused = await desk
      .post(`${ticketPath}/new-date`)
      .send({ finishBy: '2026-11-20', reason: 'Because.' });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'ticket.new_date.not_late',
      'ticket.new_date.past',
    ]);
    const wrong = await desk.post(`${ticketPath}/new-date`).send({ finishBy: 'soon', reason: '' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'finishBy',
      'reason',
    ]);
  });

  it('given twice with one key is given once', async () => {
    const { ticket, desk, ticketPath } = await aLateCase();
    const send = () =>
      desk
        .post(`${ticketPath}/new-date`)
        .set('Idempotency-Key', `date-${ticket.number}`)
        .send({ finishBy: later, reason: 'A part has to be ordered.' });
    expect([(await send()).status, (await send()).status]).toEqual([201, 201]);
    const history = (await desk.get(`${ticketPath}/events`)).body.items as { kind: string }[];
    expect(history.filter(({ kind }) => kind === 'date_given')).toHaveLength(1);
  });
});

refusesStrangers('POST', '/api/v1/tickets/:number/new-date', {
  params: async () => ({ number: (await aTicket()).number }),
  as: [anEmployee(403)],
  body: { finishBy: later, reason: 'A part has to be ordered.' },
});
