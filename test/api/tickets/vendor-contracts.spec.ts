import { SlaTimers } from '../../../src/modules/sla/sla-timers.js';
import { aCase, inQueueOf } from '../../support/factories/a-ticket.js';
import type { SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const monday = (time: string) => `2026-11-16T${time}:00-05:00`;
const wednesday = (time: string) => `2026-11-18T${time}:00-05:00`;
const friday = (time: string) => `2026-11-20T${time}:00-05:00`;

beforeEach(() => settableClock.set(monday('09:00')));
afterEach(() => settableClock.release());

const waitUnder = (desk: SignedInClient, path: string, contractCode: string, more: object = {}) =>
  desk
    .post(`${path}/hold`)
    .send({ reason: 'third_party', until: '2026-12-01T17:00:00Z', contractCode, ...more });

async function contractClocks(desk: SignedInClient, path: string) {
  const { slaClocks } = (await desk.get(path)).body as { slaClocks: any[] };
  return slaClocks.filter(({ metric }) => metric === 'contract');
}

describe('a wait under a contract', () => {
  it('can be chosen from the contracts of the agency', async () => {
    const { desk } = await aCase();
    const { contracts } = (await desk.get('/api/v1/desk-choices')).body;
    expect(contracts[0]).toEqual({
      code: 'laptop-repair',
      label:
        'Northside Device Repair: A laptop or phone is repaired or replaced within four working days.',
    });
  });

  it("runs the vendor's own clock until the wait is over, a cycle each, and never our customer's", async () => {
    const { desk, ticketPath, customer, requestPath } = await aCase();
    expect((await waitUnder(desk, ticketPath, 'laptop-repair')).status).toBe(201);
    expect(await contractClocks(desk, ticketPath)).toMatchObject([
      {
        ...{ kind: 'contract', subject: 'Northside Device Repair', state: 'running' },
        ...{ targetMs: 36 * 3_600_000, policyCode: 'laptop-repair', policyVersion: 1 },
        dueAt: '2026-11-20T14:00:00.000Z',
      },
    ]);
    const history = (await desk.get(`${ticketPath}/events`)).body.items;
    expect(history[0].sentence).toBe(
      'Waits for Northside Device Repair, under the contract with Northside Device Repair.',
    );
    settableClock.set(wednesday('10:00'));
    await desk.post(`${ticketPath}/resumption`).send({});
    await waitUnder(desk, ticketPath, 'laptop-repair');
    const clocks = await contractClocks(desk, ticketPath);
    expect(clocks.map(({ cycle, state }) => [cycle, state])).toEqual([
      [1, 'met'],
      [2, 'running'],
    ]);
    const { id } = clocks[1];
    const told = await desk.get(`${ticketPath}/sla-clocks/${id}/explanation`);
    expect(told.body.sentences.join(' ')).toContain(
      'contract with Northside Device Repair, version 1',
    );
    const seen = await customer.get(requestPath);
    expect(JSON.stringify(seen.body)).not.toMatch(/Northside|contract/i);
  });

  it("that is missed is recorded as the vendor's, and makes the ticket no more urgent", async () => {
    const { ticket, desk, ticketPath } = await aCase();
    const { dataSource, app } = await createTestApp();
    const urgency = async () =>
      (await dataSource.query('SELECT urgency_at AS at FROM tickets WHERE id = $1', [ticket.id]))[0]
        .at;
    await waitUnder(desk, ticketPath, 'laptop-repair');
    const before = await urgency();
    settableClock.set(friday('16:00'));
    await app.get(SlaTimers, { strict: false }).run();
    const [row] = await dataSource.query(
      `SELECT status FROM sla_journal WHERE ticket_id = $1 AND metric = 'contract' AND kind = 'breach'`,
      [ticket.id],
    );
    expect(row).toEqual({ status: 'active' });
    expect(await urgency()).toEqual(before);
    const [inQueue] = await inQueueOf(desk, ticket);
    expect(inQueue?.clock?.metric).toMatch(/^(first|next)_response$|^resolution$/);
  });

  it.each([
    ['one that does not exist', 'no-such-contract', {}, 422, 'contractCode'],
    ['a code that is none', 'Repair!', {}, 400, 'contractCode'],
    ['planned work', 'laptop-repair', { reason: 'scheduled_work' }, 422, 'contractCode'],
  ])('is refused for %s on its field', async (_what, code, more, status, field) => {
    const { desk, ticketPath } = await aCase();
    const answer = await waitUnder(desk, ticketPath, code, more);
    expect([answer.status, answer.body.errors[0].field]).toEqual([status, field]);
  });
});
