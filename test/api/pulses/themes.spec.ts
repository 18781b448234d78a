import { aBureau } from '../../support/factories/a-bureau.js';
import { aComment } from '../../support/factories/a-comment.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/themes';
const office = 'information-technology';

const aLead = (): Promise<TestPerson> =>
  aPerson({ roles: [{ role: 'team_lead', team: 'it-service-desk' }] });

const themesOf = async (lead: SignedInClient): Promise<any> => {
  const answer = await lead.get(path);
  expect(answer.status).toBe(200);
  return answer.body;
};

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('reading comments', () => {
  it('shows nothing of fewer than ten answers, then comments without names, scores or numbers', async () => {
    const bureau = await aBureau();
    const lead = await signInAs(await aLead());
    await aComment({ bureau, comment: 'Marisol waited. Call 202-555-0147.', satisfaction: 1 });
    expect(await themesOf(lead)).toMatchObject({ withheld: true, comments: 0, next: null });
    for (let at = 0; at < 10; at += 1) await aComment({ bureau, satisfaction: at < 5 ? 2 : 4 });
    await aComment({ bureau, comment: null, satisfaction: 5 });
    const view = await themesOf(lead);
    expect(view).toMatchObject({
      office: { code: office },
      period: 'FY 2026 Q4 (July to September 2026)',
      withheld: false,
      ...{ comments: 11, coded: 0, twice: 11, codedTwice: 0 },
    });
    expect(Object.keys(view.next).toSorted()).toEqual(['id', 'serviceName', 'text']);
    const texts = new Set<string>();
    for (let next = view.next; next !== null;) {
      texts.add(next.text);
      const coded = await lead.post(`${path}/codings`).send({ commentId: next.id, themes: [] });
      expect(coded.status).toBe(201);
      next = coded.body.next;
    }
    expect([...texts].toSorted()).toEqual([
      'Nobody told me the date.',
      '[name removed] waited. Call [phone removed].',
    ]);
  }, 240_000);

  it('asks a second reader for the same ones, and tells a theme from a kappa of .60 on', async () => {
    const [first, second] = [await signInAs(await aLead()), await signInAs(await aLead())];
    const read = async (lead: SignedInClient, themes: (at: number) => string[]) => {
      let { next } = await themesOf(lead);
      for (let at = 0; next !== null; at += 1) {
        const sent = { commentId: next.id, themes: themes(next.id) };
        next = (await lead.post(`${path}/codings`).send(sent)).body.next;
      }
      return themesOf(lead);
    };
    const view = await read(first, (id) => (id % 2 === 0 ? ['transparency'] : ['ease']));
    expect(view.coded).toBe(11);
    const both = await read(second, (id) => (id % 2 === 0 ? ['transparency'] : ['ease', 'policy']));
    const theme = (code: string) => both.themes.find((each: any) => each.code === code);
    expect(theme('people')).toMatchObject({ comments: 0, kappa: null, publishable: false });
    expect(theme('transparency').publishable).toBe(false);
    expect(both.codedTwice).toBeLessThanOrEqual(11);
  }, 240_000);

  it('is done once by each reader, of comments that are the office’s, with themes that exist', async () => {
    const lead = await signInAs(await aLead());
    const bureau = await aBureau();
    const { id } = await aComment({ bureau });
    const send = (body: object) => lead.post(`${path}/codings`).send(body);
    expect((await send({ commentId: id, themes: ['ease'] })).status).toBe(201);
    expect((await send({ commentId: id, themes: ['ease'] })).body.code).toBe('theme.coded');
    expect((await send({ commentId: 9_999_999, themes: [] })).status).toBe(404);
    const old = await aComment({ bureau, month: '2025-01-01' });
    expect((await send({ commentId: old.id, themes: [] })).status).toBe(404);
    for (const [body, field] of [
      [{ commentId: id, themes: ['magic'] }, 'themes'],
      [{ commentId: id, themes: 'ease' }, 'themes'],
      [{ commentId: id, themes: ['ease', 'ease'] }, 'themes'],
      [{ commentId: 'x', themes: [] }, 'commentId'],
    ] as const) {
      const answer = await send(body);
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
    }
  }, 240_000);

  it('of a sensitive request is asked of nobody', async () => {
    const { dataSource } = await createTestApp();
    const lead = await signInAs(await aLead());
    const { id, number } = await aComment({ bureau: await aBureau(), comment: 'Very private.' });
    await dataSource.query('UPDATE tickets SET sensitive = true WHERE number = $1', [number]);
    expect((await lead.post(`${path}/codings`).send({ commentId: id, themes: [] })).status).toBe(
      404,
    );
    expect(JSON.stringify(await themesOf(lead))).not.toContain('Very private');
  });
});

describe('the code frame', () => {
  it('can be added to by an office, once', async () => {
    const lead = await signInAs(await aLead());
    const body = {
      office,
      label: 'Clear dates',
      description: 'Whether a date was given and kept.',
    };
    const added = await lead.post(path).send(body);
    expect(added.status).toBe(201);
    expect(added.body.themes.at(-1)).toMatchObject({ label: 'Clear dates', kind: 'office' });
    expect((await lead.post(path).send(body)).body.errors[0].code).toBe('theme.exists');
    const hr = await signInAs(
      await aPerson({ roles: [{ role: 'office_lead', office: 'human-resources' }] }),
    );
    expect(JSON.stringify(await themesOf(hr))).not.toContain('Clear dates');
    for (const wrong of [
      { ...body, office: 'human-resources' },
      { ...body, label: ' ' },
      { ...body, description: 'x'.repeat(301) },
    ]) {
      expect((await lead.post(path).send(wrong)).status).toBe(400);
    }
    expect((await lead.get(`${path}?office=human-resources`)).status).toBe(400);
  });
});

const anAgent = {
  who: 'an agent',
  person: () => aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] }),
  status: 403,
} as const;
const strangers = [anEmployee(403), anAgent];

refusesStrangers('GET', path, { as: strangers });
refusesStrangers('POST', path, {
  body: { office, label: 'Hours', description: 'When we are open.' },
  as: strangers,
});
refusesStrangers('POST', `${path}/codings`, { body: { commentId: 1, themes: [] }, as: strangers });
