import { CalendarQueries } from '../../../src/modules/calendars/calendar-queries.js';
import { CatalogQueries } from '../../../src/modules/catalog/catalog-queries.js';
import { isOpen } from '../../../src/domain/calendar/business-time.js';
import { aBureau } from '../../support/factories/a-bureau.js';
import { createTestApp } from '../../support/test-app.js';

async function calendars(): Promise<CalendarQueries> {
  return (await createTestApp()).app.get(CalendarQueries);
}

/** A calendar of this test alone, open on Mondays from the hour given. */
async function aCalendar(): Promise<string> {
  const { dataSource } = await createTestApp();
  const code = `test-${process.env.JEST_WORKER_ID}-${Date.now()}-${Math.floor(Math.random() * 1e6)}`;
  await dataSource.query(`INSERT INTO calendars VALUES ($1, 'Test', 'Test')`, [code]);
  await addVersion(code, 1, null, '08:00');
  return code;
}

function ticketUnder(policyCode: string, policyVersion: number) {
  const bindings = [{ policyCode, policyVersion }];
  return { bindings, firstTeamCode: 'hr-pay-leave', bureauCode: 'departmental-offices' };
}

async function addVersion(code: string, version: number, from: string | null, opens: string) {
  const { dataSource } = await createTestApp();
  const definition = {
    timeZone: 'America/New_York',
    weekly: { mon: [[opens, '17:00']] },
    holidays: [],
    overrides: {},
  };
  await dataSource.query(
    `INSERT INTO calendar_versions (calendar_code, version, effective_from, definition) VALUES ($1, $2, $3, $4)`,
    [code, version, from, definition],
  );
}

test('the IT desk’s calendar is open on Saturday mornings and closed on Thanksgiving', async () => {
  const calendar = await (await calendars()).compiled('extended-hours');
  expect(isOpen(calendar, Date.parse('2026-11-21T10:00:00-05:00'))).toBe(true);
  expect(isOpen(calendar, Date.parse('2026-11-26T10:00:00-05:00'))).toBe(false);
  expect(calendar.dayAt(Date.parse('2026-11-26T10:00:00-05:00')).name).toBe('Thanksgiving Day');
  expect(calendar.dayAt(Date.parse('2027-12-31T10:00:00-05:00')).name).toBe(
    "New Year's Day (observed)",
  );
});

test('a calendar is compiled once and kept', async () => {
  const queries = await calendars();
  expect(await queries.compiled('office-hours')).toBe(await queries.compiled('office-hours'));
});

test('a version that was added is found, and measures only from its own instant on', async () => {
  const queries = await calendars();
  const code = await aCalendar();
  queries.forget();
  const before = await queries.compiled(code);
  expect(before.versions).toHaveLength(1);
  await addVersion(code, 2, '2026-12-01T00:00:00Z', '10:00');
  queries.forget();
  const after = await queries.compiled(code);
  expect(after.versions).toHaveLength(2);
  expect(isOpen(after, Date.parse('2026-11-23T09:00:00-05:00'))).toBe(true);
  expect(isOpen(after, Date.parse('2026-12-07T09:00:00-05:00'))).toBe(false);
});

test('a new version is noticed within about a second without being told', async () => {
  const queries = await calendars();
  const code = await aCalendar();
  queries.forget();
  await queries.compiled(code);
  await addVersion(code, 2, '2026-12-01T00:00:00Z', '10:00');
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect((await queries.compiled(code)).versions).toHaveLength(2);
});

test('a calendar or a team that does not exist is an error of the program', async () => {
  const queries = await calendars();
  await expect(queries.compiled('lunar')).rejects.toThrow('There is no calendar "lunar".');
  await expect(queries.ofTeam('nobody')).rejects.toThrow('There is no team "nobody".');
});

test('a team counts by its own calendar, unless the policy names one', async () => {
  const { app } = await createTestApp();
  const catalog = app.get(CatalogQueries);
  const pay = await catalog.slaMaterial(ticketUnder('pay', 1));
  expect(pay.policies.get('pay@1')).toMatchObject({
    code: 'pay',
    version: 1,
    calendar: 'office-hours',
  });
  expect([...pay.calendars.keys()]).toEqual(['office-hours']);
  const outage = await catalog.slaMaterial(ticketUnder('major-incident', 1));
  expect(outage.policies.get('major-incident@1')!.calendar).toBe('around-the-clock');
  await expect(catalog.slaMaterial(ticketUnder('pay', 99))).rejects.toThrow('pay@99');
});

test('a policy may count by the calendar of the bureau, metric by metric; without one, by the team’s', async () => {
  const { app, dataSource } = await createTestApp();
  const queries = await calendars();
  const code = await aCalendar();
  const bureauCode = await aBureau();
  await dataSource.query(`INSERT INTO sla_policies VALUES ($1, 'Test', 'Test');`, [code]);
  const definition = {
    ...{
      calendar: 'bureau',
      calendarByMetric: { first_response: 'team', approval: 'around-the-clock' },
    },
    ...{
      targets: { resolution: 3_600_000 },
      warnPct: [],
      onReopen: 'continue',
      onRetarget: 'keep_elapsed',
    },
  };
  await dataSource.query('INSERT INTO sla_policy_versions VALUES ($1, 1, $2)', [code, definition]);
  const ticket = { ...ticketUnder(code, 1), bureauCode };
  const bindings = [...ticket.bindings, { policyCode: 'pay', policyVersion: 1 }];
  const catalog = app.get(CatalogQueries);
  queries.forget();
  const without = await catalog.slaMaterial({ ...ticket, bindings });
  expect(without.policies.get(`${code}@1`)!.calendar).toBe('office-hours');
  await dataSource.query('UPDATE bureaus SET calendar_code = $2 WHERE code = $1', [
    bureauCode,
    code,
  ]);
  queries.forget();
  const { policies, calendars: compiled } = await catalog.slaMaterial({ ...ticket, bindings });
  expect([...policies.keys()]).toEqual([`${code}@1`, 'pay@1']);
  expect(policies.get(`${code}@1`)).toMatchObject({
    calendar: code,
    calendarByMetric: { first_response: 'office-hours', approval: 'around-the-clock' },
  });
  expect([...compiled.keys()].toSorted()).toEqual(['around-the-clock', 'office-hours', code]);
});
