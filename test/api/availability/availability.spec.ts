import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const team = 'it-access';
const path = (id: number) => `/api/v1/people/${id}/availability`;
const nothing = { limit: null, calendarCode: null, skills: [] };

beforeEach(() => settableClock.set('2026-11-23T09:00:00-05:00'));
afterEach(() => settableClock.release());

async function anAgent() {
  const agent = await aPerson({ fullName: 'Ana Ruiz', roles: [{ role: 'agent', team }] });
  return { agent, desk: await signInAs(agent) };
}

async function aSkill(): Promise<string> {
  const { dataSource } = await createTestApp();
  const code = `skill-${Math.random().toString(36).slice(2, 10)}`;
  await dataSource.query(
    `INSERT INTO team_skills (team_code, code, name, service_codes) VALUES ($1, $2, 'Door locks', '{badge}')`,
    [team, code],
  );
  return code;
}

describe('my availability', () => {
  it('has no limit, no hours of its own and no absence until I say so', async () => {
    const { agent, desk } = await anAgent();
    const view = await desk.get(path(agent.id));
    expect(view.body).toMatchObject({
      ...{ personId: agent.id, limit: null, calendarCode: null, absences: [], version: 0 },
      timeZone: 'America/New_York',
    });
    expect(view.body.calendars.map(({ code }: { code: string }) => code)).toContain('office-hours');
  });

  it('keeps limit, hours and skills, on the version that was read', async () => {
    const { agent, desk } = await anAgent();
    const code = await aSkill();
    const body = { limit: 6, calendarCode: 'office-hours', skills: [{ teamCode: team, code }] };
    const saved = await desk.put(path(agent.id)).set('If-Match', '"0"').send(body);
    expect(saved.body).toMatchObject({ limit: 6, calendarCode: 'office-hours', version: 1 });
    const has = (view: { skills: { code: string; has: boolean }[] }) =>
      view.skills.find((skill) => skill.code === code)?.has;
    expect(has(saved.body)).toBe(true);
    const stale = await desk.put(path(agent.id)).set('If-Match', '"0"').send(nothing);
    expect([stale.status, stale.body.currentVersion]).toEqual([412, 1]);
    const cleared = await desk.put(path(agent.id)).set('If-Match', '"1"').send(nothing);
    expect([cleared.body.limit, cleared.body.version, has(cleared.body)]).toEqual([null, 2, false]);
  });

  it('notes days out of office with somebody standing in, and ends them', async () => {
    const { agent, desk } = await anAgent();
    const colleague = await aPerson({ fullName: 'Ben Carver' });
    const absences = `/api/v1/people/${agent.id}/absences`;
    const noted = await desk
      .post(absences)
      .send({ startsOn: '2026-11-20', endsOn: '2026-11-27', delegateId: colleague.id });
    expect([noted.status, noted.body.absences]).toEqual([
      201,
      [
        {
          ...{ id: expect.any(Number), startsOn: '2026-11-20', endsOn: '2026-11-27', begun: true },
          ...{ delegateId: colleague.id, delegateName: 'Ben Carver' },
        },
      ],
    ]);
    const again = await desk.post(absences).send({ startsOn: '2026-11-27', endsOn: '2026-12-04' });
    expect([again.status, again.body.code]).toEqual([422, 'availability.absence.overlaps']);
    const [{ id }] = noted.body.absences;
    expect((await desk.delete(`${absences}/${id}`)).status).toBe(204);
    expect((await desk.get(path(agent.id))).body.absences).toEqual([]);
    expect((await desk.delete(`${absences}/${id}`)).status).toBe(404);
    const { dataSource } = await createTestApp();
    const kept = await dataSource.query(
      `SELECT ends_on AS "endsOn" FROM absences WHERE person_id = $1`,
      [agent.id],
    );
    expect(kept).toEqual([{ endsOn: '2026-11-22' }]);
  });

  it('is noted once for a repeated key, and for two at the same time', async () => {
    const { agent, desk } = await anAgent();
    const note = (key: string) =>
      desk
        .post(`/api/v1/people/${agent.id}/absences`)
        .set('Idempotency-Key', key)
        .send({ startsOn: '2026-12-21', endsOn: '2026-12-24' });
    const answers = await Promise.all([note('a'), note('a'), note('b')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 422]);
    expect((await desk.get(path(agent.id))).body.absences).toHaveLength(1);
  });

  it.each([
    [{ ...nothing, limit: 0 }, 'limit'],
    [{ ...nothing, limit: 'many' }, 'limit'],
    [{ ...nothing, calendarCode: 'nowhere' }, 'calendarCode'],
    [{ ...nothing, skills: [{ teamCode: team, code: 'no-such-skill' }] }, 'skills'],
    [{ ...nothing, skills: 'all' }, 'skills'],
  ])('refuses %j and names the field', async (body, field) => {
    const { agent, desk } = await anAgent();
    const refused = await desk.put(path(agent.id)).set('If-Match', '"0"').send(body);
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, field]);
  });

  it.each([
    [{ startsOn: 'soon', endsOn: '2026-12-01' }, 400, 'startsOn'],
    [{ startsOn: '2026-02-30', endsOn: '2026-12-01' }, 422, 'startsOn'],
    [{ startsOn: '2026-12-02', endsOn: '2026-12-01' }, 422, 'endsOn'],
    [{ startsOn: '2026-12-01', endsOn: '2026-12-01', delegateId: 999_999_999 }, 400, 'delegateId'],
  ])('refuses an absence of %j', async (body, status, field) => {
    const { agent, desk } = await anAgent();
    const refused = await desk.post(`/api/v1/people/${agent.id}/absences`).send(body);
    expect([refused.status, refused.body.errors[0].field]).toEqual([status, field]);
  });
});

describe("somebody's availability", () => {
  it('is set by the lead of their team or office, and does not exist for anybody else', async () => {
    const { agent } = await anAgent();
    const people = [
      [{ role: 'team_lead', team }, 200],
      [{ role: 'office_lead', office: 'information-technology' }, 200],
      [{ role: 'agent', team }, 404],
      [{ role: 'team_lead', team: 'it-service-desk' }, 404],
      [{ role: 'office_lead', office: 'human-resources' }, 404],
    ] as const;
    for (const [role, status] of people) {
      const client = await signInAs(await aPerson({ roles: [role] }));
      const { body, status: read } = await client.get(path(agent.id));
      const saved = await client
        .put(path(agent.id))
        .set('If-Match', `"${body.version ?? 0}"`)
        .send({ ...nothing, limit: 5 });
      const absence = await client
        .post(`/api/v1/people/${agent.id}/absences`)
        .send({ startsOn: '2026-12-24', endsOn: '2026-12-24' });
      if (status === 200) {
        const [{ id }] = absence.body.absences;
        await client.delete(`/api/v1/people/${agent.id}/absences/${id}`);
      }
      expect([role, read, saved.status, absence.status === 404]).toEqual([
        role,
        status,
        status,
        status === 404,
      ]);
    }
  });
});

const as = [anEmployee(403)];
const params = async () => ({ id: (await anAgent()).agent.id, absenceId: 1 });
const body = { startsOn: '2026-12-24', endsOn: '2026-12-24' };

refusesStrangers('GET', '/api/v1/people/:id/availability', { params, as });
refusesStrangers('PUT', '/api/v1/people/:id/availability', { params, as, body: nothing });
refusesStrangers('POST', '/api/v1/people/:id/absences', { params, as, body });
refusesStrangers('DELETE', '/api/v1/people/:id/absences/:absenceId', { params, as });
