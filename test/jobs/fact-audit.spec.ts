import { runFactsVerify } from '../../src/cli/facts-verify.js';
import { FactAudit } from '../../src/modules/partners/fact-audit.js';
import { TicketEventRelay } from '../../src/modules/tickets/ticket-event-relay.js';
import { aCase } from '../support/factories/a-ticket.js';
import { createTestApp } from '../support/test-app.js';

/** A ticket whose events have reached its fact row. */
async function aCountedTicket() {
  const { app, dataSource } = await createTestApp();
  const { ticket, desk, ticketPath } = await aCase();
  await app.get(TicketEventRelay).drain();
  const transfers = async (): Promise<unknown> =>
    (
      await dataSource.query('SELECT transfers FROM ticket_facts WHERE ticket_id = $1', [ticket.id])
    )[0]?.transfers;
  return { ticket, desk, ticketPath, transfers, dataSource, audit: app.get(FactAudit) };
}

describe('the check of fact rows', () => {
  it('finds nothing where the row is what the ticket and its events say', async () => {
    const { ticket, audit } = await aCountedTicket();
    expect(await audit.check([ticket.id], false)).toEqual([]);
  });

  it('names the columns that differ, writes nothing by itself, and puts them right when asked to', async () => {
    const { ticket, audit, dataSource, transfers } = await aCountedTicket();
    await dataSource.query(`UPDATE ticket_facts SET transfers = 7 WHERE ticket_id = $1`, [
      ticket.id,
    ]);
    const found = [{ id: ticket.id, number: ticket.number, columns: ['transfers'] }];
    expect(await audit.check([ticket.id], false)).toEqual(found);
    expect(await transfers()).toBe(7);
    expect(await audit.check([ticket.id], true)).toEqual(found);
    expect(await transfers()).toBe(0);
    expect(await audit.check([ticket.id], true)).toEqual([]);
  });

  it('finds a row that is missing', async () => {
    const { ticket, audit, dataSource, transfers } = await aCountedTicket();
    await dataSource.query('DELETE FROM ticket_facts WHERE ticket_id = $1', [ticket.id]);
    const [difference] = await audit.check([ticket.id], true);
    expect(difference).toMatchObject({ number: ticket.number });
    expect(difference!.columns).toContain('opened_at');
    expect(await transfers()).toBe(0);
  });

  it('leaves alone what events on their way will change', async () => {
    const { ticket, audit, dataSource } = await aCountedTicket();
    await dataSource.query('UPDATE ticket_facts SET transfers = 7 WHERE ticket_id = $1', [
      ticket.id,
    ]);
    await dataSource.query(
      `INSERT INTO ticket_event_relay (event_id, ticket_id)
       SELECT max(id), $1 FROM ticket_events WHERE ticket_id = $1`,
      [ticket.id],
    );
    expect(await audit.check([ticket.id], true)).toEqual([]);
    await dataSource.query('DELETE FROM ticket_event_relay WHERE ticket_id = $1', [ticket.id]);
    expect(await audit.check([ticket.id], true)).toHaveLength(1);
  });

  it('is asked for by a command, which names each ticket and ends with 1 when any differs', async () => {
    const { ticket, dataSource } = await aCountedTicket();
    const { environment } = await createTestApp();
    await dataSource.query('UPDATE ticket_facts SET transfers = 7 WHERE ticket_id = $1', [
      ticket.id,
    ]);
    const out: string[] = [];
    const err: string[] = [];
    const code = await runFactsVerify(
      environment,
      false,
      (line) => void out.push(line),
      (line) => void err.push(line),
    );
    expect(code).toBe(1);
    expect(out).toContain(`${ticket.number}: transfers`);
    expect(err.at(-1)).toMatch(/^\d+ fact rows compared: \d+ differ\.$/);
    await dataSource.query('UPDATE ticket_facts SET transfers = 0 WHERE ticket_id = $1', [
      ticket.id,
    ]);
  });
});
