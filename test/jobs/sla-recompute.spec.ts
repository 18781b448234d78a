import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { CalendarDefinition } from '../../src/domain/calendar/calendar-definition.js';
import type { PolicyDefinition } from '../../src/domain/sla/policy-definition.js';
import { CalendarQueries } from '../../src/modules/calendars/calendar-queries.js';
import { claimPart } from '../../src/modules/sla/recomputation/plan-statements.js';
import { Recomputations } from '../../src/modules/sla/recomputation/recomputations.js';
import { RecomputeWorker } from '../../src/modules/sla/recomputation/recompute-worker.js';
import { noteBatch, saveBatch } from '../../src/modules/sla/recomputation/save-statements.js';
import { valuesToSave } from '../../src/modules/sla/recomputation/batch-values.js';
import { ownZoneData } from '../../src/modules/sla/recomputation/zone-data.js';
import { fireTimers } from '../../src/modules/sla/sla-statements.js';
import { SlaTimers } from '../../src/modules/sla/sla-timers.js';
import { TicketFolds } from '../../src/modules/tickets/folds/ticket-folds.js';
import { aCase, aTicket, eventKinds } from '../support/factories/a-ticket.js';
import { ordinaryPolicy, policyWithSteps } from '../support/factories/policy-steps.js';
import { createTestApp, settableClock, startTestApp } from '../support/test-app.js';

const monday9 = '2026-11-30T09:00:00-05:00';
/** With Monday closed from nine on, nine hours end on Tuesday, six hours after the opening at six. */
const dueOnMonday = '2026-11-30T23:00:00.000Z';
const dueOnTuesday = '2026-12-01T20:00:00.000Z';
const code = 'extended-hours';
const hour = 3_600_000;
/** The calendar versions of the running test. */
const published: [calendar: string, version: number][] = [];

beforeEach(async () => {
  settableClock.set(monday9);
  const { dataSource } = await createTestApp();
  await dataSource.query('DELETE FROM sla_timers');
  await dataSource.query(
    `UPDATE tickets SET status = 'withdrawn', pending_reason = NULL WHERE status IN ('new', 'open', 'pending')`,
  );
});

afterEach(async () => {
  jest.restoreAllMocks();
  settableClock.release();
  const { app, dataSource } = await createTestApp();
  for (const [calendar, version] of published.splice(0)) {
    const given = [calendar, version];
    await dataSource.query(
      'DELETE FROM calendar_versions WHERE calendar_code = $1 AND version = $2',
      given,
    );
  }
  await app.get(RecomputeWorker).drain();
  app.get(CalendarQueries).forget();
  await app.get(CalendarQueries).compiled(code);
  await ordinaryPolicy();
});

/** Publishes that the calendar is closed on a day, and orders that open tickets follow. */
async function closeDay(day: string, effectiveFrom: string, calendar = code): Promise<number> {
  const { app, dataSource } = await createTestApp();
  const [before] = await dataSource.query<{ version: number; definition: CalendarDefinition }[]>(
    `SELECT version, definition FROM calendar_versions WHERE calendar_code = $1
      ORDER BY version DESC LIMIT 1`,
    [calendar],
  );
  const definition = {
    ...before!.definition,
    overrides: { ...before!.definition.overrides, [day]: [] },
  };
  await dataSource.query(
    'INSERT INTO calendar_versions (calendar_code, version, effective_from, definition) VALUES ($1, $2, $3, $4)',
    [calendar, before!.version + 1, new Date(effectiveFrom), JSON.stringify(definition)],
  );
  published.push([calendar, before!.version + 1]);
  app.get(CalendarQueries).forget();
  const change = {
    kind: 'calendar',
    code: calendar,
    effectiveFrom: new Date(effectiveFrom).toISOString(),
    applyToOpen: true,
  } as const;
  return app
    .get(Recomputations)
    .order(dataSource.manager, { cause: 'calendar', change, writes: true });
}

const closeMonday = () => closeDay('2026-11-30', monday9);

async function worker(): Promise<RecomputeWorker> {
  return (await createTestApp()).app.get(RecomputeWorker);
}

async function dueOf(ticketId: number, metric: string): Promise<string> {
  const { dataSource } = await createTestApp();
  const [row] = await dataSource.query<{ due: Date }[]>(
    'SELECT due_at AS due FROM sla_clocks WHERE ticket_id = $1 AND metric = $2',
    [ticketId, metric],
  );
  return row!.due.toISOString();
}

const firstReplyDue = (ticketId: number) => dueOf(ticketId, 'first_response');

/** The working time to finish that is used, in milliseconds. */
async function usedOf(ticketId: number): Promise<number> {
  const { dataSource } = await createTestApp();
  const [row] = await dataSource.query<{ used: string }[]>(
    `SELECT elapsed_ms AS used FROM sla_clocks WHERE ticket_id = $1 AND metric = 'resolution'`,
    [ticketId],
  );
  return Number(row!.used);
}

/** The clocks, timers, journal and queue order of a ticket, as far as a fold decides them. */
async function reckoningOf(ticketId: number): Promise<unknown> {
  const { dataSource } = await createTestApp();
  const [row] = await dataSource.query<{ all: unknown }[]>(
    `SELECT json_build_object(
       'urgencyAt', (SELECT urgency_at FROM tickets WHERE id = $1),
       'clocks', (SELECT json_agg(json_build_array(metric, cycle, state, run, due_at, breach_at, original_due_at)
                                  ORDER BY metric, cycle) FROM sla_clocks WHERE ticket_id = $1),
       'timers', (SELECT json_agg(json_build_array(c.metric, m.kind, m.percent, m.fire_at, m.generation = c.generation)
                                  ORDER BY c.metric, m.kind, m.percent)
                    FROM sla_timers m JOIN sla_clocks c ON c.id = m.clock_id WHERE c.ticket_id = $1),
       'journal', (SELECT json_agg(json_build_array(metric, kind, percent, at, status) ORDER BY metric, kind, percent)
                     FROM sla_journal WHERE ticket_id = $1)) AS all`,
    [ticketId],
  );
  return row!.all;
}

async function progressOf(runId: number) {
  const { app } = await createTestApp();
  return (await app.get(Recomputations).progress([runId])).get(runId)!;
}

describe('open clocks folded anew in the background', () => {
  test('are what a change through the one door makes of them, timers and queue order included', async () => {
    const one = await aCase();
    const other = await aCase();
    await closeMonday();
    await other.desk.post(`${other.ticketPath}/staff-notes`).send({ body: 'Through the door.' });
    const byDoor = await reckoningOf(other.ticket.id);
    await (await worker()).drain();
    expect(await reckoningOf(one.ticket.id)).toEqual(byDoor);
    expect(await reckoningOf(other.ticket.id)).toEqual(byDoor);
    expect(await firstReplyDue(one.ticket.id)).toBe(dueOnTuesday);
    expect((await one.desk.get(one.ticketPath)).body.version).toBe(1);
  });

  test('whose miss is taken back are missed and told again when the new instant has come', async () => {
    const { ticket } = await aCase();
    const timers = (await createTestApp()).app.get(SlaTimers);
    settableClock.set('2026-11-30T18:30:00-05:00');
    await timers.run();
    await closeMonday();
    await (await worker()).drain();
    settableClock.set('2026-12-01T16:00:00-05:00');
    await timers.run();
    const { dataSource } = await createTestApp();
    const [clock] = await dataSource.query(
      `SELECT state, breached_at AS at FROM sla_clocks WHERE ticket_id = $1 AND metric = 'first_response'`,
      [ticket.id],
    );
    const told = await dataSource.query(
      `SELECT kind, data->>'at' AS at FROM ticket_events
        WHERE ticket_id = $1 AND kind IN ('promise_missed', 'promise_taken_back')
          AND data->>'metric' = 'first_response' ORDER BY sequence`,
      [ticket.id],
    );
    expect(clock).toEqual({ state: 'breached', at: new Date(dueOnTuesday) });
    expect(told).toEqual([
      { kind: 'promise_missed', at: String(Date.parse(dueOnMonday)) },
      { kind: 'promise_taken_back', at: String(Date.parse(dueOnMonday)) },
      { kind: 'promise_missed', at: String(Date.parse(dueOnTuesday)) },
    ]);
  });

  test('follow a calendar also when the promise is missed already: steps beyond it move', async () => {
    await policyWithSteps(
      [{ code: 'later', metric: 'first_response', at: 200, action: 'notify', to: 'team_lead' }],
      code,
    );
    const { ticket } = await aCase();
    settableClock.set('2026-11-30T21:00:00-05:00');
    await (await createTestApp()).app.get(SlaTimers).run();
    await closeDay('2026-12-01', '2026-11-30T21:00:00-05:00');
    await (await worker()).drain();
    const { dataSource } = await createTestApp();
    const timers = await dataSource.query<{ at: Date }[]>(
      `SELECT m.fire_at AS at FROM sla_timers m JOIN sla_clocks c ON c.id = m.clock_id
        WHERE c.ticket_id = $1 AND c.metric = 'first_response'`,
      [ticket.id],
    );
    expect(timers.map(({ at }) => at.toISOString())).toEqual(['2026-12-02T14:00:00.000Z']);
  });

  test.each(['team', 'bureau'])(
    'follow the calendar of the %s where the policy asks for that one',
    async (asked) => {
      await policyWithSteps([], asked);
      const { ticket } = await aCase();
      expect(await firstReplyDue(ticket.id)).toBe('2026-11-30T22:00:00.000Z');
      await closeMonday();
      await (await worker()).drain();
      expect(await firstReplyDue(ticket.id)).toBe('2026-12-01T19:00:00.000Z');
    },
  );

  test('of a contract follow its own calendar, whichever the promise to the customer counts by', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/hold`).send({
      ...{ reason: 'third_party', until: '2026-12-14T17:00:00Z', contractCode: 'laptop-repair' },
    });
    const promised = await dueOf(ticket.id, 'first_response');
    expect(await dueOf(ticket.id, 'contract')).toBe('2026-12-04T14:00:00.000Z');
    const run = await closeDay('2026-12-02', monday9, 'office-hours');
    await (await worker()).drain();
    expect(await dueOf(ticket.id, 'contract')).toBe('2026-12-07T14:00:00.000Z');
    expect(await dueOf(ticket.id, 'first_response')).toBe(promised);
    expect((await progressOf(run)).total).toBe(1);
  });

  test('paused after a correction of the past are counted anew, and those paused before are left alone', async () => {
    const [before, after] = [await aCase(), await aCase()];
    const ask = { reason: 'customer_answer', question: 'Which?' };
    settableClock.set('2026-11-30T09:30:00-05:00');
    await before.desk.post(`${before.ticketPath}/hold`).send(ask);
    settableClock.set('2026-11-30T13:00:00-05:00');
    await after.desk.post(`${after.ticketPath}/hold`).send(ask);
    expect(await usedOf(after.ticket.id)).toBe(4 * hour);
    const run = await closeDay('2026-11-30', '2026-11-30T10:00:00-05:00');
    await (await worker()).drain();
    expect(await usedOf(after.ticket.id)).toBe(hour);
    expect(await usedOf(before.ticket.id)).toBe(hour / 2);
    expect((await progressOf(run)).total).toBe(1);
  });

  test('change nothing when they are folded again', async () => {
    const { id } = await aTicket();
    await closeMonday();
    await (await worker()).drain();
    const before = await reckoningOf(id);
    const { app, dataSource } = await createTestApp();
    const again = await app
      .get(Recomputations)
      .order(dataSource.manager, { cause: 'asked_for', change: null, writes: true });
    await (await worker()).drain();
    expect(await reckoningOf(id)).toEqual(before);
    expect(await progressOf(again)).toMatchObject({ total: 1, done: 1, unchanged: 1, later: 0 });
  });

  test('tell what was due meanwhile, once', async () => {
    const { id } = await aTicket();
    const { app, dataSource } = await createTestApp();
    settableClock.set('2026-12-02T09:00:00-05:00');
    const order = { cause: 'asked_for', change: null, writes: true } as const;
    await app.get(Recomputations).order(dataSource.manager, order);
    await (await worker()).drain();
    await app.get(Recomputations).order(dataSource.manager, order);
    await (await worker()).drain();
    await app.get(SlaTimers).run();
    const told = (await eventKinds(id)).filter((kind) => kind.startsWith('promise_'));
    expect(told.filter((kind) => kind === 'promise_missed')).toHaveLength(1);
    expect(told).toEqual(expect.arrayContaining(['promise_missed']));
  });
});

describe('a policy version published for open tickets, too', () => {
  async function halveTargets(applyToOpen = true): Promise<number> {
    const { app, dataSource } = await createTestApp();
    const [policy] = await dataSource.query<{ code: string; definition: PolicyDefinition }[]>(
      `SELECT policy_code AS code, definition FROM sla_policy_versions
        WHERE policy_code = (SELECT policy_code FROM services WHERE code = 'ask-it') ORDER BY version DESC LIMIT 1`,
    );
    const { code: policyCode, definition } = policy!;
    const targets = { ...definition.targets, first_response: hour };
    await dataSource.query(
      'INSERT INTO sla_policy_versions (policy_code, version, definition) VALUES ($1, 77, $2)',
      [policyCode, JSON.stringify({ ...definition, targets })],
    );
    const change = { kind: 'policy', code: policyCode, version: 77, applyToOpen } as const;
    return app
      .get(Recomputations)
      .order(dataSource.manager, { cause: 'policy', change, writes: true });
  }

  afterEach(async () => {
    const { dataSource } = await createTestApp();
    await dataSource.query(
      `UPDATE ticket_events SET data = jsonb_set(data, '{policyVersion}', data -> 'previousPolicyVersion')
        WHERE kind = 'policy_bound' AND data ->> 'policyVersion' = '77'`,
    );
    await dataSource.query('DELETE FROM sla_policy_versions WHERE version = 77');
  });

  test('binds them by an event, moves their promise, and tells at once what is missed by it', async () => {
    const [early, late] = [await aCase(), await aCase()];
    await late.desk.post(`${late.ticketPath}/comments`).send({ body: 'Answered in time.' });
    settableClock.set('2026-11-30T10:30:00-05:00');
    const fresh = await aCase();
    const runId = await halveTargets();
    await (await worker()).drain();
    expect(await progressOf(runId)).toMatchObject({
      ...{ total: 3, done: 3, breaches: 1, earlier: 1, unchanged: 1 },
    });
    expect((await eventKinds(early.ticket.id)).slice(-2)).toEqual([
      'policy_bound',
      'promise_missed',
    ]);
    expect((await eventKinds(fresh.ticket.id)).at(-1)).toBe('policy_bound');
    expect(await firstReplyDue(fresh.ticket.id)).toBe('2026-11-30T16:30:00.000Z');
    const { app, dataSource } = await createTestApp();
    const [clock] = await dataSource.query(
      `SELECT state, breached_at AS at, policy_version AS version FROM sla_clocks
        WHERE ticket_id = $1 AND metric = 'first_response'`,
      [early.ticket.id],
    );
    const boundAt = new Date('2026-11-30T10:30:00-05:00');
    expect(clock).toEqual({ state: 'breached', at: boundAt, version: 77 });
    const [answered] = await dataSource.query(
      `SELECT state, policy_version AS version FROM sla_clocks WHERE ticket_id = $1 AND metric = 'first_response'`,
      [late.ticket.id],
    );
    expect(answered).toMatchObject({ state: 'met' });
    expect(answered.version).not.toBe(77);
    const ids = [early, late, fresh].map(({ ticket }) => ticket.id);
    const folded = await app.get(TicketFolds).of(ids, boundAt.getTime(), {});
    expect(folded.flatMap(({ clocks }) => [...clocks.changed, ...clocks.journal])).toEqual([]);
    expect(folded.map(({ ticket }) => ticket.policyVersion)).toEqual([77, 77, 77]);
    await halveTargetsAgain(ids);
  });

  /** The same run once more finds every ticket bound and appends nothing. */
  async function halveTargetsAgain(ids: readonly number[]): Promise<void> {
    const { app, dataSource } = await createTestApp();
    const [{ change }] = await dataSource.query(
      'SELECT change FROM sla_recomputations ORDER BY id DESC LIMIT 1',
    );
    const again = { cause: 'policy', change, writes: true } as const;
    await app.get(Recomputations).order(dataSource.manager, again);
    await (await worker()).drain();
    for (const id of ids) {
      const kinds = await eventKinds(id);
      expect(kinds.filter((kind) => kind === 'policy_bound')).toHaveLength(1);
    }
  }

  test('leaves open tickets alone when it is for new ones only', async () => {
    const { id } = await aTicket();
    const runId = await halveTargets(false);
    await (await worker()).drain();
    expect(await progressOf(runId)).toMatchObject({ total: 0, done: 0 });
    expect(await eventKinds(id)).not.toContain('policy_bound');
  });
});

describe('a ticket that somebody works on meanwhile', () => {
  test('is not waited for: the others go on, and it comes again', async () => {
    const [held, free] = [await aTicket(), await aTicket()];
    const runId = await closeMonday();
    const { dataSource } = await createTestApp();
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT FROM tickets WHERE id = $1 FOR UPDATE', [held.id]);
    const drained = (await worker()).drain();
    while ((await firstReplyDue(free.id)) !== dueOnTuesday) await sleep(20);
    expect(await progressOf(runId)).toMatchObject({ total: 2, done: 1, finishedAt: null });
    expect(await firstReplyDue(held.id)).toBe(dueOnMonday);
    await runner.commitTransaction();
    await runner.release();
    await drained;
    await (await worker()).drain();
    while ((await progressOf(runId)).finishedAt === null) {
      await sleep(100);
      await (await worker()).drain();
    }
    expect(await firstReplyDue(held.id)).toBe(dueOnTuesday);
  });

  test('and that changes between reading and writing is read again', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    await closeMonday();
    const folds = (await createTestApp()).app.get(TicketFolds);
    const read = folds.of.bind(folds);
    let times = 0;
    jest.spyOn(folds, 'of').mockImplementation(async (...asked) => {
      const folded = await read(...asked);
      times += 1;
      if (times === 1)
        await desk
          .post(`${ticketPath}/hold`)
          .send({ reason: 'customer_answer', question: 'Which?' });
      return folded;
    });
    await (await worker()).drain();
    expect(times).toBeGreaterThan(1);
    const { dataSource } = await createTestApp();
    const [clock] = await dataSource.query(
      `SELECT run, due_at AS due FROM sla_clocks WHERE ticket_id = $1 AND metric = 'resolution'`,
      [ticket.id],
    );
    expect(clock).toEqual({ run: 'paused', due: null });
  });

  test('and whose timer a worker is firing comes again, and nothing is recorded or told twice', async () => {
    const { id } = await aTicket();
    await closeMonday();
    const { app, dataSource } = await createTestApp();
    const firing = dataSource.createQueryRunner();
    await firing.startTransaction();
    settableClock.set('2026-11-30T14:00:00-05:00');
    const fired = await fireTimers.rows(firing.manager, [new Date('2026-11-30T14:00:00-05:00'), 1]);
    expect(fired).toHaveLength(1);
    const drained = (await worker()).drain();
    await sleep(150);
    await firing.commitTransaction();
    await firing.release();
    await drained;
    await sleep(3_100);
    await (await worker()).drain();
    await app.get(SlaTimers).run();
    expect(await firstReplyDue(id)).toBe(dueOnTuesday);
    const rows: { status: string }[] = await dataSource.query(
      `SELECT status FROM sla_journal WHERE ticket_id = $1 AND metric = 'first_response'`,
      [id],
    );
    expect(rows.map(({ status }) => status)).toEqual(['retracted']);
    expect((await eventKinds(id)).filter((kind) => kind === 'promise_warned')).toEqual([]);
  });

  test('bound to a version that is not there stays as it is, named, and the others follow', async () => {
    const [lost, other] = [await aCase(), await aCase()];
    const { dataSource } = await createTestApp();
    const boundTo = (version: string) =>
      dataSource.query(
        `UPDATE ticket_events e SET data = e.data || jsonb_build_object('policyVersion', ${version})
           FROM tickets t WHERE t.id = e.ticket_id AND e.ticket_id = $1 AND e.kind = 'opened'`,
        [lost.ticket.id],
      );
    await boundTo('99');
    const before = await reckoningOf(lost.ticket.id);
    const run = await closeMonday();
    await (await worker()).drain();
    expect(await reckoningOf(lost.ticket.id)).toEqual(before);
    expect(await firstReplyDue(other.ticket.id)).toBe(dueOnTuesday);
    expect(await progressOf(run)).toMatchObject({ done: 2, total: 2 });
    await boundTo('t.policy_version');
  });

  test('in bulk: what twenty people do at the same time and the recomputation end up as one fold', async () => {
    const cases = [];
    for (let n = 0; n < 20; n += 1) cases.push(await aCase());
    const runId = await closeMonday();
    const drained = (await worker()).drain();
    const answers = await Promise.all(
      cases.map(({ desk, ticketPath }, n) =>
        n % 2
          ? desk.post(`${ticketPath}/comments`).send({ body: 'On it.' })
          : desk
              .post(`${ticketPath}/hold`)
              .send({ reason: 'third_party', waitingFor: 'The vendor', until: '2026-12-10' }),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
    await drained;
    while ((await progressOf(runId)).finishedAt === null) {
      await sleep(100);
      await (await worker()).drain();
    }
    const { app } = await createTestApp();
    const folded = await app.get(TicketFolds).of(
      cases.map(({ ticket }) => ticket.id),
      Date.parse(monday9),
      {},
    );
    expect(folded.flatMap(({ clocks }) => [...clocks.changed, ...clocks.journal])).toEqual([]);
    expect(await progressOf(runId)).toMatchObject({ total: 20, done: 20 });
  });
});

describe('a process that is killed', () => {
  const held = async (lease: string, seconds: number) => {
    const { dataSource } = await createTestApp();
    return claimPart.row(dataSource, ['infinity', ownZoneData, lease, seconds]);
  };

  test('leaves its part to another, once its lease is over, and nothing is counted twice', async () => {
    const tickets = [await aTicket(), await aTicket(), await aTicket()];
    const runId = await closeMonday();
    const { dataSource, app } = await createTestApp();
    const recompute = await worker();
    const plan = jest
      .spyOn(recompute as never, 'workOn')
      .mockImplementation((async () => undefined) as never);
    await recompute.drain();
    plan.mockRestore();
    await dataSource.query(
      `UPDATE sla_recomputation_parts SET lease_until = '-infinity' WHERE run_id = $1`,
      [runId],
    );
    const lease = randomUUID();
    const part = (await held(lease, 1))!;
    expect(part.remaining).toEqual(tickets.map(({ id }) => id));
    const first = await app.get(TicketFolds).of([tickets[0]!.id], Date.parse(monday9), {});
    const saved = await saveBatch.row(dataSource, [
      runId,
      part.part,
      lease,
      1,
      ...valuesToSave(first, Date.parse(monday9)),
    ]);
    expect(saved).toEqual({ leased: true, ids: [tickets[0]!.id] });
    expect(await held(randomUUID(), 1)).toBeUndefined();
    await sleep(1_100);
    await recompute.drain();
    expect(await progressOf(runId)).toMatchObject({ total: 3, done: 3, later: 3 });
    for (const { id } of tickets) expect(await firstReplyDue(id)).toBe(dueOnTuesday);
    const [{ generation }] = await dataSource.query(
      `SELECT max(generation) AS generation FROM sla_clocks WHERE ticket_id = $1`,
      [tickets[0]!.id],
    );
    expect(generation).toBe(2);
  });

  test('and comes back after another has taken its part over writes nothing', async () => {
    const { id } = await aTicket();
    const runId = await closeMonday();
    const { dataSource, app } = await createTestApp();
    const recompute = await worker();
    jest.spyOn(recompute as never, 'workOn').mockImplementation((async () => undefined) as never);
    await recompute.drain();
    jest.restoreAllMocks();
    await dataSource.query(
      `UPDATE sla_recomputation_parts SET lease_until = '-infinity' WHERE run_id = $1`,
      [runId],
    );
    const old = randomUUID();
    const part = (await held(old, 0))!;
    const folded = await app.get(TicketFolds).of([id], Date.parse(monday9), {});
    await held(randomUUID(), 1);
    const values = [runId, part.part, old, 30, ...valuesToSave(folded, Date.parse(monday9))];
    expect(await saveBatch.row(dataSource, values)).toEqual({ leased: false, ids: [] });
    expect(await firstReplyDue(id)).toBe(dueOnMonday);
    const noted = [runId, part.part, old, 30, JSON.stringify([{ id, effect: 'later' }]), '[]'];
    expect(await noteBatch.row(dataSource, noted)).toEqual({ leased: false, ids: [] });
    await sleep(1_000);
    await recompute.drain();
    expect(await firstReplyDue(id)).toBe(dueOnTuesday);
  });
});

describe('several processes', () => {
  test('share the parts of a run', async () => {
    const { environment, dataSource } = await createTestApp();
    const second = await startTestApp(environment.databaseUrl!);
    try {
      const tickets = [];
      for (let n = 0; n < 6; n += 1) tickets.push(await aTicket());
      const runId = await closeMonday();
      await Promise.all([
        (await worker()).drain(),
        second.app.get(RecomputeWorker).drain(),
        (await worker()).drain(),
      ]);
      await (await worker()).drain();
      expect(await progressOf(runId)).toMatchObject({ total: 6, done: 6, later: 6 });
      const [{ most }] = await dataSource.query(
        'SELECT max(generation) AS most FROM sla_clocks WHERE ticket_id = ANY($1)',
        [tickets.map(({ id }) => id)],
      );
      expect(most).toBe(2);
    } finally {
      await second.close();
    }
  });

  test('with other time-zone data leave a run for those who have them', async () => {
    await aTicket();
    const { app, dataSource } = await createTestApp();
    const order = { cause: 'zone_data', change: null, writes: true, zoneData: 'tz 1999a' } as const;
    const runId = await app.get(Recomputations).order(dataSource.manager, order);
    await (await worker()).drain();
    expect(await progressOf(runId)).toMatchObject({ total: null, finishedAt: null });
    await app.get(Recomputations).cancel(dataSource.manager, runId);
  });
});
