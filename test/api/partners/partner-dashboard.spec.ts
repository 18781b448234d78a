import { brokenBaselines } from '../../../src/modules/partners/baseline-chain.js';
import { Baselines } from '../../../src/modules/partners/baselines.js';
import { FactKeeper } from '../../../src/modules/partners/fact-keeper.js';
import { answeredTickets, forgetAnswersAfter } from '../../support/factories/answered-tickets.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import {
  answered,
  aScene,
  computer,
  dashboard,
  solvedTicket,
  tuesday,
} from '../../support/partner-scene.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const tile = (view: any, measure: string) =>
  view.tiles.find((candidate: any) => candidate.measure === measure);

describe('the dashboard of a bureau', () => {
  beforeEach(() => settableClock.set(tuesday));
  afterEach(() => settableClock.release());

  it('counts what was finished a minute ago, and the list behind the number holds that ticket', async () => {
    const scene = await aScene();
    const number = await solvedTicket(scene, 2);
    const view = await dashboard(scene);
    const promises = tile(view, 'promise_kept');
    expect(promises).toMatchObject({ text: '100%', n: 1, list: { tickets: 1 } });
    expect(view.headline).toBe('We kept 1 of 1 promises this quarter.');
    const list = await scene.lead.get(
      `/api/v1/partners/${scene.bureau}/tickets?metric=${promises.list.metric}`,
    );
    expect(list.body).toMatchObject({ tickets: 1, mayOpen: false });
    expect(list.body.items).toMatchObject([
      { number, promise: 'met', answer: 'met', target: 'met', pulse: 'not_asked' },
    ]);
  });

  it('every number is as large as the list behind it', async () => {
    const scene = await aScene();
    await solvedTicket(scene, 2);
    await solvedTicket(scene, 24 * 6);
    await aTicket({ customer: scene.customer, serviceCode: 'computer-problem', answers: computer });
    const view = await dashboard(scene);
    const address = (query: string) => `/api/v1/partners/${scene.bureau}/tickets?${query}`;
    const lists = view.tiles.flatMap(({ list, also }: any) => (also ? [list, also] : [list]));
    for (const list of lists) {
      const age = list.age ? `&age=${list.age}` : '';
      const behind = await scene.lead.get(address(`metric=${list.metric}${age}`));
      expect([list.metric, behind.body.tickets, behind.body.items.length]).toEqual([
        list.metric,
        list.tickets,
        list.tickets,
      ]);
    }
    for (const bar of view.missesByCause) {
      const behind = await scene.lead.get(address(`metric=promises_missed&cause=${bar.code}`));
      expect(behind.body.tickets).toBe(bar.tickets);
    }
    for (const bar of view.openByAge) {
      const behind = await scene.lead.get(address(`metric=open&age=${bar.code}`));
      expect(behind.body.tickets).toBe(bar.tickets);
    }
    for (const bar of view.volumeByService) {
      const behind = await scene.lead.get(address(`metric=opened&service=${bar.code}`));
      expect(behind.body.tickets).toBe(bar.tickets);
    }
    expect(tile(view, 'promise_kept')).toMatchObject({ text: '50%', n: 2 });
    expect(view.whoseTime.shares).toMatchObject([
      { party: 'ours', percent: 100 },
      { party: 'customer', percent: 0, words: '0 min' },
      { party: 'third_party', percent: 0 },
    ]);
    expect(view.openByAge.reduce((sum: number, bar: any) => sum + bar.tickets, 0)).toBe(1);
  });

  it('compares where customers work, from ten promises a time zone on', async () => {
    const scene = await aScene();
    const west = {
      ...scene,
      customer: await aPerson({ bureau: scene.bureau, timeZone: 'America/Denver' }),
    };
    for (let at = 0; at < 10; at += 1) {
      settableClock.set(tuesday);
      await solvedTicket(scene, 1);
      settableClock.set(tuesday);
      await solvedTicket(west, at < 9 ? 24 * 9 : 1);
    }
    settableClock.set('2026-11-30T15:00:00Z');
    const { segments } = await dashboard(scene);
    expect(segments.sentence).toBe('We keep fewer promises in Mountain Time than elsewhere.');
    expect(segments.segments).toMatchObject([
      { label: 'Eastern Time', judged: 10, met: 10, verdict: 'better' },
      { label: 'Mountain Time', judged: 10, met: 1, verdict: 'worse' },
    ]);
  }, 240_000);

  it('pages the list by cursor without losing or repeating a ticket', async () => {
    const scene = await aScene();
    const numbers = [
      await solvedTicket(scene, 1),
      await solvedTicket(scene, 1),
      await solvedTicket(scene, 1),
    ];
    await dashboard(scene);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await scene.lead.get(
        `/api/v1/partners/${scene.bureau}/tickets?metric=finished&limit=1${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.body.items.map((item: any) => item.number));
      cursor = page.body.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual(numbers);
  });

  it('exports the same list as CSV, with the columns of the page', async () => {
    const scene = await aScene();
    const number = await solvedTicket(scene, 2);
    await dashboard(scene);
    const csv = await scene.lead.get(
      `/api/v1/partners/${scene.bureau}/tickets.csv?metric=finished`,
    );
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.headers['content-disposition']).toContain(`${scene.bureau}-finished-2026-10-01`);
    const [header, ...rows] = csv.text.trim().split('\n');
    expect(header).toContain('Number,Service,Desk,Opened (America/New_York)');
    expect(header).toContain('Finished by then,Answered as promised,Internal target');
    expect(rows).toEqual([
      `${number},Fix a computer or printer,IT desk,2026-11-17 10:00:00,2026-11-17 12:00:00,2026-11-18 18:00:00,Yes,Yes,Yes,,not asked`,
    ]);
  });

  it('a promise is what the customer was told, whatever the internal target says', async () => {
    const scene = await aScene();
    const { number } = await aTicket({
      ...{ customer: scene.customer, serviceCode: 'computer-problem', answers: computer },
    });
    const path = `/api/v1/tickets/${number}`;
    settableClock.advance(3_600_000);
    await scene.agent.post(`${path}/hold`).send({ reason: 'customer_answer', question: 'Which?' });
    settableClock.advance(7 * 24 * 3_600_000);
    const open = await dashboard(scene);
    expect(tile(open, 'promise_kept')).toMatchObject({
      ...{ text: null, n: 0, also: { metric: 'open_past_date', tickets: 1 } },
    });
    const { body } = await scene.agent.get(path);
    await scene.agent
      .post(`${path}/resolution`)
      .set('If-Match', `"${body.version}"`)
      .send({ message: 'It works again.', category: 'fixed' });
    const view = await dashboard(scene);
    expect(tile(view, 'targets_met')).toMatchObject({ text: '100%', n: 1 });
    expect(tile(view, 'promise_kept')).toMatchObject({ text: '0%', n: 1, also: null });
    expect(view.headline).toBe('We kept 0 of 1 promises this quarter.');
    expect(view.missesByCause).toMatchObject([{ code: 'customer', tickets: 1 }]);
  });

  it('withholds satisfaction and comments under ten answers and says how many there are', async () => {
    const scene = await aScene();
    await solvedTicket(scene, 2);
    const view = await dashboard(scene);
    expect(view.satisfaction).toMatchObject({ withheld: true, answers: 0, counts: [] });
    const comments = await scene.lead.get(`/api/v1/partners/${scene.bureau}/comments`);
    expect(comments.body).toMatchObject({ withheld: true, answers: 0, items: [] });
  });

  it('shows comments from ten answers on, without the names of the people involved', async () => {
    const scene = await aScene();
    settableClock.set('2026-10-13T15:00:00Z');
    for (let at = 0; at < 10; at += 1) await answered(scene, await solvedTicket(scene, 1), at);
    settableClock.set('2026-11-14T15:00:00Z');
    expect((await dashboard(scene)).satisfaction).toMatchObject({ withheld: true, answers: 0 });
    settableClock.set('2026-11-15T15:00:00Z');
    const view = await dashboard(scene);
    expect(view.satisfaction).toMatchObject({ withheld: false, answers: 10 });
    expect(view.satisfaction.counts.map((count: any) => count.answers)).toEqual([0, 0, 0, 5, 5]);
    const comments = await scene.lead.get(`/api/v1/partners/${scene.bureau}/comments`);
    expect(comments.body.items).toHaveLength(10);
    expect(Object.keys(comments.body.items[0]).toSorted()).toEqual([
      ...['months', 'satisfaction', 'signedBy', 'text'],
    ]);
    const texts = comments.body.items.map((item: any) => item.text);
    expect(texts).toContain('[name removed] here. Call me at [phone removed].');
    expect(JSON.stringify(comments.body)).not.toContain('Marisol');
    expect(comments.body.shownFor).toBe('all services, October 2026');
  });

  it('shows an answer of today to nobody until its month is final: two looks can not be subtracted', async () => {
    const scene = await aScene();
    settableClock.set('2026-10-13T15:00:00Z');
    for (let at = 0; at < 10; at += 1) await answered(scene, await solvedTicket(scene, 1), at);
    settableClock.set(tuesday);
    const before = await dashboard(scene);
    await answered(scene, await solvedTicket(scene, 1), 0);
    const after = await dashboard(scene);
    expect(after.satisfaction.counts).toEqual(before.satisfaction.counts);
    expect(tile(after, 'satisfied')).toEqual(tile(before, 'satisfied'));
    expect(tile(after, 'answered').detail).not.toBe(tile(before, 'answered').detail);
    const comments = await scene.lead.get(`/api/v1/partners/${scene.bureau}/comments`);
    expect(comments.body.items).toHaveLength(10);
  });

  it('keeps a small service together with another, in figure, list, export and comments alike', async () => {
    const scene = await aScene();
    settableClock.set('2026-07-14T15:00:00Z');
    for (let at = 0; at < 10; at += 1) await answered(scene, await solvedTicket(scene, 1), at);
    for (let at = 0; at < 3; at += 1) {
      await answered(scene, await solvedTicket(scene, 1, 'ask-it'), at);
    }
    settableClock.set(tuesday);
    const query = '?period=last_quarter&service=computer-problem';
    const view = await dashboard(scene, query);
    expect(view.satisfaction).toMatchObject({ answers: 13, withheld: false, rolledUp: true });
    expect(view.satisfaction.shownFor).toContain(' and ');
    expect(tile(view, 'satisfied')).toMatchObject({ n: 13, list: { tickets: 13 } });
    const base = `/api/v1/partners/${scene.bureau}`;
    const list = await scene.lead.get(`${base}/tickets${query}&metric=pulses_answered`);
    expect([list.body.tickets, list.body.items.length]).toEqual([13, 13]);
    const csv = await scene.lead.get(`${base}/tickets.csv${query}&metric=pulses_answered`);
    expect(csv.text.trim().split('\n')).toHaveLength(14);
    const comments = await scene.lead.get(`${base}/comments${query}`);
    expect(comments.body).toMatchObject({ answers: 13, withheld: false });
    expect(comments.body.items).toHaveLength(13);
  });

  it('pages comments in an order that is not that of the requests, newest months first, and loses none', async () => {
    const { dataSource } = await createTestApp();
    const scene = await aScene();
    const said = async (at: string, words: string, number: number) => {
      settableClock.set(at);
      await answered(scene, await solvedTicket(scene, 1), number);
      await dataSource.query(
        `UPDATE pulse_responses SET comment = $1 WHERE id = (SELECT max(id) FROM pulse_responses)`,
        [words],
      );
    };
    for (let at = 0; at < 10; at += 1) await said('2026-09-08T15:00:00Z', `September ${at}`, at);
    for (let at = 0; at < 10; at += 1) await said('2026-10-13T15:00:00Z', `October ${at}`, at);
    const { app } = await createTestApp();
    await app.get(FactKeeper).rebuild();
    settableClock.set(tuesday);
    const seen: any[] = [];
    let cursor = '';
    do {
      const page = await scene.lead.get(
        `/api/v1/partners/${scene.bureau}/comments?period=year&limit=7${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.body.items);
      cursor = page.body.nextCursor ?? '';
    } while (cursor);
    const texts = seen.map(({ text }) => text);
    const written = (month: string) => Array.from({ length: 10 }, (_, at) => `${month} ${at}`);
    expect(texts.slice(0, 10).toSorted()).toEqual(written('October'));
    expect(texts.slice(10).toSorted()).toEqual(written('September'));
    expect(seen.map(({ months }) => months)).toEqual([
      ...Array.from({ length: 10 }, () => 'October 2026'),
      ...Array.from({ length: 10 }, () => 'September 2026'),
    ]);
    const orders = [texts.slice(0, 10), texts.slice(0, 10).toReversed()];
    expect(orders).not.toContainEqual(written('October'));
    const forged = Buffer.from('["2026-13", "x"]').toString('base64url');
    const refused = await scene.lead.get(
      `/api/v1/partners/${scene.bureau}/comments?cursor=${forged}`,
    );
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'cursor']);
  }, 120_000);

  it('cuts months the same in every year, so that two cuts can not be subtracted', async () => {
    const scene = await aScene();
    const months = { '2023-09': 6, '2023-10': 7, '2023-11': 12, '2023-12': 12, '2024-10': 15 };
    for (const [month, answers] of Object.entries(months)) {
      await answeredTickets({
        ...{ bureau: scene.bureau, serviceCode: 'ask-it', at: `${month}-12T15:00:00Z` },
        scores: Array.from({ length: answers }, (_, at) => 4 + (at % 2)),
      });
    }
    const points = async (at: string) => {
      settableClock.set(at);
      const view = await dashboard(scene);
      return view.satisfactionTrend.points.map(({ label, answers }: any) => [label, answers]);
    };
    const before = await points('2025-09-20T15:00:00Z');
    expect(before[0]).toEqual(['September to October 2023', 13]);
    expect(await points('2025-10-20T15:00:00Z')).toEqual(before);
  });

  it('freezes the first full quarter once, and nobody can change it afterwards', async () => {
    const { app, dataSource } = await createTestApp();
    const scene = await aScene();
    settableClock.set('2026-07-14T15:00:00Z');
    await solvedTicket(scene, 2);
    await dashboard(scene);
    const baselines = app.get(Baselines);
    await baselines.freezeDue(new Date('2026-12-31T23:00:00Z'));
    expect((await baselines.of(scene.bureau, null)).quarter).toBeNull();
    settableClock.set('2026-10-14T15:00:00Z');
    await solvedTicket(scene, 2);
    await dashboard(scene);
    await baselines.freezeDue(new Date('2027-01-02T15:00:00Z'));
    const frozen = await baselines.of(scene.bureau, null);
    expect(frozen.quarter).toMatchObject({
      from: '2026-10-01',
      to: '2027-01-01',
      figures: { finished: 1, met: 1 },
    });
    expect(await brokenBaselines(dataSource.manager)).toEqual([]);
    await solvedTicket(scene, 2);
    await dashboard(scene);
    await baselines.freezeDue(new Date('2027-01-02T16:00:00Z'));
    expect(await baselines.of(scene.bureau, null)).toEqual(frozen);
    for (const sql of [`UPDATE baselines SET measure = 'x'`, 'DELETE FROM baselines']) {
      await expect(
        dataSource.query(`${sql} WHERE bureau_code = '${scene.bureau}'`),
      ).rejects.toThrow('append-only');
    }
  });

  it('rebuilding the facts changes none of them', async () => {
    const { app, dataSource } = await createTestApp();
    await forgetAnswersAfter('2020-01-01T00:00:00Z');
    const scene = await aScene();
    await solvedTicket(scene, 30);
    await dashboard(scene);
    const facts = () =>
      dataSource.query(
        `SELECT to_jsonb(f) - 'refreshed_at' AS fact FROM ticket_facts f WHERE bureau_code = $1`,
        [scene.bureau],
      );
    const before = await facts();
    expect(before).toHaveLength(1);
    await app.get(FactKeeper).rebuild();
    expect(await facts()).toEqual(before);
  });

  it.each([
    ['period=forever', 'period'],
    ['service=no-such-service', 'service'],
    ['service=%00', 'service'],
    ['service=harassment', 'service'],
  ])('answers 400 on the field for ?%s', async (query, field) => {
    const scene = await aScene();
    const response = await scene.lead.get(`/api/v1/partners/${scene.bureau}/dashboard?${query}`);
    expect(response.status).toBe(400);
    expect(response.body.errors[0].field).toBe(field);
  });

  const noSuchDay = Buffer.from('["2026-13-45T00:00:00Z",1]').toString('base64url');
  it.each(['metric=x', 'cause=x', 'age=x', 'cursor=x', `cursor=${noSuchDay}`, 'limit=0'])(
    'answers 400 for a list with ?%s',
    async (query) => {
      const scene = await aScene();
      const response = await scene.lead.get(`/api/v1/partners/${scene.bureau}/tickets?${query}`);
      expect(response.status).toBe(400);
      expect(response.body.errors[0].field).toBe(query.split('=')[0]);
    },
  );
});

describe('who may open a dashboard', () => {
  it('a bureau lead sees their own bureau only, and is told which', async () => {
    const scene = await aScene();
    const listed = await scene.lead.get('/api/v1/partners');
    expect(listed.body.items.map((item: any) => item.code)).toEqual([scene.bureau]);
    const other = await scene.lead.get('/api/v1/partners/waterways/dashboard');
    expect(other.status).toBe(403);
    expect(other.body.detail).toContain('Bureau of Tests');
    const unknown = await scene.lead.get('/api/v1/partners/no-such-bureau/dashboard');
    expect([unknown.status, unknown.body.detail]).toEqual([403, other.body.detail]);
  });

  it('the lead of an office sees every bureau', async () => {
    const lead = await signInAs(
      await aPerson({ roles: [{ role: 'office_lead', office: 'information-technology' }] }),
    );
    const listed = await lead.get('/api/v1/partners');
    expect(listed.body.items.length).toBeGreaterThanOrEqual(8);
  });
});

const agent = {
  who: 'an agent',
  person: () => aPerson({ roles: ['agent'] }),
  status: 403 as const,
};
const bureau = async () => ({ bureau: 'waterways' });
refusesStrangers('GET', '/api/v1/partners', { as: [anEmployee(403), agent] });
for (const path of ['dashboard', 'tickets', 'tickets.csv', 'comments']) {
  refusesStrangers('GET', `/api/v1/partners/:bureau/${path}`, {
    params: bureau,
    as: [anEmployee(403), agent],
  });
}
