import { FactCountAudit } from '../../src/modules/partners/fact-count-audit.js';
import { PartnerFigures } from '../../src/modules/partners/partner-figures.js';
import { TicketEventRelay } from '../../src/modules/tickets/ticket-event-relay.js';
import { aCase } from '../support/factories/a-ticket.js';
import { createTestApp } from '../support/test-app.js';

/** A finished request, and how its bureau and service come off in all time. */
async function finished() {
  const { app, dataSource } = await createTestApp();
  const { ticket, desk, ticketPath } = await aCase();
  await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
  await app.get(TicketEventRelay, { strict: false }).drain();
  const [fact] = await dataSource.query(
    `SELECT bureau_code AS "bureauCode", service_code AS "serviceCode" FROM ticket_facts WHERE ticket_id = $1`,
    [ticket.id],
  );
  const figures = app.get(PartnerFigures, { strict: false });
  const speeds = () => figures.speeds({ ...fact, from: '2020-01-01', to: '2100-01-01' });
  const change = (set: string) =>
    dataSource.query(`UPDATE ticket_facts SET ${set} WHERE ticket_id = $1`, [ticket.id]);
  return { app, dataSource, ticket, speeds, change };
}

describe('the medians of a period', () => {
  it('are read once, as long as nothing of its requests changes', async () => {
    const { dataSource, ticket, speeds } = await finished();
    const before = await speeds();
    await dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      await manager.query(
        'UPDATE ticket_facts SET finish_calendar_ms = 123456789012 WHERE ticket_id = $1',
        [ticket.id],
      );
    });
    expect(await speeds()).toEqual(before);
  });

  it.each([
    ['first_response_ms = 123456789012', 'firstAnswerMs'],
    ['finish_business_ms = 123456789012', 'finishMs'],
    ['finish_calendar_ms = 123456789012', 'finishCalendarMs'],
    ['first_response_ms = NULL', 'firstAnswerMs'],
    [`finished_on = '2019-12-31'`, 'finishCalendarMs'],
    ['withdrawn = true', 'finishCalendarMs'],
    ['sensitive = true', 'finishCalendarMs'],
  ] as const)('are read again after %s', async (set, figure) => {
    const { speeds, change } = await finished();
    const before = await speeds();
    expect(before[figure]).not.toBeNull();
    await change(set);
    expect((await speeds())[figure]).not.toEqual(before[figure]);
  });

  it('stay what they are when the rows that tell of changes are folded, and are right afterwards', async () => {
    const { app, speeds, change } = await finished();
    const audit = app.get(FactCountAudit, { strict: false });
    await audit.run();
    const before = await speeds();
    await change('finish_calendar_ms = finish_calendar_ms + 5000000');
    const later = await speeds();
    await audit.fold();
    expect(await speeds()).toEqual(later);
    await change('finish_calendar_ms = finish_calendar_ms - 5000000');
    await audit.fold();
    expect(await speeds()).toEqual(before);
    expect(await audit.run()).toEqual([]);
  });
});
