import { TicketTurns } from '../../src/modules/tickets/ticket-turns.js';
import { aCase, eventKinds } from '../support/factories/a-ticket.js';
import { createTestApp, settableClock } from '../support/test-app.js';

afterEach(() => settableClock.release());

async function turn(): Promise<number> {
  return (await createTestApp()).app.get(TicketTurns).run();
}

describe('a ticket whose time has come', () => {
  it('goes on at the date until which it waited, and not before', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { ticket, desk, ticketPath } = await aCase();
    const until = '2026-11-24T09:00:00-05:00';
    await desk.post(`${ticketPath}/hold`).send({ reason: 'scheduled_work', until });
    settableClock.set('2026-11-24T08:59:59-05:00');
    await turn();
    expect(await eventKinds(ticket.id)).not.toContain('resumed');
    settableClock.set('2026-11-24T09:00:00-05:00');
    await turn();
    expect(await eventKinds(ticket.id)).toContain('resumed');
    const view = await desk.get(ticketPath);
    expect(view.body).toMatchObject({ status: 'open', pendingReason: null });
  });

  it('solved on Friday before Thanksgiving closes after five business days of its team, a week from Saturday', async () => {
    settableClock.set('2026-11-20T16:00:00-05:00');
    const { ticket, desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    const { dataSource } = await createTestApp();
    settableClock.set('2026-11-26T16:00:01-05:00');
    await turn();
    expect((await eventKinds(ticket.id)).at(-1)).toBe('resolved');
    settableClock.set('2026-11-30T16:00:01-05:00');
    await turn();
    expect((await eventKinds(ticket.id)).at(-1)).toBe('closed');
    const [row] = await dataSource.query(
      'SELECT status, closed_at AS at FROM tickets WHERE id = $1',
      [ticket.id],
    );
    expect([row.status, row.at.toISOString()]).toEqual(['closed', '2026-11-30T21:00:01.000Z']);
  });

  it('does not close when it was reopened, and moves once although several look at once', async () => {
    settableClock.set('2026-11-02T10:00:00-05:00');
    const kept = await aCase();
    const closing = await aCase();
    for (const { desk, ticketPath } of [kept, closing]) {
      await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    }
    await kept.customer.post(`${kept.requestPath}/reopening`).send({ reason: 'No.' });
    settableClock.set('2026-11-16T10:00:00-05:00');
    await Promise.all([turn(), turn(), turn()]);
    expect((await eventKinds(kept.ticket.id)).at(-1)).toBe('commented');
    const kinds = await eventKinds(closing.ticket.id);
    expect(kinds.filter((kind) => kind === 'closed')).toHaveLength(1);
  });

  it('reminds the customer once, also when the connection of whoever reminds is cut', async () => {
    settableClock.set('2026-11-30T09:00:00-05:00');
    const { ticket, desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/hold`).send({ reason: 'customer_answer', question: 'Which?' });
    const { dataSource } = await createTestApp();
    const rows: { at: Date }[] = await dataSource.query(
      'SELECT pending_remind_at AS at FROM tickets WHERE id = $1',
      [ticket.id],
    );
    settableClock.set(rows[0]!.at.toISOString());
    const holder = dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT 1 FROM tickets WHERE id = $1 FOR UPDATE', [ticket.id]);
    const cut = turn();
    expect(await cutTheWaiting()).toBe(1);
    await cut;
    await holder.rollbackTransaction();
    await holder.release();
    const reminders = async () =>
      (await eventKinds(ticket.id)).filter((kind) => kind === 'pause_reminded').length;
    expect(await reminders()).toBe(0);
    await Promise.all([turn(), turn()]);
    expect(await reminders()).toBe(1);
  });
});

/** Ends the connection that waits for a lock, once there is one. */
async function cutTheWaiting(): Promise<number> {
  const { dataSource } = await createTestApp();
  for (;;) {
    const cut: unknown[] = await dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (cut.length > 0) return cut.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
