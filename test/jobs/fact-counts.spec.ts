import { FactCountAudit } from '../../src/modules/partners/fact-count-audit.js';
import { serviceDays, type ServiceDays } from '../../src/modules/partners/fact-days.js';
import { aCase } from '../support/factories/a-ticket.js';
import { TicketEventRelay } from '../../src/modules/tickets/ticket-event-relay.js';
import { createTestApp, settableClock } from '../support/test-app.js';

afterEach(() => settableClock.release());

async function parts() {
  const { app, dataSource } = await createTestApp();
  const audit = app.get(FactCountAudit, { strict: false });
  const relay = app.get(TicketEventRelay, { strict: false });
  return { audit, dataSource, relay };
}

/** What is counted of the bureau and service of a ticket, of all days. */
async function countsOf(ticketId: number): Promise<Partial<ServiceDays>> {
  const { dataSource, relay } = await parts();
  await relay.drain();
  const [fact] = await dataSource.query(
    `SELECT bureau_code AS "bureauCode", service_code AS "serviceCode" FROM ticket_facts WHERE ticket_id = $1`,
    [ticketId],
  );
  const [counts] = await serviceDays(dataSource, { ...fact, from: '2020-01-01', to: '2100-01-01' });
  return counts ?? {};
}

const difference = (after: Partial<ServiceDays>, before: Partial<ServiceDays>) =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([, value]) => typeof value === 'number')
      .map(([name, value]) => [name, Number(value) - Number(before[name as 'opened'] ?? 0)])
      .filter(([, change]) => change !== 0),
  );

describe('the kept counts of facts', () => {
  it('follow a ticket from opening to finish and back, each change once', async () => {
    const { audit } = await parts();
    await audit.run();
    const { ticket, desk, ticketPath, customer, requestPath } = await aCase();
    const opened = await countsOf(ticket.id);
    expect(opened.opened).toBeGreaterThan(0);
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    const finished = await countsOf(ticket.id);
    expect(difference(finished, opened)).toMatchObject({ finished: 1, judged: 1, timed: 1 });
    expect(await audit.run()).toEqual([]);
    await customer.post(`${requestPath}/reopening`).send({ reason: 'No.' });
    expect(difference(await countsOf(ticket.id), opened)).toEqual({});
    await customer.post(`${requestPath}/withdrawal`).send({});
    expect(difference(await countsOf(ticket.id), opened)).toEqual({});
    expect(await audit.run()).toEqual([]);
  });

  it('lose a request with its fact, and one that becomes restricted', async () => {
    const { audit, dataSource } = await parts();
    const { ticket } = await aCase();
    const other = (await aCase()).ticket;
    const before = await countsOf(ticket.id);
    await dataSource.query('UPDATE ticket_facts SET sensitive = true WHERE ticket_id = $1', [
      ticket.id,
    ]);
    expect(difference(await countsOf(ticket.id), before)).toEqual({ opened: -1 });
    await countsOf(other.id);
    await dataSource.query('DELETE FROM ticket_facts WHERE ticket_id = $1', [other.id]);
    expect(await audit.run()).toEqual([]);
  });

  it('are folded by night into one row of each day, with the same sums', async () => {
    const { audit, dataSource } = await parts();
    const { ticket, desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    const before = await countsOf(ticket.id);
    expect(await audit.fold()).toBeGreaterThan(1);
    expect(await countsOf(ticket.id)).toEqual(before);
    const several = await dataSource.query(
      'SELECT 1 FROM fact_days GROUP BY bureau_code, day, service_code HAVING count(*) > 1',
    );
    expect(several).toEqual([]);
    expect(await audit.fold()).toBe(0);
  });

  it('are put right where they are wrong, and the fault is named', async () => {
    const { audit, dataSource } = await parts();
    const { ticket } = await aCase();
    const right = await countsOf(ticket.id);
    await audit.run();
    const [wrong] = await dataSource.query(
      `UPDATE fact_days SET opened = opened + 3 WHERE id = (
         SELECT max(d.id) FROM fact_days d JOIN ticket_facts f USING (bureau_code, service_code) WHERE f.ticket_id = $1)
       RETURNING bureau_code AS "bureauCode", service_code AS "serviceCode", to_char(day, 'YYYY-MM-DD') AS day`,
      [ticket.id],
    );
    expect(await audit.run()).toEqual([{ table: 'fact_days', ...wrong[0] }]);
    expect(await countsOf(ticket.id)).toEqual(right);
    expect(await audit.run()).toEqual([]);
  });

  it.each([
    ['fact_months', 'kept_dates'],
    ['fact_groups', 'met'],
  ])('are put right by month, too: %s', async (table, count) => {
    const { audit, dataSource, relay } = await parts();
    const { desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    await relay.drain();
    expect(await audit.run()).toEqual([]);
    const [wrong] = await dataSource.query(
      `UPDATE ${table} SET ${count} = ${count} - 2 WHERE id = (SELECT max(id) FROM ${table})
       RETURNING bureau_code AS "bureauCode", service_code AS "serviceCode", to_char(month, 'YYYY-MM-DD') AS day`,
    );
    expect(await audit.run()).toEqual([{ table, ...wrong[0] }]);
    expect(await audit.run()).toEqual([]);
  });

  it('by month are those by day, added up', async () => {
    const { dataSource, relay } = await parts();
    const { desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    await relay.drain();
    const sums = (table: string, month: string) =>
      dataSource.query(
        `SELECT ${month} AS month, sum(opened)::int AS opened, sum(finished)::int AS finished,
           sum(kept_dates)::int AS kept, sum(our_ms)::float8 AS ours
           FROM ${table} GROUP BY 1 HAVING sum(opened) > 0 OR sum(finished) > 0 ORDER BY 1`,
      );
    const byMonth = await sums('fact_months', `to_char(month, 'YYYY-MM')`);
    expect(byMonth.length).toBeGreaterThan(0);
    expect(byMonth).toEqual(await sums('fact_days', `to_char(day, 'YYYY-MM')`));
  });
});
