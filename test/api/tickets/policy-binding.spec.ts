import { randomUUID } from 'node:crypto';
import {
  ticketEvent,
  bySystem,
  type BindingCause,
} from '../../../src/domain/ticket/ticket-event.js';
import { TicketChanges } from '../../../src/modules/tickets/ticket-changes.js';
import { aCase, inQueueOf } from '../../support/factories/a-ticket.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const hourMs = 3_600_000;

beforeEach(() => settableClock.set('2026-11-23T09:00:00-05:00'));
afterEach(() => settableClock.release());

/** A policy of this test alone, like that of the ticket with another target for finishing, bound to it. */
async function bindAnother(
  ticketId: number,
  finishMs: number,
  cause: BindingCause = 'rules',
): Promise<string> {
  const { app, dataSource } = await createTestApp();
  const changes = app.get(TicketChanges);
  const policyCode = `test-${randomUUID()}`;
  await dataSource.transaction(async (manager) => {
    await manager.query(`INSERT INTO sla_policies VALUES ($1, 'Quick work', 'Quick work.')`, [
      policyCode,
    ]);
    const [bound]: { code: string; version: number }[] = await manager.query(
      `INSERT INTO sla_policy_versions (policy_code, version, definition, reason)
       SELECT $2, 7, jsonb_set(v.definition, '{targets,resolution}', $3), 'People wait too long.'
         FROM tickets t JOIN sla_policy_versions v ON (v.policy_code, v.version) = (t.policy_code, t.policy_version)
        WHERE t.id = $1
       RETURNING (SELECT policy_code FROM tickets WHERE id = $1) AS code,
                 (SELECT policy_version FROM tickets WHERE id = $1) AS version`,
      [ticketId, policyCode, String(finishMs)],
    );
    const { code, version } = bound!;
    const data = {
      ...{ policyCode, policyVersion: 7, cause },
      ...{ previousPolicyCode: code, previousPolicyVersion: version },
    };
    await changes.record(manager, ticketId, (now) => [
      ticketEvent('policy_bound', data, bySystem, now),
    ]);
  });
  return policyCode;
}

test('a ticket bound to another policy counts by it from then on, and says so everywhere', async () => {
  const { ticket, desk, ticketPath, customer, requestPath } = await aCase();
  settableClock.set('2026-11-23T10:00:00-05:00');
  const policyCode = await bindAnother(ticket.id, 2 * hourMs);
  const view = await desk.get(ticketPath);
  const finish = view.body.slaClocks.find(({ metric }: any) => metric === 'resolution');
  expect(finish).toMatchObject({
    ...{ targetMs: 2 * hourMs, policyCode, policyVersion: 7, dueAt: '2026-11-23T16:00:00.000Z' },
  });
  const told = await desk.get(`${ticketPath}/sla-clocks/${finish.id}/explanation`);
  expect(told.body.sentences.join(' ')).toContain(
    `changed to “Quick work”, version 7, on Monday, November 23`,
  );
  const { items } = (await desk.get(`${ticketPath}/events`)).body;
  const { sentence } = items.find(({ kind }: any) => kind === 'policy_bound');
  expect(sentence).toMatch(
    /^The promises now follow “Quick work”, version 7, instead of “.+”, version \d+: the rules were changed\.$/,
  );
  const { dataSource } = await createTestApp();
  const [row] = await dataSource.query('SELECT policy_code FROM tickets WHERE id = $1', [
    ticket.id,
  ]);
  expect(row.policy_code).toBe(policyCode);
  const [inQueue] = await inQueueOf(desk, ticket);
  expect(inQueue?.clock).toMatchObject({
    metric: 'resolution',
    dueAt: '2026-11-23T16:00:00.000Z',
  });
  expect((await customer.get(requestPath)).status).toBe(200);
});

test('the reason given with a publication is told with the change that it brought', async () => {
  const { ticket, desk, ticketPath } = await aCase();
  settableClock.set('2026-11-23T10:00:00-05:00');
  await bindAnother(ticket.id, 2 * hourMs, 'publication');
  const { slaClocks } = (await desk.get(ticketPath)).body;
  const { id } = slaClocks.find(({ metric }: any) => metric === 'resolution');
  const told = await desk.get(`${ticketPath}/sla-clocks/${id}/explanation`);
  expect(told.body.sentences.join(' ')).toMatch(
    /“Quick work”, version 7, on .*, published for open tickets too \(People wait too long\): the target is 2 h/,
  );
  expect(told.body.history.at(-1).words).toContain('(People wait too long).');
});

test('acts after a binding fold the old and the new policy together, and finished clocks keep theirs', async () => {
  const { ticket, desk, ticketPath } = await aCase();
  const answered = await desk.post(`${ticketPath}/comments`).send({ body: 'I am looking at it.' });
  expect(answered.status).toBeLessThan(300);
  settableClock.set('2026-11-23T10:00:00-05:00');
  const policyCode = await bindAnother(ticket.id, 4 * hourMs);
  settableClock.set('2026-11-23T11:00:00-05:00');
  const hold = { reason: 'customer_answer', question: 'Which one?' };
  expect((await desk.post(`${ticketPath}/hold`).send(hold)).status).toBeLessThan(300);
  const clocks = (await desk.get(ticketPath)).body.slaClocks as any[];
  const of = (metric: string) => clocks.find((clock) => clock.metric === metric);
  expect(of('first_response').policyCode).not.toBe(policyCode);
  expect(of('resolution')).toMatchObject({
    policyCode,
    run: 'paused',
    elapsedMs: 2 * hourMs,
  });
});
