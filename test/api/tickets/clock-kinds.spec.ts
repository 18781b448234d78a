import { SlaTimers } from '../../../src/modules/sla/sla-timers.js';
import { aCase, anAgentFor, aTicket } from '../../support/factories/a-ticket.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const hourMs = 3_600_000;
const monday = (time: string) => `2026-11-16T${time}:00-05:00`;
const tuesday = (time: string) => `2026-11-17T${time}:00-05:00`;

beforeEach(() => settableClock.set(monday('09:00')));
afterEach(() => settableClock.release());

/** Something broken, whose policy gives each team its share. */
async function aBrokenComputer() {
  const { dataSource } = await createTestApp();
  const [service] = await dataSource.query(
    `SELECT f.fields FROM services s JOIN service_forms f ON f.service_code = s.code AND f.version = s.form_version
      WHERE s.code = 'computer-problem'`,
  );
  const given = Object.fromEntries(
    service.fields.flatMap(({ key, kind, options, required }: any) => {
      if (required === false) return [];
      if (options) return [[key, kind === 'checkboxes' ? [options[0].value] : options[0].value]];
      return [
        [
          key,
          kind === 'yes_no'
            ? 'no'
            : kind === 'number'
              ? 1
              : kind === 'date'
                ? '2026-12-01'
                : 'It shows a blue screen.',
        ],
      ];
    }),
  );
  const filed = await aTicket({ serviceCode: 'computer-problem', answers: given });
  return {
    ticket: filed,
    desk: await signInAs(await anAgentFor(filed)),
    customer: await signInAs(filed.customer),
    ticketPath: `/api/v1/tickets/${filed.number}`,
    requestPath: `/api/v1/requests/${filed.number}`,
  };
}

async function clocksOf(desk: SignedInClient, ticketPath: string, metric: string) {
  const { slaClocks } = (await desk.get(ticketPath)).body as { slaClocks: any[] };
  return slaClocks.filter((clock) => clock.metric === metric);
}

describe("a team's share", () => {
  it('is a clock of its own a team, stopped by the hand-over, which the customer never sees', async () => {
    const { ticket, desk, ticketPath, customer, requestPath } = await aBrokenComputer();
    const [first] = await clocksOf(desk, ticketPath, 'ola');
    expect(first).toMatchObject({ kind: 'ola', cycle: 1, run: 'running' });
    settableClock.set(monday('11:00'));
    const teamCode = ticket.teamCode === 'it-devices' ? 'it-access' : 'it-devices';
    const moved = await desk
      .post(`${ticketPath}/transfer`)
      .send({ teamCode, reason: 'It is the device.' });
    expect(moved.status).toBe(201);
    const shares = await clocksOf(desk, ticketPath, 'ola');
    expect(shares.map(({ cycle, state, elapsedMs }) => [cycle, state, elapsedMs])).toEqual([
      [1, 'met', 2 * hourMs],
      [2, 'running', 0],
    ]);
    expect(shares[1].subject).not.toBe(shares[0].subject);
    const seen = JSON.stringify((await customer.get(requestPath)).body);
    expect(seen).not.toContain(shares[0].subject);
    expect(seen).not.toMatch(/"ola"|\bshare\b/i);
  });

  it('that is missed is told to the team in its own words, and orders no queue', async () => {
    const { ticket, ticketPath, desk, customer, requestPath } = await aBrokenComputer();
    const { dataSource, app } = await createTestApp();
    const [share] = await clocksOf(desk, ticketPath, 'ola');
    const [{ at }] = await dataSource.query('SELECT urgency_at AS at FROM tickets WHERE id = $1', [
      ticket.id,
    ]);
    const promises = (await desk.get(ticketPath)).body.slaClocks as any[];
    const ordering = promises.filter(({ kind, dueAt }) => kind === 'sla' && dueAt !== null);
    expect(at.toISOString()).toBe(ordering.map(({ dueAt }) => dueAt).sort()[0]);
    settableClock.set(new Date(Date.parse(share.dueAt) + 24 * hourMs).toISOString());
    await app.get(SlaTimers, { strict: false }).run();
    const missed = await dataSource.query(
      `SELECT data ->> 'metric' AS metric FROM ticket_events WHERE ticket_id = $1 AND kind = 'promise_missed'`,
      [ticket.id],
    );
    expect(missed.map(({ metric }: any) => metric)).toContain('ola');
    const timeline = (await customer.get(requestPath)).body.timeline as any[];
    expect(timeline.filter(({ title }) => /share|team/i.test(title))).toEqual([]);
  });
});

describe('an approval', () => {
  it('is a clock of the approver: their list says by when, and it stops with their word', async () => {
    const { ticket, desk, ticketPath } = await aCase({ serviceCode: 'software' });
    const { dataSource } = await createTestApp();
    const [row] = await dataSource.query(
      'SELECT approver_id AS id FROM approvals WHERE ticket_id = $1',
      [ticket.id],
    );
    const approver = await signInAs(row);
    const [clock] = await clocksOf(desk, ticketPath, 'approval');
    const list = (await approver.get('/api/v1/approvals')).body as any[];
    expect(list.find(({ number }) => number === ticket.number).decideBy).toBe(clock.dueAt);
    settableClock.set(tuesday('09:00'));
    await approver.post(`/api/v1/requests/${ticket.number}/approval`).send({ decision: 'approve' });
    expect(await clocksOf(desk, ticketPath, 'approval')).toMatchObject([
      { cycle: 1, state: 'met', stoppedAt: '2026-11-17T14:00:00.000Z' },
    ]);
  });
});

describe('keeping the customer informed', () => {
  it('is a clock from one answer to the next where the policy promises it', async () => {
    const { ticket, ticketPath } = await aCase({
      serviceCode: 'contract-change',
      answers: {
        ...{ contract_number: 'C-1', change: 'end', needed_by: '2027-01-15' },
        details: 'We no longer need it.',
      },
    });
    const desk = await signInAs(await anAgentFor(ticket));
    settableClock.set(tuesday('10:00'));
    await desk.post(`${ticketPath}/comments`).send({ body: 'I have it and will write again.' });
    const updates = await clocksOf(desk, ticketPath, 'update');
    expect(updates.map(({ state, startedAt }) => [state, startedAt])).toEqual([
      ['met', '2026-11-16T14:00:00.000Z'],
      ['running', '2026-11-17T15:00:00.000Z'],
    ]);
  });
});
