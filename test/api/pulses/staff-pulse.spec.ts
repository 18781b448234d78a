import { addCounts } from '../../../src/domain/measurement/pulse-counts.js';
import { auditStaffPulse } from '../../../src/modules/pulses/staff/staff-privacy.js';
import { staffCounts } from '../../../src/modules/pulses/staff/staff-months.js';
import { StaffRounds } from '../../../src/modules/pulses/staff/staff-rounds.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { openPage, proofOn, rate, sendForm } from '../../support/factories/rating-page.js';
import {
  anEmployee,
  refusesStrangers,
  type Stranger,
} from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/staff-pulse';
const as = (
  who: string,
  role: 'agent' | 'team_lead' | 'bureau_lead' | 'administrator',
): Stranger => ({
  ...{ who, status: 403 },
  person: () => aPerson({ roles: [role] }),
});
refusesStrangers('GET', path, {
  as: [
    anEmployee(403),
    as('an agent, who sees nobody’s answers', 'agent'),
    as('the lead of a team', 'team_lead'),
    as('the lead of a bureau', 'bureau_lead'),
    as('an administrator', 'administrator'),
  ],
});

const dayMs = 86_400_000;
const office = 'acquisition';
const [large, small] = ['acq-contracts', 'acq-advice'];

async function staffOf(team: string, size: number): Promise<TestPerson[]> {
  const people: TestPerson[] = [];
  for (let at = 0; at < size; at += 1)
    people.push(await aPerson({ roles: [{ role: 'agent', team }] }));
  return people;
}

async function openRound(day: string): Promise<void> {
  const { app } = await createTestApp();
  settableClock.set(day);
  const rounds = app.get(StaffRounds, { strict: false });
  await rounds.openDue(await settableClock.now());
  settableClock.advance(4 * dayMs);
  while (await rounds.doNext());
}

async function closeRound(): Promise<void> {
  const { app } = await createTestApp();
  settableClock.advance(14 * dayMs);
  while (await app.get(StaffRounds, { strict: false }).doNext());
}

async function mailTo({ email }: TestPerson) {
  return (await capturedMails()).filter(
    ({ to, kind }) => kind === 'staff_pulse' && to.address === email,
  );
}

async function pathOf(person: TestPerson): Promise<string> {
  return /\/r\/team\/[\w-]+/.exec((await mailTo(person)).at(-1)!.text)![0];
}

/** What the tables hold of the month, but for whom it was asked of. */
async function countsOf(month: string, team: string) {
  const { dataSource } = await createTestApp();
  return dataSource.query(
    `SELECT item, asked, score_1 + score_2 + score_3 + score_4 + score_5 AS answers, score_4 AS fours
       FROM staff_pulse_counts WHERE month = $1 AND team_code = $2 ORDER BY item`,
    [month, team],
  );
}

async function leadOf(code: string) {
  return signInAs(await aPerson({ roles: [{ role: 'office_lead', office: code }] }));
}

afterEach(() => settableClock.release());

describe('the round of a month', () => {
  it('asks everybody of a team once, by one mail, and nobody who wants no questions', async () => {
    const both = await aPerson({
      roles: [
        { role: 'agent', team: small },
        { role: 'team_lead', team: large },
      ],
    });
    const out = await aPerson({ roles: [{ role: 'agent', team: small }] });
    const lead = await aPerson({ roles: [{ role: 'office_lead', office }] });
    const { app, dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET pulse_opt_out = true WHERE id = $1', [out.id]);
    await openRound('2027-01-08T17:00:00Z');
    await app.get(StaffRounds, { strict: false }).openDue(await settableClock.now());
    expect((await mailTo(both)).map(({ subject }) => subject)).toEqual([
      'How was this month at your desk?',
    ]);
    expect((await mailTo(both))[0]!.text).toContain('Buying advice');
    expect([await mailTo(out), await mailTo(lead)]).toEqual([[], []]);
  });
});

describe('an answer', () => {
  it('is taken once, from our page alone, and reading the page keeps nothing', async () => {
    const [person] = (await staffOf(small, 1)) as [TestPerson];
    await openRound('2027-02-08T17:00:00Z');
    const link = await pathOf(person);
    const page = await openPage(link);
    expect(page.text).toContain('This month I had what I needed to serve our customers well.');
    expect(page.text).not.toMatch(/<script/i);
    const wrong = await rate(link, { means: '4', workload: '6' });
    expect([wrong.status, wrong.text.includes('href="#workload"')]).toEqual([422, true]);
    expect((await sendForm(link, { means: '4', workload: '4' })).status).toBe(400);
    expect((await countsOf('2027-02-01', small))[0].answers).toBe(0);
    expect((await rate(link, { means: '4', workload: '2' })).text).toContain(
      'Your answers are in.',
    );
    const again = await sendForm(link, {
      page: proofOn(page),
      website: '',
      means: '1',
      workload: '1',
    });
    expect(again.text).toContain('Your answers are in.');
    expect(
      (await countsOf('2027-02-01', small)).map(({ answers, fours }: any) => [answers, fours]),
    ).toEqual([
      [1, 1],
      [1, 0],
    ]);
    settableClock.advance(14 * dayMs);
    expect((await openPage(link)).status).toBe(410);
    expect((await openPage(link.replace('/r/team/', '/r/survey/'))).status).toBe(404);
  });

  it('leaves nothing by which it could be told whose it was', async () => {
    const { dataSource } = await createTestApp();
    const people = await staffOf(small, 3);
    await openRound('2027-03-08T17:00:00Z');
    const before = await dataSource.query('SELECT * FROM staff_pulse_asks ORDER BY id');
    await rate(await pathOf(people[0]!), { means: '5', workload: '1' });
    const after = await dataSource.query('SELECT * FROM staff_pulse_asks ORDER BY id');
    const changed = after.filter(
      (row: object, at: number) => JSON.stringify(row) !== JSON.stringify(before[at]),
    );
    expect(changed).toHaveLength(1);
    expect(Object.keys(changed[0])).toEqual([
      ...['id', 'month', 'person_id', 'team_code', 'send_after', 'answered'],
    ]);
    // The rows of all teams were written last by the same transaction: none of them points at an answer.
    const writers = await dataSource.query(
      `SELECT DISTINCT xmin::text FROM staff_pulse_counts WHERE month = '2027-03-01'`,
    );
    expect(writers).toHaveLength(1);
    const named = await dataSource.query(
      `SELECT table_name FROM information_schema.columns
        WHERE table_name LIKE 'staff_pulse%' AND column_name IN ('person_id', 'ask_id', 'answered_at')`,
    );
    expect(named).toEqual([{ table_name: 'staff_pulse_asks' }]);
    await closeRound();
    expect(await dataSource.query('SELECT 1 FROM staff_pulse_asks')).toEqual([]);
  });
});

describe('what the lead of an office sees', () => {
  it('is the office and the large team beside the small ones as one, after the round alone', async () => {
    const many = await staffOf(large, 11);
    await staffOf(small, 2);
    await openRound('2027-04-08T17:00:00Z');
    const { dataSource } = await createTestApp();
    // Twelve of the one, four of the other, eight of a third; the page takes one of them, for the throttle's sake.
    await rate(await pathOf(many[0]!), { means: '4', workload: '3' });
    await dataSource.query(
      `UPDATE staff_pulse_counts SET score_5 = CASE team_code WHEN $1 THEN 11 WHEN $2 THEN 4 ELSE 8 END,
              score_2 = score_2 + 1 WHERE month = '2027-04-01' AND office_code = $3`,
      [large, small, office],
    );
    const lead = await leadOf(office);
    const open = (await lead.get(path)).body.offices[0];
    expect(open.months.map(({ month }: { month: string }) => month)).not.toContain('2027-04-01');
    await closeRound();
    const { offices } = (await (await leadOf(office)).get(path)).body;
    expect(offices.map(({ officeCode }: { officeCode: string }) => officeCode)).toEqual([office]);
    const [month] = offices[0].months;
    expect(month.label).toBe('April 2027');
    expect(month.items[0].office.answers).toBe(27);
    expect(month.items[0].teams.map(({ label, answers }: any) => [label, answers])).toEqual([
      ['Contracts', 13],
      ['Purchase cards and small purchases, Buying advice', 14],
    ]);
    await expect(
      dataSource.query(`UPDATE staff_pulse_counts SET score_1 = 9 WHERE month = '2027-04-01'`),
    ).rejects.toThrow('append-only');
    const elsewhere = (await (await leadOf('human-resources')).get(path)).body;
    expect(JSON.stringify(elsewhere)).not.toContain('Contracts');

    const counts = (await staffCounts(dataSource, office, 12)).filter(
      (one) => one.month === '2027-04-01',
    );
    expect(auditStaffPulse(counts)).toMatchObject({ published: 6, found: [] });
    // A careless copy hides the small teams, but shows the whole and each team of ten: the rest follows.
    const careless = auditStaffPulse(counts, (teams) => ({
      office: teams.map((team) => team.counts).reduce(addCounts),
      teams: { shown: teams, merged: null },
    }));
    expect(careless.found.length).toBeGreaterThan(0);
  });

  it('is nothing but that too few answered, where they did', async () => {
    await staffOf(small, 2);
    await openRound('2027-05-10T17:00:00Z');
    await closeRound();
    const [month] = (await (await leadOf(office)).get(path)).body.offices[0].months;
    expect(month.participation).toMatch(/^\d+ were asked\. Fewer than 10 answered/);
    expect(
      month.items.map(({ office: whole, teams, change }: any) => [whole, teams, change]),
    ).toEqual([
      [null, [], null],
      [null, [], null],
    ]);
  });
});
