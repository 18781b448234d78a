import { aPerson } from '../../support/factories/a-person.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

refusesStrangers('GET', '/api/v1/front-door');

let client: SignedInClient;

beforeAll(async () => {
  client = await signInAs(await aPerson({ bureau: 'public-buildings' }));
});

async function search(q: string) {
  const response = await client.get('/api/v1/front-door').query({ q });
  expect(response.status).toBe(200);
  return response.body;
}

async function codes(q: string): Promise<string[]> {
  const { services } = await search(q);
  return services.map(({ code }: { code: string }) => code);
}

async function misses(): Promise<string[]> {
  const { dataSource } = await createTestApp();
  const rows: { query: string }[] = await dataSource.query(
    'SELECT query FROM search_misses ORDER BY id',
  );
  return rows.map(({ query }) => query);
}

describe('words people use', () => {
  test.each([
    ['badge', 'badge'],
    ['PIV card', 'badge'],
    ['access card', 'badge'],
    ['notebook', 'laptop'],
    ['how do I get a new computer?', 'laptop'],
    ['Wi-Fi', 'network-problem'],
    ['wireless', 'network-problem'],
    ['procure', 'small-purchase'],
    ['maternity leave', 'parental-leave'],
    ['paternity', 'parental-leave'],
    ['p-card', 'purchase-card'],
    ['my paycheck is wrong', 'pay-problem'],
    ['locked out', 'cannot-sign-in'],
    ['new hire', 'new-employee'],
    ['quit my job', 'leaving'],
    ['wfh', 'telework'],
    ['W-2', 'employment-letter'],
    ['bullying', 'harassment'],
    ['ergonomic chair', 'accommodation'],
    ['printers', 'computer-problem'],
  ])('"%s" finds %s among the first three', async (words, code) => {
    expect((await codes(words)).slice(0, 3)).toContain(code);
  });

  test('the beginning of a word is enough', async () => {
    expect((await codes('accommo'))[0]).toBe('accommodation');
  });

  test('accents and capitals make no difference', async () => {
    expect(await codes('LÁPTOP')).toEqual(await codes('laptop'));
  });

  test('several needs in one sentence find each', async () => {
    const found = await codes('I lost my badge and my laptop is broken');
    expect(found).toEqual(expect.arrayContaining(['badge', 'laptop', 'computer-problem']));
  });
});

describe('typing errors', () => {
  test.each([
    ['bdge', 'badge', 'badge'],
    ['labtop', 'laptop', 'laptop'],
    ['pasword', 'password', 'cannot-sign-in'],
    ['onbording', 'onboarding', 'new-employee'],
    ['harrasment', 'harassment', 'harassment'],
    ['invoce', 'invoice', 'invoice'],
    ['contarct modification', 'contract modification', 'contract-change'],
  ])('"%s" is read as "%s" and finds %s', async (typed, corrected, code) => {
    const { correctedQuery, services } = await search(typed);
    expect(correctedQuery).toBe(corrected);
    expect(services[0].code).toBe(code);
  });

  test('words that are right are not corrected', async () => {
    expect((await search('printer')).correctedQuery).toBeNull();
    expect((await search('the printer of my office')).correctedQuery).toBeNull();
  });
});

describe('nothing found', () => {
  test('the words are carried to a request in one’s own words, which always works', async () => {
    const { total, services, correctedQuery, ownWords } = await search('zzyzx  Qwertz!');
    expect({ total, services, correctedQuery }).toEqual({
      total: 0,
      services: [],
      correctedQuery: null,
    });
    expect(ownWords.words).toBe('zzyzx Qwertz!');
    expect(ownWords.services[0]).toEqual({
      code: 'tell-us',
      name: 'Tell us in your own words',
      deskName: 'IT desk',
    });
    expect(ownWords.services).toHaveLength(4);
  });

  test('the miss is counted, without who it was', async () => {
    await search('Frobnicate the WIDGET');
    expect((await misses()).at(-1)).toBe('frobnicate the widget');
    const { dataSource } = await createTestApp();
    const columns: { name: string }[] = await dataSource.query(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'search_misses' ORDER BY 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['id', 'query', 'searched_at']);
  });

  test('what was found is no miss, and neither is an empty search', async () => {
    const before = (await misses()).length;
    await search('badge');
    expect(await search('')).toMatchObject({ query: '', services: [], requests: [], total: 0 });
    await search('  ?!  ');
    expect(await misses()).toHaveLength(before);
  });
});

describe('hostile words', () => {
  test.each([
    ['quotes and operators', `' OR 1=1; DROP TABLE services; -- & | ! <-> :* ( )`],
    ['a script', '<script>alert(1)</script>'],
    ['NUL and control characters', 'bad\u0000ge\u0007'],
    ['emoji', '🦖🦖🦖 👩‍💻'],
    ['right to left', '\u202Eegdab شارة'],
    ['half a surrogate pair', 'a\uD83D'],
    ['only stop words', 'the of and to my'],
    ['backslashes and percent signs', '\\%_\\\\'],
    ['sixty words', Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')],
    ['two thousand letters', 'x'.repeat(2000)],
  ])('%s are answered like any others', async (_, words) => {
    const response = await client.get('/api/v1/front-door').query({ q: words });
    expect(response.status).toBe(200);
    expect(response.body.ownWords.services).not.toHaveLength(0);
    expect(JSON.stringify(response.body)).not.toMatch(/\\u0000/);
  });

  test('words that are too long are told so', async () => {
    const response = await client.get('/api/v1/front-door').query({ q: 'x'.repeat(2001) });
    expect(response.status).toBe(400);
    expect(response.body.errors).toEqual([
      {
        field: 'q',
        code: 'field.max_length',
        message: 'What you need help with must be 2,000 characters or less.',
      },
    ]);
  });

  test('two searches in one address, and settings that do not exist, are refused', async () => {
    const twice = await client.get('/api/v1/front-door?q=a&q=b');
    expect([twice.status, twice.body.errors[0].field]).toEqual([400, 'q']);
    const unknown = await client.get('/api/v1/front-door?q=a&office=hr');
    expect([unknown.status, unknown.body.errors[0].code]).toEqual([400, 'field.unknown']);
  });
});

test('services of other bureaus are found and marked', async () => {
  const { services } = await search('satellite phone');
  expect(services[0]).toMatchObject({ code: 'satellite-phone', forMyBureau: false });
  const there = await signInAs(await aPerson({ bureau: 'northern-lands' }));
  const response = await there.get('/api/v1/front-door').query({ q: 'satellite phone' });
  expect(response.body.services[0]).toMatchObject({ code: 'satellite-phone', forMyBureau: true });
});

test('a service in one’s own words comes after those that fit better', async () => {
  const { services } = await search('question about my contract');
  const general = services.map((service: { general: boolean }) => service.general);
  expect(general).toEqual([...general].sort((one, other) => Number(one) - Number(other)));
});

describe('my own requests', () => {
  test('are found by number and by words, and nobody else’s are', async () => {
    const customer = await aPerson();
    const ticket = await aTicket({
      customer,
      answers: { subject: 'Zeppelin moorings', details: 'They creak.' },
    });
    const mine = await signInAs(customer);
    for (const q of [ticket.number, ticket.number.toLowerCase(), 'zeppelin']) {
      const { body } = await mine.get('/api/v1/front-door').query({ q });
      expect(body.requests).toEqual([
        {
          number: ticket.number,
          subject: 'Zeppelin moorings',
          statusLabel: 'Received',
          openedAt: expect.any(String),
        },
      ]);
      expect(body.total).toBe(body.services.length + 1);
    }
    for (const role of ['agent', 'office_lead', 'administrator'] as const) {
      const other = await signInAs(await aPerson({ roles: [role] }));
      const { body } = await other.get('/api/v1/front-door').query({ q: ticket.number });
      expect(body.requests).toEqual([]);
    }
  });

  test('a search that finds only a request of mine is no miss', async () => {
    const customer = await aPerson();
    await aTicket({ customer, answers: { subject: 'Quixotic windmill', details: 'It turns.' } });
    const before = (await misses()).length;
    const mine = await signInAs(customer);
    const { body } = await mine.get('/api/v1/front-door').query({ q: 'quixotic' });
    expect(body).toMatchObject({ total: 1, services: [] });
    expect(await misses()).toHaveLength(before);
  });
});
