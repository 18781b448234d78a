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

/** Ten answers and more of both kinds, all with a comment, in a month that no other test looks at. */
async function comments(bureau: string, month: string, count = 10): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < count; at += 1) {
    ids.push((await aComment({ bureau, month, satisfaction: at < 5 ? 2 : 4 })).id);
  }
  return ids;
}

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('reading comments', () => {
  it('shows nothing of fewer than ten answers, then comments without names, scores or numbers', async () => {
    settableClock.set('2025-05-20T10:00:00-04:00');
    const month = '2025-02-01';
    const bureau = await aBureau();
    const lead = await signInAs(await aLead());
    const text = 'Marisol waited. Call 202-555-0147.';
    await aComment({ bureau, month, comment: text, satisfaction: 1 });
    expect(await themesOf(lead)).toMatchObject({ withheld: true, comments: 0, next: null });
    await comments(bureau, month);
    await aComment({ bureau, month, comment: null, satisfaction: 5 });
    const view = await themesOf(lead);
    expect(view).toMatchObject({
      office: { code: office },
      period: 'FY 2025 Q2 (January to March 2025)',
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
    settableClock.set('2025-08-20T10:00:00-04:00');
    const ids = await comments(await aBureau(), '2025-05-01', 12);
    const [first, second] = [await signInAs(await aLead()), await signInAs(await aLead())];
    const read = async (lead: SignedInClient, themes: (id: number) => string[]) => {
      let { next } = await themesOf(lead);
      while (next !== null) {
        const sent = { commentId: next.id, themes: themes(next.id) };
        next = (await lead.post(`${path}/codings`).send(sent)).body.next;
      }
      return themesOf(lead);
    };
    const odd = (id: number) => id === ids[0];
    const once = await read(first, (id) => (odd(id) ? ['ease'] : ['transparency']));
    expect(once).toMatchObject({ coded: 12, codedTwice: 0 });
    const both = await read(second, (id) => (odd(id) ? ['ease', 'policy'] : ['transparency']));
    const theme = (code: string) => both.themes.find((each: any) => each.code === code);
    expect(both).toMatchObject({ coded: 12, twice: 12, codedTwice: 12, next: null });
    expect(theme('transparency')).toMatchObject({ comments: 11, kappa: 1, publishable: true });
    expect(theme('ease')).toMatchObject({ comments: 1, kappa: 1, publishable: false });
    expect(theme('policy')).toMatchObject({ comments: 0, kappa: 0, publishable: false });
    expect(theme('people')).toMatchObject({ comments: 0, kappa: null, publishable: false });
  }, 240_000);

  it('is done once by each reader, of comments that are the office’s, with themes that exist', async () => {
    settableClock.set('2025-11-20T10:00:00-05:00');
    const lead = await signInAs(await aLead());
    const bureau = await aBureau();
    const [id] = await comments(bureau, '2025-08-01');
    const send = (body: object) => lead.post(`${path}/codings`).send(body);
    expect((await send({ commentId: id, themes: ['ease'] })).status).toBe(201);
    expect((await send({ commentId: id, themes: ['ease'] })).body.code).toBe('theme.coded');
    expect((await send({ commentId: 9_999_999, themes: [] })).status).toBe(404);
    const old = await aComment({ bureau, month: '2024-01-01' });
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

  it('of a sensitive request, or of one’s own work, is asked of nobody', async () => {
    settableClock.set('2026-02-20T10:00:00-05:00');
    const month = '2025-11-01';
    const { dataSource } = await createTestApp();
    const reader = await aLead();
    const lead = await signInAs(reader);
    const bureau = await aBureau();
    await comments(bureau, month);
    const send = (commentId: number) =>
      lead.post(`${path}/codings`).send({ commentId, themes: [] });
    const secret = await aComment({ bureau, month, comment: 'Very private.' });
    await dataSource.query('UPDATE tickets SET sensitive = true WHERE number = $1', [
      secret.number,
    ]);
    expect((await send(secret.id)).status).toBe(404);
    const own = await aComment({ bureau, month, comment: 'My own work.' });
    await dataSource.query('UPDATE tickets SET solved_by_id = $2 WHERE number = $1', [
      own.number,
      reader.id,
    ]);
    expect((await send(own.id)).status).toBe(404);
    expect(JSON.stringify(await themesOf(lead))).not.toMatch(/Very private|My own work/);
  }, 240_000);
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
