import { UsualTimes } from '../../../src/modules/knowledge/usual-times.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import { ordinaryPolicy, policyWithSteps } from '../../support/factories/policy-steps.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

refusesStrangers('GET', '/api/v1/standards');
refusesStrangers('GET', '/api/v1/standards/:office', {
  params: async () => ({ office: 'human-resources' }),
});

interface Standard {
  readonly code: string;
  readonly answerWithin: string | null;
  readonly finishWithin: string | null;
  readonly record: { readonly policyCode: string; readonly policyVersion: number };
  readonly typical: object | null;
  readonly kept: object | null;
}

async function read(path: string, bureau = 'waterways') {
  const client = await signInAs(await aPerson({ bureau }));
  return client.get(`/api/v1/standards${path}`);
}

async function standardOf(service: string, office = 'information-technology'): Promise<Standard> {
  const { services } = (await read(`/${office}`)).body as { services: Standard[] };
  return services.find(({ code }) => code === service)!;
}

/** Finished requests for leave questions in the last days, so many of them by the date first given. */
async function finished(count: number, kept: number, sensitive = false): Promise<void> {
  const { dataSource, app } = await createTestApp();
  for (let at = 0; at < count; at++) {
    const { id } = await aTicket({ serviceCode: 'ask-hr' });
    await dataSource.query(
      `INSERT INTO ticket_facts (ticket_id, number, bureau_code, office_code, team_code, service_code, channel,
           sensitive, withdrawn, opened_at, opened_on, finished_at, finished_on, finish_business_ms, promise_kept,
           transfers, reopens, customer_zone)
       SELECT id, number, bureau_code, office_code, team_code, 'leave-question', channel, $3, false, opened_at,
           opened_at::date, opened_at, opened_at::date, 32400000, $2, 0, 0, 'America/New_York'
         FROM tickets WHERE id = $1
       ON CONFLICT (ticket_id) DO UPDATE SET service_code = 'leave-question', sensitive = $3,
         finished_on = excluded.finished_on, finish_business_ms = 32400000, promise_kept = $2, withdrawn = false`,
      [id, at < kept, sensitive],
    );
  }
  app.get(UsualTimes).forget();
}

afterEach(async () => {
  settableClock.release();
  const { dataSource, app } = await createTestApp();
  await dataSource.query(`DELETE FROM ticket_facts WHERE service_code = 'leave-question'`);
  app.get(UsualTimes).forget();
});

describe('the customer charter', () => {
  test('says for each office what it does, what helps, and what to do if it did not', async () => {
    const { status, body } = await read('');
    expect(status).toBe(200);
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual([
      ...['human-resources', 'information-technology', 'acquisition'],
    ]);
    for (const { charter } of body.items) {
      expect(charter.weWill.length).toBeGreaterThan(2);
      expect(charter.youCan.length).toBeGreaterThan(1);
      expect(charter.ifNot).toContain('The lead of the desk, not the person who handled it');
    }
  });
});

describe('the service standards of an office', () => {
  test('say what is promised for each service that the bureau may ask for', async () => {
    const { status, body } = await read('/information-technology');
    expect([status, body.deskName]).toEqual([200, 'IT desk']);
    expect(await standardOf('badge')).toMatchObject({
      answerWithin: expect.stringMatching(/^\d+ business hours?$/),
      finishWithin: expect.stringMatching(/^\d+(\.\d)? business (day|hour)s?$/),
    });
    expect((await read('/no-such-office')).status).toBe(404);
  });

  test('are one record with the promise and the clocks: another policy changes all three', async () => {
    settableClock.set('2031-06-02T10:00:00-04:00');
    const before = await standardOf('ask-it');
    await policyWithSteps([]);
    try {
      const standard = await standardOf('ask-it');
      expect(standard).toMatchObject({
        answerWithin: '8 business hours',
        finishWithin: '16 business hours',
      });
      expect(standard.record).not.toEqual(before.record);
      const ticket = await aTicket();
      const client = await signInAs(ticket.customer);
      const page = await client.get('/api/v1/services/ask-it');
      expect(page.body.promise.respondBy).toBe('2031-06-02T22:00:00.000Z');
      const { dataSource } = await createTestApp();
      const [bound] = await dataSource.query(
        `SELECT c.due_at AS "dueAt", t.policy_code AS "policyCode", t.policy_version AS "policyVersion"
           FROM sla_clocks c JOIN tickets t ON t.id = c.ticket_id
          WHERE t.id = $1 AND c.metric = 'first_response'`,
        [ticket.id],
      );
      expect(bound).toEqual({ dueAt: new Date('2031-06-02T22:00:00Z'), ...standard.record });
    } finally {
      await ordinaryPolicy();
    }
  });

  test('show beside the promise how long it really takes, and how often the date was kept', async () => {
    await finished(10, 9);
    expect(await standardOf('leave-question', 'human-resources')).toMatchObject({
      typical: { days50: 1, days90: 1, n: 10 },
      kept: { kept: 9, judged: 10, share: '90%', interval: '60% to 98%' },
    });
  });

  test('say nothing of nine requests, nor of what is restricted', async () => {
    await finished(9, 9);
    expect(await standardOf('leave-question', 'human-resources')).toMatchObject({
      ...{ typical: null, kept: null },
    });
    await finished(12, 12, true);
    expect(await standardOf('leave-question', 'human-resources')).toMatchObject({
      ...{ typical: null, kept: null },
    });
  });
});
