import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Response } from 'supertest';
import { aPerson } from '../../support/factories/a-person.js';
import { askedAbout } from '../../support/factories/a-pulse.js';
import { aCase, aTicket, versionOf } from '../../support/factories/a-ticket.js';
import { aClosedTicket } from '../../support/factories/desk-acts.js';
import { openPage } from '../../support/factories/rating-page.js';
import { hostileTexts, unreadableTexts } from '../../support/hostile-texts.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());

/** Several texts in one, each on its lines, no longer than `most`. */
function inBlocksOf(most: number): string[] {
  const blocks: string[] = [];
  for (const text of hostileTexts) {
    const last = blocks.at(-1);
    if (last !== undefined && [...last, ...text].length + 1 <= most) {
      blocks[blocks.length - 1] = `${last}\n${text}`;
    } else blocks.push(text);
  }
  return blocks;
}

/** Whether a text is one of the values in what was answered, to the letter. */
function holds(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value === text;
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((one) => holds(one, text))
  );
}

const keyed = (client: SignedInClient, path: string, body: object) =>
  client.post(`/api/v1${path}`).set('Idempotency-Key', randomUUID()).send(body);

interface Input {
  readonly what: string;
  /** How long it may be; null for one line. */
  readonly most: number | null;
  /** Writes the text and answers where it can be read again. */
  readonly write: (text: string) => Promise<{ written: Response; read: () => Promise<Response> }>;
}

/** The inputs in which people write, in the portal and at the desk. */
async function inputs(): Promise<Input[]> {
  const lead = await aPerson({
    roles: [
      { role: 'team_lead', team: 'it-service-desk' },
      { role: 'office_lead', office: 'information-technology' },
    ],
  });
  const leads = await signInAs(lead);
  const { desk, customer, ticketPath, requestPath, ticket } = await aCase();
  const ticketNow = () => desk.get(ticketPath);
  const request = () => customer.get(requestPath);
  const at = `/tickets/${ticket.number}`;
  const post =
    (
      client: SignedInClient,
      path: string,
      body: (text: string) => object,
      read: () => Promise<Response>,
    ) =>
    async (text: string) => ({ written: await keyed(client, path, body(text)), read });
  const viewOf = (name: string) => ({
    ...{ name, audience: 'mine', columns: ['subject'], sort: 'urgency' },
    condition: { version: 1, all: [{ field: 'assignee', op: 'is', values: ['nobody'] }] },
  });
  const ruleOf = (name: string, reason: string) => ({
    ...{ name, reason, on: 'event', occasions: ['reopened'], officeCode: 'information-technology' },
    ...{
      enabled: false,
      position: 1,
      acts: [{ kind: 'prioritize', impact: 'agency', urgency: 'now' }],
    },
    condition: { version: 1, all: [{ field: 'assignee', op: 'is', values: ['nobody'] }] },
  });
  return [
    {
      ...{ what: 'the title of a request', most: null },
      write: async (subject) => {
        const answers = { subject, details: 'x' };
        const written = await keyed(customer, '/requests', { serviceCode: 'ask-it', answers });
        return { written, read: () => customer.get(`/api/v1/requests/${written.body.number}`) };
      },
    },
    {
      ...{ what: 'an answer of a request', most: 3000 },
      write: async (details) => {
        const answers = { subject: 'x', details };
        const written = await keyed(customer, '/requests', { serviceCode: 'ask-it', answers });
        return { written, read: () => desk.get(`/api/v1/tickets/${written.body.number}`) };
      },
    },
    {
      ...{ what: 'a draft of a request', most: 3000 },
      write: async (details) => {
        const written = await keyed(customer, '/drafts', {
          serviceCode: 'ask-it',
          answers: { details },
        });
        return { written, read: () => customer.get(`/api/v1/drafts/${written.body.id}`) };
      },
    },
    {
      ...{ what: 'a message of the customer', most: 9000 },
      write: post(customer, `/requests/${ticket.number}/comments`, (body) => ({ body }), ticketNow),
    },
    {
      ...{ what: 'a reply of the desk', most: 9000 },
      write: post(desk, `${at}/comments`, (body) => ({ body }), request),
    },
    {
      ...{ what: 'a staff note', most: 9000 },
      write: post(desk, `${at}/staff-notes`, (body) => ({ body }), ticketNow),
    },
    {
      ...{ what: 'a draft of a reply', most: 9000 },
      write: async (body) => {
        const { version } = (await desk.get(`${ticketPath}/reply-draft`)).body as {
          version: number;
        };
        const written = await desk
          .put(`${ticketPath}/reply-draft`)
          .set('If-Match', `"${version}"`)
          .send({ body, attachmentIds: [] });
        return { written, read: () => desk.get(`${ticketPath}/reply-draft`) };
      },
    },
    {
      ...{ what: 'what helps a customer', most: 500 },
      write: async (accommodations) => ({
        written: await customer.patch('/api/v1/me').send({ accommodations }),
        read: ticketNow,
      }),
    },
    {
      ...{ what: 'the title of a saved reply', most: null },
      write: post(
        leads,
        '/saved-replies',
        (title) => ({ title, body: 'x', officeCode: null, afterwards: 'none' }),
        () => leads.get('/api/v1/saved-replies'),
      ),
    },
    {
      ...{ what: 'the name of a view', most: null },
      write: async (name) => {
        const written = await keyed(leads, '/views', viewOf(name));
        const { id } = written.body as { id: number };
        const read = await leads.get(`/api/v1/views/${id}`);
        // Nobody has room for as many views as there are texts.
        await leads.delete(`/api/v1/views/${id}`).set('If-Match', '"1"');
        return { written, read: () => Promise.resolve(read) };
      },
    },
    {
      ...{ what: 'the name and the reason of a rule', most: null },
      write: async (text) => {
        const written = await keyed(leads, '/rules', ruleOf(text, text));
        return { written, read: () => leads.get(`/api/v1/rules/${written.body.id}/versions`) };
      },
    },
    {
      ...{ what: 'the title of a call', most: null },
      write: async (subject) => {
        const written = await keyed(desk, '/tickets', {
          ...{ serviceCode: 'ask-it', customerId: ticket.customer.id, channel: 'phone' },
          ...{ subject, description: 'x' },
        });
        return { written, read: () => desk.get(`/api/v1/tickets/${written.body.number}`) };
      },
    },
  ];
}

describe('a text that has broken software', () => {
  it('is kept and given back as it was typed, in whatever it is written', async () => {
    for (const [nth, { what, most, write }] of (await inputs()).entries()) {
      // One line holds one text: each goes into some of the inputs, and each input gets some of every kind.
      const lines = hostileTexts.filter(
        (text, at) => at % 5 === nth % 5 && text.length <= 80 && !text.includes('\t'),
      );
      for (const text of most === null ? lines : inBlocksOf(most)) {
        const { written, read } = await write(text);
        const answer = await read();
        const refused = written.status < 300 ? undefined : written.body;
        const back = holds(answer.body, text);
        expect({ text, what, refused, back }).toEqual({ text, what, back: true });
      }
    }
  }, 240_000);

  it('is refused at its field where it holds what cannot be kept', async () => {
    for (const { what, write } of await inputs()) {
      for (const text of unreadableTexts) {
        const { written } = await write(text);
        expect({ what, text, status: written.status }).toEqual({
          what,
          text,
          status: expect.any(Number),
        });
        expect([400, 422]).toContain(written.status);
        expect(written.body.errors[0].field).toEqual(expect.stringMatching(/\w/));
      }
    }
  }, 240_000);

  it('5,000 web addresses are refused at the field with the limit, and kept as a draft as far as drafts go; as many as fit are a message', async () => {
    const { desk, customer, ticketPath, requestPath } = await aCase();
    const links = (count: number) =>
      Array.from({ length: count }, (_, at) => `https://a.gov/${at}`).join(' ');
    const limit = /10,000 characters or less\. It is 9\d,\d{3}\./;
    for (const [client, path] of [
      [customer, `${requestPath}/comments`],
      [desk, `${ticketPath}/comments`],
      [desk, `${ticketPath}/staff-notes`],
    ] as const) {
      const refused = await client.post(path).send({ body: links(5_000) });
      expect([refused.status, refused.body.errors]).toEqual([
        400,
        [expect.objectContaining({ field: 'body', message: expect.stringMatching(limit) })],
      ]);
    }
    const kept = await desk
      .put(`${ticketPath}/staff-note-draft`)
      .set('If-Match', '"0"')
      .send({ body: links(3_000) });
    expect(kept.status).toBe(200);
    const beyond = await desk
      .put(`${ticketPath}/staff-note-draft`)
      .set('If-Match', `"${kept.body.version}"`)
      .send({ body: links(5_000) });
    expect([beyond.status, beyond.body.errors[0].field]).toEqual([400, 'body']);
    const still = await desk.get(`${ticketPath}/staff-note-draft`);
    expect(still.body.body).toBe(links(3_000));
    const fits = links(550);
    expect((await desk.post(`${ticketPath}/comments`).send({ body: fits })).status).toBe(201);
    expect((await customer.get(requestPath)).body.messages.at(-1).body).toBe(fits);
  });

  it('is text in the mails that tell of it, and on the pages that mails lead to', async () => {
    const body = inBlocksOf(9000).join('\n');
    const markup = '<img src=x onerror=window.hostile=1>';
    const { desk, customer, ticketPath, requestPath } = await aCase({
      answers: { subject: markup, details: body.slice(0, 3000) },
    });
    await desk.post(`${ticketPath}/comments`).send({ body });
    await customer.post(`${requestPath}/comments`).send({ body });
    const closed = await aClosedTicket({ answers: { subject: markup, details: 'x' } });
    const { path } = await askedAbout(closed);
    const page = await openPage(path);
    const mails = (await capturedMails()).filter(({ text }) => /onerror/.test(text));
    expect(mails.length).toBeGreaterThan(1);
    expect(page.text).toContain('&lt;img src=x onerror');
    const own = /<svg class="mark" [^]*?<\/svg>/;
    for (const html of [page.text.replace(own, ''), ...mails.map((mail) => mail.html)]) {
      const elements = [...html.matchAll(/<([a-z][^\s/>]*)([^>]*)>/gi)];
      expect(elements.map(([, name]) => name!.toLowerCase())).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(script|iframe|svg|math|object|embed|base|video)$/),
        ]),
      );
      expect(
        elements.filter(([, , rest]) => /\son\w+\s*=|javascript:|tracker\.example/i.test(rest!)),
      ).toEqual([]);
    }
  });
});

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
interface Operation {
  readonly parameters?: readonly { name: string; in: string; schema: Schema }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
}
const description = JSON.parse(readFileSync('web/src/api/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** A value of the described shape in which every text is this one. */
function filledWith(text: string, schema: Schema | undefined, depth = 0): unknown {
  if (!schema || depth > 6) return text;
  if (schema.$ref)
    return filledWith(
      text,
      description.components.schemas[schema.$ref.split('/').at(-1)!],
      depth + 1,
    );
  const [one] = schema.allOf ?? schema.oneOf ?? [];
  if (one) return filledWith(text, one, depth + 1);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'array') return [filledWith(text, schema.items, depth + 1)];
  if (schema.type === 'number' || schema.type === 'integer') return 1;
  if (schema.type === 'boolean') return false;
  if (schema.type !== 'object') return text;
  return Object.fromEntries(
    Object.entries(schema.properties ?? { [text]: { type: 'string' } }).map(([name, property]) => [
      name,
      filledWith(text, property, depth + 1),
    ]),
  );
}

/** As UTF-8, in which half a letter cannot be. */
const inAddress = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

/** Texts that fail in different places: the database, an address, a pattern, a number, an object's own names. */
const everywhere = [
  ...[`'; DROP TABLE tickets; --`, '%00', '__proto__', '9999999999999999999'],
  ...['a\0b', 'a\ud800b', '<script>window.hostile=1</script>🏳️‍🌈'],
];

describe('every route of the API', () => {
  // Signing out would end the test, the stream has no end, and a demo sign-in would change who asks.
  const left = new Set([
    'delete /api/v1/session',
    'get /api/v1/live',
    'post /api/v1/session/demo',
    'post /api/v1/session',
  ]);

  it.each(everywhere)(
    'answers without a fault when its texts, addresses and filters are %j',
    async (text) => {
      const person = await aPerson({
        roles: [
          { role: 'team_lead', team: 'it-service-desk' },
          { role: 'office_lead', office: 'information-technology' },
          { role: 'bureau_lead' },
          'administrator',
        ],
      });
      const client = await signInAs(person);
      const { number } = await aTicket();
      const version = await versionOf(client, `/api/v1/tickets/${number}`);
      const faults: unknown[] = [];
      const ask = async (
        method: string,
        path: string,
        { parameters, requestBody }: Operation,
        ofText: boolean,
      ) => {
        const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
          ofText ? inAddress(text) : name === 'number' ? number : '999999999',
        );
        const query = (parameters ?? [])
          .filter((parameter) => parameter.in === 'query')
          .map(({ name, schema }) => `${name}=${inAddress(String(filledWith(text, schema)))}`);
        const { schema } = Object.values(requestBody?.content ?? {})[0] ?? {};
        const request = client[method as 'get'](`${address}?${query.join('&')}`)
          .set('Idempotency-Key', randomUUID())
          .set('If-Match', version);
        const { status } = await (method === 'get'
          ? request
          : request.send(filledWith(text, schema) as object));
        if (status >= 500) faults.push({ method, address, status });
      };
      for (const [path, operations] of Object.entries(description.paths)) {
        for (const [method, operation] of Object.entries(operations)) {
          if (left.has(`${method} ${path}`)) continue;
          await ask(method, path, operation, false);
          if (path.includes('{')) await ask(method, path, operation, true);
        }
      }
      expect(faults).toEqual([]);
      const tables = await (
        await createTestApp()
      ).dataSource.query(`SELECT to_regclass('tickets') AS tickets`);
      expect(tables).toEqual([{ tickets: 'tickets' }]);
    },
    120_000,
  );
});
