import { randomUUID } from 'node:crypto';
import { auditPrivacy } from '../../../src/cli/privacy-audit.js';
import { brokenPublications } from '../../../src/modules/partners/open-data/open-data-chain.js';
import { aBureau } from '../../support/factories/a-bureau.js';
import { answeredTickets, forgetAnswersAfter } from '../../support/factories/answered-tickets.js';
import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const stranger = { as: [anEmployee(403)] };
const body = { month: '2031-05', note: 'Words.', signedAs: 'Chief Data Officer' };

refusesStrangers('GET', '/api/v1/admin/open-data', stranger);
refusesStrangers('POST', '/api/v1/admin/open-data', { ...stranger, body });
refusesStrangers('GET', '/api/v1/admin/touchpoints', stranger);
refusesStrangers('GET', '/api/v1/admin/touchpoints/:file', {
  ...stranger,
  params: async () => ({ file: 'a11-v1-header.csv' }),
});

const note =
  'In May people told us how it went. Most were satisfied. We cannot say what those think who did not answer.';
const signed = { note, signedAs: 'Chief Data Officer' };
const beginning = '2031-01-01';
const scores = [5, 5, 4, 4, 3, 2, 1, 5, 4, 4, 5, 2];

const administrator = async () =>
  signInAs(await aPerson({ fullName: 'Ada Wexford', roles: [{ role: 'administrator' }] }));

async function publish(given: object) {
  const client = await administrator();
  return client
    .post('/api/v1/admin/open-data')
    .set('Idempotency-Key', randomUUID())
    .send({ month: '2031-05', ...signed, ...given });
}

async function read(path: string) {
  const { request } = await createTestApp();
  return request().get(`/api/v1/open-data${path}`);
}

beforeEach(() => settableClock.set('2031-06-20T10:00:00-04:00'));
afterEach(async () => {
  settableClock.release();
  await forgetAnswersAfter(beginning);
  const { dataSource } = await createTestApp();
  await dataSource.query('TRUNCATE open_data_publications');
});

async function answersOf(bureau: string, at = '2031-05-12T15:00:00Z', serviceCode = 'badge') {
  await answeredTickets({ bureau, at, serviceCode, scores });
}

describe('publishing a month', () => {
  it('gives everybody the tables with dictionary, method, signed note and hash', async () => {
    const bureau = await aBureau();
    await answersOf(bureau);
    await answeredTickets({
      ...{ bureau, serviceCode: 'pay-problem', at: '2031-05-13T15:00:00Z' },
      ...{ scores: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], sensitive: true },
    });
    const due = await (await administrator()).get('/api/v1/admin/open-data');
    expect(due.body.next).toMatchObject({ month: '2031-05', label: 'May 2031' });
    expect((await publish({})).status).toBe(200);
    const [listed] = (await read('')).body.items;
    expect(listed).toMatchObject({ month: '2031-05', signedName: 'Ada Wexford', note });
    const all = JSON.parse((await read('/2031-05/all.json')).text);
    expect(all).toMatchObject({ note, hash: listed.hash, previousHash: null });
    expect(all.method.join(' ')).toContain('drawn by chance');
    const rows = all.tables.find(
      ({ code }: { code: string }) => code === 'satisfaction-by-bureau',
    ).rows;
    expect(rows.find((row: { bureau: string }) => row.bureau === bureau)).toMatchObject({
      ...{ answers: 12, score_1: 1, score_2: 2, score_3: 1, score_4: 4, score_5: 4 },
    });
    const csv = await read('/2031-05/satisfaction-by-bureau.csv');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text).toMatch(/^bureau,month_from,month_to,answers,score_1,/);
    expect(csv.text).toContain(`${bureau},2031-05,2031-05,12,1,2,1,4,4,`);
    expect((await read('/2031-05/dictionary.csv')).text).toContain(
      'satisfaction-by-bureau,satisfied_share,"Share of the answers that were 4 or 5, from 0 to 1."',
    );
  });

  it('is refused without a note and a signature, and keeps nothing', async () => {
    await answersOf(await aBureau());
    const { status, body } = await publish({ note: '', signedAs: '' });
    expect(status).toBe(422);
    expect(body.errors.map(({ code, field }: any) => [field, code])).toEqual([
      ['note', 'open_data.note_missing'],
      ['signedAs', 'open_data.not_signed'],
    ]);
    expect((await read('')).body.items).toEqual([]);
  });

  it('is refused while answers can change, out of order, and a second time', async () => {
    await answersOf(await aBureau());
    const codes = async (given: object) =>
      (await publish(given)).body.errors.map(({ code }: { code: string }) => code);
    expect(await codes({ month: '2031-06' })).toContain('open_data.not_final');
    expect(await codes({ month: '2031-03' })).toContain('open_data.not_next');
    expect((await publish({})).status).toBe(200);
    expect(await codes({})).toEqual(['open_data.published']);
    expect((await publish({ month: '2031-13' })).status).toBe(400);
  });

  it('is there once when two publish at the same time', async () => {
    await answersOf(await aBureau());
    const answers = await Promise.all([publish({}), publish({})]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect((await read('')).body.items).toHaveLength(1);
  });

  it('says so when nothing is large enough', async () => {
    const bureau = await aBureau();
    await answeredTickets({
      ...{ bureau, serviceCode: 'badge', at: '2031-05-12T15:00:00Z', scores: [1, 2, 3] },
    });
    const { body } = await publish({});
    const csv = body.errors?.map(({ code }: { code: string }) => code) ?? [];
    const listed = await read('/2031-05/satisfaction-by-bureau.csv');
    expect(csv.includes('open_data.nothing_to_show') || !listed.text.includes(bureau)).toBe(true);
  });
});

describe('what was published', () => {
  it('cannot be changed or deleted, and a changed copy is found', async () => {
    await answersOf(await aBureau());
    await publish({});
    settableClock.set('2031-07-20T10:00:00-04:00');
    await answersOf(await aBureau(), '2031-06-12T15:00:00Z');
    expect((await publish({ month: '2031-06' })).status).toBe(200);
    const { dataSource } = await createTestApp();
    await expect(
      dataSource.query(`UPDATE open_data_publications SET note = 'Better.'`),
    ).rejects.toThrow('append-only');
    await expect(dataSource.query('DELETE FROM open_data_publications')).rejects.toThrow(
      'append-only',
    );
    expect(await brokenPublications(dataSource.manager)).toEqual([]);
    await dataSource
      .transaction(async (manager) => {
        await manager.query('ALTER TABLE open_data_publications DISABLE TRIGGER USER');
        await manager.query(
          `UPDATE open_data_publications SET note = 'Better.' WHERE month = '2031-05-01'`,
        );
        await manager.query('ALTER TABLE open_data_publications ENABLE TRIGGER USER');
        expect(await brokenPublications(manager)).toHaveLength(1);
        throw new Error('undone');
      })
      .catch(() => undefined);
  });

  it('is not found under another month or name', async () => {
    await answersOf(await aBureau());
    await publish({});
    for (const path of ['/2031-04/all.json', '/2031-05/secret.csv', '/may/all.json']) {
      expect((await read(path)).status).toBe(404);
    }
  });
});

describe('the audit of everything that is shown', () => {
  it('covers every published table: it finds nothing, and the hole in a broken copy', async () => {
    const { dataSource, environment } = await createTestApp();
    const bureau = await aBureau();
    await answersOf(bureau);
    await answeredTickets({
      ...{ bureau, serviceCode: 'laptop', at: '2031-05-12T15:00:00Z', scores: [1, 1, 2, 5] },
    });
    await publish({});
    const lines: string[] = [];
    const found = await auditPrivacy(environment, (line) => lines.push(line));
    expect([found, lines[0]]).toEqual([0, expect.stringMatching(/^1 months of open data/)]);
    // A careless copy also tells of one service in one month.
    await dataSource.query(
      `INSERT INTO open_data_publications (month, tables, method, note, signed_by, signed_name, signed_as,
         published_at, hash, previous_hash)
       SELECT '2031-04-01', $1, '[]', note, signed_by, signed_name, signed_as, published_at, 'x', hash
         FROM open_data_publications`,
      [
        JSON.stringify([
          {
            ...{ code: 'careless', title: 'Careless' },
            columns: [
              ...['bureau', 'services', 'month_from', 'month_to'],
              ...['score_1', 'score_2', 'score_3', 'score_4', 'score_5'],
            ].map((name) => ({ name, meaning: 'A column.' })),
            rows: [[bureau, 'badge', '2031-05', '2031-05', 1, 2, 1, 4, 4]],
          },
        ]),
      ],
    );
    lines.length = 0;
    expect(await auditPrivacy(environment, (line) => lines.push(line))).toBeGreaterThan(1);
    expect(lines.join('\n')).toContain('laptop 2031-05');
    expect(lines.join('\n')).toContain('changed after it was published');
  }, 180_000);
});

describe('the files for Touchpoints', () => {
  const query = 'office=information-technology&quarter=FY2031-Q3';

  it('are in both A-11 formats, without names, numbers and restricted requests', async () => {
    settableClock.set('2031-07-20T10:00:00-04:00');
    await answeredTickets({
      ...{ bureau: await aBureau(), serviceCode: 'badge', at: '2031-05-12T15:00:00Z', scores },
      comment: 'Call me at 202-555-0199, CP-000123.',
    });
    const client = await administrator();
    const choices = await client.get('/api/v1/admin/touchpoints');
    expect(choices.body.quarters[0].code).toBe('FY2031-Q3');
    const file = (name: string) => client.get(`/api/v1/admin/touchpoints/${name}?${query}`);
    const rows = (await file('a11-v2-responses.csv')).text.trim().split('\n');
    expect(rows[0]!.split(',')).toHaveLength(17);
    expect(rows.length).toBeGreaterThanOrEqual(13);
    expect(rows.join('\n')).not.toMatch(/202-555-0199|CP-0/);
    expect((await file('a11-v1-questions.csv')).text.trim().split('\n')).toHaveLength(8);
    expect((await file('a11-v1-header.csv')).text).toContain('2031-04-01,2031-06-30');
    expect((await file('a11-v2-detail.csv')).text).toContain('This interaction increased my trust');
  });

  it('are refused under ten answers, and not found for what is not offered', async () => {
    settableClock.set('2031-07-20T10:00:00-04:00');
    const client = await administrator();
    const get = (name: string, asked: string) =>
      client.get(`/api/v1/admin/touchpoints/${name}?${asked}`);
    const few = await get('a11-v2-responses.csv', 'office=acquisition&quarter=FY2031-Q3');
    expect([few.status, few.body.errors[0].code]).toEqual([422, 'touchpoints.too_few']);
    expect((await get('other.csv', query)).status).toBe(404);
    expect((await get('a11-v1-header.csv', 'office=nobody&quarter=FY2031-Q3')).status).toBe(404);
    expect((await get('a11-v1-header.csv', 'office=acquisition&quarter=soon')).status).toBe(400);
  });
});
