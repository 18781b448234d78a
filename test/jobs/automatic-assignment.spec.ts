import { AutomaticAssignment } from '../../src/modules/queues/assignment/automatic-assignment.js';
import { aTicket } from '../support/factories/a-ticket.js';
import { aPerson, type TestPerson } from '../support/factories/a-person.js';
import { aMemberOf, aTeam, ticketsIn } from '../support/factories/a-team.js';
import { drainRelay } from '../support/factories/desk-acts.js';
import { signInAs, type SignedInClient } from '../support/sign-in-as.js';
import { createTestApp, settableClock } from '../support/test-app.js';

const mondayTen = '2026-11-23T10:00:00-05:00';

beforeEach(() => settableClock.set(mondayTen));
afterEach(async () => {
  settableClock.release();
  const { dataSource } = await createTestApp();
  await dataSource.query(`UPDATE team_work_settings SET assignment = 'off'`);
});

/** A team that assigns automatically, its lead signed in; the lead has more in hand than they may. */
async function anAssigningTeam(
  assignment: string,
  limit: number | null = null,
  skills: object[] = [],
) {
  const team = await aTeam('information-technology', 'office-hours');
  const { agent: lead, desk } = await aMemberOf(team, 'Tess Teamlead', 'team_lead');
  const body = { assignment, limit, skills };
  await desk.put(`/api/v1/led-teams/${team}`).set('If-Match', '"0"').send(body);
  await away(desk, lead, mondayTen.slice(0, 10));
  return { team, lead, desk };
}

async function away(desk: SignedInClient, person: TestPerson, until: string): Promise<void> {
  const days = { startsOn: '2026-11-23', endsOn: until };
  const noted = await desk.post(`/api/v1/people/${person.id}/absences`).send(days);
  if (noted.status !== 201) throw new Error(JSON.stringify(noted.body));
}

async function run(): Promise<number> {
  const { app } = await createTestApp();
  return app.get(AutomaticAssignment, { strict: false }).run();
}

/** Who has each of these tickets, by name. */
async function holders(team: string): Promise<(string | null)[]> {
  const { dataSource } = await createTestApp();
  const rows: { name: string | null }[] = await dataSource.query(
    `SELECT p.full_name AS name FROM tickets t LEFT JOIN people p ON p.id = t.assignee_id
      WHERE t.team_code = $1 ORDER BY t.urgency_at, t.id`,
    [team],
  );
  return rows.map(({ name }) => name);
}

describe('automatic assignment', () => {
  it('in turn gives each of those who are here as many, the most urgent ticket first', async () => {
    const { team } = await anAssigningTeam('round_robin');
    await aMemberOf(team, 'Ana Ruiz');
    await aMemberOf(team, 'Ben Carver');
    await ticketsIn(team, 5);
    await run();
    expect(await holders(team)).toEqual([
      ...['Ana Ruiz', 'Ben Carver', 'Ana Ruiz', 'Ben Carver', 'Ana Ruiz'],
    ]);
  });

  it('tells on the ticket, in its history and by mail why just they have it', async () => {
    const { team } = await anAssigningTeam('least_loaded');
    const { agent } = await aMemberOf(team);
    const [ticket] = await ticketsIn(team, 1);
    await run();
    await drainRelay();
    const because = 'Only one person could take it now.';
    const desk = await signInAs(agent);
    const view = (await desk.get(`/api/v1/tickets/${ticket!.number}`)).body;
    expect([view.assignee.id, view.status, view.assignedBecause]).toEqual([
      agent.id,
      'open',
      because,
    ]);
    const { items } = (await desk.get(`/api/v1/tickets/${ticket!.number}/events`)).body;
    const sentences = items.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toContain(`Went to Ana Ruiz automatically. ${because}`);
    const { dataSource } = await createTestApp();
    const [mail] = await dataSource.query(
      `SELECT text_body AS body FROM outgoing_mails WHERE to_address = $1`,
      [agent.email],
    );
    expect(mail.body).toContain(`It came to you automatically. ${because}`);
    await desk
      .put(`/api/v1/tickets/${ticket!.number}/assignee`)
      .set('If-Match', `"${view.version}"`)
      .send({ assigneeId: null });
    expect((await desk.get(`/api/v1/tickets/${ticket!.number}`)).body.assignedBecause).toBeNull();
  });

  it('gives nothing to anybody away, full, outside their hours, or whose own request it is', async () => {
    const { team, desk: lead } = await anAssigningTeam('least_loaded', 1);
    const gone = await aMemberOf(team, 'Gone Until Friday');
    await away(lead, gone.agent, '2026-11-27');
    const { agent: customer } = await aMemberOf(team, 'Own Request');
    const own = await aTicket({ customer });
    const mover = await signInAs(await aPerson({ roles: [{ role: 'agent', team: own.teamCode }] }));
    await mover
      .post(`/api/v1/tickets/${own.number}/transfer`)
      .send({ teamCode: team, reason: 'Test.' });
    await run();
    expect(await holders(team)).toEqual([null]);
    await aMemberOf(team, 'Free Agent');
    await ticketsIn(team, 2);
    await run();
    expect(await holders(team)).toEqual(['Free Agent', 'Own Request', null]);
    await run();
    expect(await holders(team)).toEqual(['Free Agent', 'Own Request', null]);
  });

  it('waits for the hours of the team', async () => {
    const { team } = await anAssigningTeam('round_robin');
    await aMemberOf(team);
    await ticketsIn(team, 1);
    settableClock.set('2026-11-24T05:00:00-05:00');
    await run();
    expect(await holders(team)).toEqual([null]);
    settableClock.set('2026-11-24T10:00:00-05:00');
    await run();
    expect(await holders(team)).not.toContain(null);
  });

  it('by skill goes round whoever lacks it; what nobody here can take holds up no other ticket', async () => {
    const skill = { name: 'Door locks', serviceCodes: ['ask-it'] };
    const { team, desk } = await anAssigningTeam('by_skill', null, [skill]);
    const expert = await aMemberOf(team, 'Lock Expert');
    await aMemberOf(team, 'No Skill');
    const body = {
      limit: null,
      calendarCode: null,
      skills: [{ teamCode: team, code: 'door-locks' }],
    };
    await expert.desk
      .put(`/api/v1/people/${expert.agent.id}/availability`)
      .set('If-Match', '"0"')
      .send(body);
    await ticketsIn(team, 1);
    await run();
    expect(await holders(team)).toEqual(['Lock Expert']);
    await away(desk, expert.agent, '2026-11-24');
    await ticketsIn(team, 1);
    await run();
    expect(await holders(team)).toEqual(['Lock Expert', null]);
  });

  it('does not give a ticket back to the one who skipped it', async () => {
    const { team } = await anAssigningTeam('round_robin');
    const one = await aMemberOf(team, 'First Choice');
    const [ticket] = await ticketsIn(team, 1);
    await run();
    await one.desk.post(`/api/v1/tickets/${ticket!.number}/skip`).send({ reason: 'no_skill' });
    await run();
    expect(await holders(team)).toEqual([null]);
    await aMemberOf(team, 'Second Choice');
    await run();
    expect(await holders(team)).toEqual(['Second Choice']);
  });

  it('gives none twice when processes and people take at the same moment, and keeps the limit', async () => {
    const { team } = await anAssigningTeam('least_loaded', 4);
    const people = await Promise.all(
      ['A', 'B', 'C'].map((name) => aMemberOf(team, `Agent ${name}`)),
    );
    await ticketsIn(team, 14);
    await Promise.all([
      ...[run(), run(), run()],
      ...people.map(({ desk }) => desk.post(`/api/v1/queues/${team}/claims`).send()),
    ]);
    await run();
    const taken = await holders(team);
    const { dataSource } = await createTestApp();
    const twice = await dataSource.query(
      `SELECT e.ticket_id FROM ticket_events e JOIN tickets t ON t.id = e.ticket_id AND t.team_code = $1
        WHERE e.kind = 'assigned' GROUP BY e.ticket_id HAVING count(*) > 1`,
      [team],
    );
    expect(twice).toEqual([]);
    const counts = ['A', 'B', 'C'].map(
      (name) => taken.filter((holder) => holder === `Agent ${name}`).length,
    );
    expect(counts).toEqual([4, 4, 4]);
  });

  it('is off unless the lead says otherwise', async () => {
    const { team } = await anAssigningTeam('off');
    await aMemberOf(team);
    await ticketsIn(team, 1);
    await run();
    expect(await holders(team)).toEqual([null]);
  });
});

describe('the fairness report', () => {
  const path = (team: string) => `/api/v1/led-teams/${team}/fairness`;

  it('counts once to whom tickets came and how, by name, with what explains it', async () => {
    const { team, desk: lead } = await anAssigningTeam('round_robin', 9);
    const ben = await aMemberOf(team, 'Ben Carver');
    const ana = await aMemberOf(team, 'Ana Ruiz');
    await ticketsIn(team, 2);
    await run();
    const tickets = await ticketsIn(team, 3);
    await ana.desk.post(`/api/v1/queues/${team}/claims`).send();
    await ana.desk.post(`/api/v1/tickets/${tickets[0]!.number}/skip`).send({ reason: 'no_time' });
    await ben.desk.post(`/api/v1/tickets/${tickets[1]!.number}/comments`).send({ body: 'On it.' });
    await drainRelay();
    await drainRelay();
    const { body } = await lead.get(path(team));
    expect(body).toMatchObject({ days: 28, from: '2026-10-27', to: '2026-11-23', total: 4 });
    expect(body.people).toMatchObject([
      {
        ...{ fullName: 'Ana Ruiz', member: true, total: 2, percent: 50, skipped: 1, daysAway: 0 },
        given: { claimed: 1, automatic: 1, assigned: 0, answered: 0 },
        limit: 9,
      },
      {
        ...{ fullName: 'Ben Carver', total: 2, percent: 50, skipped: 0 },
        given: { claimed: 0, automatic: 1, assigned: 0, answered: 1 },
      },
      { fullName: 'Tess Teamlead', total: 0, percent: 0, daysAway: 1 },
    ]);
    settableClock.set('2026-12-01T10:00:00-05:00');
    expect((await lead.get(`${path(team)}?days=7`)).body.total).toBe(0);
  });

  it('is for the leads of the team, for periods that are offered', async () => {
    const { team, desk } = await anAssigningTeam('off');
    const refused = await desk.get(`${path(team)}?days=8`);
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'days']);
    const other = await aPerson({ roles: [{ role: 'team_lead', team: 'hr-onboarding' }] });
    expect((await (await signInAs(other)).get(path(team))).status).toBe(404);
  });
});
