import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, anAgentFor, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

let words = 0;
/** A word that no other test uses. */
const aWord = (): string => `wombat${process.pid}x${(words += 1)}`;

interface Offered {
  readonly items: readonly { readonly tag: string; readonly tickets: number }[];
  readonly newTag: string | null;
  readonly problem: string | null;
}

const tagsOf = async (desk: SignedInClient, path: string): Promise<unknown> =>
  (await desk.get(path)).body.tags;
const offered = async (desk: SignedInClient, q: string): Promise<Offered> =>
  (await desk.get('/api/v1/tags').query({ q })).body;

describe('tags of a ticket', () => {
  it('are added and taken off by staff; the history says so and the customer never reads them', async () => {
    const { desk, ticketPath, customer, requestPath } = await aCase();
    const word = aWord();
    const added = await desk
      .post(`${ticketPath}/tags`)
      .send({ add: [`#${word.toUpperCase()}`, `${word} Loan`, `${word}_loan`] });
    expect(added.status).toBe(201);
    expect(await tagsOf(desk, ticketPath)).toEqual([word, `${word}-loan`]);
    await desk
      .post(`${ticketPath}/tags`)
      .send({ remove: [word], add: [`${word}2`] })
      .expect(201);
    expect(await tagsOf(desk, ticketPath)).toEqual([`${word}-loan`, `${word}2`]);
    const { items } = (await desk.get(`${ticketPath}/events`)).body as {
      items: { sentence: string }[];
    };
    expect(items.slice(0, 3).map(({ sentence }) => sentence)).toEqual([
      `Added the tag “${word}2”.`,
      `Took off the tag “${word}”.`,
      `Added the tags “${word}” and “${word}-loan”.`,
    ]);
    for (const path of [requestPath, '/api/v1/requests']) {
      expect(JSON.stringify((await customer.get(path)).body)).not.toMatch(new RegExp(word, 'i'));
    }
    const { requests } = (await customer.get(`/api/v1/front-door?q=${word}`)).body as {
      requests: unknown[];
    };
    expect(requests).toEqual([]);
  });

  it('are refused with every reason and the field', async () => {
    const { desk, ticketPath } = await aCase();
    const word = aWord();
    await desk.post(`${ticketPath}/tags`).send({ add: [word] });
    const refused = await desk
      .post(`${ticketPath}/tags`)
      .send({ add: [word, 'a,b', '\u0000', 'x'.repeat(41)] });
    expect(refused.status).toBe(422);
    expect(
      (refused.body.errors as { field: string; code: string }[]).map(
        ({ field, code }) => `${field} ${code}`,
      ),
    ).toEqual([
      'add ticket.tags.malformed',
      'add ticket.tags.malformed',
      'add ticket.tags.too_long',
    ]);
    const tooMany = Array.from({ length: 20 }, (_, at) => `${word}-${at}`);
    const full = await desk.post(`${ticketPath}/tags`).send({ add: tooMany });
    expect([full.status, full.body.errors[0].code]).toEqual([422, 'ticket.tags.too_many']);
    for (const body of [{ add: 'x' }, { add: [1] }, { add: [...tooMany, 'y'] }, { remove: {} }]) {
      const answer = await desk.post(`${ticketPath}/tags`).send(body);
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, Object.keys(body)[0]]);
    }
    expect(await tagsOf(desk, ticketPath)).toEqual([word]);
  });

  it('can be changed by the office that has the ticket alone', async () => {
    const { ticket, ticketPath } = await aCase();
    const other = await signInAs(await aPerson({ roles: [{ role: 'agent', team: 'acq-advice' }] }));
    const answer = await other.post(`${ticketPath}/tags`).send({ add: [aWord()] });
    expect([answer.status, answer.body.errors[0].code]).toEqual([422, 'ticket.other_office']);
    const own = await signInAs(ticket.customer);
    expect((await own.post(`${ticketPath}/tags`).send({ add: [aWord()] })).status).toBe(403);
  });

  it('that two people add at once both stay', async () => {
    const { desk, ticketPath, ticket } = await aCase();
    const colleague = await signInAs(await anAgentFor(ticket));
    const word = aWord();
    const answers = await Promise.all([
      desk.post(`${ticketPath}/tags`).send({ add: [`${word}-a`] }),
      colleague.post(`${ticketPath}/tags`).send({ add: [`${word}-b`] }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect([...((await tagsOf(desk, ticketPath)) as string[])].toSorted()).toEqual([
      `${word}-a`,
      `${word}-b`,
    ]);
  });
});

describe('tags that are offered', () => {
  it('are those in use, most used first, with what was typed as a new one', async () => {
    const { desk, ticketPath, ticket } = await aCase();
    const word = aWord();
    await desk.post(`${ticketPath}/tags`).send({ add: [`${word}-one`, `${word}-two`] });
    const more = await aTicket({ customer: ticket.customer });
    await desk
      .post(`/api/v1/tickets/${more.number}/tags`)
      .send({ add: [`${word}-two`] })
      .expect(201);
    expect(await offered(desk, word)).toEqual({
      items: [
        { tag: `${word}-two`, tickets: 2 },
        { tag: `${word}-one`, tickets: 1 },
      ],
      ...{ newTag: word, problem: null },
    });
    expect(await offered(desk, `${word} TWO`)).toEqual({
      items: [{ tag: `${word}-two`, tickets: 2 }],
      ...{ newTag: null, problem: null },
    });
    await desk.post(`${ticketPath}/tags`).send({ remove: [`${word}-one`] });
    expect((await offered(desk, `${word}-one`)).items).toEqual([]);
    expect(await offered(desk, 'a,b')).toMatchObject({
      ...{ items: [], newTag: null },
      problem: expect.stringContaining('letters, digits and hyphens'),
    });
    expect((await desk.get('/api/v1/tags').query({ q: 'x'.repeat(81) })).status).toBe(400);
  });

  it('tell nothing of restricted tickets of other offices, nor of the reader’s own requests', async () => {
    const { desk, ticketPath } = await aCase({ serviceCode: sensitiveService });
    const word = aWord();
    await desk
      .post(`${ticketPath}/tags`)
      .send({ add: [word] })
      .expect(201);
    expect((await offered(desk, word)).items).toEqual([{ tag: word, tickets: 1 }]);
    const it = await aCase();
    expect(await offered(it.desk, word)).toEqual({ items: [], newTag: word, problem: null });
    const administrator = await signInAs(await aPerson({ roles: ['administrator'] }));
    expect((await administrator.get('/api/v1/tags').query({ q: word })).status).toBe(403);

    const asks = await aPerson({ roles: [{ role: 'agent', team: it.ticket.teamCode }] });
    const own = await aTicket({ customer: asks });
    const ownWord = aWord();
    await it.desk
      .post(`/api/v1/tickets/${own.number}/tags`)
      .send({ add: [ownWord] })
      .expect(201);
    expect((await offered(it.desk, ownWord)).items).toEqual([{ tag: ownWord, tickets: 1 }]);
    expect((await offered(await signInAs(asks), ownWord)).items).toEqual([]);
  });

  it('are counted as the tickets have them', async () => {
    const { dataSource } = await createTestApp();
    const differing: unknown[] = await dataSource.query(`
      SELECT * FROM (SELECT tag, office_code, sum(tickets) AS tickets FROM tag_uses GROUP BY 1, 2) kept
        FULL JOIN (SELECT tag, CASE WHEN sensitive THEN office_code ELSE '' END AS office_code, count(*) AS tickets
                     FROM tickets, unnest(tags) tag GROUP BY 1, 2) counted USING (tag, office_code)
       WHERE coalesce(kept.tickets, 0) <> coalesce(counted.tickets, 0)`);
    expect(differing).toEqual([]);
  });
});

describe('lists by tag', () => {
  it('hold the tickets that have it, in queues, in a search and in a file; those of other offices never', async () => {
    const { desk, ticket, ticketPath } = await aCase();
    const word = aWord();
    await desk.post(`${ticketPath}/tags`).send({ add: [word, `${word}-gĕnre`] });
    const restricted = await aCase({ serviceCode: sensitiveService });
    await restricted.desk.post(`${restricted.ticketPath}/tags`).send({ add: [word] });
    const listed = async (where: string, client = desk) => {
      const { body } = await client
        .get(`/api/v1/queues/${ticket.teamCode}/tickets`)
        .query({ where });
      return (body.items as { number: string; tags: string[] }[]).map(({ number, tags }) => ({
        ...{ number, tags },
      }));
    };
    const row = { number: ticket.number, tags: [word, `${word}-gĕnre`] };
    expect(await listed(`tag.is.${word}`)).toEqual([row]);
    expect(await listed(`tag.is.nowhere,${word}-gĕnre`)).toEqual([row]);
    expect((await listed(`tag.is_not.${word}`)).map(({ number }) => number)).not.toContain(
      ticket.number,
    );
    const found = await desk
      .get('/api/v1/tickets')
      .query({ q: ticket.number, where: `tag.is.${word}` });
    expect(found.body.items).toMatchObject([row]);
    const preview = await desk.post('/api/v1/views/preview').send({
      sort: 'urgency',
      condition: { version: 1, all: [{ field: 'tag', op: 'is', values: [word] }] },
    });
    expect(preview.body.items).toMatchObject([row]);
    const file = await desk.post('/api/v1/ticket-exports').send({
      selection: { view: ticket.teamCode, filters: { where: `tag.is.${word}` } },
    });
    expect(file.text).toContain(`${word}, ${word}-gĕnre`);
    const wrong = await desk.get(`/api/v1/queues/${ticket.teamCode}/tickets?where=tag.is.A_B`);
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'where.all.0.values']);
  });
});

const params = async () => ({ number: (await aTicket()).number });
refusesStrangers('GET', '/api/v1/tags', { as: [anEmployee(403)] });
refusesStrangers('POST', '/api/v1/tickets/:number/tags', {
  ...{ params, as: [anEmployee(403)], body: { add: ['x'] } },
});
