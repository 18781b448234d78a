import { aPerson } from '../../support/factories/a-person.js';
import { aScene, dashboard, tuesday, type Scene } from '../../support/partner-scene.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { settableClock } from '../../support/test-app.js';

const outage = {
  kind: 'outage',
  words: 'Email was down',
  from: '2026-10-06',
  to: '2026-10-07',
};

const pathOf = ({ bureau }: Scene) => `/api/v1/partners/${bureau}/annotations`;
const officeLead = async () =>
  signInAs(
    await aPerson({
      roles: [{ role: 'office_lead', office: 'human-resources' }],
    }),
  );

describe('notes on the charts', () => {
  beforeEach(() => settableClock.set(tuesday));
  afterEach(() => settableClock.release());

  it('are made by the lead of the bureau for its own charts, and can be taken off', async () => {
    const [scene, other] = [await aScene(), await aScene()];
    const added = await scene.lead.post(pathOf(scene)).send(outage);
    expect(added.status).toBe(201);
    const view = await dashboard(scene);
    expect(view.annotations).toContainEqual({
      ...{ ...outage, id: added.body.id, kindLabel: 'Outage' },
      ...{ everyBureau: false, mayRemove: true },
    });
    const numbersOf = (of: any) => of.annotations.map(({ id }: any) => id);
    expect(numbersOf(await dashboard(other))).not.toContain(added.body.id);
    const path = `${pathOf(scene)}/${added.body.id}`;
    expect((await other.lead.delete(path)).status).toBe(403);
    expect((await scene.lead.delete(path)).status).toBe(204);
    expect(numbersOf(await dashboard(scene))).not.toContain(added.body.id);
    expect((await scene.lead.delete(path)).status).toBe(404);
  });

  it('for every bureau are made, and removed, by leads of offices alone', async () => {
    const [scene, other] = [await aScene(), await aScene()];
    const lapse = { ...outage, kind: 'funding_lapse', everyBureau: true };
    const refused = await scene.lead.post(pathOf(scene)).send(lapse);
    expect([refused.status, refused.body.code]).toEqual([403, 'partner.every_bureau']);
    const lead = await officeLead();
    const { body } = await lead.post(pathOf(scene)).send(lapse);
    const shown = (await dashboard(other)).annotations;
    expect(shown).toContainEqual(
      expect.objectContaining({
        id: body.id,
        everyBureau: true,
        mayRemove: false,
      }),
    );
    expect((await other.lead.delete(`${pathOf(other)}/${body.id}`)).status).toBe(403);
    expect((await lead.delete(`${pathOf(other)}/${body.id}`)).status).toBe(204);
  });

  it.each([
    [{ from: '2026-02-30' }, 'from'],
    [{ to: '2026-10-05' }, 'to'],
    [{ from: '2026-11-30', to: '2026-11-30' }, 'from'],
    [{ from: 'soon' }, 'from'],
    [{ words: ' ' }, 'words'],
    [{ kind: 'weather' }, 'kind'],
  ])('%j is 400 on its field', async (wrong, field) => {
    const scene = await aScene();
    const response = await scene.lead.post(pathOf(scene)).send({ ...outage, ...wrong });
    expect([response.status, response.body.errors?.[0]?.field]).toEqual([400, field]);
  });
});

const bureau = async () => ({ bureau: 'waterways' });
refusesStrangers('POST', '/api/v1/partners/:bureau/annotations', {
  params: bureau,
  as: [anEmployee(403)],
});
refusesStrangers('DELETE', '/api/v1/partners/:bureau/annotations/:id', {
  params: async () => ({ bureau: 'waterways', id: '1' }),
  as: [anEmployee(403)],
});
