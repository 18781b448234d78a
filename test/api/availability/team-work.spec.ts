import { aPerson } from '../../support/factories/a-person.js';
import { aMemberOf, aTeam } from '../../support/factories/a-team.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';

const path = (team: string) => `/api/v1/led-teams/${team}`;
const locks = { name: 'Door locks', serviceCodes: ['badge'] };

async function aLedTeam() {
  const team = await aTeam();
  const { agent: lead, desk } = await aMemberOf(team, 'Tess Teamlead', 'team_lead');
  const { agent } = await aMemberOf(team);
  return { team, lead, desk, agent };
}

describe('how a team gives work out', () => {
  it('is off and without limit until its lead says so', async () => {
    const { team, lead, desk, agent } = await aLedTeam();
    const view = (await desk.get(path(team))).body;
    expect(view).toMatchObject({ assignment: 'off', limit: null, skills: [], version: 0 });
    expect(view.members).toEqual([
      { id: agent.id, fullName: 'Ana Ruiz', lead: false, limit: null },
      { id: lead.id, fullName: 'Tess Teamlead', lead: true, limit: null },
    ]);
    expect(view.services.map(({ code }: { code: string }) => code)).toContain('badge');
  });

  it('keeps the way, the limit and the skills; a skill that stays keeps its people', async () => {
    const { team, desk, agent } = await aLedTeam();
    const body = { assignment: 'round_robin', limit: 5, skills: [locks] };
    const saved = await desk.put(path(team)).set('If-Match', '"0"').send(body);
    expect([saved.status, saved.body]).toMatchObject([
      200,
      {
        ...{ assignment: 'round_robin', limit: 5, version: 1 },
        skills: [{ code: 'door-locks', name: 'Door locks', serviceCodes: ['badge'], holders: 0 }],
      },
    ]);
    const has = {
      limit: null,
      calendarCode: null,
      skills: [{ teamCode: team, code: 'door-locks' }],
    };
    const availability = `/api/v1/people/${agent.id}/availability`;
    expect((await desk.put(availability).set('If-Match', '"0"').send(has)).status).toBe(200);
    const renamed = {
      ...locks,
      code: 'door-locks',
      name: 'Doors',
      serviceCodes: ['badge', 'ask-it'],
    };
    const changed = await desk
      .put(path(team))
      .set('If-Match', '"1"')
      .send({ ...body, skills: [renamed, { name: 'Café tills', serviceCodes: ['ask-it'] }] });
    expect(changed.body.skills).toEqual([
      { code: 'cafe-tills', name: 'Café tills', serviceCodes: ['ask-it'], holders: 0 },
      { code: 'door-locks', name: 'Doors', serviceCodes: ['badge', 'ask-it'], holders: 1 },
    ]);
    const stale = await desk.put(path(team)).set('If-Match', '"1"').send(body);
    expect([stale.status, stale.body.currentVersion]).toEqual([412, 2]);
    const none = await desk
      .put(path(team))
      .set('If-Match', '"2"')
      .send({ ...body, skills: [] });
    expect(none.body.skills).toEqual([]);
    expect((await desk.get(availability)).body.skills).toEqual([]);
  });

  it.each([
    [{ assignment: 'by_dice' }, 'assignment'],
    [{ limit: 201 }, 'limit'],
    [{ skills: [{ name: '', serviceCodes: ['badge'] }] }, 'skills.0.name'],
    [{ skills: [{ name: '!!!', serviceCodes: ['badge'] }] }, 'skills.0.name'],
    [{ skills: [locks, { ...locks, name: 'door LOCKS' }] }, 'skills.1.name'],
    [{ skills: [{ name: 'Doors', serviceCodes: [] }] }, 'skills.0.serviceCodes'],
    [{ skills: [{ name: 'Doors', serviceCodes: ['no-such-service'] }] }, 'skills.0.serviceCodes'],
  ])('refuses %j and names the field', async (change, field) => {
    const { team, desk } = await aLedTeam();
    const body = { assignment: 'off', limit: null, skills: [], ...change };
    const refused = await desk.put(path(team)).set('If-Match', '"0"').send(body);
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, field]);
  });

  it('is listed for the leads of the team and of the office, and does not exist for other leads', async () => {
    const { team, desk } = await aLedTeam();
    const listed = (await desk.get('/api/v1/led-teams')).body;
    expect(listed).toEqual([
      {
        ...{ code: team, name: 'A team', officeName: expect.any(String), limit: null },
        ...{ assignment: 'off', assignmentLabel: 'Off: people claim' },
      },
    ]);
    const office = await signInAs(
      await aPerson({ roles: [{ role: 'office_lead', office: 'information-technology' }] }),
    );
    const codes = (await office.get('/api/v1/led-teams')).body.map(
      ({ code }: { code: string }) => code,
    );
    expect(codes).toContain(team);
    const other = await signInAs(
      await aPerson({ roles: [{ role: 'team_lead', team: 'hr-onboarding' }] }),
    );
    expect((await other.get(path(team))).status).toBe(404);
    const body = { assignment: 'off', limit: null, skills: [] };
    expect((await other.put(path(team)).set('If-Match', '"0"').send(body)).status).toBe(404);
  });
});

const as = [
  anEmployee(403),
  {
    who: 'an agent who leads nobody',
    person: () => aPerson({ roles: [{ role: 'agent', team: 'it-access' }] }),
    status: 403 as const,
  },
];
const params = async () => ({ code: 'it-access' });

refusesStrangers('GET', '/api/v1/led-teams', { as });
refusesStrangers('GET', '/api/v1/led-teams/:code', { params, as });
refusesStrangers('PUT', '/api/v1/led-teams/:code', { params, as });
