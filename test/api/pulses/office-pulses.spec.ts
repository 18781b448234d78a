import { randomUUID } from 'node:crypto';
import { FactKeeper } from '../../../src/modules/partners/fact-keeper.js';
import { aBureau } from '../../support/factories/a-bureau.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aMinuteLater, askedAbout, daysLater } from '../../support/factories/a-pulse.js';
import { answeredTickets, forgetAnswersAfter } from '../../support/factories/answered-tickets.js';
import { aClosedTicket } from '../../support/factories/desk-acts.js';
import { openPage, rate } from '../../support/factories/rating-page.js';
import {
  anEmployee,
  refusesStrangers,
  type Stranger,
} from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

// No other test asks anything of this office's general service.
const office = 'acquisition';
const serviceCode = 'ask-acquisition';
const path = `/api/v1/admin/pulses/${office}`;
const federal = ['satisfaction', 'drivers', 'trust'];
const own = [
  { kind: 'scale', wording: 'The rules were clear to me.' },
  { kind: 'scale_7', wording: 'The office made it easy for me to buy what I needed.' },
  { kind: 'yes_no', wording: 'Did {service} call you back?' },
  { kind: 'text', wording: 'Which rule was hard to follow?' },
];
const params = async () => ({ office });

refusesStrangers('GET', '/api/v1/admin/pulses', { as: [anEmployee(403)] });
refusesStrangers('GET', '/api/v1/admin/pulses/:office', { as: [anEmployee(403)], params });
refusesStrangers('PUT', '/api/v1/admin/pulses/:office', {
  ...{ as: [anEmployee(403)], params, body: { federal, own } },
});
refusesStrangers('POST', '/api/v1/admin/pulses/:office/publication', {
  ...{ as: [anEmployee(403)], params },
});
refusesStrangers('GET', '/api/v1/admin/pulses/:office/preview', { as: [anEmployee(403)], params });

const otherBureau: Stranger = {
  who: 'the lead of another bureau',
  person: async () => {
    const bureau = await aBureau();
    return aPerson({ bureau, roles: [{ role: 'bureau_lead', bureau }] });
  },
  status: 403,
};
refusesStrangers('GET', '/api/v1/partners/:bureau/office-questions', {
  as: [anEmployee(403), otherBureau],
  params: async () => ({ bureau: await aBureau() }),
});

const administrator = async () => signInAs(await aPerson({ roles: ['administrator'] }));

async function save(client: SignedInClient, body: object, version?: number) {
  const request = client.put(path).set('Idempotency-Key', randomUUID());
  if (version !== undefined) void request.set('If-Match', `"${version}"`);
  return request.send(body);
}

const publish = (client: SignedInClient) =>
  client.post(`${path}/publication`).set('Idempotency-Key', randomUUID());

async function published(client: SignedInClient, body: object): Promise<void> {
  expect((await save(client, body)).status).toBe(200);
  expect((await publish(client)).status).toBe(200);
}

const faultsOf = (response: { body: { errors: { code: string; field: string }[] } }) =>
  response.body.errors.map(({ code, field }) => [code, field]);

const answers = { subject: 'Which form?', details: 'For a small purchase.' };
const asked = async () => askedAbout(await aClosedTicket({ serviceCode, answers }));

async function ownAnswers(ticketId: number) {
  const { dataSource } = await createTestApp();
  return dataSource.query(
    `SELECT r.revision, p.template_code AS code, o.item, o.value, o.words
       FROM pulses p JOIN pulse_responses r ON r.pulse_id = p.id
       LEFT JOIN pulse_own_answers o ON o.response_id = r.id
      WHERE p.ticket_id = $1 ORDER BY r.revision, o.item`,
    [ticketId],
  );
}

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('what an office asks', () => {
  it('is the default pulse until a draft is published', async () => {
    const client = await administrator();
    const hr = (await client.get('/api/v1/admin/pulses/human-resources')).body;
    expect(hr).toMatchObject({ version: 0, isDraft: false, own: [], published: [] });
    expect(hr.federal[0]).toEqual({
      ...{
        key: 'satisfaction',
        answered: '5-point scale',
        required: true,
        alwaysAsked: true,
        asked: true,
      },
      wording: 'I am satisfied with the service I received from the HR desk.',
    });
    const row = (await client.get('/api/v1/admin/pulses')).body.items.find(
      ({ officeCode }: { officeCode: string }) => officeCode === 'human-resources',
    );
    expect(row).toMatchObject({ publishedVersion: null, ownItems: 0, hasDraft: false });
    expect((await client.get('/api/v1/admin/pulses/moon')).status).toBe(404);
  });

  it('is drafted, looked at as the customer will see it, and published for good', async () => {
    const client = await administrator();
    const draft = await save(client, { federal, own });
    expect(draft.body).toMatchObject({ isDraft: true, own });
    const page = await client.get(`${path}/preview`);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('The office made it easy for me to buy what I needed.');
    expect(page.text).toMatch(/name="own_\d+" value="7"/);
    expect(page.text).not.toMatch(/<form|My need was addressed\./);
    const before = draft.body.published.length;
    const { body } = await publish(client);
    expect([body.isDraft, body.published.length]).toEqual([false, before + 1]);
    expect(body.published[0].own).toEqual(own);
    expect(body.published[0].federal).toHaveLength(federal.length);
    expect((await publish(client)).body.code).toBe('office_pulse.no_draft');
    const { dataSource } = await createTestApp();
    for (const change of [`UPDATE office_pulses SET own = '[]'`, 'DELETE FROM office_pulses']) {
      await expect(dataSource.query(`${change} WHERE office_code = $1`, [office])).rejects.toThrow(
        'append-only',
      );
    }
  });

  it('is refused with an eighth question, and with everything else that is wrong at its field', async () => {
    const client = await administrator();
    const seven = ['satisfaction', 'drivers', 'trust', 'ease', 'effectiveness', 'comment'];
    const many = await save(client, { federal: seven, own: own.slice(0, 2) });
    expect([many.status, faultsOf(many)]).toEqual([422, [['office_pulse.too_many', 'own']]]);
    const odd = await save(client, {
      federal: ['nps'],
      own: [
        { kind: 'scale', wording: '  ' },
        { kind: 'yes_no', wording: 'My need was addressed.' },
      ],
    });
    expect(faultsOf(odd)).toEqual([
      ['office_pulse.federal_unknown', 'federal'],
      ['office_pulse.wording_missing', 'own.0.wording'],
      ['office_pulse.wording_federal', 'own.1.wording'],
    ]);
    for (const body of [
      { federal },
      { federal: 'all', own },
      { federal, own: [{ kind: 'stars', wording: 'How many?' }] },
      { federal, own: [{ kind: 'scale' }] },
      { federal, own: [null] },
    ]) {
      expect((await save(client, body)).status).toBe(400);
    }
  });

  it('is not changed over the head of somebody else', async () => {
    const client = await administrator();
    const { body } = await save(client, { federal, own });
    expect((await save(client, { federal, own: [] }, body.version - 1)).status).toBe(412);
    const next = await save(client, { federal, own: own.slice(1) }, body.version);
    expect([next.status, next.body.version]).toEqual([200, body.version + 1]);
  });
});

describe('an office question', () => {
  it('is on the page without a script, and its answers are kept raw, revision by revision', async () => {
    await published(await administrator(), { federal, own });
    const ticket = await asked();
    const page = await openPage(ticket.path);
    expect(page.text).toContain('Did the Acquisition desk call you back?');
    const names = [...new Set([...page.text.matchAll(/name="(own_\d+)"/g)].map(([, key]) => key!))];
    expect(names).toHaveLength(4);
    const [scale, seven, yesNo, text] = names as [string, string, string, string];
    const bad = await rate(ticket.path, { satisfaction: '4', [seven]: '8', [yesNo]: '1' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain(`<a href="#${seven}">Choose one of the answers</a>`);
    expect(bad.text).toMatch(new RegExp(`name="${yesNo}" value="1"[^>]* checked`));
    aMinuteLater();
    const first = { satisfaction: '4', [scale]: '5', [seven]: '6', [yesNo]: '0' };
    const thanks = await rate(ticket.path, { ...first, [text]: 'Part 13.' });
    expect(thanks.text).toContain('Your answer is in.');
    expect(thanks.text).toMatch(new RegExp(`name="${seven}" value="6" checked`));
    expect(thanks.text).toContain('>Part 13.</textarea>');
    await rate(ticket.path, { ...first, [text]: 'Part 13.' });
    await rate(ticket.path, { satisfaction: '4', [yesNo]: '1' });
    const code = `office_${office}`;
    expect(await ownAnswers(ticket.id)).toEqual([
      { revision: 1, code, item: scale, value: 5, words: null },
      { revision: 1, code, item: seven, value: 6, words: null },
      { revision: 1, code, item: yesNo, value: 0, words: null },
      { revision: 1, code, item: text, value: null, words: 'Part 13.' },
      { revision: 2, code, item: yesNo, value: 1, words: null },
    ]);
  });

  it('stays as it was asked when the office asks something else since', async () => {
    const client = await administrator();
    await published(client, { federal, own });
    const ticket = await asked();
    await published(client, { federal, own: [{ ...own[0]!, kind: 'scale_7' }] });
    const [before, after] = [await openPage(ticket.path), await openPage((await asked()).path)];
    const keyIn = (text: string) => /name="(own_\d+)"/.exec(text)![1];
    expect(before.text).toContain('Did the Acquisition desk call you back?');
    expect(after.text).not.toContain('Did the Acquisition desk call you back?');
    expect(after.text).toContain('The rules were clear to me.');
    expect(keyIn(after.text)).not.toBe(keyIn(before.text));
  });
});

describe('what a bureau answered to office questions', () => {
  const at = '2031-02-10T15:00:00Z';

  afterEach(() => forgetAnswersAfter('2031-01-01'));

  /** Ten answered pulses in the second quarter of fiscal 2031, with own answers written as rows. */
  async function scene(n: number, sensitive = false) {
    const client = await administrator();
    await published(client, { federal, own });
    const bureau = await aBureau();
    const scores = Array.from({ length: n }, (_, each) => 3 + (each % 3));
    await answeredTickets({ bureau, serviceCode, at, scores, sensitive });
    const { dataSource } = await createTestApp();
    const keys: { key: string; kind: string }[] = await dataSource.query(
      `SELECT i.key, i.kind FROM office_pulses v, jsonb_to_recordset(v.own) AS i(key text, kind text)
        WHERE v.office_code = $1 AND v.version = (SELECT max(version) FROM office_pulses WHERE office_code = $1)`,
      [office],
    );
    const key = (kind: string) => keys.find((one) => one.kind === kind)!.key;
    await dataSource.query(
      `INSERT INTO pulse_own_answers (response_id, item, value, words)
       SELECT r.id, i.item, i.value, i.words FROM pulse_responses r JOIN pulses p ON p.id = r.pulse_id
        CROSS JOIN LATERAL (VALUES ($2, r.satisfaction + 2, NULL), ($3, r.satisfaction % 2, NULL),
                                   ($4, NULL, 'Marisol here, 202-555-0147.')) AS i(item, value, words)
        WHERE p.bureau_code = $1`,
      [bureau, key('scale_7'), key('yes_no'), key('text')],
    );
    const lead = await signInAs(
      await aPerson({ bureau, roles: [{ role: 'bureau_lead', bureau }] }),
    );
    return async (instant: string) => {
      settableClock.set(instant);
      const { status, body } = await lead.get(`/api/v1/partners/${bureau}/office-questions`);
      expect(status).toBe(200);
      const mine = body.items.find((item: any) => item.officeCode === office);
      return { ...body, questions: mine?.questions ?? [] };
    };
  }

  it('is shown for the last final quarter from ten answers on, each on its own scale', async () => {
    const read = await scene(10);
    const view = await read('2031-04-15T12:00:00-04:00');
    expect(view.periodLabel).toBe('FY 2031 Q2 (January to March 2031)');
    const [five, seven, yesNo, text] = view.questions;
    expect(five).toMatchObject({ enough: false, answers: null, points: [] });
    expect(seven).toMatchObject({ wording: own[1]!.wording, enough: true, answers: 10 });
    expect(seven.points.map(({ answers: n }: any) => n)).toEqual([0, 0, 0, 0, 4, 3, 3]);
    expect(seven.text).toMatch(/^100% chose Somewhat agree.*95% interval 72% to 100%, 10 answers/);
    expect(yesNo.points).toEqual([
      { score: 0, label: 'No', answers: 3 },
      { score: 1, label: 'Yes', answers: 7 },
    ]);
    expect(text.words).toHaveLength(10);
    expect(text.words.join()).not.toMatch(/555/);
  });

  it('is not shown with nine, nor before the quarter is final, nor of restricted requests', async () => {
    const nine = await (await scene(9))('2031-04-15T12:00:00-04:00');
    expect(nine.questions.map(({ answers: n }: any) => n)).toEqual([null, null, null, null]);
    const read = await scene(12);
    const early = await read('2031-04-14T12:00:00-04:00');
    expect(early.periodLabel).toBe('FY 2031 Q1 (October to December 2030)');
    expect(early.questions.map(({ enough }: any) => enough)).not.toContain(true);
    const restricted = await (await scene(12, true))('2031-04-15T12:00:00-04:00');
    expect(restricted.questions.map(({ enough }: any) => enough)).not.toContain(true);
  });

  it('counts what was sent on the page', async () => {
    await published(await administrator(), { federal, own });
    const bureau = await aBureau();
    const customer = await aPerson({ bureau });
    const ticket = await askedAbout(await aClosedTicket({ serviceCode, answers, customer }));
    const key = /name="(own_\d+)"/.exec((await openPage(ticket.path)).text)![1]!;
    aMinuteLater();
    await rate(ticket.path, { satisfaction: '4', [key]: '5' });
    const { app, dataSource } = await createTestApp();
    await app.get(FactKeeper).rebuild();
    daysLater(1);
    const [{ n }] = await dataSource.query(
      `SELECT count(*)::int AS n FROM ticket_facts f JOIN pulses p ON p.ticket_id = f.ticket_id
         JOIN pulse_responses r ON r.pulse_id = p.id AND r.current
         JOIN pulse_own_answers o ON o.response_id = r.id
        WHERE f.bureau_code = $1 AND f.answered_month = '2026-11-01' AND f.satisfaction IS NOT NULL`,
      [bureau],
    );
    expect(n).toBe(1);
  });
});
