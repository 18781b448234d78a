import { channels } from '../../../src/domain/ticket/ticket-facts.js';
import { TicketEventRelay } from '../../../src/modules/tickets/ticket-event-relay.js';
import { answeredTickets, forgetAnswersAfter } from '../../support/factories/answered-tickets.js';
import { aBureau } from '../../support/factories/a-bureau.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aScene } from '../../support/partner-scene.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

// Far from what other tests count: costs are divided by what came to an office from every bureau.
const now = '2043-11-27T15:00:00Z';
const [september, october] = ['2043-09-15T15:00:00Z', '2043-10-15T15:00:00Z'];
const office = 'information-technology';

beforeEach(() => settableClock.set(now));
afterEach(async () => {
  settableClock.release();
  await forgetAnswersAfter('2042-01-01');
});

/** Requests of the bureau that came by a channel and were finished at once, facts as they would be. */
async function came(bureau: string, channel: string, count: number, at: string): Promise<void> {
  const { dataSource } = await createTestApp();
  const seen = await dataSource.query('SELECT coalesce(max(ticket_id), 0) AS id FROM ticket_facts');
  const scores = Array.from({ length: count }, () => 5);
  await answeredTickets({ bureau, serviceCode: 'computer-problem', at, scores });
  await dataSource.query(
    `UPDATE ticket_facts SET channel = $1, need_addressed = 5, customer_id = ticket_id,
       first_finished_at = finished_at, first_finished_on = finished_on WHERE ticket_id > $2 AND bureau_code = $3`,
    [channel, seen[0].id, bureau],
  );
}

async function lead(of = office) {
  return signInAs(
    await aPerson({ fullName: 'Olu Lead', roles: [{ role: 'office_lead', office: of }] }),
  );
}

function costs(period: string, dollars: Partial<Record<string, number>>) {
  return {
    period,
    assumptions: 'By the hours of the duty roster.',
    amounts: channels.map((channel) => {
      const salaries = dollars[channel] ?? 0;
      return { channel, salaries, technology: 0, other: 0 };
    }),
  };
}

/** $16.40 a request in September, $15.20 in October: the vector of measurement.md 4.9. */
async function theVector(times = 1) {
  const scene = await aScene();
  const path = `/api/v1/partners/${scene.bureau}/channels`;
  await came(scene.bureau, 'phone', 1, '2043-08-20T15:00:00Z');
  await came(scene.bureau, 'phone', 60 * times, september);
  await came(scene.bureau, 'portal', 40 * times, september);
  await came(scene.bureau, 'phone', 45 * times, october);
  await came(scene.bureau, 'portal', 55 * times, october);
  return { ...scene, path };
}

async function entered(times = 1) {
  const desk = await lead();
  const post = (body: object) => desk.post(`/api/v1/channel-costs/${office}`).send(body);
  const before = await post(costs('2043-09', { phone: 60 * 22 * times, portal: 40 * 8 * times }));
  const after = await post(costs('2043-10', { phone: 45 * 24 * times, portal: 55 * 8 * times }));
  expect([before.status, after.status]).toEqual([201, 201]);
  return { desk, post };
}

describe('how requests came and what they cost', () => {
  it('shows the mix, the cost of a request by channel, and what changed it, with the lists behind', async () => {
    const { lead: bureauLead, path, bureau } = await theVector();
    await entered();
    const { body } = await bureauLead.get(`${path}?period=month`);
    expect(body.mixSentence).toBe(
      'Portal brought 55% of 100 requests, 15 points more than the month before.',
    );
    expect(body.costSentence).toBe(
      'A request cost $15.20 on average, $1.20 less than the month before: the mix of channels took off $2.25, what each channel costs added $1.05.',
    );
    expect(body.channels).toEqual([
      {
        ...{ channel: 'portal', label: 'Portal', requests: 55, contacts: 55, contactsEach: '1.0' },
        ...{ share: '55%', shareBefore: '40%', costPerRequest: '$8.00', costPerContact: '$8.00' },
        costPerRequestBefore: '$8.00',
      },
      {
        ...{ channel: 'phone', label: 'Phone', requests: 45, contacts: 45, contactsEach: '1.0' },
        ...{ share: '45%', shareBefore: '60%', costPerRequest: '$24.00', costPerContact: '$24.00' },
        costPerRequestBefore: '$22.00',
      },
    ]);
    expect(body.all).toMatchObject({ requests: 100, costPerRequest: '$15.20' });
    expect(body.mayEnterCosts).toBe(false);
    expect(body.assumptions).toMatchObject([
      {
        periodLabel: 'September 2043 to October 2043',
        assumptions: 'By the hours of the duty roster.',
      },
    ]);
    for (const { channel, requests, label } of body.channels) {
      const list = await bureauLead.get(
        `/api/v1/partners/${bureau}/tickets?period=month&metric=opened&channel=${channel}`,
      );
      expect(list.body).toMatchObject({
        tickets: requests,
        title: `Requests sent: ${label.toLowerCase()}`,
      });
    }
    const csv = await bureauLead.get(`${path}.csv?period=month`);
    expect(csv.text.split('\n').slice(0, 4)).toEqual([
      'Channel,Requests sent,Share of requests,Share in the period before,Contacts,Contacts a request,Cost a request,Cost a request in the period before,Cost a contact',
      'Portal,55,55%,40%,55,1.0,$8.00,$8.00,$8.00',
      'Phone,45,45%,60%,45,1.0,$24.00,$22.00,$24.00',
      'All channels,100,,,100,1.0,$15.20,,$15.20',
    ]);
  });

  it('claims a better service only when needs are addressed as before and no more comes back', async () => {
    const { lead: bureauLead, path, bureau } = await theVector(3);
    await entered(3);
    const claim = async () => (await bureauLead.get(`${path}?period=month`)).body.claim;
    expect(await claim()).toMatchObject({
      claimed: true,
      guards: [{ holds: true }, { holds: true }, { holds: true }],
    });
    const { dataSource } = await createTestApp();
    const october300 = `bureau_code = '${bureau}' AND opened_on = '2043-10-15'`;
    await dataSource.query(
      `UPDATE ticket_facts SET reopened_at = first_finished_at + interval '6 days'
        WHERE ticket_id IN (SELECT ticket_id FROM ticket_facts WHERE ${october300} LIMIT 20)`,
    );
    expect((await claim()).sentence).toBe(
      'We don’t call this lower cost, higher service: more came back within seven days: 0% before, 7% now.',
    );
    await dataSource.query(
      `UPDATE ticket_facts SET reopened_at = NULL, need_addressed = CASE WHEN ticket_id % 10 = 0 THEN 1 ELSE 5 END
        WHERE ${october300}`,
    );
    expect(await claim()).toMatchObject({
      claimed: false,
      sentence: expect.stringContaining('can’t rule out that fewer needs are addressed'),
    });
    const few = `ticket_id NOT IN (SELECT ticket_id FROM ticket_facts WHERE ${october300} LIMIT 9)`;
    await dataSource.query(
      `UPDATE ticket_facts SET need_addressed = NULL WHERE ${october300} AND ${few}`,
    );
    const quiet = await claim();
    expect(quiet.sentence).toContain('too few answers about needs addressed are final');
    expect(JSON.stringify(quiet)).not.toMatch(/\b9\b/);
  });

  it('shows the mix without costs while nobody entered any, and says so', async () => {
    const { lead: bureauLead, path } = await theVector();
    await entered();
    const { body } = await bureauLead.get(`${path}?period=month&service=year-end-purchase`);
    expect(body).toMatchObject({ channels: [], all: { requests: 0, costPerRequest: null } });
    expect(body.mixSentence).toBe('No data: nothing was asked for in this period.');
    const year = (await bureauLead.get(`${path}?period=year`)).body;
    expect(year.costSentence).toContain('there is nothing to compare it with yet');
    expect(year.channels[0].shareBefore).toBeNull();
  });

  it('leaves restricted requests out', async () => {
    const scene = await aScene();
    await came(scene.bureau, 'phone', 3, october);
    await answeredTickets({
      ...{ bureau: scene.bureau, serviceCode: 'accommodation', at: october, scores: [5, 5] },
      sensitive: true,
    });
    const { body } = await scene.lead.get(`/api/v1/partners/${scene.bureau}/channels?period=month`);
    expect(body.all.requests).toBe(3);
  });

  it('counts a request when it is filed, and its further messages as contacts', async () => {
    settableClock.release();
    const scene = await aScene();
    const { number } = await aTicket({ customer: scene.customer });
    const client = await signInAs(scene.customer);
    const said = await client
      .post(`/api/v1/requests/${number}/comments`)
      .send({ body: 'Any news?' });
    expect(said.status).toBe(201);
    const { app } = await createTestApp();
    await app.get(TicketEventRelay).drain();
    const { body } = await scene.lead.get(`/api/v1/partners/${scene.bureau}/channels`);
    expect(body.channels).toMatchObject([{ channel: 'portal', requests: 1, contacts: 2 }]);
  });
});

describe('what an office spent', () => {
  const path = `/api/v1/channel-costs/${office}`;

  it('is entered by its leads, corrected by entering it again, and never changed', async () => {
    const { desk, post } = await entered();
    const again = await post(costs('2043-10', { phone: 5 }));
    const { records } = again.body.offices.find((each: any) => each.officeCode === office);
    expect(records.slice(0, 2)).toMatchObject([
      { periodLabel: 'October 2043', total: 5, counts: true, enteredBy: 'Olu Lead' },
      { periodLabel: 'October 2043', total: 1_520, counts: false },
    ]);
    expect((await desk.get('/api/v1/channel-costs')).body).toEqual(again.body);
    const { dataSource } = await createTestApp();
    await expect(dataSource.query('DELETE FROM channel_costs')).rejects.toThrow('append-only');
    await expect(dataSource.query('UPDATE channel_cost_amounts SET other = 1')).rejects.toThrow(
      'append-only',
    );
  });

  it('is entered for a month or its quarter, never for both', async () => {
    const { post } = await entered();
    const answer = await post(costs('FY2043-Q4', { phone: 5 }));
    expect([answer.status, answer.body.errors[0]]).toMatchObject([
      422,
      { field: 'period', code: 'channel_cost.other_kind' },
    ]);
    expect((await post(costs('FY2043-Q3', { phone: 5 }))).status).toBe(201);
    expect((await post(costs('2043-05', { phone: 5 }))).status).toBe(422);
  });

  it.each([
    ['a running month', { period: '2043-11' }, 422, 'period'],
    ['no period', { period: 5 }, 400, 'period'],
    ['no words', { assumptions: ' ' }, 400, 'assumptions'],
    ['no amounts', { amounts: 'all' }, 400, 'amounts'],
    [
      'an unknown channel',
      { amounts: [{ channel: 'fax', salaries: 1, technology: 0, other: 0 }] },
      400,
      'amounts.0.channel',
    ],
    [
      'words for dollars',
      { amounts: [{ channel: 'phone', salaries: 'x', technology: 0, other: 0 }] },
      400,
      'amounts.0.salaries',
    ],
    ['half dollars', costs('2043-09', { phone: 0.5 }), 422, 'amounts.1.salaries'],
    ['too many dollars', costs('2043-09', { phone: 1e12 }), 422, 'amounts.1.salaries'],
    ['nothing spent', costs('2043-09', {}), 422, 'amounts'],
  ])('with %s is refused at the field', async (_, wrong, status, field) => {
    const desk = await lead();
    const answer = await desk.post(path).send({ ...costs('2043-09', { phone: 5 }), ...wrong });
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([status, field]);
  });

  it('is nobody’s who does not lead the office', async () => {
    const other = await lead('human-resources');
    expect((await other.post(path).send(costs('2043-09', { phone: 5 }))).status).toBe(404);
    const seen = (await other.get('/api/v1/channel-costs')).body;
    expect(seen.offices.map((each: any) => each.officeCode)).toEqual(['human-resources']);
  });
});

const aCostedOffice = async () => ({ office, bureau: await aBureau() });
const anotherLead = {
  who: 'the lead of another bureau',
  person: async () => {
    const bureau = await aBureau();
    return aPerson({ bureau, roles: [{ role: 'bureau_lead', bureau }] });
  },
  status: 403,
} as const;

for (const path of ['/api/v1/partners/:bureau/channels', '/api/v1/partners/:bureau/channels.csv']) {
  refusesStrangers('GET', path, { params: aCostedOffice, as: [anEmployee(403), anotherLead] });
}
refusesStrangers('GET', '/api/v1/channel-costs', { params: aCostedOffice, as: [anEmployee(403)] });
refusesStrangers('POST', '/api/v1/channel-costs/:office', {
  params: aCostedOffice,
  as: [anEmployee(403)],
  body: costs('2043-09', { phone: 5 }),
});
