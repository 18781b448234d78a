import { aPerson, type TestPerson } from '../support/factories/a-person.js';
import { aCase } from '../support/factories/a-ticket.js';
import { signInAs } from '../support/sign-in-as.js';
import { statementsOf, type Statement } from '../support/statements-of.js';
import { createTestApp } from '../support/test-app.js';

/** Tables that grow with every ticket, for ever. */
const growing =
  'tickets|ticket_events|comments|staff_notes|attachments|sla_clocks|sla_journal|approvals|ticket_tasks|pulses|' +
  'pulse_responses|ticket_facts|outgoing_mails|canned_closes|rule_runs';
const reads = /^\s*(SELECT|WITH)\b/i;
const writes = /\b(INSERT INTO|UPDATE|DELETE FROM|nextval)\b/i;

/** The tables that a statement can't but read from end to end: PostgreSQL avoids it where any index allows. */
async function readWhole({ text, values }: Statement): Promise<string[]> {
  const { dataSource } = await createTestApp();
  return dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL enable_seqscan = off');
    const plan: { 'QUERY PLAN': string }[] = await manager.query(`EXPLAIN ${text}`, values);
    const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
    return [...lines.matchAll(new RegExp(`Seq Scan on (${growing})\\b`, 'g'))].map(
      ([, table]) => table!,
    );
  });
}

interface Reader {
  readonly person: () => Promise<TestPerson>;
  readonly addresses: readonly string[];
}

const team = 'it-service-desk';
const office = 'information-technology';
const bureau = 'departmental-offices';
const ofBureau = (path: string): string => `/partners/${bureau}/${path}`;
const periods = ['month', 'quarter', 'last_quarter', 'year'];

const readers: Record<string, Reader> = {
  'an employee': {
    person: () => aPerson(),
    addresses: ['/front-door', '/front-door?q=badge', '/requests', '/requests?q=laptop'],
  },
  'an agent': {
    person: () => aPerson({ roles: [{ role: 'agent', team }] }),
    addresses: [
      ...[
        '/queues',
        `/queues/${team}/tickets`,
        '/queues/mine/tickets',
        '/queues/unclaimed/tickets',
      ],
      ...['/tickets/:number', '/tickets/:number/events', '/customers/:customer', '/people?q=an'],
      ...[
        '/drafts',
        '/unsent-drafts',
        '/mentions',
        '/tasks',
        '/tasks?state=ended',
        '/tasks/summary',
      ],
      ...['/offers', '/offers?side=made', '/offers/summary', '/approvals', '/saved-replies'],
      ...['/service-guesses?q=laptop', '/desk-choices', '/bulk-edits', '/views/choices'],
      ...['/tags', '/tags?q=vpn', '/tickets?q=vpn&where=tag.is.vpn'],
      `/queues/${team}/tickets?where=tag.is.vpn`,
    ],
  },
  'an office lead': {
    person: () => aPerson({ roles: [{ role: 'office_lead', office }] }),
    addresses: [
      ...['/board', '/forecast', '/follow-ups', '/follow-ups?state=open', '/follow-ups/summary'],
      ...['/canned-closes', '/led-teams', `/led-teams/${team}`, `/led-teams/${team}/fairness`],
      ...['/rules', '/rules/log', '/themes', '/scorecards', '/commitments'],
    ],
  },
  'a bureau lead': {
    person: () => aPerson({ bureau, roles: [{ role: 'bureau_lead', bureau }] }),
    addresses: [
      ...['dashboard', 'channels', 'comments', 'tickets'].flatMap((page) =>
        periods.map((period) =>
          ofBureau(`${page}?period=${period}${page === 'tickets' ? '&metric=finished' : ''}`),
        ),
      ),
      ...['office-questions', 'relationship', 'reviews', 'commitments', 'improvements'].map(
        ofBureau,
      ),
    ],
  },
  'an administrator': {
    person: () => aPerson({ roles: ['administrator'] }),
    addresses: [
      ...['overview', 'open-data', 'outgoing-mails', 'page-feedback', 'publications'],
      ...['tags', 'tag-changes'],
    ].map((page) => `/admin/${page}`),
  },
};

describe.each(Object.entries(readers))('what %s reads', (_who, { person, addresses }) => {
  it.each(addresses)('never reads a growing table from end to end for %s', async (address) => {
    const { ticket } = await aCase();
    const path = `/api/v1${address}`
      .replace(':number', ticket.number)
      .replace(':customer', String(ticket.customer.id));
    const client = await signInAs(await person());
    const said = await statementsOf(async () => {
      const answer = await client.get(path);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    });
    const asked = said.filter(({ text }) => reads.test(text) && !writes.test(text));
    expect(asked.length).toBeGreaterThan(0);
    for (const statement of asked) {
      const whole = await readWhole(statement);
      expect([whole, whole.length > 0 ? statement.text : '']).toEqual([[], '']);
    }
  });
});

describe('a view of finished tickets', () => {
  it('is counted along its index, though rows of the table look nearer', async () => {
    const client = await signInAs(await aPerson({ roles: [{ role: 'agent', team }] }));
    const condition = {
      version: 1,
      all: [
        { field: 'status', op: 'is', values: ['closed'] },
        { field: 'updated', op: 'within_last', values: ['30d'] },
      ],
    };
    const said = await statementsOf(() =>
      client.post('/api/v1/views/preview').send({ condition }).expect(200),
    );
    const { text, values } = said.find((one) => one.text.includes('AS looked'))!;
    const { dataSource } = await createTestApp();
    const plan = await dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL enable_sort = off');
      await manager.query('SET LOCAL random_page_cost = 1000000');
      const lines: { 'QUERY PLAN': string }[] = await manager.query(`EXPLAIN ${text}`, values);
      return lines.map((line) => line['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('tickets_finished_updated');
  });
});
