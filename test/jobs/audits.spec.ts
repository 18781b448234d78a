import { QueueCountAudit } from '../../src/modules/queues/queue-count-audit.js';
import { TagUseAudit } from '../../src/modules/tickets/tags/tag-use-audit.js';
import { ViewCountAudit } from '../../src/modules/queues/view-count-audit.js';
import { SlaAudit } from '../../src/modules/sla/sla-audit.js';
import { SlaTimers } from '../../src/modules/sla/sla-timers.js';
import { aPerson } from '../support/factories/a-person.js';
import { aCase, aTicket } from '../support/factories/a-ticket.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, settableClock } from '../support/test-app.js';

afterEach(() => settableClock.release());

describe('the nightly comparison of clocks', () => {
  it('finds nothing where every change went through the door, and corrects what did not', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { app, dataSource } = await createTestApp();
    await dataSource.query(`UPDATE tickets SET status = 'withdrawn', pending_reason = NULL`);
    const { ticket, desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/comments`).send({ body: 'Hello.' });
    await aTicket();
    settableClock.set('2026-11-24T15:00:00-05:00');
    await app.get(SlaTimers).run();
    const audit = app.get(SlaAudit);
    expect(await audit.run(0)).toBe(0);
    await dataSource.query(
      `UPDATE sla_clocks SET due_at = due_at + interval '1 day' WHERE ticket_id = $1 AND metric = 'resolution'`,
      [ticket.id],
    );
    const wrong = (await desk.get(ticketPath)).body;
    expect(await audit.run(0)).toBe(1);
    const right = (await desk.get(ticketPath)).body;
    const dueOf = (view: { slaClocks: { metric: string; dueAt: string }[] }) =>
      Date.parse(view.slaClocks.find(({ metric }) => metric === 'resolution')!.dueAt);
    expect(dueOf(wrong) - dueOf(right)).toBe(86_400_000);
    expect(await audit.run(0)).toBe(0);
  });
});

describe('the nightly comparison of tags', () => {
  it('finds nothing after changes of every kind, corrects what is wrong, and forgets words out of use', async () => {
    const { app, dataSource } = await createTestApp();
    const audit = app.get(TagUseAudit);
    await audit.run();
    const { desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/tags`).send({ add: ['audited', 'audited-once'] });
    await desk.post(`${ticketPath}/transfer`).send({ teamCode: 'it-devices', reason: 'Theirs.' });
    await desk.post(`${ticketPath}/tags`).send({ remove: ['audited-once'] });
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    expect(await audit.run()).toEqual([]);
    await dataSource.query(`UPDATE tag_uses SET tickets = tickets + 5 WHERE tag = 'audited'`);
    await dataSource.query(
      `INSERT INTO tag_uses (tag, office_code, shard, tickets)
       VALUES ('audited-through-two', '', 1, 1), ('audited-through-two', '', 2, -1)`,
    );
    expect(await audit.run()).toEqual([{ tag: 'audited', officeCode: '' }]);
    const kept: unknown[] = await dataSource.query(
      `SELECT tag, sum(tickets)::int AS tickets FROM tag_uses WHERE tag LIKE 'audited%' GROUP BY 1`,
    );
    expect(kept).toEqual([{ tag: 'audited', tickets: 1 }]);
  });
});

describe('the nightly comparison of queue counts', () => {
  it('finds nothing after changes of every kind, and corrects what is wrong', async () => {
    const { app, dataSource } = await createTestApp();
    const audit = app.get(QueueCountAudit);
    await audit.run();
    const { desk, ticketPath, customer, requestPath } = await aCase();
    await desk.post(`${ticketPath}/hold`).send({ reason: 'customer_answer', question: '?' });
    await customer.post(`${requestPath}/comments`).send({ body: '!' });
    await desk.post(`${ticketPath}/transfer`).send({ teamCode: 'it-devices', reason: 'Theirs.' });
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    await customer.post(`${requestPath}/reopening`).send({ reason: 'No.' });
    await customer.post(`${requestPath}/withdrawal`).send({});
    expect(await audit.run()).toEqual([]);
    await dataSource.query(
      `UPDATE queue_counts SET tickets = tickets + 5 WHERE team_code = 'it-devices' AND bucket = 'claimed'
         AND shard = (SELECT min(shard) FROM queue_counts WHERE team_code = 'it-devices' AND bucket = 'claimed')`,
    );
    await aTicket();
    await dataSource.query(
      `DELETE FROM queue_counts WHERE team_code = 'it-service-desk' AND bucket = 'unclaimed'`,
    );
    const corrected = await audit.run();
    expect(corrected.map(({ teamCode, bucket }) => `${teamCode} ${bucket}`)).toContain(
      'it-service-desk unclaimed',
    );
    expect(await audit.run()).toEqual([]);
  });
});

describe('the nightly comparison of views', () => {
  it('counts the same by the database and in memory, as the owner sees it, and forgets what was deleted', async () => {
    const { app, dataSource } = await createTestApp();
    const audit = app.get(ViewCountAudit);
    const { desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/comments`).send({ body: 'Mine now.' });
    await aTicket();
    const lead = await signInAs(
      await aPerson({ roles: [{ role: 'team_lead', team: 'it-service-desk' }] }),
    );
    const save = async (client: typeof desk, name: string, ...all: object[]) => {
      const saved = await client.post('/api/v1/views').send({
        ...{ name, audience: 'mine', columns: ['subject'], sort: 'urgency' },
        condition: { version: 1, all },
      });
      return (saved.body as { id: number }).id;
    };
    const test = (field: string, op: string, ...values: string[]) => ({ field, op, values });
    await save(desk, 'Mine', test('assignee', 'is', 'me'));
    await save(desk, 'Not waiting', { not: test('waitingFor', 'is_not', 'nobody') });
    await save(lead, 'New to me', test('unread', 'is', 'yes'), test('status', 'is_not', 'pending'));
    const broken = await save(lead, 'Broken');
    const deleted = await save(lead, 'Deleted');
    await dataSource.query(
      `UPDATE saved_views SET condition = '{"version":1,"all":[{"field":"moon","op":"is","values":["full"]}]}'
        WHERE id = $1`,
      [broken],
    );
    await lead.delete(`/api/v1/views/${deleted}`);
    const kept = async () =>
      (await dataSource.query('SELECT 1 FROM saved_views WHERE id = $1', [deleted])).length;
    const now = Date.now();
    expect(await audit.run(now)).toEqual([]);
    expect(await kept()).toBe(1);
    await audit.run(now + 86_400_000 + 60_000);
    expect(await kept()).toBe(0);
  });
});
