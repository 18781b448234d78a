import { PeriodicWork } from '../../../src/platform/jobs/periodic-work.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { aScene, dashboard, solvedTicket, type Scene } from '../../support/partner-scene.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = ({ bureau }: Scene) => `/api/v1/partners/${bureau}/monthly-mail`;
const officeLead = () => aPerson({ roles: [{ role: 'office_lead', office: 'human-resources' }] });

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly content: string;
}

/** What stands in the outbox about the bureau of the scene. */
async function mailsOf({ bureau }: Scene): Promise<Mail[]> {
  const { dataSource } = await createTestApp();
  return dataSource.query(
    `SELECT to_address AS "to", subject, text_body AS text, content::text
     FROM outgoing_mails WHERE kind = 'monthly_headline' AND topic LIKE 'monthly:' || $1 || ':%' ORDER BY id`,
    [bureau],
  );
}

async function run(instant: string): Promise<void> {
  settableClock.set(instant);
  const { app } = await createTestApp();
  await app.get(PeriodicWork).run('monthly-mails', Date.parse(instant));
}

async function loseRoles({ id }: TestPerson): Promise<void> {
  const { dataSource } = await createTestApp();
  await dataSource.query('DELETE FROM role_grants WHERE person_id = $1', [id]);
}

describe('the monthly mail of a dashboard', () => {
  beforeEach(() => settableClock.set('2026-11-17T15:00:00Z'));
  afterEach(async () => {
    settableClock.release();
    const { dataSource } = await createTestApp();
    await dataSource.query('DELETE FROM monthly_mails');
  });

  it('is asked for and stopped by each reader alone, and asking twice is asking once', async () => {
    const scene = await aScene();
    const other = await signInAs(await officeLead());
    const none = { wanted: false, nextAt: null };
    expect((await scene.lead.get(path(scene))).body).toEqual(none);
    const wanted = { wanted: true, nextAt: '2026-12-01T13:00:00.000Z' };
    for (let time = 0; time < 2; time += 1) {
      const asked = await scene.lead.put(path(scene));
      expect([asked.status, asked.body]).toEqual([200, wanted]);
    }
    expect((await scene.lead.get(path(scene))).body).toEqual(wanted);
    expect((await other.get(path(scene))).body).toEqual(none);
    const stopped = await scene.lead.delete(path(scene));
    expect([stopped.status, stopped.body]).toEqual([200, none]);
    expect((await scene.lead.delete(path(scene))).status).toBe(200);
    await run('2026-12-01T14:00:00Z');
    expect(await mailsOf(scene)).toEqual([]);
  });

  it('holds the sentence of the screen and a link, and no other number', async () => {
    const scene = await aScene();
    await solvedTicket(scene, 2);
    await scene.lead.put(path(scene));
    await dashboard(scene);
    await run('2026-12-01T14:00:00Z');
    const { headline } = await dashboard(scene, '?period=month');
    expect(headline).toMatch(/November 2026/);
    const [mail, ...more] = await mailsOf(scene);
    expect(more).toEqual([]);
    expect(mail!.subject).toMatch(/: how we did in November 2026$/);
    const link = `/partner/${scene.bureau}?period=month`;
    const words = mail!.text.split('\n').filter(Boolean);
    expect(words).toEqual([
      mail!.subject,
      headline,
      'See the numbers behind it:',
      expect.stringMatching(new RegExp(`${link.replace('?', '\\?')}$`)),
      '--',
      'Sent by Counterpart because you asked for it on this dashboard. Answers to this mail are not read: use the link.',
      expect.stringMatching(/^Stop the monthly mail http.*#monthly-mail$/),
    ]);
    const { body: me } = await scene.lead.get('/api/v1/me');
    for (const part of [mail!.subject, mail!.text, mail!.content]) {
      expect(part).not.toContain(scene.customer.fullName);
      expect(part).not.toContain(me.fullName);
    }
  });

  it('comes once a month, in working hours, however often the job runs', async () => {
    const scene = await aScene();
    await scene.lead.put(path(scene));
    await run('2026-12-01T12:59:00Z');
    expect(await mailsOf(scene)).toHaveLength(0);
    await Promise.all([1, 2, 3].map(() => run('2026-12-01T13:00:00Z')));
    await run('2026-12-15T13:00:00Z');
    expect(await mailsOf(scene)).toHaveLength(1);
    await scene.lead.delete(path(scene));
    expect((await scene.lead.put(path(scene))).body.nextAt).toBe('2027-01-04T13:00:00.000Z');
    // The product was off until Saturday, the 9th: nobody is written to before Monday.
    await run('2027-01-09T15:00:00Z');
    expect((await scene.lead.get(path(scene))).body.nextAt).toBe('2027-01-11T13:00:00.000Z');
    await run('2027-01-11T13:00:00Z');
    const subjects = (await mailsOf(scene)).map(({ subject }) => subject.split(' in ')[1]);
    expect(subjects.at(-1)).toBe('December 2026');
    expect((await scene.lead.get(path(scene))).body.nextAt).toBe('2027-02-01T13:00:00.000Z');
  });

  it('ends for whoever may no longer open the dashboard, and holds up nobody else', async () => {
    const scene = await aScene();
    const formerly = await aPerson({ roles: [{ role: 'bureau_lead', bureau: scene.bureau }] });
    const gone = await officeLead();
    for (const person of [formerly, gone]) await (await signInAs(person)).put(path(scene));
    await scene.lead.put(path(scene));
    await loseRoles(formerly);
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET active = false WHERE id = $1', [gone.id]);
    await run('2026-12-01T14:00:00Z');
    expect(await mailsOf(scene)).toHaveLength(1);
    const left = await dataSource.query('SELECT 1 FROM monthly_mails WHERE bureau_code = $1', [
      scene.bureau,
    ]);
    expect(left).toHaveLength(1);
  });

  it('that still waits in the outbox is taken back when it is stopped', async () => {
    const scene = await aScene();
    await scene.lead.put(path(scene));
    await run('2026-12-01T14:00:00Z');
    expect(await mailsOf(scene)).toHaveLength(1);
    await scene.lead.delete(path(scene));
    expect(await mailsOf(scene)).toHaveLength(0);
  });
});

const params = async () => ({ bureau: 'waterways' });
const as = [
  anEmployee(403),
  {
    who: 'the lead of another bureau',
    person: () => aPerson({ roles: [{ role: 'bureau_lead', bureau: 'land-records' }] }),
    status: 403,
  },
] as const;
refusesStrangers('GET', '/api/v1/partners/:bureau/monthly-mail', { params, as });
refusesStrangers('PUT', '/api/v1/partners/:bureau/monthly-mail', { params, as });
refusesStrangers('DELETE', '/api/v1/partners/:bureau/monthly-mail', { params, as });
