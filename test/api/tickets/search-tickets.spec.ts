import { randomUUID } from 'node:crypto';
import { TicketEventRelay } from '../../../src/modules/tickets/ticket-event-relay.js';
import { encodeCursor } from '../../../src/platform/http/page.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { signInAs } from '../../support/sign-in-as.js';
import { statementsOf, type Statement } from '../../support/statements-of.js';
import { createTestApp } from '../../support/test-app.js';

type Client = Awaited<ReturnType<typeof signInAs>>;
interface Found {
  readonly number: string;
  readonly similar: boolean;
}

/** A word that occurs nowhere else, made of letters. */
const aWord = () =>
  `w${randomUUID().replace(/[^a-z]/g, '')}${randomUUID().replace(/[^a-z]/g, '')}q`.slice(0, 14);
/** With two neighbours swapped that are not the same letter. */
const swapped = (word: string) => {
  const at = [...word].findIndex((letter, place) => place > 2 && letter !== word[place + 1]);
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
};
const anAgent = async (team = 'it-devices') =>
  signInAs(await aPerson({ roles: [{ role: 'agent', team }] }));

async function find(desk: Client, query: Record<string, unknown>) {
  const answer = await desk.get('/api/v1/tickets').query(query);
  expect(answer.status).toBe(200);
  return answer.body as {
    items: Found[];
    nextCursor: string | null;
    total: { tickets: number; orMore: boolean } | null;
  };
}
const numbers = (found: { items: readonly Found[] }) => found.items.map(({ number }) => number);

/** What happens to tickets is followed in the background; tests wait for it. */
async function followed() {
  const { app } = await createTestApp();
  await app.get(TicketEventRelay).drain();
}

describe('searching with typing errors', () => {
  it('finds what was meant in title, messages and name, and says that the words are only similar', async () => {
    const [title, said, name] = [aWord(), aWord(), aWord()];
    const customer = await aPerson({ fullName: `Nuria ${name}` });
    const { ticket, desk, ticketPath } = await aCase({
      customer,
      answers: { subject: `About ${title}`, details: 'Something.' },
    });
    await desk.post(`${ticketPath}/comments`).send({ body: `Our ${said} is ready.` });
    await followed();
    for (const word of [title, said, name]) {
      const [typo] = (await find(desk, { q: swapped(word) })).items;
      expect(typo).toMatchObject({ number: ticket.number, similar: true });
      const [exact] = (await find(desk, { q: word })).items;
      expect(exact).toMatchObject({ number: ticket.number, similar: false });
    }
    expect(numbers(await find(desk, { q: `${swapped(name)} ${title}` }))).toEqual([ticket.number]);
    expect(numbers(await find(desk, { q: `${swapped(name)} ${aWord()}` }))).toEqual([]);
  });

  it('finds what is written with a hyphen by the word without it', async () => {
    const [before, after] = [aWord().slice(0, 6), aWord().slice(0, 6)];
    const { ticket, desk } = await aCase({
      answers: { subject: `No ${before}-${after} here`, details: 'Something.' },
    });
    await followed();
    expect(numbers(await find(desk, { q: `${before}-${after}` }))).toEqual([ticket.number]);
    expect(numbers(await find(desk, { q: `${before}${after}` }))).toEqual([ticket.number]);
  });

  it('shows tickets with the very words first, and leaves similar ones out where many have them', async () => {
    const word = aWord();
    const other = swapped(word);
    const meant = await aTicket({ answers: { subject: `A ${word}`, details: 'x' } });
    const typed = await aTicket({ answers: { subject: `A ${other}`, details: 'x' } });
    await followed();
    const desk = await anAgent();
    const both = await find(desk, { q: word, count: true });
    expect(both.items.map(({ number, similar }) => [number, similar])).toEqual([
      [meant.number, false],
      [typed.number, true],
    ]);
    expect(both.total).toEqual({ tickets: 2, orMore: false });
    const first = await find(desk, { q: word, count: true, limit: 1 });
    expect(first.total).toEqual({ tickets: 2, orMore: false });
    const second = await find(desk, { q: word, limit: 1, cursor: first.nextCursor });
    expect([numbers(first), numbers(second), second.total]).toEqual([
      [meant.number],
      [typed.number],
      null,
    ]);
    for (let more = 0; more < 4; more++) {
      await aTicket({ answers: { subject: `A ${word}`, details: 'x' } });
    }
    expect(numbers(await find(desk, { q: word }))).not.toContain(typed.number);
  });

  it('never puts a word right by a restricted ticket of another office', async () => {
    const word = aWord();
    const customer = await aPerson({ fullName: `Somebody ${word}` });
    const secret = await aTicket({ customer, serviceCode: sensitiveService });
    await followed();
    const q = swapped(word);
    const stranger = await find(await anAgent(), { q, count: true });
    expect(stranger).toEqual({ items: [], nextCursor: null, total: { tickets: 0, orMore: false } });
    const hr = await anAgent('hr-pay-leave');
    expect(numbers(await find(hr, { q }))).toEqual([secret.number]);
  });
});

describe('searching answers', () => {
  it('finds words that only an answer to the form has', async () => {
    const program = aWord();
    const answers = { program, purpose: 'Maps.', seats: 2, personal_data: 'no' };
    const ticket = await aTicket({
      ...{ serviceCode: 'software', answers },
      body: { subject: 'A program', description: 'Something else.' },
    });
    expect(numbers(await find(await anAgent(), { q: program }))).toEqual([ticket.number]);
  });

  it('reads answers however deep they lie', async () => {
    const word = aWord();
    const { dataSource } = await createTestApp();
    const rows: { found: boolean }[] = await dataSource.query(
      `SELECT ticket_words('a', 'b', 'c', $1::jsonb) @@ ticket_query(ARRAY[$2]) AS found`,
      [JSON.stringify({ list: ['x', { deep: word }], n: 4, none: null }), word],
    );
    expect(rows).toEqual([{ found: true }]);
  });
});

describe('narrowing a search', () => {
  it('meets the conditions of the address, in rows and in the count', async () => {
    const word = aWord();
    const answers = { subject: word, details: 'x' };
    const mine = await aCase({ answers });
    const other = await aTicket({ answers });
    const held = await find(mine.desk, { q: word, where: 'assignee.is.nobody', count: true });
    expect([numbers(held), held.total]).toEqual([
      [other.number, mine.ticket.number].filter((number) => numbers(held).includes(number)),
      { tickets: held.items.length, orMore: false },
    ]);
    const recent = await find(mine.desk, { q: word, where: 'opened.within_last.7d' });
    expect(numbers(recent)).toEqual([other.number, mine.ticket.number]);
    expect(numbers(await find(mine.desk, { q: word, where: 'team.is.hr-benefits' }))).toEqual([]);
    const ofTicket = { q: other.number, where: 'team.is.hr-benefits' };
    expect(numbers(await find(mine.desk, ofTicket))).toEqual([]);
  });

  it.each(['nonsense', 'status.is.', 'team.is.a b', 'shoe.is.red', 'x'.repeat(4001)])(
    'refuses the conditions %s',
    async (where) => {
      const answer = await (await anAgent()).get('/api/v1/tickets').query({ q: 'x', where });
      expect(answer.status).toBe(400);
    },
  );
});

/** That many closed copies of an open ticket, which are newer than all there are. */
async function closedCopies(number: string, copies: number): Promise<void> {
  const { dataSource } = await createTestApp();
  const columns: { name: string }[] = await dataSource.query(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_name = 'tickets' AND column_name NOT IN ('id', 'number', 'status', 'solved_at', 'closed_at')`,
  );
  const list = columns.map(({ name }) => name).join(', ');
  await dataSource.query(
    `INSERT INTO tickets (${list}, status, solved_at, closed_at)
      SELECT ${list}, 'closed', opened_at, opened_at FROM tickets, generate_series(1, $2::int) WHERE number = $1`,
    [number, copies],
  );
}

async function withoutCopies(word: string, number: string): Promise<void> {
  const { dataSource } = await createTestApp();
  await dataSource.query(
    `DELETE FROM tickets WHERE search @@ ticket_query(ARRAY[$1]) AND number <> $2`,
    [word, number],
  );
}

interface PlanNode {
  readonly 'Scan Direction'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How many rows a plan goes through one by one, newest first, in search of those that fit. */
function walked(node: PlanNode): number {
  const own = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0);
  const below = (node.Plans ?? []).map(walked);
  return Math.max(node['Scan Direction'] === 'Backward' ? own : 0, ...below);
}

async function planOf({ text, values }: Statement): Promise<PlanNode> {
  const { dataSource } = await createTestApp();
  return dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL enable_seqscan = off');
    const asked = `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`;
    const [row]: { 'QUERY PLAN': { Plan: PlanNode }[] }[] = await manager.query(asked, values);
    return row!['QUERY PLAN'][0]!.Plan;
  });
}

describe('a long history', () => {
  const [common, rare] = [aWord(), aWord()];
  let number: string;
  let rareOne: string;

  beforeAll(async () => {
    rareOne = (await aTicket({ answers: { subject: rare, details: 'x' } })).number;
    await closedCopies(rareOne, 40);
    number = (await aTicket({ answers: { subject: common, details: 'x' } })).number;
    await closedCopies(number, 1_200);
    await (await createTestApp()).dataSource.query('ANALYZE tickets');
  });
  afterAll(async () => {
    await withoutCopies(common, number);
    await withoutCopies(rare, rareOne);
  });

  it('is searched to its end for a rare word, page after page, newest first', async () => {
    const desk = await anAgent();
    const first = await find(desk, { q: rare });
    const second = await find(desk, { q: rare, cursor: first.nextCursor });
    const all = [...numbers(first), ...numbers(second)];
    expect([first.items.length, all.length, second.nextCursor]).toEqual([25, 41, null]);
    expect(all[0]).toBe(rareOne);
    expect(all.slice(1)).toEqual([...new Set(all.slice(1))].toSorted().toReversed());
  });

  it('is looked through no further than its newest thousand for what no ticket holds', async () => {
    const desk = await anAgent();
    const said = await statementsOf(() => find(desk, { q: 'zzxyqy' }));
    const searches = said.filter(({ text }) => text.includes('t.search @@'));
    expect(searches.length).toBeGreaterThan(1);
    const lengths = await Promise.all(searches.map(async (one) => walked(await planOf(one))));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1_000);
  });
});

describe('counting what was found', () => {
  it('says more than a thousand, and counts to it no further', async () => {
    const word = aWord();
    const ticket = await aTicket({ answers: { subject: word, details: 'x' } });
    await closedCopies(ticket.number, 1_002);
    try {
      const desk = await anAgent();
      const all = await find(desk, { q: word, count: true });
      expect(all.total).toEqual({ tickets: 1000, orMore: true });
      expect((await find(desk, { q: word, count: true, scope: 'open' })).total).toEqual({
        tickets: 1,
        orMore: false,
      });
      expect((await find(desk, { q: word })).total).toBeNull();
    } finally {
      await withoutCopies(word, ticket.number);
    }
  });

  it('counts no restricted ticket of another office and none of one’s own', async () => {
    const word = aWord();
    const agent = await aPerson({ roles: [{ role: 'agent', team: 'it-devices' }] });
    const customer = await aPerson({ fullName: `Somebody ${word}` });
    await aTicket({ customer, serviceCode: sensitiveService });
    await aTicket({ customer: agent, answers: { subject: word, details: 'x' } });
    const open = await aTicket({ customer });
    const another = await aTicket({ customer });
    const desk = await signInAs(agent);
    const page = await find(desk, { q: word, count: true, limit: 1 });
    expect([numbers(page), page.total]).toEqual([[another.number], { tickets: 2, orMore: false }]);
    expect(open.number).not.toBe(another.number);
  });
});

describe('what nobody should type', () => {
  it.each([
    'x'.repeat(201),
    'a\0b',
    '\u202Eevil',
    '½ ﷽ ª',
    '💩'.repeat(60),
    'مرحبا بالعالم',
    '%_\\\'";--',
    'tsquery:*&!|<->',
    '\\',
    `' | 'x':* & !'`,
    'İstanbul ﬀ ǅ',
    '\u200b\u200f',
    '\ud800',
  ])('%j is answered', async (q) => {
    const answer = await (await anAgent()).get('/api/v1/tickets').query({ q, count: true });
    expect([200, 400]).toContain(answer.status);
  });

  it.each([
    ['open', 1.5],
    ['near_done', 1e300],
    ['elsewhere', -3],
  ])('a list position %s, %d that nobody was given is answered', async (part, at) => {
    const answer = await (
      await anAgent()
    )
      .get('/api/v1/tickets')
      .query({ q: 'printer', cursor: encodeCursor([part, at, 0]) });
    expect([200, 400]).toContain(answer.status);
  });
});
