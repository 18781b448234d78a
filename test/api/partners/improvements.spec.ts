import { aBureau } from '../../support/factories/a-bureau.js';
import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const office = 'information-technology';

async function aScene() {
  const bureau = await aBureau();
  const lead = await aPerson({ fullName: 'Olu Lead', roles: [{ role: 'office_lead', office }] });
  const bureauLead = await aPerson({ bureau, roles: [{ role: 'bureau_lead', bureau }] });
  return {
    ...{ bureau, path: `/api/v1/partners/${bureau}/improvements` },
    lead: await signInAs(lead),
    bureauLead: await signInAs(bureauLead),
  };
}

const improvement = {
  title: 'The laptop form asks for nothing we know',
  change: 'Four fields are filled in from the staff record.',
  evidence: 'Version 3 of the form.',
  sinceOn: '2026-09-01',
};
const value = {
  ...{ timesAYear: 1_200, minutesLow: 10, minutesHigh: 20 },
  ...{ hourCost: 60, costOnce: 5_000, costYearly: 1_000 },
  assumptions: 'Measured on twenty requests before and after.',
};

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('the improvement log', () => {
  it('keeps what was changed with its evidence, and what it is worth as a range', async () => {
    const scene = await aScene();
    const added = await scene.lead.post(scene.path).send(improvement);
    expect(added.body).toMatchObject({
      total: null,
      items: [{ ...improvement, addedBy: 'Olu Lead', value: null, mayReckon: true }],
    });
    const [{ id }] = added.body.items;
    const reckoned = await scene.lead.post(`${scene.path}/${id}/values`).send(value);
    const words = '200 to 400 hours a year; in the first year $6,000 to $18,000 more than it costs';
    expect(reckoned.body).toMatchObject({
      total: words,
      items: [
        {
          value: {
            words,
            reckoning: '1,200 times a year, 10 to 20 minutes each, $60 an hour',
            earlier: 0,
          },
        },
      ],
    });
    await scene.lead.post(`${scene.path}/${id}/values`).send({ ...value, minutesHigh: 10 });
    const seen = (await scene.bureauLead.get(scene.path)).body;
    expect(seen).toMatchObject({
      mayAdd: false,
      items: [{ value: { earlier: 1 }, mayReckon: false }],
    });
    const { dataSource } = await createTestApp();
    await expect(
      dataSource.query('DELETE FROM improvement_values WHERE improvement_id = $1', [id]),
    ).rejects.toThrow('append-only');
  });

  it('is written by leads of offices, of their own office', async () => {
    const scene = await aScene();
    const [{ id }] = (await scene.lead.post(scene.path).send(improvement)).body.items;
    expect((await scene.bureauLead.post(scene.path).send(improvement)).status).toBe(403);
    expect((await scene.bureauLead.post(`${scene.path}/${id}/values`).send(value)).status).toBe(
      403,
    );
    const hr = await signInAs(
      await aPerson({ roles: [{ role: 'office_lead', office: 'human-resources' }] }),
    );
    expect((await hr.post(`${scene.path}/${id}/values`).send(value)).status).toBe(404);
  });

  it.each([
    ['title', ' ', 400],
    ['change', 'a\0b', 400],
    ['evidence', 'x'.repeat(1_001), 400],
    ['sinceOn', '2026-02-30', 400],
    ['sinceOn', '2027-01-01', 422],
    ['commitmentId', 'x', 400],
    ['commitmentId', 999_999_999, 422],
  ])('with %s %.20s is refused at the field', async (field, given, status) => {
    const scene = await aScene();
    const answer = await scene.lead.post(scene.path).send({ ...improvement, [field]: given });
    expect([answer.status, answer.body.errors[0].field]).toEqual([status, field]);
  });

  it.each([
    ['timesAYear', -1, 422],
    ['hourCost', 1.5, 422],
    ['minutesHigh', 5, 422],
    ['costOnce', 'free', 400],
    ['assumptions', '', 400],
  ])('a value with %s %s is refused at the field', async (field, given, status) => {
    const scene = await aScene();
    const [{ id }] = (await scene.lead.post(scene.path).send(improvement)).body.items;
    const answer = await scene.lead
      .post(`${scene.path}/${id}/values`)
      .send({ ...value, [field]: given });
    expect([answer.status, answer.body.errors[0].field]).toEqual([status, field]);
  });
});

const anImprovement = async () => {
  settableClock.set('2026-11-23T10:00:00-05:00');
  const scene = await aScene();
  const [{ id }] = (await scene.lead.post(scene.path).send(improvement)).body.items;
  return { bureau: scene.bureau, id };
};
const strangers = [
  anEmployee(403),
  {
    who: 'the lead of another bureau',
    person: async () => {
      const bureau = await aBureau();
      return aPerson({ bureau, roles: [{ role: 'bureau_lead', bureau }] });
    },
    status: 403,
  },
] as const;
const path = '/api/v1/partners/:bureau/improvements';

refusesStrangers('GET', path, { params: anImprovement, as: strangers });
refusesStrangers('POST', path, { params: anImprovement, as: strangers, body: improvement });
refusesStrangers('POST', `${path}/:id/values`, {
  params: anImprovement,
  as: strangers,
  body: value,
});
