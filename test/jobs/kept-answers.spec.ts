import { answersIn } from '../../src/domain/measurement/pulse-counts.js';
import { FactCountAudit } from '../../src/modules/partners/fact-count-audit.js';
import { PartnerAnswers } from '../../src/modules/partners/partner-answers.js';
import { TicketEventRelay } from '../../src/modules/tickets/ticket-event-relay.js';
import { aCase } from '../support/factories/a-ticket.js';
import { createTestApp } from '../support/test-app.js';

/** A finished request that was answered with a 4, and the answers of its bureau in the month of January 2020. */
async function answered() {
  const { app, dataSource } = await createTestApp();
  const { ticket, desk, ticketPath } = await aCase();
  await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
  await app.get(TicketEventRelay, { strict: false }).drain();
  const change = (set: string) =>
    dataSource.query(`UPDATE ticket_facts SET ${set} WHERE ticket_id = $1`, [ticket.id]);
  await change(`satisfaction = 4, answered_month = '2020-01-01'`);
  const [fact] = await dataSource.query(
    `SELECT bureau_code AS bureau, service_code AS service FROM ticket_facts WHERE ticket_id = $1`,
    [ticket.id],
  );
  const answers = app.get(PartnerAnswers, { strict: false });
  const rows = async (services: 'apart' | 'together' = 'apart') =>
    (await answers.rows(fact.bureau, services)).filter(
      (row) =>
        row.month === '2020-01' &&
        row.service === (services === 'apart' ? fact.service : '') &&
        answersIn(row.satisfaction) > 0,
    );
  return { app, dataSource, fact, rows, change };
}

describe('the answers of a bureau', () => {
  it('are read once, as long as none of them changes', async () => {
    const { dataSource, rows } = await answered();
    const before = await rows();
    expect(before).toHaveLength(1);
    await dataSource.query('UPDATE fact_answers SET satisfaction_4 = satisfaction_4 + 7');
    expect(await rows()).toEqual(before);
    await dataSource.query('UPDATE fact_answers SET satisfaction_4 = satisfaction_4 - 7');
  });

  it.each([
    'satisfaction = 1',
    'satisfaction = NULL',
    'trust = 3',
    `answered_month = '2020-02-01'`,
    'sensitive = true',
  ])('are read again after %s, by service and together', async (set) => {
    const { rows, change } = await answered();
    const before = [await rows(), await rows('together')];
    await change(set);
    const after = [await rows(), await rows('together')];
    expect(after[0]).not.toEqual(before[0]);
    expect(after[1]).not.toEqual(before[1]);
  });

  it('have the name that their service has now', async () => {
    const { dataSource, fact, rows } = await answered();
    const [{ name }] = await rows();
    await dataSource.query('UPDATE services SET name = $2 WHERE code = $1', [fact.service, 'New']);
    expect((await rows())[0]!.name).toBe('New');
    await dataSource.query('UPDATE services SET name = $2 WHERE code = $1', [fact.service, name]);
  });

  it('stay what they are when the rows that tell of changes are folded, and are right afterwards', async () => {
    const { app, rows, change } = await answered();
    const audit = app.get(FactCountAudit, { strict: false });
    await audit.run();
    const before = await rows();
    await change('satisfaction = 5');
    const later = await rows();
    expect(later).not.toEqual(before);
    await audit.fold();
    expect(await rows()).toEqual(later);
    await change('satisfaction = 4');
    await audit.fold();
    expect(await rows()).toEqual(before);
    expect(await audit.run()).toEqual([]);
  });
});
