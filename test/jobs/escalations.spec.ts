import type { EscalationStep } from '../../src/domain/sla/escalation-step.js';
import { EscalationSteps } from '../../src/modules/sla/escalation-steps.js';
import { SlaTimers } from '../../src/modules/sla/sla-timers.js';
import { fireTimers } from '../../src/modules/sla/sla-statements.js';
import { EscalateTicket } from '../../src/modules/tickets/commands/escalate-ticket.js';
import { TicketEventRelay } from '../../src/modules/tickets/ticket-event-relay.js';
import { aPerson } from '../support/factories/a-person.js';
import { aCase, eventKinds } from '../support/factories/a-ticket.js';
import { ordinaryPolicy, policyWithSteps } from '../support/factories/policy-steps.js';
import { createTestApp, settableClock } from '../support/test-app.js';

const monday9 = '2026-11-23T09:00:00-05:00';
const monday13 = '2026-11-23T13:00:01-05:00';
const monday17 = '2026-11-23T17:00:01-05:00';
const tuesday9 = '2026-11-24T09:00:00-05:00';
const friday = '2026-11-27T09:00:00-05:00';

const step = (code: string, at: EscalationStep['at'], act: object): EscalationStep =>
  ({ code, metric: 'first_response', at, ...act }) as EscalationStep;

async function get<T>(what: abstract new (...given: never[]) => T): Promise<T> {
  return (await createTestApp()).app.get(what as never);
}

async function letItHappen(): Promise<void> {
  await (await get(SlaTimers)).run();
  const steps = await get(EscalationSteps);
  while ((await steps.run()) > 0);
  await (await get(TicketEventRelay)).drain();
}

async function rows(ticketId: number) {
  const { dataSource } = await createTestApp();
  const found: Record<string, unknown>[] = await dataSource.query(
    `SELECT step, state, reason, at, recorded_at AS "recordedAt" FROM sla_escalations
      WHERE ticket_id = $1 ORDER BY at, step`,
    [ticketId],
  );
  return found;
}
const states = async (ticketId: number) =>
  (await rows(ticketId)).map(({ step: code, state, reason }) =>
    [code, state, reason].filter((part) => part !== null).join(' '),
  );

async function mails(number: string) {
  const { dataSource } = await createTestApp();
  const found: { kind: string; subject: string; name: string; words: string; notBefore: Date }[] =
    await dataSource.query(
      `SELECT kind, subject, to_name AS name, text_body AS words, not_before AS "notBefore"
         FROM outgoing_mails WHERE reference = $1 ORDER BY id`,
      [number],
    );
  return found;
}
const told = async (number: string) =>
  (await mails(number))
    .filter(({ kind }) => !['request_received', 'assigned'].includes(kind))
    .map(({ name, kind }) => `${name} ${kind}`);

async function filed(steps: readonly EscalationStep[], calendar?: string) {
  await policyWithSteps(steps, calendar);
  settableClock.set(monday9);
  return aCase();
}

beforeEach(async () => {
  const { dataSource } = await createTestApp();
  await dataSource.query('DELETE FROM sla_timers');
  await dataSource.query(`UPDATE sla_escalations SET state = 'skipped' WHERE state = 'due'`);
  await dataSource.query(
    `DELETE FROM role_grants WHERE role = 'team_lead' AND team_code = 'it-service-desk'`,
  );
});
afterEach(() => settableClock.release());
afterEach(ordinaryPolicy);

describe('escalation steps', () => {
  it('happen by themselves at their computed instant: before the target, at the miss and beyond it', async () => {
    const lead = await aPerson({
      fullName: 'Lea Lead',
      roles: [{ role: 'team_lead', team: 'it-service-desk' }],
    });
    const { ticket, desk, ticketPath } = await filed([
      step('half', 50, { action: 'notify', to: 'team_lead' }),
      step('press', 'breach', { action: 'raise_priority' }),
      step('take', 150, { action: 'reassign', to: 'team_lead' }),
      step('over', 200, { action: 'reassign', to: 'team', teamCode: 'it-devices' }),
    ]);
    settableClock.set(monday13);
    await letItHappen();
    expect(await states(ticket.id)).toEqual(['half done']);
    expect(await told(ticket.number)).toEqual(['Lea Lead escalated']);
    settableClock.set(monday17);
    await letItHappen();
    expect((await desk.get(ticketPath)).body).toMatchObject({
      urgency: 'soon',
      priority: 'normal',
    });
    settableClock.set('2026-11-23T21:00:01-05:00');
    await letItHappen();
    expect((await desk.get(ticketPath)).body.assignee).toEqual({
      id: lead.id,
      fullName: 'Lea Lead',
    });
    settableClock.set('2026-11-24T01:00:01-05:00');
    await letItHappen();
    expect((await desk.get(ticketPath)).body).toMatchObject({
      team: { code: 'it-devices' },
      assignee: null,
    });
    expect(await states(ticket.id)).toEqual(['half done', 'press done', 'take done', 'over done']);
    expect((await rows(ticket.id)).map(({ at }) => (at as Date).toISOString())).toEqual([
      '2026-11-23T18:00:00.000Z',
      '2026-11-23T22:00:00.000Z',
      '2026-11-24T02:00:00.000Z',
      '2026-11-24T06:00:00.000Z',
    ]);
    const history = await desk.get(`${ticketPath}/events`);
    const sentences = history.body.items.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toContain("Told the team's lead: first reply, 50% of the time is used.");
    expect(sentences).toContain('Raised the priority: first reply, the promise was missed.');
  });

  it('happen once although two processes and a change look at the same time', async () => {
    const steps = [
      step('tell', 'breach', { action: 'notify', to: 'office_lead' }),
      step('press', 'breach', { action: 'raise_priority' }),
    ];
    const cases = [await filed(steps)];
    for (let n = 0; n < 5; n += 1) cases.push(await aCase());
    settableClock.set(tuesday9);
    const [timers, worker] = [await get(SlaTimers), await get(EscalationSteps)];
    await Promise.all([
      timers.run(),
      worker.run(),
      ...cases
        .slice(0, 3)
        .map(({ desk, ticketPath }) =>
          desk.post(`${ticketPath}/staff-notes`).send({ body: 'Hm.' }),
        ),
      timers.run(),
      worker.run(),
    ]);
    await Promise.all([letItHappen(), letItHappen()]);
    for (const { ticket } of cases) {
      expect(await states(ticket.id)).toEqual(['press done', 'tell done']);
      const kinds = await eventKinds(ticket.id);
      expect(kinds.filter((kind) => kind === 'escalated')).toHaveLength(2);
      expect(kinds.filter((kind) => kind === 'priority_changed')).toHaveLength(1);
    }
  });

  it('become due in the transaction of a change just as by the timers', async () => {
    const steps = [
      step('soon', 80, { action: 'notify', to: 'assignee' }),
      step('late', 'breach', { action: 'notify', to: 'assignee' }),
      step('take', 'breach', { action: 'reassign', to: 'nobody' }),
    ];
    const byTimer = await filed(steps);
    const byChange = await aCase();
    settableClock.set(tuesday9);
    await byChange.desk.post(`${byChange.ticketPath}/staff-notes`).send({ body: 'Looking.' });
    await letItHappen();
    const expected = ['soon skipped overtaken', 'late done', 'take skipped unchanged'];
    expect(await states(byTimer.ticket.id)).toEqual(expected);
    expect(await states(byChange.ticket.id)).toEqual(expected);
    const dataOf = async (ticketId: number) => {
      const { dataSource } = await createTestApp();
      return dataSource.query(
        `SELECT data FROM ticket_events WHERE ticket_id = $1 AND kind = 'escalated'`,
        [ticketId],
      );
    };
    expect(await dataOf(byTimer.ticket.id)).toEqual(await dataOf(byChange.ticket.id));
  });

  it('missed over a weekend without a worker are recorded at their instants; of an answered ticket none is done', async () => {
    const steps = [
      step('soon', 90, { action: 'raise_priority' }),
      step('late', 'breach', { action: 'tell_bureau_lead' }),
    ];
    const open = await filed(steps);
    const answered = await aCase();
    settableClock.set(friday);
    await answered.desk.post(`${answered.ticketPath}/comments`).send({ body: 'Late, but here.' });
    await letItHappen();
    expect(await states(open.ticket.id)).toEqual(['soon done', 'late done']);
    expect(await states(answered.ticket.id)).toEqual([
      'soon skipped finished',
      'late skipped finished',
    ]);
    for (const { ticket } of [open, answered]) {
      expect((await rows(ticket.id)).map(({ at }) => (at as Date).toISOString())).toEqual([
        '2026-11-23T21:12:00.000Z',
        '2026-11-23T22:00:00.000Z',
      ]);
      for (const { recordedAt } of await rows(ticket.id)) {
        expect((recordedAt as Date).toISOString()).toBe('2026-11-27T14:00:00.000Z');
      }
    }
  });

  it('are stopped when the breach was none, and stay shown when they were done before', async () => {
    const { ticket, desk, ticketPath } = await filed([
      step('tell', 'breach', { action: 'notify', to: 'assignee' }),
      step('press', 'breach', { action: 'raise_priority' }),
    ]);
    const { dataSource } = await createTestApp();
    const timers = await get(SlaTimers);
    settableClock.set(monday17);
    await timers.run();
    expect(await states(ticket.id)).toEqual(['press due', 'tell done']);
    await dataSource.query(
      `UPDATE sla_journal SET status = 'retracted', retracted_at = now() WHERE ticket_id = $1`,
      [ticket.id],
    );
    await (await get(EscalateTicket)).next(ticket.id);
    expect(await states(ticket.id)).toEqual(['press stopped taken_back', 'tell done']);
    const shown = (await desk.get(ticketPath)).body.escalations as Record<string, unknown>[];
    expect(shown).toMatchObject([
      { step: 'press', state: 'stopped', note: 'The time was counted anew, and it was not due.' },
      { step: 'tell', state: 'taken_back', words: 'Told the assignee' },
    ]);
  });

  it('are neither lost nor doubled when the process dies between any two of their statements', async () => {
    const { ticket } = await filed([step('press', 'breach', { action: 'raise_priority' })]);
    const { dataSource } = await createTestApp();
    const now = new Date(monday17);
    settableClock.set(monday17);
    await dataSource
      .transaction(async (manager) => {
        await fireTimers.rows(manager, [now, 100]);
        throw new Error('died');
      })
      .catch(() => undefined);
    expect(await rows(ticket.id)).toEqual([]);
    await fireTimers.rows(dataSource, [now, 100]);
    const escalations = await get(EscalateTicket);
    const changes = jest
      .spyOn(escalations['changes'], 'changeIn')
      .mockRejectedValueOnce(new Error('died'));
    await (await get(SlaTimers)).run();
    await expect(escalations.next(ticket.id)).rejects.toThrow('died');
    expect(await states(ticket.id)).toEqual(['press due']);
    changes.mockRestore();
    await letItHappen();
    await letItHappen();
    expect(await states(ticket.id)).toEqual(['press done']);
    const kinds = await eventKinds(ticket.id);
    expect(kinds.filter((kind) => kind === 'priority_changed')).toHaveLength(1);
  });

  it('that fail are put off and hold up no other ticket', async () => {
    const steps = [step('press', 'breach', { action: 'raise_priority' })];
    const failing = await filed(steps);
    const fine = await aCase();
    settableClock.set(monday17);
    await (await get(SlaTimers)).run();
    const escalations = await get(EscalateTicket);
    const next = escalations.next.bind(escalations);
    const spy = jest.spyOn(escalations, 'next').mockImplementation(async (id) => {
      if (id === failing.ticket.id) throw new Error('no');
      return next(id);
    });
    await letItHappen();
    spy.mockRestore();
    expect(await states(fine.ticket.id)).toEqual(['press done']);
    expect(await states(failing.ticket.id)).toEqual(['press due']);
    const { dataSource } = await createTestApp();
    await dataSource.query(`UPDATE sla_escalations SET not_before = now() WHERE state = 'due'`);
    await letItHappen();
    expect(await states(failing.ticket.id)).toEqual(['press done']);
  });
});

describe('mail about escalation steps', () => {
  it('goes out in working hours, except where time counts day and night', async () => {
    const steps = [step('tell', 20, { action: 'notify', to: 'assignee' })];
    const evening = '2026-11-23T21:00:00-05:00';
    const office = await filed(steps, 'office-hours');
    await office.desk.post(`${office.ticketPath}/assignee`).send({});
    await (
      await createTestApp()
    ).dataSource.query('UPDATE tickets SET assignee_id = $2 WHERE id = $1', [
      office.ticket.id,
      office.agent.id,
    ]);
    settableClock.set(evening);
    await letItHappen();
    const [, quiet] = await mails(office.ticket.number);
    expect(quiet).toMatchObject({
      kind: 'escalated',
      subject: `${office.ticket.number}: time is used up`,
    });
    expect(quiet!.notBefore.getTime()).toBeGreaterThan(Date.parse('2026-11-24T05:00:00-05:00'));
    expect(quiet!.notBefore.getTime()).toBeLessThan(Date.parse('2026-11-24T10:00:00-05:00'));
    const always = await filed(steps);
    await (
      await createTestApp()
    ).dataSource.query('UPDATE tickets SET assignee_id = $2 WHERE id = $1', [
      always.ticket.id,
      always.agent.id,
    ]);
    settableClock.set(evening);
    await letItHappen();
    const [, atOnce] = await mails(always.ticket.number);
    expect(atOnce!.notBefore).toEqual(new Date(evening));
  });

  it('a warning that waits for working hours is called off when the promise is missed before they begin', async () => {
    await policyWithSteps([], 'office-hours', [80]);
    settableClock.set('2026-11-23T09:30:00-05:00');
    const { ticket } = await aCase();
    await aPerson({ roles: [{ role: 'team_lead', team: 'it-service-desk' }] });
    settableClock.set('2026-11-23T21:00:00-05:00');
    await letItHappen();
    expect(await told(ticket.number)).toEqual([expect.stringContaining('promise_warned')]);
    settableClock.set('2026-11-24T09:00:00-05:00');
    await letItHappen();
    expect(await told(ticket.number)).toEqual([expect.stringContaining('promise_missed')]);
  });

  it('is called off while it waits for working hours when the customer is answered meanwhile', async () => {
    const lead = { role: 'team_lead', team: 'it-service-desk' } as const;
    await aPerson({ fullName: 'Lea Lead', roles: [lead] });
    await policyWithSteps(
      [step('tell', 20, { action: 'notify', to: 'team_lead' })],
      'office-hours',
    );
    settableClock.set('2026-11-23T09:30:00-05:00');
    const [answered, open] = [await aCase(), await aCase()];
    settableClock.set('2026-11-23T21:00:00-05:00');
    await letItHappen();
    expect(await told(answered.ticket.number)).toEqual(['Lea Lead escalated']);
    await answered.desk.post(`${answered.ticketPath}/comments`).send({ body: 'It is done.' });
    await letItHappen();
    expect(await told(answered.ticket.number)).not.toContain('Lea Lead escalated');
    expect(await told(open.ticket.number)).toEqual(['Lea Lead escalated']);
  });

  it('tells the lead of the bureau number, service and dates, and nothing of what was asked', async () => {
    const { ticket } = await filed([step('bureau', 'breach', { action: 'tell_bureau_lead' })]);
    await aPerson({
      fullName: 'Bea Bureau',
      roles: [{ role: 'bureau_lead', bureau: ticket.customer.bureauCode }],
    });
    settableClock.set(monday17);
    await letItHappen();
    const mail = (await mails(ticket.number)).find(({ name }) => name === 'Bea Bureau')!;
    expect(mail).toMatchObject({ kind: 'bureau_told', subject: `${ticket.number}: we are late` });
    expect(mail.words).not.toMatch(/flickers|Jordan/);
  });
});
