import { aPerson } from '../../support/factories/a-person.js';
import { aMemberOf, aTeam, ticketsIn } from '../../support/factories/a-team.js';
import { aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { SlaTimers } from '../../../src/modules/sla/sla-timers.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/board';
const mondayTen = '2026-11-23T10:00:00-05:00';

beforeEach(() => settableClock.set(mondayTen));
afterEach(() => settableClock.release());

async function aLedTeam(office?: string) {
  const team = await aTeam(office, 'office-hours');
  const { desk, agent: lead } = await aMemberOf(team, 'Tess Teamlead', 'team_lead');
  return { team, lead, desk };
}

describe('the shift board', () => {
  it('shows what waits, what is due and who has how much, by name', async () => {
    const { team, desk } = await aLedTeam();
    const ana = await aMemberOf(team, 'Ana Ruiz');
    const ben = await aMemberOf(team, 'Ben Carver');
    await ticketsIn(team, 4);
    const { number } = (await ana.desk.post(`/api/v1/queues/${team}/claims`).send()).body;
    await ana.desk.post(`/api/v1/queues/${team}/claims`).send();
    await ana.desk
      .post(`/api/v1/tickets/${number}/hold`)
      .send({ reason: 'customer_answer', question: 'Which floor?' });
    const limit = { limit: 1, calendarCode: null, skills: [] };
    const availability = (id: number) => `/api/v1/people/${id}/availability`;
    await desk.put(availability(ana.agent.id)).set('If-Match', '"0"').send(limit);
    await desk
      .post(`/api/v1/people/${ben.agent.id}/absences`)
      .send({ startsOn: '2026-11-23', endsOn: '2026-11-27', delegateId: ana.agent.id });
    const { body } = await desk.get(`${path}?team=${team}`);
    expect(body.figures).toEqual({ open: 4, unclaimed: 2, late: 0, dueSoon: 0, missedToday: 0 });
    expect(body.people).toMatchObject([
      {
        ...{ fullName: 'Ana Ruiz', inHand: 1, waiting: 1, late: 0, limit: 1, standsIn: null },
        ...{ obstacle: 'full', obstacleLabel: 'Full: 1 of 1' },
      },
      {
        ...{ fullName: 'Ben Carver', inHand: 0, standsIn: 'Ana Ruiz' },
        ...{ obstacle: 'away', obstacleLabel: 'Away until Fri, Nov 27' },
      },
      { fullName: 'Tess Teamlead', lead: true, obstacle: null, obstacleLabel: null },
    ]);
    settableClock.set('2026-11-23T06:00:00-05:00');
    const early = (await desk.get(`${path}?team=${team}`)).body.people[2];
    expect([early.obstacle, early.obstacleLabel]).toEqual(['off_hours', 'Not working now']);
  });

  it('counts what is late and due within the hour, and lists what was missed today, not yesterday', async () => {
    const { team, desk } = await aLedTeam();
    const [ticket] = await ticketsIn(team, 1);
    const { dataSource, app } = await createTestApp();
    const [{ dueAt }] = await dataSource.query(
      'SELECT urgency_at AS "dueAt" FROM tickets WHERE id = $1',
      [ticket!.id],
    );
    settableClock.set(dueAt.getTime() - 30 * 60_000);
    const soon = (await desk.get(`${path}?team=${team}`)).body.figures;
    expect([soon.dueSoon, soon.late, soon.missedToday]).toEqual([1, 0, 0]);
    settableClock.set(dueAt.getTime() + 60_000);
    await app.get(SlaTimers, { strict: false }).run();
    const { body } = await desk.get(`${path}?team=${team}`);
    expect([body.figures.late, body.figures.missedToday]).toEqual([1, 1]);
    expect(body.missed).toMatchObject([
      { number: ticket!.number, metric: 'first_response', assigneeName: null },
    ]);
    settableClock.set(dueAt.getTime() + 24 * 3_600_000);
    const next = (await desk.get(`${path}?team=${team}`)).body;
    expect([next.figures.late, next.figures.missedToday, next.missed]).toEqual([1, 0, []]);
  });

  it('is that of the first team without a name, and of no other lead’s team', async () => {
    const { team, desk } = await aLedTeam();
    expect((await desk.get(path)).body).toMatchObject({
      teams: [{ code: team, name: 'A team' }],
      team: { code: team },
    });
    expect((await desk.get(`${path}?team=hr-onboarding`)).status).toBe(404);
    expect((await desk.get(`${path}?team=`)).status).toBe(400);
  });

  it('shows no sensitive ticket of another office, in figures, loads or misses', async () => {
    const { team: hr, desk } = await aLedTeam('human-resources');
    const secret = await aTicket({ serviceCode: sensitiveService });
    const insider = await signInAs(
      await aPerson({ roles: [{ role: 'agent', team: secret.teamCode }] }),
    );
    await insider
      .post(`/api/v1/tickets/${secret.number}/transfer`)
      .send({ teamCode: hr, reason: 'Test.' });
    const both = await aPerson({
      fullName: 'Both Desks',
      roles: [
        { role: 'agent', team: hr },
        { role: 'agent', team: 'it-access' },
      ],
    });
    await (await signInAs(both)).post(`/api/v1/queues/${hr}/claims`).send();
    const own = (await desk.get(`${path}?team=${hr}`)).body;
    expect([own.figures.open, own.people[0].inHand]).toEqual([1, 1]);
    const it = await signInAs(await aPerson({ roles: [{ role: 'team_lead', team: 'it-access' }] }));
    const seen = (await it.get(`${path}?team=it-access`)).body.people.find(
      ({ id }: { id: number }) => id === both.id,
    );
    expect(seen).toMatchObject({ fullName: 'Both Desks', inHand: 0, late: 0, waiting: 0 });
  });
});

refusesStrangers('GET', path, {
  as: [
    anEmployee(403),
    {
      who: 'an agent who leads nobody',
      person: () => aPerson({ roles: [{ role: 'agent', team: 'it-access' }] }),
      status: 403,
    },
  ],
});
