import { FactCountAudit } from '../../src/modules/partners/fact-count-audit.js';
import { PartnerAnswers } from '../../src/modules/partners/partner-answers.js';
import { TicketEventRelay } from '../../src/modules/tickets/ticket-event-relay.js';
import { aCase } from '../support/factories/a-ticket.js';
import { createTestApp } from '../support/test-app.js';

/** A finished request that was answered with a 4, and what is shown of its bureau's answers in 2020. */
async function answered() {
  const { app, dataSource } = await createTestApp();
  const { ticket, desk, ticketPath } = await aCase();
  await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
  await app.get(TicketEventRelay, { strict: false }).drain();
  const change = (set: string) =>
    dataSource.query(`UPDATE ticket_facts SET ${set} WHERE ticket_id = $1`, [ticket.id]);
  await change(`satisfaction = 4, trust = 4, answered_month = '2020-01-01'`);
  const [fact] = await dataSource.query(
    `SELECT bureau_code AS bureau, service_code AS code FROM ticket_facts WHERE ticket_id = $1`,
    [ticket.id],
  );
  const answers = app.get(PartnerAnswers, { strict: false });
  const shown = (service: { code: string; label: string } | null = null) =>
    answers.all({
      bureau: { code: fact.bureau, name: '', shortName: '', timeZone: 'America/New_York' },
      period: { code: 'year', label: '2020', from: '2020-01-01', to: '2021-01-01' } as never,
      ...{ service, now: new Date('2026-11-28T12:00:00Z'), figures: {} as never, offices: [] },
    });
  return { app, dataSource, service: { code: fact.code, label: '' }, shown, change };
}

describe('what is shown of the answers of a bureau', () => {
  it('is worked out once, as long as none of them changes', async () => {
    const { dataSource, shown } = await answered();
    const before = await shown();
    await dataSource.query('UPDATE fact_answers SET satisfaction_4 = satisfaction_4 + 7');
    expect(await shown()).toBe(before);
    await dataSource.query('UPDATE fact_answers SET satisfaction_4 = satisfaction_4 - 7');
  });

  it.each([
    ['satisfaction', 'satisfaction = 1'],
    ['satisfaction', 'satisfaction = NULL'],
    ['trust', 'trust = 3'],
    ['satisfaction', `answered_month = '2021-02-01'`],
    ['satisfaction', 'sensitive = true'],
  ] as const)('is worked out again: the %s after %s', async (item, set) => {
    const { shown, change } = await answered();
    const before = (await shown()).groups[item].counts;
    await change(set);
    expect((await shown()).groups[item].counts).not.toEqual(before);
  });

  it('has the name that a service has now', async () => {
    const { dataSource, service, shown } = await answered();
    const wordsNow = async () => (await shown(service)).groups.satisfaction.words;
    const before = await wordsNow();
    await dataSource.query(`UPDATE services SET name = name || ' (new)' WHERE code = $1`, [
      service.code,
    ]);
    expect(await wordsNow()).not.toBe(before);
    expect(await wordsNow()).toContain('(new)');
  });

  it('stays what it is when the rows that tell of changes are folded, and is right afterwards', async () => {
    const { app, shown, change } = await answered();
    const counts = async () => (await shown()).groups.satisfaction.counts;
    const audit = app.get(FactCountAudit, { strict: false });
    await audit.run();
    const before = await counts();
    await change('satisfaction = 5');
    const later = await counts();
    expect(later).not.toEqual(before);
    await audit.fold();
    expect(await counts()).toEqual(later);
    await change('satisfaction = 4');
    await audit.fold();
    expect(await counts()).toEqual(before);
    expect(await audit.run()).toEqual([]);
  });
});
