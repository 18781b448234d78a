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

  it('are corrected by a note in their place; the history says who and when', async () => {
    const scene = await aScene();
    const { body: first } = await scene.lead.post(pathOf(scene)).send(outage);
    settableClock.advance(3_600_000);
    const lead = await officeLead();
    const right = { ...outage, words: 'Email and calendar were down', to: '2026-10-08' };
    const corrected = await lead.put(`${pathOf(scene)}/${first.id}`).send(right);
    expect(corrected.status).toBe(200);
    const shown = (await dashboard(scene)).annotations;
    expect(shown).toContainEqual(expect.objectContaining({ ...right, id: corrected.body.id }));
    expect(shown.map(({ id }: any) => id)).not.toContain(first.id);
    const again = await scene.lead.put(`${pathOf(scene)}/${first.id}`).send(right);
    expect(again.status).toBe(404);
    await scene.lead.delete(`${pathOf(scene)}/${corrected.body.id}`);
    const { items } = (await scene.lead.get(pathOf(scene))).body;
    const own = items.filter(({ everyBureau }: any) => !everyBureau);
    expect(own).toMatchObject([
      { id: corrected.body.id, ...right, corrected: false, addedAt: '2026-11-17T16:00:00.000Z' },
      { id: first.id, ...outage, corrected: true, removedAt: '2026-11-17T16:00:00.000Z' },
    ]);
    expect(own[0].addedBy).toBe(own[1].removedBy);
    expect(own[0].removedBy).toBe(own[1].addedBy);
  });

  it('that are wrongly corrected stay as they are', async () => {
    const scene = await aScene();
    const { body } = await scene.lead.post(pathOf(scene)).send(outage);
    const path = `${pathOf(scene)}/${body.id}`;
    const wrong = await scene.lead.put(path).send({ ...outage, to: '2026-10-01' });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'to']);
    const wide = await scene.lead.put(path).send({ ...outage, everyBureau: true });
    expect(wide.status).toBe(403);
    const shown = (await dashboard(scene)).annotations;
    expect(shown).toContainEqual(expect.objectContaining({ ...outage, id: body.id }));
    const lead = await officeLead();
    const all = await lead.post(pathOf(scene)).send({ ...outage, everyBureau: true });
    expect((await scene.lead.put(`${pathOf(scene)}/${all.body.id}`).send(outage)).status).toBe(403);
    await lead.delete(`${pathOf(scene)}/${all.body.id}`);
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
refusesStrangers('GET', '/api/v1/partners/:bureau/annotations', {
  params: bureau,
  as: [anEmployee(403)],
});
refusesStrangers('PUT', '/api/v1/partners/:bureau/annotations/:id', {
  params: async () => ({ bureau: 'waterways', id: '1' }),
  as: [anEmployee(403)],
  body: outage,
});
