import { randomUUID } from 'node:crypto';
import { CalendarQueries } from '../../../src/modules/calendars/calendar-queries.js';
import { PeopleQueries } from '../../../src/modules/people/people-queries.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import {
  aMinuteLater,
  anAskedTicket,
  askedAbout,
  type AskedTicket,
} from '../../support/factories/a-pulse.js';
import { aTicket, type TicketWishes } from '../../support/factories/a-ticket.js';
import { act, anAgentFor, drainRelay } from '../../support/factories/desk-acts.js';
import { rate } from '../../support/factories/rating-page.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/follow-ups';

interface Unhappy extends AskedTicket {
  readonly followUpId: number;
  readonly teamLead: TestPerson;
  readonly teamCode: string;
}

const itOffice = 'information-technology';

/** A team of one test alone, open Monday to Friday, 8 to 5 in Washington. */
async function aTeam(officeCode = itOffice): Promise<string> {
  const { dataSource } = await createTestApp();
  const code = `team-${randomUUID()}`;
  await dataSource.query(
    `INSERT INTO teams (code, office_code, name, summary, calendar_code, position)
     VALUES ($1, $2, 'Cables', 'Cables', 'office-hours', 99)`,
    [code, officeCode],
  );
  (await createTestApp()).app.get(CalendarQueries, { strict: false }).forget();
  return code;
}

/** The one who leads the IT office; leads whom other tests made have left. */
async function theOfficeLead(): Promise<TestPerson> {
  const { app, dataSource } = await createTestApp();
  await dataSource.query(
    `UPDATE people SET active = false WHERE email LIKE 'person-%'
        AND id IN (SELECT person_id FROM role_grants WHERE role = 'office_lead' AND office_code = $1)`,
    [itOffice],
  );
  const [lead] = await app.get(PeopleQueries, { strict: false }).officeLeads(itOffice);
  const rows: TestPerson[] = await dataSource.query(
    `SELECT id, email::text AS email, full_name AS "fullName", bureau_code AS "bureauCode"
       FROM people WHERE id = $1`,
    [lead!.id],
  );
  return rows[0]!;
}

function leadOf(team: string, fullName = 'Tess Teamlead'): Promise<TestPerson> {
  return aPerson({ fullName, roles: [{ role: 'team_lead', team }] });
}

/** A request about which the customer was asked after this agent of the team had resolved it. */
async function handledBy(
  agent: TestPerson,
  team: string,
  wishes: TicketWishes = {},
): Promise<AskedTicket> {
  const ticket = await aTicket(wishes);
  const desk = `/tickets/${ticket.number}`;
  const mover = await anAgentFor(ticket);
  await act(mover, `${desk}/transfer`, { teamCode: team, reason: 'A cable.' });
  await act(agent, `${desk}/resolution`, { message: 'Done.', category: 'fixed' });
  await act(ticket.customer, `/requests/${ticket.number}/confirmation`);
  await drainRelay();
  return askedAbout({ ...ticket, agent });
}

interface FollowUpRow {
  readonly id: number;
  readonly ownerId: number | null;
  readonly score: number;
  readonly state: string;
  readonly acknowledgeBy: Date;
  readonly contactBy: Date;
}

async function followUpOf(ticketId: number): Promise<FollowUpRow | undefined> {
  const { dataSource } = await createTestApp();
  const rows: FollowUpRow[] = await dataSource.query(
    `SELECT id, owner_id AS "ownerId", score, state, acknowledge_by AS "acknowledgeBy", contact_by AS "contactBy"
       FROM follow_ups WHERE ticket_id = $1`,
    [ticketId],
  );
  return rows[0];
}

async function anUnhappyCustomer(
  choices: Record<string, string> = {},
  team?: string,
): Promise<Unhappy> {
  const teamCode = team ?? (await aTeam());
  const teamLead = await leadOf(teamCode);
  const agent = await aPerson({ roles: [{ role: 'agent', team: teamCode }] });
  const customer = await aPerson({ fullName: 'Maria Unhappy' });
  const ticket = await handledBy(agent, teamCode, { customer });
  aMinuteLater();
  await rate(ticket.path, { satisfaction: '2', comment: 'It took too long', ...choices });
  const { id } = (await followUpOf(ticket.id))!;
  return { ...ticket, teamCode, followUpId: id, teamLead };
}

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('a low score', () => {
  it('opens a follow-up for the lead of the office: one business day to acknowledge, two to call', async () => {
    const officeLead = await theOfficeLead();
    const { id, number } = await anUnhappyCustomer();
    expect(await followUpOf(id)).toMatchObject({
      ownerId: officeLead.id,
      score: 2,
      state: 'received',
      acknowledgeBy: new Date('2026-11-24T11:01:00-05:00'),
      contactBy: new Date('2026-11-25T11:01:00-05:00'),
    });
    await drainRelay();
    const mails = (await capturedMails()).filter(({ to }) => to.address === officeLead.email);
    expect(mails.map(({ subject }) => subject)).toContain(`${number}: follow-up for you`);
    expect(mails.at(-1)!.text).not.toMatch(/too long|Unhappy.*2 of 5|score/i);
  });

  it('on the eve of Thanksgiving is due after it', async () => {
    settableClock.set('2026-11-25T15:00:00-05:00');
    const { id } = await anUnhappyCustomer();
    const { acknowledgeBy, contactBy } = (await followUpOf(id))!;
    expect([acknowledgeBy, contactBy]).toEqual([
      new Date('2026-11-27T16:01:00-05:00'),
      new Date('2026-11-30T16:01:00-05:00'),
    ]);
  });

  it('is also a need that was not addressed, whatever the satisfaction', async () => {
    const ticket = await anAskedTicket();
    await rate(ticket.path, { satisfaction: '4', effectiveness: '1' });
    expect(await followUpOf(ticket.id)).toMatchObject({ score: 4 });
    settableClock.set('2026-11-23T10:00:00-05:00');
    const content = await anAskedTicket();
    await rate(content.path, { satisfaction: '3', effectiveness: '3' });
    expect(await followUpOf(content.id)).toBeUndefined();
  });

  it('opens one, however often the answer is changed', async () => {
    const { id, path: link, followUpId } = await anUnhappyCustomer();
    await rate(link, { satisfaction: '1' });
    expect(await followUpOf(id)).toMatchObject({ id: followUpId, score: 2 });
  });

  it('goes to the lead of the team when the office’s lead did the work', async () => {
    const officeLead = await theOfficeLead();
    const team = await aTeam();
    const teamLead = await leadOf(team);
    const ticket = await handledBy(officeLead, team);
    await rate(ticket.path, { satisfaction: '1' });
    const followUp = (await followUpOf(ticket.id))!;
    expect(followUp.ownerId).toBe(teamLead.id);
    const client = await signInAs(officeLead);
    expect((await client.get(`${path}/${followUp.id}`)).status).toBe(404);
    const seen = (await client.get(`${path}?limit=100`)).body.items;
    expect(seen.map(({ id }: { id: number }) => id)).not.toContain(followUp.id);
    expect((await (await signInAs(teamLead)).get(`${path}/${followUp.id}`)).status).toBe(200);
  });

  it('is not seen by the lead of the team who did the work', async () => {
    const team = await aTeam();
    const handler = await leadOf(team, 'Luke Handler');
    const ticket = await handledBy(handler, team);
    await rate(ticket.path, { satisfaction: '1' });
    const { id, ownerId } = (await followUpOf(ticket.id))!;
    expect(ownerId).not.toBe(handler.id);
    const client = await signInAs(handler);
    expect((await client.get(`${path}/${id}`)).status).toBe(404);
    expect((await client.post(`${path}/${id}/notes`).send({ note: 'Mine.' })).status).toBe(404);
    expect((await client.get(path)).body.items).toEqual([]);
    const { periods, late } = (await client.get(`${path}/summary`)).body;
    expect([late, periods[0].opened]).toEqual([0, 0]);
  });

  it('is found by whoever leads the office later, when there is nobody to give it to', async () => {
    const { dataSource } = await createTestApp();
    const leads = `SELECT person_id FROM role_grants WHERE role = 'office_lead' AND office_code = '${itOffice}'`;
    const team = await aTeam();
    const ticket = await handledBy(await leadOf(team), team);
    const away: { id: number }[] = await dataSource.query(
      `SELECT id FROM people WHERE active AND id IN (${leads})`,
    );
    const ids = [away.map(({ id }) => id)];
    await dataSource.query('UPDATE people SET active = false WHERE id = ANY($1)', ids);
    try {
      await rate(ticket.path, { satisfaction: '1' });
      expect(await followUpOf(ticket.id)).toMatchObject({ ownerId: null });
    } finally {
      await dataSource.query('UPDATE people SET active = true WHERE id = ANY($1)', ids);
    }
    const newLead = await aPerson({ roles: [{ role: 'office_lead', office: itOffice }] });
    const list = await (await signInAs(newLead)).get(`${path}?limit=100`);
    const numbers = list.body.items.map(({ number }: { number: string }) => number);
    expect(numbers).toContain(ticket.number);
  });
});

describe('reading follow-ups', () => {
  it('shows the lead the words, and the name only when the customer agreed', async () => {
    const officeLead = await theOfficeLead();
    const anonymous = await anUnhappyCustomer();
    const view = await (await signInAs(anonymous.teamLead)).get(`${path}/${anonymous.followUpId}`);
    expect([view.status, view.headers.etag]).toEqual([200, '"1"']);
    expect(view.body).toEqual({
      id: anonymous.followUpId,
      number: anonymous.number,
      subject: 'My screen flickers',
      customerName: null,
      teamName: 'Cables',
      state: 'received',
      score: 2,
      comment: 'It took too long',
      scannerSuspected: false,
      owner: { id: officeLead.id, fullName: officeLead.fullName },
      openedAt: '2026-11-23T16:01:00.000Z',
      acknowledgeBy: '2026-11-24T16:01:00.000Z',
      contactBy: '2026-11-25T16:01:00.000Z',
      acknowledgedAt: null,
      respondedAt: null,
      cause: null,
      result: null,
      outcome: null,
      version: 1,
      mayContact: false,
      contradiction: null,
      recovery: null,
      steps: [
        {
          id: expect.any(Number),
          kind: 'received',
          at: '2026-11-23T16:01:00.000Z',
          by: null,
          ownerName: officeLead.fullName,
          note: null,
        },
      ],
    });
    settableClock.set('2026-11-23T10:00:00-05:00');
    const named = await anUnhappyCustomer({ share_name: 'yes' });
    const shown = await (await signInAs(named.teamLead)).get(`${path}/${named.followUpId}`);
    expect(shown.body.customerName).toBe('Maria Unhappy');
  });

  it('lists what is due first, page by page, and what is answered apart', async () => {
    const team = await aTeam();
    const unhappy: Unhappy[] = [];
    for (const time of ['12:00', '10:00', '11:00']) {
      settableClock.set(`2026-11-23T${time}:00-05:00`);
      unhappy.push(await anUnhappyCustomer({}, team));
    }
    const lead = await signInAs(unhappy[0]!.teamLead);
    const seen: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: { id: number }[]; nextCursor: string | null } } = await lead.get(
        `${path}?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual([1, 2, 0].map((at) => unhappy[at]!.followUpId));
    const answered = await lead.get(`${path}?state=responded`);
    expect(answered.body).toEqual({ items: [], nextCursor: null });
  });

  it.each(['state=all', 'cursor=nonsense', 'cursor=WzEsMl0', 'limit=0', 'team=x'])(
    'answers ?%s with 400',
    async (query) => {
      const lead = await signInAs(await leadOf('it-service-desk'));
      expect((await lead.get(`${path}?${query}`)).status).toBe(400);
    },
  );

  it('of a sensitive request is for the office that serves it alone', async () => {
    const lead = await leadOf('hr-pay-leave');
    const ticket = await anAskedTicket({
      serviceCode: 'pay-problem',
      answers: {
        problem: 'overtime',
        pay_period_on: '2026-11-14',
        hardship: 'no',
        details: 'Short',
      },
    });
    await rate(ticket.path, { satisfaction: '1', comment: 'Very private' });
    const { id } = (await followUpOf(ticket.id))!;
    expect((await (await signInAs(lead)).get(`${path}/${id}`)).status).toBe(200);
    for (const stranger of [
      await leadOf('it-service-desk'),
      await aPerson({ roles: [{ role: 'office_lead', office: 'information-technology' }] }),
      await aPerson({ roles: [{ role: 'agent', team: 'hr-pay-leave' }] }),
      await aPerson({ roles: ['agent', 'administrator'] }),
    ]) {
      const client = await signInAs(stranger);
      expect((await client.get(`${path}/${id}`)).status).toBe(404);
      expect(JSON.stringify((await client.get(path)).body)).not.toContain('Very private');
    }
  });

  it('is shown on the ticket to the lead, not to the agent who did the work', async () => {
    const { number, teamLead, agent, followUpId } = await anUnhappyCustomer();
    const forLead = await (await signInAs(teamLead)).get(`/api/v1/tickets/${number}`);
    expect(forLead.body.followUp).toMatchObject({ id: followUpId, state: 'received' });
    const forAgent = await (await signInAs(agent)).get(`/api/v1/tickets/${number}`);
    expect(forAgent.body.followUp).toBeNull();
  });
});

describe('working on a follow-up', () => {
  it('goes from received to acknowledged, given away and answered, each once', async () => {
    const { followUpId, teamLead, teamCode } = await anUnhappyCustomer();
    const colleague = await aPerson({
      fullName: 'Cora Colleague',
      roles: [{ role: 'agent', team: teamCode }],
    });
    const lead = await signInAs(teamLead);
    const url = `${path}/${followUpId}`;
    settableClock.set('2026-11-23T13:00:00-05:00');
    const acknowledged = await lead.post(`${url}/acknowledgement`).set('If-Match', '"1"');
    expect(acknowledged.body).toMatchObject({
      state: 'acknowledged',
      acknowledgedAt: '2026-11-23T18:00:00.000Z',
      version: 2,
    });
    expect((await lead.post(`${url}/acknowledgement`)).body.code).toBe('follow_up.acknowledged');
    const dispatched = await lead.post(`${url}/dispatch`).send({ ownerId: colleague.id });
    expect(dispatched.body).toMatchObject({
      state: 'dispatched',
      owner: { id: colleague.id, fullName: 'Cora Colleague' },
      version: 3,
    });
    const mails = (await capturedMails()).filter(({ to }) => to.address === colleague.email);
    expect(mails.map(({ kind }) => kind)).toEqual(['follow_up_dispatched']);
    const owner = await signInAs(colleague);
    const responded = await owner
      .post(`${url}/response`)
      .set('If-Match', '"3"')
      .send({ cause: 'process', result: 'put_right', outcome: 'Called.\nSaid sorry. 😀 <b>' });
    expect(responded.body).toMatchObject({
      state: 'responded',
      cause: 'process',
      outcome: 'Called.\nSaid sorry. 😀 <b>',
      respondedAt: '2026-11-23T18:00:00.000Z',
      acknowledgedAt: '2026-11-23T18:00:00.000Z',
    });
    const again = await lead
      .post(`${url}/response`)
      .send({ cause: 'people', result: 'put_right', outcome: 'Again' });
    expect([again.status, again.body.code]).toEqual([422, 'follow_up.responded']);
    const answered = await lead.get(`${path}?state=responded`);
    expect(answered.body.items[0]).toMatchObject({ id: followUpId });
  });

  it('keeps everything that happened, with who did it and what they noted', async () => {
    const { followUpId, teamLead, teamCode } = await anUnhappyCustomer();
    const lead = await signInAs(teamLead);
    const url = `${path}/${followUpId}`;
    await lead.post(`${url}/acknowledgement`);
    const noted = await lead.post(`${url}/notes`).send({ note: 'The cable is on order.' });
    expect([noted.status, noted.body.version]).toEqual([200, 2]);
    const colleague = await aPerson({
      fullName: 'Cora Colleague',
      roles: [{ role: 'agent', team: teamCode }],
    });
    await lead.post(`${url}/dispatch`).send({ ownerId: colleague.id });
    await lead
      .post(`${url}/response`)
      .send({ cause: 'technology', result: 'put_right', outcome: 'A new cable.' });
    const { steps } = (await lead.get(url)).body;
    expect(steps.map(({ kind, by, ownerName, note }: any) => [kind, by, ownerName, note])).toEqual([
      ['responded', 'Tess Teamlead', null, 'A new cable.'],
      ['dispatched', 'Tess Teamlead', 'Cora Colleague', null],
      ['noted', 'Tess Teamlead', null, 'The cable is on order.'],
      ['acknowledged', 'Tess Teamlead', null, null],
      ['received', null, expect.any(String), null],
    ]);
    const { dataSource } = await createTestApp();
    await expect(
      dataSource.query(`DELETE FROM follow_up_steps WHERE follow_up_id = $1`, [followUpId]),
    ).rejects.toThrow('append-only');
  });

  it('does not end with a call to someone who did not agree to one, nor without one to who did', async () => {
    const silent = await anUnhappyCustomer();
    const end = (followUp: Unhappy, lead: SignedInClient, result: string) =>
      lead
        .post(`${path}/${followUp.followUpId}/response`)
        .send({ cause: 'people', result, outcome: 'x' });
    const lead = await signInAs(silent.teamLead);
    expect((await end(silent, lead, 'explained')).body.errors).toMatchObject([
      { field: 'result', code: 'follow_up.no_consent' },
    ]);
    expect((await end(silent, lead, 'not_contacted')).body.state).toBe('responded');
    settableClock.set('2026-11-23T10:00:00-05:00');
    const named = await anUnhappyCustomer({ share_name: 'yes' });
    const second = await signInAs(named.teamLead);
    expect((await end(named, second, 'not_contacted')).body.code).toBe('follow_up.may_contact');
  });

  it('flags a low rating that only praises', async () => {
    const { followUpId, teamLead } = await anUnhappyCustomer({
      satisfaction: '1',
      comment: 'Excellent and quick. Thank you!',
    });
    const { body } = await (await signInAs(teamLead)).get(`${path}/${followUpId}`);
    expect(body.contradiction).toContain('mixed up the ends');
  });

  it('refuses a version that is behind, and says the current one', async () => {
    const { followUpId, teamLead } = await anUnhappyCustomer();
    const lead = await signInAs(teamLead);
    await lead.post(`${path}/${followUpId}/acknowledgement`).set('If-Match', '"1"');
    const stale = await lead
      .post(`${path}/${followUpId}/response`)
      .set('If-Match', '"1"')
      .send({ cause: 'policy', result: 'put_right', outcome: 'x' });
    expect([stale.status, stale.body.code, stale.body.currentVersion]).toEqual([
      412,
      'follow_up.stale',
      2,
    ]);
  });

  it('is done once for a repeat key', async () => {
    const { followUpId, teamLead } = await anUnhappyCustomer();
    const lead = await signInAs(teamLead);
    const send = () =>
      lead.post(`${path}/${followUpId}/acknowledgement`).set('Idempotency-Key', 'one-press');
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });

  it('is given to nobody who did the work, asked for it, or does not work at the desk', async () => {
    const { followUpId, teamLead, agent, customer } = await anUnhappyCustomer();
    const lead = await signInAs(teamLead);
    const codeFor = async (ownerId: number) =>
      (await lead.post(`${path}/${followUpId}/dispatch`).send({ ownerId })).body.code;
    expect(await codeFor(agent.id)).toBe('follow_up.owner_handled_it');
    expect(await codeFor(customer.id)).toBe('follow_up.owner_not_staff');
    expect(await codeFor((await aPerson()).id)).toBe('follow_up.owner_not_staff');
    const elsewhere = await aPerson({ roles: [{ role: 'agent', team: 'hr-pay-leave' }] });
    expect(await codeFor(elsewhere.id)).toBe('follow_up.owner_not_staff');
    expect(await codeFor(9_007_199_254_740_991)).toBe('follow_up.owner_not_staff');
  });

  it.each([
    ['dispatch', {}, 'ownerId'],
    ['dispatch', { ownerId: 'x' }, 'ownerId'],
    ['dispatch', { ownerId: -1 }, 'ownerId'],
    ['response', { cause: 'magic', result: 'put_right', outcome: 'x' }, 'cause'],
    ['response', { cause: 'people', outcome: 'x' }, 'result'],
    ['response', { cause: 'people', result: 'happy', outcome: 'x' }, 'result'],
    ['response', { cause: 'people', result: 'put_right' }, 'outcome'],
    ['response', { cause: 'people', result: 'put_right', outcome: ' ' }, 'outcome'],
    ['response', { cause: 'people', result: 'put_right', outcome: 'a\0b' }, 'outcome'],
    ['response', { cause: 'people', result: 'put_right', outcome: 'x'.repeat(4_001) }, 'outcome'],
    ['notes', {}, 'note'],
    ['notes', { note: ' ' }, 'note'],
    ['notes', { note: 'a\0b' }, 'note'],
  ])('refuses %s with %.60j', async (step, body, field) => {
    const lead = await signInAs(await leadOf('it-service-desk'));
    const answer = await lead.post(`${path}/1/${step}`).send(body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  it.each(['0', 'x', '99999999', '1.5', '-1', '%00'])('answers id %s with 404', async (id) => {
    const lead = await signInAs(await leadOf('it-service-desk'));
    expect((await lead.get(`${path}/${id}`)).status).toBe(404);
    expect((await lead.post(`${path}/${id}/acknowledgement`)).status).toBe(404);
  });
});

describe('after a follow-up was answered', () => {
  /** The same customer is asked again, about another request, and answers. */
  async function ratesAgain(
    { customer }: Unhappy,
    team: string,
    choices: Record<string, string>,
  ): Promise<void> {
    settableClock.set('2026-12-14T10:00:00-05:00');
    const agent = await aPerson({ roles: [{ role: 'agent', team }] });
    const again = await handledBy(agent, team, { customer });
    aMinuteLater();
    await rate(again.path, choices);
  }

  async function answered(choices: Record<string, string> = {}): Promise<Unhappy> {
    const unhappy = await anUnhappyCustomer(choices);
    const lead = await signInAs(unhappy.teamLead);
    await lead
      .post(`${path}/${unhappy.followUpId}/response`)
      .send({ cause: 'process', result: 'put_right', outcome: 'Done again.' });
    return unhappy;
  }

  const recoveryOf = async ({ followUpId, teamLead }: Unhappy): Promise<string> =>
    (await (await signInAs(teamLead)).get(`${path}/${followUpId}`)).body.recovery;

  it('the customer’s next pulse tells whether they were won back, where they agreed to be named', async () => {
    const named = await answered({ share_name: 'yes' });
    expect(await recoveryOf(named)).toBe('They have not rated again yet.');
    await ratesAgain(named, named.teamCode, { satisfaction: '4', share_name: 'yes' });
    expect(await recoveryOf(named)).toBe('Won back: they gave 4 of 5 the next time.');
  });

  it('the next score of someone who did not agree is not told', async () => {
    const named = await answered({ share_name: 'yes' });
    await ratesAgain(named, named.teamCode, { satisfaction: '2' });
    expect(await recoveryOf(named)).toContain('It is not shown here');
    settableClock.set('2026-11-23T10:00:00-05:00');
    const silent = await answered();
    await ratesAgain(silent, silent.teamCode, { satisfaction: '5', share_name: 'yes' });
    expect(await recoveryOf(silent)).toContain('It is not shown here');
  });

  it('the lead sees how much was in time, and no recovery of fewer than ten', async () => {
    const { teamLead } = await answered();
    const { body } = await (await signInAs(teamLead)).get(`${path}/summary`);
    expect(body.periods[0]).toMatchObject({
      label: 'FY 2027 Q1 (October to December 2026) to date',
      opened: 1,
      acknowledgedInTime: { k: 1, n: 1, text: '1 of 1, 100% (21% to 100%)' },
      answeredInTime: { k: 1, n: 1 },
      putRight: { k: 1, n: 1 },
      causes: [{ cause: 'process', followUps: 1 }],
    });
    expect(body.periods[1]).toMatchObject({ opened: 0, putRight: { text: 'None yet' } });
    expect(body.recovery).toContain('Too few customers');
  });

  it('what is past its time is late', async () => {
    const { teamLead } = await anUnhappyCustomer();
    const lead = await signInAs(teamLead);
    expect((await lead.get(`${path}/summary`)).body.late).toBe(0);
    settableClock.set('2026-11-25T10:00:00-05:00');
    expect((await lead.get(`${path}/summary`)).body).toMatchObject({
      late: 1,
      periods: [{ acknowledgedInTime: { k: 0, n: 1 }, answeredInTime: { n: 0 } }, {}],
    });
  });
});

let refused: Promise<{ readonly id: number }> | undefined;
/** One for all strangers, since they change nothing, and ratings from one address are throttled. */
const aFollowUp = () => {
  settableClock.set('2026-11-23T10:00:00-05:00');
  return (refused ??= anUnhappyCustomer().then(({ followUpId }) => ({ id: followUpId })));
};
const strangers = [
  { who: 'an employee', person: () => aPerson(), status: 403 },
  { who: 'a bureau lead', person: () => aPerson({ roles: ['bureau_lead'] }), status: 403 },
  {
    who: 'an agent of the team',
    person: () => aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] }),
    status: 404,
  },
  { who: 'the lead of another team', person: () => leadOf('it-access'), status: 404 },
] as const;

refusesStrangers('GET', path, { as: strangers.slice(0, 2) });
refusesStrangers('GET', `${path}/:id`, { params: aFollowUp, as: strangers });
refusesStrangers('POST', `${path}/:id/acknowledgement`, {
  params: aFollowUp,
  headers: { 'Idempotency-Key': randomUUID() },
  as: strangers,
});
refusesStrangers('POST', `${path}/:id/dispatch`, {
  params: aFollowUp,
  body: { ownerId: 1 },
  as: strangers,
});
refusesStrangers('POST', `${path}/:id/response`, {
  params: aFollowUp,
  body: { cause: 'people', result: 'put_right', outcome: 'Called.' },
  as: strangers,
});
refusesStrangers('POST', `${path}/:id/notes`, {
  params: aFollowUp,
  body: { note: 'Called.' },
  as: strangers,
});
refusesStrangers('GET', `${path}/summary`, {
  as: [...strangers.slice(0, 2), { ...strangers[2], status: 403 }],
});
