import { runSlaVerify } from '../../src/cli/sla-verify.js';
import { SlaTimers } from '../../src/modules/sla/sla-timers.js';
import type { ReckoningDifference } from '../../src/modules/sla/verification/reckoning-differences.js';
import { SlaVerification } from '../../src/modules/sla/verification/sla-verification.js';
import { aCase } from '../support/factories/a-ticket.js';
import { createTestApp, settableClock } from '../support/test-app.js';

const monday9 = '2026-11-23T09:00:00-05:00';

beforeEach(async () => {
  settableClock.set(monday9);
  const { dataSource } = await createTestApp();
  await dataSource.query('DELETE FROM sla_timers');
  await dataSource.query(
    `UPDATE tickets SET status = 'withdrawn', pending_reason = NULL WHERE status IN ('new', 'open', 'pending')`,
  );
});
afterEach(() => settableClock.release());

async function verified(fix = false, sample = 0) {
  const { app } = await createTestApp();
  const found: ReckoningDifference[] = [];
  const result = await app
    .get(SlaVerification)
    .run({ fix, sample, report: (difference) => found.push(difference) });
  return { ...result, found, fields: found.map(({ clock, field }) => `${clock}: ${field}`).sort() };
}

async function change(sql: string, ticketId: number): Promise<void> {
  await (await createTestApp()).dataSource.query(sql, [ticketId]);
}

describe('stored clocks compared with their events', () => {
  test('are as the events say after changes, warnings and misses, at any moment', async () => {
    const { app } = await createTestApp();
    const [one, other] = [await aCase(), await aCase()];
    await one.desk.post(`${one.ticketPath}/comments`).send({ body: 'Hello.' });
    await other.desk
      .post(`${other.ticketPath}/hold`)
      .send({ reason: 'customer_answer', question: 'Which?' });
    await aCase();
    settableClock.set('2026-11-23T13:30:30-05:00');
    expect((await verified()).fields).toEqual([]);
    for (const now of [
      '2026-11-23T13:30:30-05:00',
      '2026-11-23T18:00:30-05:00',
      '2026-11-25T09:00:00-05:00',
    ]) {
      settableClock.set(now);
      await app.get(SlaTimers).run();
      const { openTickets, found } = await verified();
      expect([openTickets, found]).toEqual([3, []]);
    }
    settableClock.set('2026-11-27T09:00:00-05:00');
    expect((await verified()).fields).toContain('resolution 1: journal breach 0');
  });

  test('are reported field by field when they are not, in data and in words, and nothing is changed', async () => {
    const { ticket } = await aCase();
    const first = `ticket_id = $1 AND metric = 'first_response'`;
    await change(
      `UPDATE sla_clocks SET due_at = due_at + interval '1 day' WHERE ${first}`,
      ticket.id,
    );
    await change(
      `DELETE FROM sla_timers WHERE kind = 'breach' AND clock_id = (SELECT id FROM sla_clocks WHERE ${first})`,
      ticket.id,
    );
    await change(
      `INSERT INTO sla_journal (ticket_id, metric, cycle, kind, percent, at, told_at)
       VALUES ($1, 'resolution', 1, 'breach', 0, '2026-11-23T14:00:00Z', now())`,
      ticket.id,
    );
    await change(`UPDATE tickets SET urgency_at = '2027-01-01' WHERE id = $1`, ticket.id);
    settableClock.set('2026-11-23T09:10:00-05:00');
    const { found, fields, corrected } = await verified();
    expect(fields).toEqual([
      'first_response 1: dueAt',
      'first_response 1: timer breach 0',
      'null: urgencyAt',
      'resolution 1: journal breach 0',
    ]);
    expect(found.find(({ field }) => field === 'dueAt')).toEqual({
      ...{ ticket: ticket.number, clock: 'first_response 1', field: 'dueAt' },
      ...{ stored: '2026-11-24T23:00:00.000Z', computed: '2026-11-23T23:00:00.000Z' },
      words: `${ticket.number}, First reply, cycle 1: dueAt is 2026-11-24T23:00:00.000Z, the events give 2026-11-23T23:00:00.000Z.`,
    });
    expect(corrected).toBe(0);
    expect((await verified()).fields).toEqual(fields);
    expect((await verified(true)).corrected).toBe(1);
    expect((await verified()).fields).toEqual([]);
  });

  test('of a ticket bound to a policy version that is not there are reported, and the others compared', async () => {
    const [lost, other] = [await aCase(), await aCase()];
    await change(
      `UPDATE ticket_events SET data = data || '{"policyVersion": 99}' WHERE ticket_id = $1 AND kind = 'opened'`,
      lost.ticket.id,
    );
    await change(`UPDATE tickets SET urgency_at = '2027-01-01' WHERE id = $1`, other.ticket.id);
    settableClock.set('2026-11-23T09:10:00-05:00');
    const { found, openTickets, corrected } = await verified(true);
    expect([openTickets, corrected]).toEqual([2, 1]);
    const [missing, moved] = found.toSorted((one, next) => one.field.localeCompare(next.field));
    expect(missing).toMatchObject({ ticket: lost.ticket.number, clock: null, computed: null });
    expect(missing?.words).toMatch(
      /^\S+: its clocks cannot be reckoned, because the version \S+@99 that its events name does not exist\.$/,
    );
    expect(moved).toMatchObject({ ticket: other.ticket.number, field: 'urgencyAt' });
    await change(
      `UPDATE ticket_events SET data = data || jsonb_build_object('policyVersion', t.policy_version)
         FROM tickets t WHERE t.id = ticket_id AND ticket_id = $1 AND kind = 'opened'`,
      lost.ticket.id,
    );
    expect((await verified()).fields).toEqual([]);
  });

  test('of finished tickets are looked at in a sample', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    await change(
      `UPDATE sla_clocks SET elapsed_ms = 5 WHERE ticket_id = $1 AND metric = 'resolution'`,
      ticket.id,
    );
    settableClock.set('2026-11-23T09:10:00-05:00');
    const { dataSource } = await createTestApp();
    await dataSource.query(`DELETE FROM sla_journal; UPDATE sla_clocks SET run = run`);
    let fields: string[] = [];
    for (let tries = 0; tries < 20 && !fields.includes('resolution 1: elapsedMs'); tries += 1)
      ({ fields } = await verified(false, 2_000));
    expect(fields).toContain('resolution 1: elapsedMs');
  });
});

test('the command answers with exit code 1 and a line of JSON a difference, or 0 and one sentence', async () => {
  const { environment, dataSource } = await createTestApp();
  const { ticket } = await aCase();
  settableClock.release();
  await dataSource.query(`UPDATE tickets SET opened_at = opened_at WHERE id = $1`, [ticket.id]);
  const run = async () => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runSlaVerify(
      environment,
      { sample: 0, fix: false },
      (line) => out.push(line),
      (line) => err.push(line),
    );
    return { code, out, err };
  };
  await change(
    `UPDATE sla_clocks SET target_ms = 1000 WHERE ticket_id = $1 AND metric = 'resolution'`,
    ticket.id,
  );
  const { code, out, err } = await run();
  expect(code).toBe(1);
  expect(out.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ ticket: ticket.number, field: 'targetMs', stored: 1000 }),
  );
  expect(err.at(-1)).toMatch(/open tickets? .* compared, .* differences/);
});
