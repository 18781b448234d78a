import type { EntityManager } from 'typeorm';
import {
  TicketEventRelay,
  type RelayedTicket,
} from '../../src/modules/tickets/ticket-event-relay.js';
import { aCase, aTicket } from '../support/factories/a-ticket.js';
import { freshDatabase } from '../support/test-database.js';
import { createTestApp, startTestApp, type TestApp } from '../support/test-app.js';

const note = `INSERT INTO search_misses (query) VALUES ($1)`;

async function relay(): Promise<TicketEventRelay> {
  return (await createTestApp()).app.get(TicketEventRelay);
}

async function waiting(
  ticketId: number,
): Promise<{ attempts: number; lastError: string | null }[]> {
  const { dataSource } = await createTestApp();
  return dataSource.query(
    'SELECT attempts, last_error AS "lastError" FROM ticket_event_relay WHERE ticket_id = $1 ORDER BY event_id',
    [ticketId],
  );
}

/** A follower that a test reads back; it hears only the tickets it was told to listen for. */
function listener() {
  const heard: RelayedTicket[] = [];
  const tickets = new Set<number>();
  const behaviour = { work: async (_manager: EntityManager, _ticket: RelayedTicket) => {} };
  return {
    ...{ heard, tickets, behaviour },
    follower: {
      kinds: 'all' as const,
      handle: async (manager: EntityManager, batch: readonly RelayedTicket[]) => {
        for (const ticket of batch.filter(({ ticketId }) => tickets.has(ticketId))) {
          heard.push(ticket);
          await behaviour.work(manager, ticket);
        }
      },
    },
  };
}

const one = listener();
beforeAll(async () => (await relay()).follow('test', one.follower));
beforeEach(() => {
  one.heard.length = 0;
  one.behaviour.work = async () => {};
});

describe('the relay of ticket events', () => {
  it('hands over what happened, in order and once, and forgets it', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    one.tickets.add(ticket.id);
    await desk.post(`${ticketPath}/comments`).send({ body: 'Hello.' });
    await (await relay()).drain();
    expect(
      one.heard.flatMap(({ events }) => events.map(({ kind, sequence }) => [sequence, kind])),
    ).toEqual([
      [1, 'opened'],
      [2, 'commented'],
      [3, 'assigned'],
    ]);
    expect(await waiting(ticket.id)).toEqual([]);
    await (await relay()).drain();
    expect(one.heard).toHaveLength(1);
  });

  it('undoes the work of all followers when one fails, puts it off, and holds up no other ticket', async () => {
    const failing = await aTicket();
    const fine = await aTicket();
    one.tickets.add(failing.id).add(fine.id);
    one.behaviour.work = async (manager, { ticketId }) => {
      await manager.query(note, [`relay test ${ticketId}`]);
      if (ticketId === failing.id) throw new Error('The mail room is closed.');
    };
    await (await relay()).drain();
    const { dataSource } = await createTestApp();
    const notes: { query: string }[] = await dataSource.query(
      'SELECT query FROM search_misses WHERE query = ANY($1)',
      [[`relay test ${failing.id}`, `relay test ${fine.id}`]],
    );
    expect(notes).toEqual([{ query: `relay test ${fine.id}` }]);
    expect(await waiting(failing.id)).toEqual([
      { attempts: 1, lastError: 'Error: The mail room is closed.' },
    ]);
    expect(await waiting(fine.id)).toEqual([]);
    one.behaviour.work = async () => {};
    await (await relay()).drain();
    expect(await waiting(failing.id)).toHaveLength(1);
    await dataSource.query(
      'UPDATE ticket_event_relay SET not_before = now() WHERE ticket_id = $1',
      [failing.id],
    );
    await (await relay()).drain();
    expect(await waiting(failing.id)).toEqual([]);
  });

  it('keeps later events of a ticket behind the one that was put off', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    one.tickets.add(ticket.id);
    one.behaviour.work = async () => {
      throw new Error('Not yet.');
    };
    await (await relay()).drain();
    one.heard.length = 0;
    one.behaviour.work = async () => {};
    await desk.post(`${ticketPath}/staff-notes`).send({ body: 'Meanwhile.' });
    await (await relay()).drain();
    expect(one.heard).toEqual([]);
    const { dataSource } = await createTestApp();
    await dataSource.query(
      'UPDATE ticket_event_relay SET not_before = now() WHERE ticket_id = $1',
      [ticket.id],
    );
    await (await relay()).drain();
    expect(one.heard.map(({ events }) => events.map(({ kind }) => kind))).toEqual([
      ['opened', 'staff_noted'],
    ]);
  });

  it('loses and repeats nothing when the process dies in the middle of a follower', async () => {
    const ticket = await aTicket();
    one.tickets.add(ticket.id);
    const { dataSource } = await createTestApp();
    let dies = true;
    one.behaviour.work = async (manager, { ticketId }) => {
      await manager.query(note, [`crash test ${ticketId}`]);
      if (!dies) return;
      dies = false;
      const [{ pid }] = await manager.query('SELECT pg_backend_pid() AS pid');
      await dataSource.query('SELECT pg_terminate_backend($1)', [pid]);
      await manager.query('SELECT 1');
    };
    await (await relay()).drain();
    expect(dies).toBe(false);
    // The connection may have died under the second try, too: then the ticket was put off.
    await dataSource.query(
      'UPDATE ticket_event_relay SET not_before = now() WHERE ticket_id = $1',
      [ticket.id],
    );
    await (await relay()).drain();
    const [{ count }] = await dataSource.query(
      'SELECT count(*) FROM search_misses WHERE query = $1',
      [`crash test ${ticket.id}`],
    );
    expect([count, await waiting(ticket.id)]).toEqual([1, []]);
  });

  it('may be served by two processes at once: each event is handed over once, in order for its ticket', async () => {
    const url = await freshDatabase('relay', 'agency');
    const apps: TestApp[] = [await startTestApp(url), await startTestApp(url)];
    try {
      const { dataSource } = apps[0]!;
      await dataSource.query(
        `INSERT INTO search_synonyms (term, expansions) VALUES ('seen', '{}')`,
      );
      const order: [number, number][] = [];
      for (const { app } of apps) {
        app.get(TicketEventRelay).follow('counting', {
          kinds: 'all',
          handle: async (manager, batch) => {
            await manager.query('SELECT pg_sleep(0.05)');
            for (const { ticketId, events } of batch) {
              for (const { sequence } of events) order.push([ticketId, sequence]);
              const sequences = events.map(({ sequence }) => sequence).join(',');
              await manager.query(note, [`${ticketId} ${sequences}`]);
            }
          },
        });
      }
      const tickets = 400;
      await fill(apps[0]!, tickets);
      await Promise.all(
        [0, 1, 2, 3].map(async (n) => {
          const { app } = apps[n % 2]!;
          while ((await left(apps[0]!)) > 0) await app.get(TicketEventRelay).drain();
        }),
      );
      const seen = order.map(([ticketId, sequence]) => `${ticketId}/${sequence}`);
      expect([seen.length, new Set(seen).size]).toEqual([tickets * 3, tickets * 3]);
      for (let id = 1; id <= tickets; id += 1) {
        expect(
          order.filter(([ticketId]) => ticketId === id).map(([, sequence]) => sequence),
        ).toEqual([1, 2, 3]);
      }
    } finally {
      await Promise.all(apps.map((app) => app.close()));
    }
  });
});

async function left({ dataSource }: TestApp): Promise<number> {
  const [{ count }] = await dataSource.query('SELECT count(*) FROM ticket_event_relay');
  return count;
}

/** Tickets with three events each, written straight into the tables. */
async function fill({ dataSource }: TestApp, count: number): Promise<void> {
  await dataSource.query(
    `INSERT INTO tickets (id, customer_id, submitter_id, bureau_code, office_code, team_code, first_team_code,
       service_code, form_version, subject, description, answers, channel, status, impact, urgency, priority,
       sensitive, policy_code, policy_version, opened_at, last_message_at, last_message_side, updated_at, search)
     SELECT n, p.id, p.id, p.bureau_code, t.office_code, t.code, t.code, s.code, 1, 'x', 'x', '{}', 'portal', 'new',
            'person', 'soon', 'normal', false, s.policy_code, 1, now(), now(), 'customer', now(), ''
       FROM generate_series(1, $1::int) n, (SELECT * FROM people ORDER BY id LIMIT 1) p,
            (SELECT * FROM services WHERE code = 'ask-it') s JOIN teams t ON t.code = s.team_code`,
    [count],
  );
  await dataSource.query(
    `WITH events AS (
       INSERT INTO ticket_events (ticket_id, sequence, kind, occurred_at, actor_side, data)
       SELECT n, k, 'staff_noted', now(), 'agent', '{"staffNoteId": 1}'
         FROM generate_series(1, 3) k, generate_series(1, $1::int) n ORDER BY k, n RETURNING id, ticket_id)
     INSERT INTO ticket_event_relay (event_id, ticket_id) SELECT id, ticket_id FROM events`,
    [count],
  );
}
