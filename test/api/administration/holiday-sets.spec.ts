import type { HolidaySetView } from '../../../src/modules/administration/holidays/holiday-sets.views.js';
import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const sets = '/api/v1/admin/holiday-sets';
const as = [anEmployee(403)];
const params = async () => ({ code: 'us-federal' });
const aSet = { name: 'Texas', summary: '', days: [], note: 'New bureau' };

refusesStrangers('GET', '/api/v1/admin/holiday-sets', { as });
refusesStrangers('POST', '/api/v1/admin/holiday-sets', { as, body: aSet });
refusesStrangers('GET', '/api/v1/admin/holiday-sets/:code', { as, params });
refusesStrangers('PUT', '/api/v1/admin/holiday-sets/:code', { as, params, body: aSet });
refusesStrangers('POST', '/api/v1/admin/holiday-sets/:code/reviews', {
  ...{ as, params },
  body: { throughYear: 2031, accepted: [], note: '' },
});

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

const administrator = async () =>
  signInAs(await aPerson({ fullName: 'Ada Admin', roles: ['administrator'] }));

async function federal(): Promise<HolidaySetView> {
  const { status, body } = await (await administrator()).get(`${sets}/us-federal`);
  expect(status).toBe(200);
  return body;
}

/** Federal holidays as they were before a review, whatever other tests did to them. */
async function reviewedThrough(year: number): Promise<void> {
  const { dataSource } = await createTestApp();
  await dataSource.query(
    `UPDATE holiday_sets SET reviewed_through = $1 WHERE code = 'us-federal'`,
    [year],
  );
  await dataSource.query(
    `DELETE FROM holidays WHERE set_code = 'us-federal' AND extract(year FROM day) > $1`,
    [year],
  );
}

describe('the federal holidays', () => {
  test('came with the files, reviewed through their last year, and are used by calendars', async () => {
    const set = await federal();
    expect(set).toMatchObject({ byRule: true, bureau: null, reviewedThrough: 2036 });
    expect(set).toMatchObject({ reviewDue: false, proposal: null, lastDay: '2036-12-25' });
    expect(set.calendars.map(({ code }) => code)).toContain('office-hours');
    expect(set.dayList).toContainEqual({
      ...{ date: '2027-12-31', words: 'Friday, December 31, 2027' },
      name: "New Year's Day (observed)",
    });
    expect(set.reviews.at(-1)).toMatchObject({
      ...{ originLabel: 'With the agency’s files', reviewedBy: null, throughYear: 2036 },
    });
  });

  test('have to be reviewed when they no longer reach five years ahead; nothing is closed before', async () => {
    await reviewedThrough(2029);
    const set = await federal();
    expect([set.reviewDue, set.proposal?.throughYear]).toEqual([true, 2031]);
    const dates = set.proposal!.changes.map(({ date }) => date);
    expect(dates.every((date) => date >= '2030-01-01' && date <= '2031-12-31')).toBe(true);
    expect(set.dayList.at(-1)!.date).toBe('2029-12-25');

    const overview = await (await administrator()).get('/api/v1/admin/overview');
    expect(overview.body.checks).toContainEqual(
      expect.objectContaining({ code: 'overview.holidays_unreviewed' }),
    );
  });

  test('are reviewed by a person: what is ticked is taken, with who and when', async () => {
    await reviewedThrough(2030);
    const before = await federal();
    const accepted = before.proposal!.changes.map(({ date }) => date).slice(0, 3);
    const client = await administrator();
    const answer = await client
      .post(`${sets}/us-federal/reviews`)
      .set('If-Match', `"${before.version}"`)
      .send({ throughYear: 2031, accepted, note: 'Checked against OPM' });
    expect(answer.status).toBe(200);
    const after = answer.body as HolidaySetView;
    expect([after.reviewDue, after.reviewedThrough, after.version]).toEqual([
      ...[false, 2031, before.version + 1],
    ]);
    expect(after.reviews[0]).toMatchObject({
      ...{ originLabel: 'By rule', reviewedBy: 'Ada Admin', note: 'Checked against OPM' },
    });
    expect(after.reviews[0]!.changes.map(({ date }) => date)).toEqual(accepted);
    // What was left is still where rule and set differ.
    expect(after.proposal!.changes.map(({ date }) => date)).not.toContain(accepted[0]);

    const again = await client
      .post(`${sets}/us-federal/reviews`)
      .set('If-Match', `"${before.version}"`)
      .send({ throughYear: 2031, accepted: [], note: '' });
    expect([again.status, again.body.code]).toEqual([412, 'holidays.version_conflict']);
  });

  test('a review takes only days that were offered, of years that are due', async () => {
    await reviewedThrough(2030);
    const client = await administrator();
    const review = async (body: object) => {
      const answer = await client.post(`${sets}/us-federal/reviews`).send({ note: '', ...body });
      return [answer.status, answer.body.errors?.[0]?.field];
    };
    expect(await review({ throughYear: 2031, accepted: ['2031-08-15'] })).toEqual([
      422,
      'accepted',
    ]);
    expect(await review({ throughYear: 2099, accepted: [] })).toEqual([422, 'throughYear']);
    expect(await review({ throughYear: 'x', accepted: [] })).toEqual([400, 'throughYear']);
  });
});

describe('a set of a bureau', () => {
  const days = [
    { date: '2027-03-02', name: 'Texas Independence Day' },
    { date: '2027-04-21', name: 'San Jacinto Day' },
  ];

  test('is added, changed by hand with a reason, and refused when somebody was faster', async () => {
    const client = await administrator();
    const added = await client
      .post(sets)
      .set('Idempotency-Key', 'texas-1')
      .send({ ...aSet, name: 'Texas state holidays', bureauCode: 'public-buildings', days });
    expect([added.status, added.body.code]).toEqual([201, 'texas-state-holidays']);
    expect(added.body).toMatchObject({ byRule: false, proposal: null, reviewDue: false });
    expect(added.body.bureau.code).toBe('public-buildings');
    const { version } = added.body as HolidaySetView;

    const changed = await client
      .put(`${sets}/texas-state-holidays`)
      .set('If-Match', `"${version}"`)
      .send({ ...aSet, name: 'Texas state holidays', days: days.slice(1), note: 'Skeleton staff' });
    expect([changed.status, changed.body.dayList.length, changed.body.bureau]).toEqual([
      200,
      1,
      null,
    ]);
    expect(changed.body.reviews[0]).toMatchObject({
      ...{ originLabel: 'Entered by hand', note: 'Skeleton staff', reviewedBy: 'Ada Admin' },
      changes: [{ date: '2027-03-02', change: 'removed' }],
    });

    const late = await client
      .put(`${sets}/texas-state-holidays`)
      .set('If-Match', `"${version}"`)
      .send({ ...aSet, name: 'Other' });
    expect(late.status).toBe(412);
  });

  test('added twice with one key is one; a second one of the name is refused', async () => {
    const client = await administrator();
    const add = () =>
      client
        .post(sets)
        .set('Idempotency-Key', 'guam-1')
        .send({ ...aSet, name: 'Guam' });
    expect((await add()).body.code).toBe('guam');
    expect((await add()).status).toBe(201);
    const { status, body } = await client.post(sets).send({ ...aSet, name: 'Guam' });
    expect([status, body.errors[0].field]).toEqual([422, 'name']);
  });

  test.each([
    ['no name', { name: ' ' }, 400, 'name'],
    ['a name without a letter', { name: '…' }, 422, 'name'],
    ['a bureau nobody knows', { name: 'Nowhere days', bureauCode: 'nowhere' }, 400, 'bureauCode'],
    ['no reason', { name: 'No reason', note: '' }, 400, 'note'],
    [
      'a date that does not exist',
      { name: 'Bad date', days: [{ date: '2027-02-30', name: 'x' }] },
      ...([422, 'days.0.date'] as const),
    ],
    [
      'a date given twice',
      { name: 'Twice', days: [days[0], days[0]] },
      ...([422, 'days.1.date'] as const),
    ],
  ])('is refused with %s', async (_, changes, status, field) => {
    const answer = await (await administrator()).post(sets).send({ ...aSet, ...changes });
    expect([answer.status, answer.body.errors[0].field]).toEqual([status, field]);
  });

  test('is offered to calendars, which are marked when it changes after they were published', async () => {
    const { dataSource } = await createTestApp();
    await dataSource.query(
      `INSERT INTO holidays (set_code, day, name) VALUES ('us-federal', '2027-08-16', 'Day of mourning')`,
    );
    const client = await administrator();
    const { body } = await client.get('/api/v1/admin/calendars/office-hours');
    expect(body.sets[0]).toMatchObject({ code: 'us-federal', changed: true });
    const list = await client.get('/api/v1/admin/calendars');
    const office = list.body.items.find(({ code }: { code: string }) => code === 'office-hours');
    expect(office.changedSets).toEqual(['US federal holidays']);
  });

  test('lists all sets, and the bureaus that may have one', async () => {
    const { status, body } = await (await administrator()).get(sets);
    expect(status).toBe(200);
    expect(body.items[0].code).toBe('us-federal');
    expect(body.bureaus.length).toBeGreaterThan(0);
    expect((await (await administrator()).get(`${sets}/no-such-set`)).status).toBe(404);
  });
});
