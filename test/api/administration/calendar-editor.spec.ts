import type { CalendarEditView } from '../../../src/modules/administration/calendars/calendar-editor.views.js';
import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { settableClock } from '../../support/test-app.js';

const calendars = '/api/v1/admin/calendars';
const as = [anEmployee(403)];
const params = async () => ({ code: 'office-hours', version: 1 });
const emptyDraft = { timeZone: 'America/New_York', week: [], specialDays: [], holidaySets: [] };

refusesStrangers('GET', '/api/v1/admin/calendars/:code', { as, params });
refusesStrangers('GET', '/api/v1/admin/calendars/:code/versions/:version', { as, params });
refusesStrangers('POST', '/api/v1/admin/calendars/:code/preview', {
  ...{ as, params },
  body: { draft: emptyDraft },
});
refusesStrangers('POST', '/api/v1/admin/calendar-closings', {
  as,
  body: { calendars: ['office-hours'], reason: 'Snow' },
});

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

const administrator = async () => signInAs(await aPerson({ roles: ['administrator'] }));

async function officeHours(): Promise<CalendarEditView> {
  const { status, body } = await (await administrator()).get(`${calendars}/office-hours`);
  expect(status).toBe(200);
  return body;
}

async function previewOf(draft: object, more: object = {}) {
  const client = await administrator();
  return client.post(`${calendars}/office-hours/preview`).send({ draft, ...more });
}

describe('a calendar to be edited', () => {
  test('has its week, its special days, its holiday sets and who says so', async () => {
    const office = await officeHours();
    expect(office).toMatchObject({
      code: 'office-hours',
      version: 1,
      draft: { timeZone: 'America/New_York', holidaySets: ['us-federal'] },
      versions: [{ version: 1, publishedBy: null, reason: null, inForce: true }],
    });
    expect(office.draft.week).toHaveLength(7);
    expect(office.draft.week[0]).toEqual({ day: 'mon', hours: [{ start: '08:00', end: '17:00' }] });
    expect(office.draft.specialDays).toContainEqual({
      ...{ date: '2026-12-24', name: '', kind: 'short' },
      hours: [{ start: '08:00', end: '12:00' }],
    });
    expect(office.sets[0]).toMatchObject({ code: 'us-federal', bureau: null, changed: false });
  });

  test('can be read version by version, to be restored', async () => {
    const client = await administrator();
    const { status, body } = await client.get(`${calendars}/office-hours/versions/1`);
    expect([status, body.version, body.draft.holidaySets]).toEqual([200, 1, ['us-federal']]);
    expect((await client.get(`${calendars}/office-hours/versions/99`)).status).toBe(404);
    expect((await client.get(`${calendars}/no-such-calendar`)).status).toBe(404);
  });
});

describe('the preview of a draft', () => {
  test('says that nothing differs, and shows eight weeks from Monday and the month', async () => {
    const { status, body } = await previewOf((await officeHours()).draft);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ problems: [], splits: [], warnings: [], differs: false, definition: null },
      monthWords: 'November 2026',
    });
    expect([body.weeks.length, body.month.length]).toEqual([56, 30]);
    expect(body.weeks[3]).toMatchObject({
      ...{ date: '2026-11-26', rule: 'holiday', name: 'Thanksgiving Day' },
      ...{ hours: 'Closed', counts: 'Closed', openMinutes: 0, clockChange: null },
    });
    expect(body.weeks[0]).toMatchObject({ date: '2026-11-23', counts: '9 h' });
  });

  test('shows another month, with the night on which clocks change', async () => {
    const { body } = await previewOf((await officeHours()).draft, { month: '2027-03' });
    expect(body.monthWords).toBe('March 2027');
    expect(body.month[13]).toMatchObject({ date: '2027-03-14', clockChange: 'forward' });
  });

  test('splits hours over midnight and says so', async () => {
    const { draft } = await officeHours();
    const week = draft.week.map((day) =>
      day.day === 'fri' ? { ...day, hours: [{ start: '22:00', end: '06:00' }] } : day,
    );
    const { body } = await previewOf({ ...draft, week });
    expect(body.splits).toEqual([
      {
        field: 'weekly.fri.0',
        words: 'Runs over midnight: 10:00 p.m. to midnight, and on Saturday midnight to 6:00 a.m.',
      },
    ]);
    expect(body.definition.weekly.sat).toEqual([['00:00', '06:00']]);
  });

  test('warns of an opening inside a change of clocks', async () => {
    const { draft } = await officeHours();
    const week = [
      ...draft.week.slice(0, 6),
      { day: 'sun', hours: [{ start: '02:30', end: '08:00' }] },
    ];
    const { body } = await previewOf({ ...draft, week });
    expect(body.warnings[0]).toContain('On Sunday, March 14, 2027, the clock jumps from 2:00 a.m.');
    expect(body.problems).toEqual([]);
  });

  test('has every problem at the field that it is about, and no definition', async () => {
    const { body } = await previewOf({
      timeZone: 'Mars/Base',
      week: [],
      specialDays: [{ date: '2026-12-24', name: '', kind: 'short', hours: [] }],
      holidaySets: ['nobody'],
    });
    expect(
      body.problems.map(({ field, code }: Record<string, string>) => `${field} ${code}`),
    ).toEqual([
      'holidaySets.0 calendar.unknown_holiday_set',
      'specialDays.0.hours calendar.day_without_hours',
      'timeZone calendar.bad_time_zone',
      'weekly calendar.no_hours',
    ]);
    expect([body.definition, body.weeks]).toEqual([null, []]);
  });

  test('refuses hours in which a promise could not be kept, naming the policy', async () => {
    const week = [{ day: 'mon', hours: [{ start: '09:00', end: '09:01' }] }];
    const { body } = await previewOf({ ...emptyDraft, week });
    expect(body.definition).toBeNull();
    expect(body.problems).toContainEqual({
      field: 'weekly',
      code: 'policy.target_unreachable',
      message: expect.stringMatching(
        /^With these hours a target of “.+” could not be reached within five years/,
      ),
    });
  });

  test.each([
    ['no draft', {}, 'draft'],
    ['a draft that is none', { draft: 'x' }, 'draft'],
    ['a week of nothing', { draft: { ...emptyDraft, week: [null] } }, 'draft.week.0'],
    ['days that are a text', { draft: { ...emptyDraft, specialDays: 'x' } }, 'draft.specialDays'],
    ['a month that is none', { draft: emptyDraft, month: '2026-13' }, 'month'],
    ['a date that is none', { draft: emptyDraft, effectiveOn: '2026-02-30' }, 'effectiveOn'],
    ['a date in words', { draft: emptyDraft, effectiveOn: 'soon' }, 'effectiveOn'],
    [
      'hours in words',
      {
        draft: { ...emptyDraft, week: [{ day: 'mon', hours: [{ start: 'nine', end: '17:00' }] }] },
      },
      'draft.week.0.hours.0.start',
    ],
    [
      'a day of no week',
      { draft: { ...emptyDraft, week: [{ day: 'someday', hours: [] }] } },
      'draft.week.0.day',
    ],
  ])('refuses %s at its field', async (_, body, field) => {
    const client = await administrator();
    const answer = await client.post(`${calendars}/office-hours/preview`).send(body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });
});

describe('closing a date', () => {
  async function closing(body: object) {
    return (await administrator()).post('/api/v1/admin/calendar-closings').send(body);
  }

  test('over several calendars, each by its own hours, says what it means and stores nothing', async () => {
    const { status, body } = await closing({
      calendars: ['extended-hours', 'office-hours'],
      date: '2026-12-26',
      reason: 'Executive order',
    });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      {
        ...{ code: 'extended-hours', date: '2026-12-26' },
        words: 'Closed on Saturday, December 26.',
        definition: {
          overrides: { '2026-12-26': [] },
          overrideNames: { '2026-12-26': 'Executive order' },
        },
      },
      {
        code: 'office-hours',
        words: 'Closed on Saturday, December 26 already: nothing changes.',
        definition: null,
      },
    ]);
    expect((await officeHours()).version).toBe(1);
  });

  test('from now on leaves the morning open', async () => {
    const { body } = await closing({ calendars: ['office-hours'], from: 'now', reason: 'Snow' });
    expect(body.items[0]).toMatchObject({
      ...{ date: '2026-11-23', words: 'Closed on Monday, November 23, from 10:00 a.m. ET.' },
      definition: { overrides: { '2026-11-23': [['08:00', '10:00']] } },
    });
  });

  test.each([
    ['no calendar', { calendars: [], reason: 'Snow' }, 400, 'calendars'],
    ['a calendar nobody knows', { calendars: ['nowhere'], reason: 'Snow' }, 400, 'calendars'],
    ['no reason', { calendars: ['office-hours'], reason: ' ' }, 400, 'reason'],
    [
      'a date that does not exist',
      { calendars: ['office-hours'], date: '2026-02-30', reason: 'x' },
      400,
      'date',
    ],
    [
      'a date that has passed',
      { calendars: ['office-hours'], date: '2026-11-22', reason: 'x' },
      422,
      'date',
    ],
    [
      'a time that is none',
      { calendars: ['office-hours'], from: '25:00', reason: 'x' },
      400,
      'from',
    ],
  ])('is refused with %s', async (_, input, status, field) => {
    const { status: answered, body } = await closing(input);
    expect([answered, body.errors[0].field]).toEqual([status, field]);
  });
});
