import type { CalendarSetupView } from '../../../src/modules/administration/calendars/calendar-setup.views.js';
import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { settableClock } from '../../support/test-app.js';

refusesStrangers('GET', '/api/v1/admin/calendars', {
  as: [
    anEmployee(403),
    { who: 'an agent', person: () => aPerson({ roles: ['agent'] }), status: 403 },
  ],
});

afterEach(() => settableClock.release());

async function calendars(now: string) {
  settableClock.set(now);
  const client = await signInAs(await aPerson({ roles: ['administrator'] }));
  const { status, body } = await client.get('/api/v1/admin/calendars');
  expect(status).toBe(200);
  return new Map((body.items as CalendarSetupView[]).map((calendar) => [calendar.code, calendar]));
}

test('office hours on the Monday before Thanksgiving', async () => {
  const office = (await calendars('2026-11-23T10:00:00-05:00')).get('office-hours')!;
  expect(office).toMatchObject({
    ...{ name: 'Office hours', timeZone: 'America/New_York', zoneName: 'ET', alwaysOpen: false },
    openNow: 'Open until 5:00 p.m. ET',
    ...{ holidaysThrough: '2036-12-25', holidaysEndSoon: false },
    versions: [{ version: 1, effectiveFrom: null, inForce: true }],
  });
  expect(office.week[0]).toEqual({
    day: 'Monday',
    open: true,
    hours: '8:00 a.m. to 5:00 p.m.',
    openings: [{ fromMinute: 480, toMinute: 1020 }],
  });
  expect(office.week[6]).toEqual({ day: 'Sunday', open: false, hours: 'Closed', openings: [] });
  expect(office.holidays.slice(0, 3)).toEqual([
    { date: '2026-11-26', words: 'Thursday, November 26', name: 'Thanksgiving Day' },
    { date: '2026-12-25', words: 'Friday, December 25', name: 'Christmas Day' },
    { date: '2027-01-01', words: 'Friday, January 1, 2027', name: "New Year's Day" },
  ]);
  expect(office.holidays).toHaveLength(12);
  expect(office.holidays.map(({ date }) => date)).toContain('2027-07-05');
  expect(office.overrides).toEqual([
    { date: '2026-12-24', words: 'Thursday, December 24', hours: '8:00 a.m. to noon' },
  ]);
  expect(office.teams.length).toBeGreaterThan(0);
});

test('a holiday on a Saturday is ahead only where the desk works on Saturdays', async () => {
  const all = await calendars('2027-06-14T10:00:00-04:00');
  const nextOf = (code: string) =>
    all
      .get(code)!
      .holidays.slice(0, 2)
      .map(({ date }) => date);
  expect(nextOf('office-hours')).toEqual(['2027-06-18', '2027-07-05']);
  expect(nextOf('extended-hours')).toEqual(['2027-06-18', '2027-06-19']);
});

test('a holiday of today is still ahead, one of yesterday is not', async () => {
  const today = (await calendars('2026-11-26T23:00:00-05:00')).get('office-hours')!;
  expect(today.openNow).toBe('Closed until Friday, November 27, 8:00 a.m. ET');
  expect(today.holidays[0]!.name).toBe('Thanksgiving Day');
  const tomorrow = (await calendars('2026-11-27T00:00:00-05:00')).get('office-hours')!;
  expect(tomorrow.holidays[0]!.name).toBe('Christmas Day');
});

test('holidays that end within a year are worth a warning', async () => {
  const office = (await calendars('2036-01-05T10:00:00-05:00')).get('office-hours')!;
  expect(office.holidaysEndSoon).toBe(true);
});

test('a calendar that never closes has no holidays to write out, and the policies that name it', async () => {
  const around = (await calendars('2026-11-29T03:00:00-05:00')).get('around-the-clock')!;
  expect(around).toMatchObject({
    ...{ alwaysOpen: true, openNow: 'Always open', holidays: [], overrides: [] },
    ...{ holidaysThrough: null, holidaysEndSoon: false },
  });
  expect(around.policies).toContainEqual({ code: 'major-incident', name: 'Major incident' });
});
