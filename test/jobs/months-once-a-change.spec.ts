import { FactCountAudit } from '../../src/modules/partners/fact-count-audit.js';
import { PartnerFigures } from '../../src/modules/partners/partner-figures.js';
import { TicketEventRelay } from '../../src/modules/tickets/ticket-event-relay.js';
import { aCase } from '../support/factories/a-ticket.js';
import { createTestApp } from '../support/test-app.js';

/** A request finished on a day of January 2020, and what is counted of its bureau and service. */
async function finished(day = '2020-01-08') {
  const { app, dataSource } = await createTestApp();
  const { ticket, desk, ticketPath } = await aCase();
  await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
  await app.get(TicketEventRelay, { strict: false }).drain();
  const change = (set: string) =>
    dataSource.query(`UPDATE ticket_facts SET ${set} WHERE ticket_id = $1`, [ticket.id]);
  await change(
    `opened_on = '2020-01-02', finished_on = '${day}', first_finished_on = '${day}', promise_kept = true`,
  );
  const [{ bureauCode, serviceCode }] = await dataSource.query(
    `SELECT bureau_code AS "bureauCode", service_code AS "serviceCode" FROM ticket_facts WHERE ticket_id = $1`,
    [ticket.id],
  );
  const figures = app.get(PartnerFigures, { strict: false });
  const scope = (from: string, to: string) => ({ bureauCode, serviceCode, from, to });
  const services = (from = '2020-01-01', to = '2020-04-01') => figures.services(scope(from, to));
  const weeks = (from = '2020-01-01', to = '2020-04-01') => figures.byWeek(scope(from, to));
  return { app, dataSource, serviceCode, services, weeks, change };
}

describe('what is counted of the whole months of a bureau', () => {
  it('is read once, as long as none of it changes', async () => {
    const { services } = await finished();
    expect(await services()).toBe(await services());
  });

  it.each([
    ['keptDates', 'promise_kept = false'],
    ['finished', `finished_on = '2020-04-01'`],
    ['opened', `opened_on = '2019-12-31'`],
    ['score5', 'satisfaction = 5'],
    ['finished', 'sensitive = true'],
  ] as const)('is read again: the count %s after %s', async (count, set) => {
    const { services, change } = await finished();
    const before = (await services())[0]![count];
    await change(set);
    expect((await services())[0]?.[count] ?? 0).not.toBe(before);
  });

  it('has the name that a service has now', async () => {
    const { dataSource, serviceCode, services } = await finished();
    const before = (await services())[0]!.name;
    await dataSource.query(`UPDATE services SET name = name || ' (new)' WHERE code = $1`, [
      serviceCode,
    ]);
    expect((await services())[0]!.name).toBe(`${before} (new)`);
  });

  it('goes together with the days after them', async () => {
    const { services, change } = await finished();
    const countsTo = async (to: string) => {
      const [service] = await services('2020-01-01', to);
      return [service?.opened ?? 0, service?.finished ?? 0];
    };
    const [opened, done] = (await countsTo('2020-02-04')) as [number, number];
    expect(done).toBeGreaterThan(0);
    await change(`finished_on = '2020-02-03'`);
    expect(await countsTo('2020-02-03')).toEqual([opened, done - 1]);
    expect(await countsTo('2020-02-04')).toEqual([opened, done]);
    await change(`opened_on = '2020-02-03'`);
    expect(await countsTo('2020-02-01')).toEqual([opened - 1, done - 1]);
    expect(await countsTo('2020-02-04')).toEqual([opened, done]);
  });

  it('stays what it is when the rows that tell of changes are folded', async () => {
    const { app, services, weeks, change } = await finished();
    const audit = app.get(FactCountAudit, { strict: false });
    await change('promise_kept = false');
    const before = [await services(), await weeks()];
    await audit.fold();
    expect([await services(), await weeks()]).toEqual(before);
    expect(await audit.run()).toEqual([]);
  });
});

describe('promises by week', () => {
  it('follow a request from one week to another, within a month and beyond it', async () => {
    const { weeks, change } = await finished();
    const judgedIn = async (weekOf: string, to?: string) =>
      (await weeks('2020-01-01', to)).find((week) => week.weekOf === weekOf)?.judged ?? 0;
    const [first, second, shared] = ['2020-01-06', '2020-01-13', '2020-01-27'] as const;
    const [inFirst, inSecond] = [await judgedIn(first), await judgedIn(second)];
    await change(`finished_on = '2020-01-15'`);
    expect([await judgedIn(first), await judgedIn(second)]).toEqual([inFirst - 1, inSecond + 1]);
    const [inJanuary, inShared] = [await judgedIn(shared, '2020-02-01'), await judgedIn(shared)];
    await change(`finished_on = '2020-02-01'`);
    expect([await judgedIn(shared, '2020-02-01'), await judgedIn(shared)]).toEqual([
      ...[inJanuary, inShared + 1],
    ]);
    // Of a month that is not whole each day counts for itself.
    expect(await judgedIn(shared, '2020-02-02')).toBe(inShared + 1);
  });
});
