import { metricCodes } from '../../../src/domain/partners/metric-dictionary.js';
import { FactKeeper } from '../../../src/modules/partners/fact-keeper.js';
import { aPerson } from '../../support/factories/a-person.js';
import {
  answered,
  aScene,
  dashboard,
  solvedTicket,
  tuesday,
  type Scene,
} from '../../support/partner-scene.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const figure = (view: any, code: string) =>
  view.journey.figures.find((candidate: any) => candidate.code === code);

const listOf = async ({ bureau, lead }: Scene, query: string) =>
  (await lead.get(`/api/v1/partners/${bureau}/tickets?${query}`)).body;

describe('the journey on a dashboard', () => {
  beforeEach(() => settableClock.set(tuesday));
  afterEach(() => settableClock.release());

  it('is judged when it can no longer change, and each number opens its tickets', async () => {
    const scene = await aScene();
    await solvedTicket(scene, 1);
    settableClock.advance(60_000);
    const again = await solvedTicket(scene, 1);
    const young = await dashboard(scene);
    expect(young.journey.sentence).toBe(
      'It is too early to judge what was finished in this period.',
    );
    settableClock.advance(31 * 24 * 3_600_000);
    const view = await dashboard(scene);
    expect(view.journey.sentence).toBe(
      'Of the requests we finished, 2 of 2 were settled at first contact, 0 of 2 were reopened and 1 of 2 was asked for again.',
    );
    for (const { lists } of view.journey.figures) {
      for (const { metric, tickets } of lists) {
        const list = await listOf(scene, `metric=${metric}`);
        expect([metric, list.tickets, list.items.length]).toEqual([metric, tickets, tickets]);
      }
    }
    const first = (await listOf(scene, 'metric=recurred')).items;
    expect(first).toHaveLength(1);
    expect(first[0].number).not.toBe(again);
    expect(figure(view, 'burden').detail).toContain('2 forms filled in');
  });

  it('says "No data" where nothing was finished, never 0 or NaN', async () => {
    const view = await dashboard(await aScene());
    expect(view.journey.sentence).toBe('No data: nothing was finished in this period.');
    expect(view.journey.figures.map(({ text }: any) => text)).toEqual(Array(10).fill(null));
    expect(view.scales).toMatchObject([
      { item: 'trust', withheld: true, answers: 0 },
      { item: 'ease', withheld: true, answers: 0 },
    ]);
    expect(view.drivers).toMatchObject({ withheld: true, answers: 0, better: [], worse: [] });
    expect(JSON.stringify(view)).not.toContain('NaN');
  });

  it('shows trust for a group of its own, from ten who answered that question on', async () => {
    const scene = await aScene();
    const { app, dataSource } = await createTestApp();
    settableClock.set('2026-10-13T15:00:00Z');
    const numbers: string[] = [];
    for (let at = 0; at < 10; at += 1) {
      numbers.push(await solvedTicket(scene, 1));
      await answered(scene, numbers[at]!, at);
    }
    const trusting = (n: number) =>
      dataSource.query(
        `UPDATE pulse_responses r SET trust = 3 + (t.id % 2), drivers = '{positive_ease}'
         FROM pulses p JOIN tickets t ON t.id = p.ticket_id
         WHERE p.id = r.pulse_id AND t.number = ANY($1)`,
        [numbers.slice(0, n)],
      );
    await trusting(9);
    await app.get(FactKeeper).rebuild();
    settableClock.set(tuesday);
    const nine = await dashboard(scene);
    expect(nine.scales[0]).toMatchObject({ item: 'trust', withheld: true, answers: 9, counts: [] });
    expect(nine.drivers).toMatchObject({ withheld: false, answers: 10 });
    expect(nine.drivers.better).toMatchObject([{ code: 'positive_ease', ticked: 9, start: null }]);
    await trusting(10);
    await app.get(FactKeeper).rebuild();
    const ten = await dashboard(scene);
    expect(ten.scales[0]).toMatchObject({ withheld: false, answers: 10, list: { tickets: 10 } });
    expect((await listOf(scene, 'metric=trust_answers')).tickets).toBe(10);
    expect(ten.drivers.better).toEqual([]);
  }, 240_000);

  it('lists who was unhappy though on time for the lead of the office alone', async () => {
    const scene = await aScene();
    const { app, dataSource } = await createTestApp();
    const number = await solvedTicket(scene, 1);
    await answered(scene, number, 0);
    await dataSource.query(
      `UPDATE pulse_responses r SET satisfaction = 1 FROM pulses p JOIN tickets t ON t.id = p.ticket_id
       WHERE p.id = r.pulse_id AND t.number = $1`,
      [number],
    );
    await app.get(FactKeeper).rebuild();
    const view = await dashboard(scene);
    expect(view.keptButUnhappy).toMatchObject({ list: null });
    const path = `/api/v1/partners/${scene.bureau}`;
    for (const file of ['tickets', 'tickets.csv']) {
      const refused = await scene.lead.get(`${path}/${file}?metric=kept_but_unhappy`);
      expect([refused.status, refused.body.code]).toEqual([403, 'partner.low_answers']);
    }
    const leadOf = async (office: string) =>
      signInAs(await aPerson({ roles: [{ role: 'office_lead', office }] }));
    const it = await leadOf('information-technology');
    const seen = await it.get(`${path}/dashboard`);
    expect(seen.body.keptButUnhappy.list).toMatchObject({ tickets: 1 });
    const list = await it.get(`${path}/tickets?metric=kept_but_unhappy`);
    expect(list.body.items).toMatchObject([{ number, promise: 'met' }]);
    const others = await (await leadOf('human-resources')).get(`${path}/dashboard`);
    expect(others.body.keptButUnhappy.list).toMatchObject({ tickets: 0 });
  });

  it('writes the rows of older rules anew by itself', async () => {
    const scene = await aScene();
    const { app, dataSource } = await createTestApp();
    await solvedTicket(scene, 1);
    await dashboard(scene);
    const row = () =>
      dataSource.query(
        `SELECT to_jsonb(f) - 'refreshed_at' AS fact FROM ticket_facts f WHERE bureau_code = $1`,
        [scene.bureau],
      );
    const before = await row();
    await dataSource.query(
      `UPDATE ticket_facts SET rules = 1, first_finished_at = NULL, form_minutes = NULL, staff_met = 9
       WHERE bureau_code = $1`,
      [scene.bureau],
    );
    expect(await app.get(FactKeeper).rewriteOld()).toBe(1);
    expect(await row()).toEqual(before);
    expect(await app.get(FactKeeper).rewriteOld()).toBe(0);
  });

  it('keeps requests with the bureau that their customer belonged to', async () => {
    const [scene, next] = [await aScene(), await aScene()];
    const { app, dataSource } = await createTestApp();
    const before = await solvedTicket(scene, 1);
    await dataSource.query('UPDATE people SET bureau_code = $1 WHERE id = $2', [
      next.bureau,
      scene.customer.id,
    ]);
    const after = await solvedTicket(scene, 1);
    await dashboard(scene);
    await app.get(FactKeeper).rebuild();
    const numbers = async (of: Scene) =>
      (await listOf(of, 'metric=finished')).items.map((item: any) => item.number);
    expect([await numbers(scene), await numbers(next)]).toEqual([[before], [after]]);
  });
});

describe('the definitions', () => {
  it('are one for every number, as a page and as a file', async () => {
    const { lead } = await aScene();
    const { body } = await lead.get('/api/v1/partners/definitions');
    expect(body.items.map((item: any) => item.code)).toEqual([...metricCodes]);
    const file = await lead.get('/api/v1/partners/definitions.csv');
    expect(file.headers['content-disposition']).toContain('definitions.csv');
    expect(file.text.trim().split('\n')).toHaveLength(metricCodes.length + 1);
    expect(file.text).toContain('Left out');
  });
});

for (const path of ['definitions', 'definitions.csv']) {
  refusesStrangers('GET', `/api/v1/partners/${path}`, { as: [anEmployee(403)] });
}
