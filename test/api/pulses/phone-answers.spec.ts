import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { anAskedTicket, daysLater, pulseOf } from '../../support/factories/a-pulse.js';
import { aClosedTicket, anAgentFor } from '../../support/factories/desk-acts.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import { rate } from '../../support/factories/rating-page.js';
import {
  anEmployee,
  refusesStrangers,
  type Stranger,
} from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const ofAnotherOffice: Stranger = {
  who: 'an agent of another office, of a restricted ticket',
  person: () => aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] }),
  status: 404,
};
const strangers = {
  as: [anEmployee(403), ofAnotherOffice],
  params: async () => ({ number: (await aTicket({ serviceCode: 'ask-hr-in-confidence' })).number }),
};
refusesStrangers('GET', '/api/v1/tickets/:number/phone-rating', strangers);
refusesStrangers('POST', '/api/v1/tickets/:number/phone-rating', {
  ...strangers,
  body: { scores: { satisfaction: 4 } },
});

const path = (number: string) => `/api/v1/tickets/${number}/phone-rating`;

async function write(person: TestPerson, number: string, body: object) {
  return (await signInAs(person)).post(path(number)).send(body);
}

async function revisionsOf(ticketId: number): Promise<object[]> {
  const { dataSource } = await createTestApp();
  return dataSource.query(
    `SELECT r.satisfaction, r.current, r.entered_by AS "enteredBy", r.share_name AS "shareName"
       FROM pulse_responses r JOIN pulses p ON p.id = r.pulse_id WHERE p.ticket_id = $1 ORDER BY r.revision`,
    [ticketId],
  );
}

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('a rating given by phone', () => {
  it('is read out word for word and written down by a colleague who did not do the work', async () => {
    const ticket = await anAskedTicket();
    const colleague = await anAgentFor(ticket, 'Cora Lind');
    const { body } = await (await signInAs(colleague)).get(path(ticket.number));
    expect(body).toMatchObject({ refusals: [], customerName: expect.any(String) });
    expect(body.questions[0]).toEqual({
      ...{ key: 'satisfaction', required: true },
      wording: 'I am satisfied with the service I received from the IT desk.',
    });
    const given = { scores: { satisfaction: 2, ease: 3 }, comment: 'Too slow.', shareName: true };
    expect((await write(colleague, ticket.number, given)).status).toBe(200);
    expect(await revisionsOf(ticket.id)).toEqual([
      { satisfaction: 2, current: true, enteredBy: colleague.id, shareName: true },
    ]);
    const { dataSource } = await createTestApp();
    const events = await dataSource.query(
      `SELECT kind, actor_id AS "actorId" FROM ticket_events
        WHERE ticket_id = $1 AND kind IN ('pulse_answered', 'follow_up_opened') ORDER BY kind`,
      [ticket.id],
    );
    expect(events).toEqual([
      { kind: 'follow_up_opened', actorId: null },
      { kind: 'pulse_answered', actorId: colleague.id },
    ]);
  });

  it('is one more revision of the same answer: the customer can change it by the link, and the other way round', async () => {
    const ticket = await anAskedTicket();
    const colleague = await anAgentFor(ticket, 'Cora Lind');
    await write(colleague, ticket.number, { scores: { satisfaction: 5 } });
    settableClock.advance(60_000);
    await rate(ticket.path, { satisfaction: '3' });
    expect(await revisionsOf(ticket.id)).toMatchObject([
      { satisfaction: 5, current: false },
      { satisfaction: 3, current: true, enteredBy: null },
    ]);
  });

  it('is refused to whoever did the work, in words', async () => {
    const ticket = await anAskedTicket();
    const refused = await write(ticket.agent, ticket.number, { scores: { satisfaction: 5 } });
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'pulse.own_work']);
    expect((await pulseOf(ticket.id))!.state).toBe('sent');
  });

  it('is refused when the customer was not asked, and after the end', async () => {
    const closed = await aClosedTicket();
    const colleague = await anAgentFor(closed, 'Cora Lind');
    const early = await write(colleague, closed.number, { scores: { satisfaction: 5 } });
    expect(early.body.errors[0].code).toBe('pulse.not_asked');
    const asked = await anAskedTicket();
    daysLater(15);
    const late = await write(colleague, asked.number, { scores: { satisfaction: 5 } });
    expect(late.body.errors[0].code).toBe('pulse.over');
  });

  it('needs an answer to the first sentence', async () => {
    const ticket = await anAskedTicket();
    const colleague = await anAgentFor(ticket, 'Cora Lind');
    const without = await write(colleague, ticket.number, { scores: { ease: 3 } });
    expect([without.status, without.body.errors[0].field]).toEqual([422, 'satisfaction']);
    expect((await write(colleague, ticket.number, { scores: 'good' })).status).toBe(400);
  });
});
