import { PeriodicWork } from '../../../src/platform/jobs/periodic-work.js';
import type { CalendarImportView } from '../../../src/modules/administration/calendar-imports/calendar-imports.views.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCalendarFile } from '../../support/factories/calendar-files.js';
import { manyBytes } from '../../support/factories/file-bytes.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const imports = '/api/v1/admin/calendar-imports';
const as = [anEmployee(403)];

refusesStrangers('POST', '/api/v1/admin/calendar-imports', { as });
refusesStrangers('GET', '/api/v1/admin/calendar-imports/:id', { as });
refusesStrangers('POST', '/api/v1/admin/calendar-imports/:id/decision', { as, body: { rows: [] } });

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

const administrator = async () =>
  signInAs(await aPerson({ fullName: 'Ada Admin', roles: ['administrator'] }));

const file = aCalendarFile(
  ['SUMMARY:Family day', 'DTSTART;VALUE=DATE:20261127'],
  ['SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20261225'],
  ['SUMMARY:Early release', 'DTSTART:20261231T130000', 'DTEND:20261231T170000'],
  ['SUMMARY:Family day again', 'DTSTART;VALUE=DATE:20261127'],
  ['SUMMARY:Old', 'DTSTART;VALUE=DATE:20260105'],
  ['SUMMARY:Weekend', 'DTSTART;VALUE=DATE:20261128'],
);

async function upload(query: string, bytes: Buffer = file) {
  const client = await administrator();
  return client.post(`${imports}?${query}`).attach('file', bytes, { filename: 'holidays.ics' });
}

async function aSet(): Promise<string> {
  const { dataSource } = await createTestApp();
  const rows: { code: string }[] = await dataSource.query(
    `INSERT INTO holiday_sets (code, name, summary)
     VALUES ('set-' || gen_random_uuid(), 'A set', '') RETURNING code`,
  );
  return rows[0]!.code;
}

const standings = ({ rows }: CalendarImportView) =>
  rows.map(({ date, standing, takeable }) => `${date} ${standing} ${takeable}`);

describe('a calendar file for a calendar', () => {
  test('is removed 90 days later unless somebody has decided on it', async () => {
    const [left, decided] = [
      await upload('calendar=office-hours'),
      await upload('calendar=office-hours'),
    ];
    const client = await administrator();
    const decision = `${imports}/${decided.body.id}/decision`;
    expect((await client.post(decision).send({ rows: [] })).status).toBe(200);
    const { app, dataSource } = await createTestApp();
    const ids = [left.body.id, decided.body.id];
    await dataSource.query(
      `UPDATE calendar_imports SET uploaded_at = '2026-11-23T15:00:00Z' WHERE id = ANY($1)`,
      [ids],
    );
    const statuses = async () =>
      Promise.all(ids.map(async (id) => (await client.get(`${imports}/${id}`)).status));
    await app.get(PeriodicWork).run('remove-old-imports', Date.parse('2027-02-21T14:59:59Z'));
    expect(await statuses()).toEqual([200, 200]);
    await app.get(PeriodicWork).run('remove-old-imports', Date.parse('2027-02-21T15:00:01Z'));
    expect(await statuses()).toEqual([404, 200]);
  });

  test('is a list of days to look at, with what is known already and what the day would be', async () => {
    const { status, body } = await upload('calendar=office-hours');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ fileName: 'holidays.ics', targetName: 'Office hours', uploadedBy: 'Ada Admin' },
      ...{ leftOut: 0, decidedAt: null },
    });
    expect(standings(body)).toEqual([
      '2026-01-05 past false',
      '2026-11-27 new true',
      '2026-11-27 duplicate false',
      '2026-11-28 closed_anyway false',
      '2026-12-25 known false',
      '2026-12-31 new true',
    ]);
    expect(body.rows[5]).toMatchObject({
      ...{ name: 'Early release', kind: 'short', what: 'Open 8:00 a.m. to 1:00 p.m.' },
      hours: [{ start: '08:00', end: '13:00' }],
    });
  });

  test('changes nothing when days are chosen: they are for the next version', async () => {
    const { body: proposal } = await upload('calendar=office-hours');
    const client = await administrator();
    const decision = `${imports}/${proposal.id}/decision`;
    const answer = await client.post(decision).send({ rows: [1, 5] });
    expect(answer.status).toBe(200);
    expect(answer.body.rows.filter(({ taken }: { taken: boolean }) => taken)).toHaveLength(3);
    expect(answer.body.decidedBy).toBe('Ada Admin');
    const { dataSource } = await createTestApp();
    const versions = await dataSource.query(
      `SELECT 1 FROM calendar_versions WHERE calendar_code = 'office-hours'`,
    );
    expect(versions).toHaveLength(1);
    const again = await client.post(decision).send({ rows: [1] });
    expect([again.status, again.body.code]).toEqual([409, 'calendar_file.decided']);
  });

  test.each([[[0]], [[4]], [[99]]])('does not take the rows %p', async (rows) => {
    const { body } = await upload('calendar=office-hours');
    const answer = await (
      await administrator()
    )
      .post(`${imports}/${body.id}/decision`)
      .send({ rows });
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'rows']);
  });
});

describe('a calendar file for a holiday set', () => {
  test('gives the set the whole days that were chosen, with who did it', async () => {
    const set = await aSet();
    const { body: proposal } = await upload(`set=${set}`);
    expect(standings(proposal)).toContain('2026-12-31 new false');
    const client = await administrator();
    await client.post(`${imports}/${proposal.id}/decision`).send({ rows: [1, 4] });
    const { body } = await client.get(`/api/v1/admin/holiday-sets/${set}`);
    expect(
      body.dayList.map(({ date, name }: { date: string; name: string }) => `${date} ${name}`),
    ).toEqual(['2026-11-27 Family day', '2026-12-25 Christmas']);
    expect(body.reviews[0]).toMatchObject({
      ...{ originLabel: 'From a calendar file', note: 'From the file holidays.ics' },
      reviewedBy: 'Ada Admin',
    });
  });

  test('that gives nothing leaves the set as it was', async () => {
    const set = await aSet();
    const { body: proposal } = await upload(`set=${set}`);
    const client = await administrator();
    await client.post(`${imports}/${proposal.id}/decision`).send({ rows: [] });
    const { body } = await client.get(`/api/v1/admin/holiday-sets/${set}`);
    expect([body.dayList, body.reviews, body.version]).toEqual([[], [], 1]);
  });
});

describe('a calendar file is refused', () => {
  test.each([
    [
      'that is no calendar',
      'calendar=office-hours',
      Buffer.from('hello'),
      400,
      'calendar_file.not_a_calendar',
    ],
    ['without a target', '', file, 400, 'calendar_file.no_target'],
    [
      'with two targets',
      'calendar=office-hours&set=us-federal',
      file,
      400,
      'calendar_file.no_target',
    ],
    ['for a calendar nobody knows', 'calendar=nowhere', file, 404, undefined],
    ['for a set nobody knows', 'set=nowhere', file, 404, undefined],
    [
      'of more than a megabyte',
      'calendar=office-hours',
      manyBytes(1_100_000),
      413,
      'request.too_large',
    ],
  ])('%s', async (_, query, bytes, status, code) => {
    const { status: answered, body } = await upload(query, bytes);
    expect([answered, body.errors[0]?.code]).toEqual([status, code]);
  });

  test('that was not sent', async () => {
    const answer = await (await administrator()).post(`${imports}?calendar=office-hours`).send({});
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'file']);
  });

  test('that nobody has uploaded', async () => {
    expect((await (await administrator()).get(`${imports}/999999`)).status).toBe(404);
  });
});
