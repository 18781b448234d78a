import { SlaTimers } from '../../src/modules/sla/sla-timers.js';
import { fireTimers } from '../../src/modules/sla/sla-statements.js';
import { RequestMetrics } from '../../src/platform/logging/request-metrics.js';
import { lockTicket, lockTimers } from '../../src/modules/tickets/ticket-statements.js';
import { aCase, aTicket, eventKinds } from '../support/factories/a-ticket.js';
import { createTestApp, settableClock } from '../support/test-app.js';

const mondayNine = '2026-11-23T09:00:00-05:00';
const wednesdayNine = '2026-11-25T09:00:00-05:00';

beforeEach(async () => {
  const { dataSource } = await createTestApp();
  await dataSource.query('DELETE FROM sla_timers');
});
afterEach(() => settableClock.release());

async function timers(): Promise<SlaTimers> {
  return (await createTestApp()).app.get(SlaTimers);
}

async function journalOf(ticketId: number) {
  const { dataSource } = await createTestApp();
  const rows: Record<string, unknown>[] = await dataSource.query(
    `SELECT metric, kind, percent, at, recorded_at AS "recordedAt", status, told_at IS NOT NULL AS told
       FROM sla_journal WHERE ticket_id = $1 ORDER BY metric, at, percent`,
    [ticketId],
  );
  return rows;
}

/** Timers and the journal of a fold, for the first reply alone. */
async function firstReplyTold(ticketId: number) {
  const { dataSource } = await createTestApp();
  const rows: { kind: string; data: object }[] = await dataSource.query(
    `SELECT kind, data FROM ticket_events
      WHERE ticket_id = $1 AND kind IN ('promise_warned', 'promise_missed') AND data->>'metric' = 'first_response'
      ORDER BY sequence`,
    [ticketId],
  );
  return rows;
}

describe('running promises', () => {
  it('warn at 50, 75 and 90 percent of nine hours, and are missed at the next opening after closing time', async () => {
    settableClock.set(mondayNine);
    const ticket = await aTicket();
    const worker = await timers();
    const steps: [string, string][] = [
      ['2026-11-23T13:29:59-05:00', ''],
      ['2026-11-23T13:30:01-05:00', 'promise_warned'],
      ['2026-11-23T15:45:01-05:00', 'promise_warned'],
      ['2026-11-23T17:06:01-05:00', 'promise_warned'],
      ['2026-11-23T18:00:01-05:00', 'promise_missed'],
    ];
    for (const [now, told] of steps) {
      settableClock.set(now);
      await worker.run();
      expect((await eventKinds(ticket.id)).at(-1)).toBe(told || 'opened');
    }
    expect((await firstReplyTold(ticket.id)).map(({ data }) => data)).toEqual([
      {
        metric: 'first_response',
        cycle: 1,
        percent: 50,
        at: Date.parse('2026-11-23T13:30:00-05:00'),
      },
      {
        metric: 'first_response',
        cycle: 1,
        percent: 75,
        at: Date.parse('2026-11-23T15:45:00-05:00'),
      },
      {
        metric: 'first_response',
        cycle: 1,
        percent: 90,
        at: Date.parse('2026-11-23T17:06:00-05:00'),
      },
      { metric: 'first_response', cycle: 1, at: Date.parse('2026-11-23T18:00:00-05:00') },
    ]);
  });

  it('are recorded at the computed instant, later than it, also after an outage; only what still matters is told', async () => {
    settableClock.set(mondayNine);
    const ticket = await aTicket();
    settableClock.set(wednesdayNine);
    await (await timers()).run();
    const first = (await journalOf(ticket.id)).filter(({ metric }) => metric === 'first_response');
    expect(
      first.map(({ kind, percent, at }) => [kind, percent, (at as Date).toISOString()]),
    ).toEqual([
      ['warning', 50, '2026-11-23T18:30:00.000Z'],
      ['warning', 75, '2026-11-23T20:45:00.000Z'],
      ['warning', 90, '2026-11-23T22:06:00.000Z'],
      ['breach', 0, '2026-11-23T23:00:00.000Z'],
    ]);
    for (const { recordedAt, told } of first) {
      expect([(recordedAt as Date).toISOString(), told]).toEqual([
        '2026-11-25T14:00:00.000Z',
        true,
      ]);
    }
    expect((await firstReplyTold(ticket.id)).map(({ kind }) => kind)).toEqual(['promise_missed']);
  });

  it('show on the clock and in the queue order, without touching the version that editors hold', async () => {
    settableClock.set(mondayNine);
    const { desk, ticketPath } = await aCase();
    settableClock.set(wednesdayNine);
    await (await timers()).run();
    const view = await desk.get(ticketPath);
    expect(view.body.version).toBe(1);
    expect(view.body.slaClocks[0]).toMatchObject({
      state: 'breached',
      breachedAt: '2026-11-23T23:00:00.000Z',
    });
  });

  it('are told once although two processes and a change look at the same time', async () => {
    settableClock.set(mondayNine);
    const cases = [];
    for (let n = 0; n < 12; n += 1) cases.push(await aCase());
    settableClock.set(wednesdayNine);
    const worker = await timers();
    await Promise.all([
      worker.run(),
      worker.run(),
      ...cases
        .slice(0, 6)
        .map(({ desk, ticketPath }) =>
          desk.post(`${ticketPath}/staff-notes`).send({ body: 'Looking at it.' }),
        ),
      worker.run(),
    ]);
    await worker.run();
    for (const { ticket } of cases) {
      expect((await firstReplyTold(ticket.id)).map(({ kind }) => kind)).toEqual(['promise_missed']);
    }
  });

  it('are judged in the transaction of every change, so that nothing depends on the wake-up', async () => {
    settableClock.set(mondayNine);
    const { ticket, desk, ticketPath } = await aCase();
    settableClock.set(wednesdayNine);
    await desk.post(`${ticketPath}/comments`).send({ body: 'Late, but here.' });
    expect((await firstReplyTold(ticket.id)).map(({ kind }) => kind)).toEqual(['promise_missed']);
    await (await timers()).run();
    expect((await firstReplyTold(ticket.id)).map(({ kind }) => kind)).toEqual(['promise_missed']);
  });

  it('answered in time leave nothing behind', async () => {
    settableClock.set(mondayNine);
    const { ticket, desk, ticketPath } = await aCase();
    settableClock.set('2026-11-23T10:00:00-05:00');
    await desk.post(`${ticketPath}/comments`).send({ body: 'Here.' });
    settableClock.set('2026-11-24T12:00:00-05:00');
    await (await timers()).run();
    expect(await firstReplyTold(ticket.id)).toEqual([]);
  });

  it('of a finished ticket are gone, and nothing is told of it later', async () => {
    settableClock.set(mondayNine);
    const { ticket, desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    const { dataSource } = await createTestApp();
    const left: unknown[] = await dataSource.query(
      'SELECT 1 FROM sla_timers t JOIN sla_clocks c ON c.id = t.clock_id WHERE c.ticket_id = $1',
      [ticket.id],
    );
    expect(left).toEqual([]);
    const before = await eventKinds(ticket.id);
    settableClock.set('2026-12-18T12:00:00-05:00');
    await (await timers()).run();
    expect(await eventKinds(ticket.id)).toEqual(before);
  });

  it('that wait show in the metrics by how long the oldest has waited', async () => {
    settableClock.set(mondayNine);
    await aTicket();
    settableClock.set('2026-11-23T13:31:00-05:00');
    const { app } = await createTestApp();
    const gauge = app.get(RequestMetrics).registry.getSingleMetric('sla_timers_overdue_seconds');
    const value = async () => (await gauge!.get()).values[0]!.value;
    expect(await value()).toBe(60);
    await (await timers()).run();
    expect(await value()).toBe(0);
  });

  it('recorded a moment before the answer that came first are taken back, and never told', async () => {
    settableClock.set(mondayNine);
    const { ticket, desk, ticketPath } = await aCase();
    const { dataSource } = await createTestApp();
    const soon = new Date('2026-11-23T13:31:00-05:00');
    await fireTimers.rows(dataSource, [soon, 100]);
    settableClock.set('2026-11-23T13:00:00-05:00');
    await desk.post(`${ticketPath}/comments`).send({ body: 'In time.' });
    const [row] = await journalOf(ticket.id);
    expect(row).toMatchObject({
      metric: 'first_response',
      percent: 50,
      status: 'retracted',
      told: false,
    });
    settableClock.set('2026-11-23T14:00:00-05:00');
    await (await timers()).run();
    expect(await firstReplyTold(ticket.id)).toEqual([]);
  });

  it('are neither lost nor doubled when a process dies between recording and committing', async () => {
    settableClock.set(mondayNine);
    const tickets = [];
    for (let n = 0; n < 10; n += 1) tickets.push(await aTicket());
    const { dataSource } = await createTestApp();
    const dying = dataSource.createQueryRunner();
    await dying.startTransaction();
    const now = new Date(wednesdayNine);
    const held = await fireTimers.rows(dying.manager, [now, 17]);
    expect(held).toHaveLength(17);
    const other = await fireTimers.rows(dataSource, [now, 1000]);
    expect(other.length).toBeGreaterThan(0);
    const [{ pid }] = await dying.query('SELECT pg_backend_pid() AS pid');
    await dataSource.query('SELECT pg_terminate_backend($1)', [pid]);
    await dying.query('SELECT 1').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await dying.release();
    settableClock.set(wednesdayNine);
    await (await timers()).run();
    const [{ count }] = await dataSource.query(
      'SELECT count(*) FROM sla_timers WHERE fire_at < $1',
      [now],
    );
    expect(count).toBe(0);
    for (const { id } of tickets) {
      expect(
        (await journalOf(id)).filter(({ metric }) => metric === 'first_response'),
      ).toHaveLength(4);
      expect((await firstReplyTold(id)).map(({ kind }) => kind)).toEqual(['promise_missed']);
    }
  });

  it('fire while a change holds the ticket, and neither waits for the other in a circle', async () => {
    settableClock.set(mondayNine);
    const { id } = await aTicket();
    const { dataSource } = await createTestApp();
    const change = dataSource.createQueryRunner();
    await change.startTransaction();
    await lockTicket.row(change.manager, [id]);
    const firing = fireTimers.rows(dataSource, [new Date(wednesdayNine), 100]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await lockTimers.rows(change.manager, [id]);
    await change.commitTransaction();
    await change.release();
    expect((await firing).map(({ ticketId }) => ticketId)).toContain(id);
    expect(await journalOf(id)).not.toEqual([]);
  });

  it('whose timers belong to an earlier reckoning of the clock do not fire', async () => {
    settableClock.set(mondayNine);
    const ticket = await aTicket();
    const { dataSource } = await createTestApp();
    await dataSource.query(
      `UPDATE sla_timers SET generation = generation - 1 WHERE clock_id IN
        (SELECT id FROM sla_clocks WHERE ticket_id = $1)`,
      [ticket.id],
    );
    settableClock.set(wednesdayNine);
    await (await timers()).run();
    expect(await journalOf(ticket.id)).toEqual([]);
  });
});
