import { SweepTags } from '../../../src/modules/tickets/tags/sweep-tags.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

let words = 0;
const aWord = (): string => `numbat${process.pid}x${(words += 1)}`;

const administrator = async (): Promise<SignedInClient> =>
  signInAs(await aPerson({ fullName: 'Jo Park', roles: ['administrator'] }));

async function sweep(): Promise<void> {
  const { app } = await createTestApp();
  while (await app.get(SweepTags).run());
}

/** Two tickets of IT with a tag, one of them with another one, and a restricted one of HR. */
async function tagged() {
  const [tag, other] = [aWord(), aWord()];
  const one = await aCase();
  const two = await aTicket({ customer: one.ticket.customer });
  const [first, second] = [one.ticketPath, `/api/v1/tickets/${two.number}`];
  await one.desk.post(`${first}/tags`).send({ add: ['kept', tag, other] });
  await one.desk.post(`${second}/tags`).send({ add: [tag] });
  const hr = await aCase({ serviceCode: sensitiveService });
  await hr.desk.post(`${hr.ticketPath}/tags`).send({ add: [tag] });
  const tagsNow = async () => [
    (await one.desk.get(first)).body.tags,
    (await one.desk.get(second)).body.tags,
    (await hr.desk.get(hr.ticketPath)).body.tags,
  ];
  return { ...one, tag, other, tagsNow };
}

describe('a tag in the hands of an administrator', () => {
  it('is counted without restricted tickets, and what would change is said first', async () => {
    const { tag, other, desk } = await tagged();
    const admin = await administrator();
    expect((await admin.get('/api/v1/admin/tags').query({ q: tag })).body).toEqual([
      { tag, tickets: 2 },
    ]);
    await desk.post('/api/v1/views').send({
      ...{ name: 'By tag', audience: 'mine', columns: ['subject'], sort: 'urgency' },
      condition: { version: 1, all: [{ any: [{ field: 'tag', op: 'is', values: [tag] }] }] },
    });
    const effects = (to?: string) =>
      admin.get(`/api/v1/admin/tags/${tag}/effects`).query(to === undefined ? {} : { to });
    expect((await effects()).body).toEqual({
      ...{ tag, kind: 'deleted', becomes: null, tickets: 2, views: 1, rules: [] },
    });
    expect((await effects('Brand New')).body).toMatchObject({
      ...{ kind: 'renamed', becomes: 'brand-new' },
    });
    expect((await effects(other)).body).toMatchObject({ kind: 'merged', becomes: other });
    for (const [to, code] of [
      [tag, 'ticket.tags.same'],
      ['a,b', 'ticket.tags.malformed'],
    ] as const) {
      const refused = await effects(to);
      expect([refused.status, refused.body.errors]).toMatchObject([422, [{ field: 'to', code }]]);
    }
    for (const unknown of ['nobody-has-this', '%00', 'A%20B']) {
      expect((await admin.get(`/api/v1/admin/tags/${unknown}/effects`)).status).toBe(404);
    }
  });

  it('gets another word everywhere but on restricted tickets, and it is kept who did so', async () => {
    const { tag, other, tagsNow, desk, ticketPath } = await tagged();
    const admin = await administrator();
    const to = aWord();
    const ordered = await admin.post('/api/v1/admin/tag-changes').send({ tag, to });
    expect([ordered.status, ordered.body]).toMatchObject([
      201,
      { kind: 'renamed', becomes: to, tickets: 2, askedBy: 'Jo Park' },
    ]);
    await sweep();
    expect(await tagsNow()).toEqual([['kept', other, to], [to], [tag]]);
    const { items } = (await desk.get(`${ticketPath}/events`)).body;
    expect(items.slice(0, 2)).toMatchObject([
      { sentence: `Added the tag “${to}”, because the tag was renamed everywhere.` },
      { sentence: `Took off the tag “${tag}”, because the tag was renamed everywhere.` },
    ]);
    const [last] = (await admin.get('/api/v1/admin/tag-changes')).body;
    expect(last).toMatchObject({ tag, done: 2, finishedAt: expect.any(String) });
    const gone = await admin.post('/api/v1/admin/tag-changes').send({ tag, to: aWord() });
    expect(gone.status).toBe(404);
  });

  it('becomes one with another, or is deleted', async () => {
    const { tag, other, tagsNow } = await tagged();
    const admin = await administrator();
    await admin.post('/api/v1/admin/tag-changes').send({ tag, to: other }).expect(201);
    await sweep();
    expect(await tagsNow()).toEqual([['kept', other], [other], [tag]]);
    await admin.post('/api/v1/admin/tag-changes').send({ tag: other, to: null }).expect(201);
    await sweep();
    expect(await tagsNow()).toEqual([['kept'], [], [tag]]);
    const wrong = await admin.post('/api/v1/admin/tag-changes').send({ tag: 'kept', to: '' });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'to']);
  });
});

const as = [anEmployee(403)];
refusesStrangers('GET', '/api/v1/admin/tags', { as });
refusesStrangers('GET', '/api/v1/admin/tag-changes', { as });
refusesStrangers('GET', '/api/v1/admin/tags/:tag/effects', { as });
refusesStrangers('POST', '/api/v1/admin/tag-changes', { as, body: { tag: 'x', to: null } });
