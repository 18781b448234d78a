import { randomUUID } from 'node:crypto';
import { RecomputeWorker } from '../../../src/modules/sla/recomputation/recompute-worker.js';
import { SlaVerification } from '../../../src/modules/sla/verification/sla-verification.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, eventKinds } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/admin/vendor-contracts';
const publications = '/api/v1/admin/publications';
const hour = 3_600_000;
const monday = (time: string) => `2026-11-16T${time}:00-05:00`;
const terms = {
  ...{ calendar: 'office-hours', targets: { contract: 9 * hour }, warnPct: [50] },
  ...{ onReopen: 'continue', onRetarget: 'keep_elapsed' },
};
const promise = 'Done within a day.';
const definition = { promise, ...terms };
const quicker = { ...definition, promise: 'Done in two hours.', targets: { contract: 2 * hour } };

const as = [anEmployee(403)];
refusesStrangers('GET', path, { as });
refusesStrangers('GET', `${path}/:code`, { as, params: async () => ({ code: 'laptop-repair' }) });
refusesStrangers('POST', `${path}/check`, { as, body: {} });

beforeEach(() => settableClock.set(monday('09:00')));
afterEach(async () => {
  settableClock.release();
  const { dataSource } = await createTestApp();
  await dataSource.query(`UPDATE vendor_contracts SET active = false WHERE vendor = 'Test vendor'`);
});

const administrator = async () => signInAs(await aPerson({ roles: ['administrator'] }));
const drain = async () => (await createTestApp()).app.get(RecomputeWorker).drain();

/** A contract of this test alone, in its first version. */
async function aContract(): Promise<string> {
  const { dataSource } = await createTestApp();
  const code = `test-${randomUUID()}`;
  await dataSource.query(
    `INSERT INTO vendor_contracts (code, vendor, promise, position) VALUES ($1, 'Test vendor', $2, 99)`,
    [code, promise],
  );
  await dataSource.query(
    'INSERT INTO vendor_contract_versions (contract_code, version, definition) VALUES ($1, 1, $2)',
    [code, terms],
  );
  return code;
}

const draft = (client: SignedInClient, code: string, body: object) =>
  client
    .post(publications)
    .set('Idempotency-Key', randomUUID())
    .send({ kind: 'contract', code, applyToOpen: false, reason: 'A new contract.', ...body });

const apply = (client: SignedInClient, id: number) =>
  client.post(`${publications}/${id}/apply`).set('Idempotency-Key', randomUUID()).send();

async function publish(code: string, body: object): Promise<any> {
  const client = await administrator();
  const drafted = await draft(client, code, body);
  expect([drafted.status, drafted.body.errors]).toEqual([201, undefined]);
  await drain();
  const ready = (await client.get(`${publications}/${drafted.body.id}`)).body;
  const moves = (await client.get(`${publications}/${drafted.body.id}/tickets`)).body.items;
  expect((await apply(client, drafted.body.id)).status).toBe(200);
  await drain();
  return { ready, moves };
}

async function waitUnder(contractCode: string) {
  const { desk, ticket, ticketPath } = await aCase();
  const until = '2026-12-01T17:00:00Z';
  const held = await desk
    .post(`${ticketPath}/hold`)
    .send({ reason: 'third_party', until, contractCode });
  expect(held.status).toBe(201);
  const clocks = async () =>
    ((await desk.get(ticketPath)).body.slaClocks as any[]).filter(
      ({ metric }) => metric === 'contract',
    );
  return { desk, ticket, ticketPath, clocks };
}

describe('the editor of a contract', () => {
  it('lists contracts by vendor, and gives the newest terms with every version', async () => {
    const client = await administrator();
    const code = await aContract();
    await publish(code, { definition: quicker });
    const { items } = (await client.get(path)).body;
    expect(items.find((one: any) => one.code === code)).toMatchObject({
      ...{ vendor: 'Test vendor', promise: 'Done in two hours.', version: 2, warnAtPercent: [50] },
      calendar: { code: 'office-hours', name: 'Office hours' },
      targets: expect.arrayContaining([expect.objectContaining({ targetMs: 2 * hour })]),
    });
    const { body } = await client.get(`${path}/${code}`);
    expect(body).toMatchObject({ code, vendor: 'Test vendor', version: 2, definition: quicker });
    expect(body.versions).toMatchObject([
      { version: 2, source: 'admin', reason: 'A new contract.', definition: quicker },
      { version: 1, source: 'file', reason: null, publishedBy: null, definition },
    ]);
    expect((await client.get(`${path}/no-such`)).status).toBe(404);
  });

  it.each([
    ['a time that no calendar reaches', { targets: { contract: 1e14 } }, 'targets.contract'],
    ['no time', { targets: {} }, 'targets.contract'],
    ['a calendar that is not there', { calendar: 'no-such' }, 'targets.contract'],
    ['the calendar of whichever team', { calendar: 'team' }, 'calendar'],
    ['no words', { promise: '' }, 'promise'],
    ['warnings of a hundred percent', { warnPct: [100] }, 'warnPct.0'],
  ])('refuses %s at its field, in the check as in the publication', async (_, change, field) => {
    const client = await administrator();
    const body = { definition: { ...definition, ...change } };
    const checked = await client.post(`${path}/check`).send(body);
    expect([checked.status, checked.body.refusals.map((one: any) => one.field)]).toEqual([
      ...[200, [field]],
    ]);
    const drafted = await draft(client, await aContract(), body);
    expect([drafted.status, drafted.body.errors[0].field]).toEqual([422, `definition.${field}`]);
  });

  it('finds nothing wrong with sound terms', async () => {
    const client = await administrator();
    const checked = await client.post(`${path}/check`).send({ definition });
    expect([checked.status, checked.body]).toEqual([200, { refusals: [], notes: [] }]);
  });

  it('refuses what changes nothing, an unknown contract, and open waits with a later date', async () => {
    const client = await administrator();
    const code = await aContract();
    const same = await draft(client, code, { definition });
    expect([same.status, same.body.errors[0].code]).toEqual([422, 'publication.nothing_changes']);
    const unknown = await draft(client, 'no-such', { definition });
    expect([unknown.status, unknown.body.errors[0].field]).toEqual([400, 'code']);
    const late = { definition: quicker, applyToOpen: true, effectiveFrom: '2026-11-20T00:00:00Z' };
    const later = await draft(client, code, late);
    expect([later.status, later.body.errors[0].field]).toEqual([400, 'effectiveFrom']);
  });

  it('lets one of two administrators publish; the other has to look again', async () => {
    const [one, other] = [await administrator(), await administrator()];
    const code = await aContract();
    const drafts = [
      await draft(one, code, { definition: quicker }),
      await draft(other, code, { definition: { ...quicker, warnPct: [70] } }),
    ];
    await drain();
    const answers = await Promise.all([
      apply(one, drafts[0]!.body.id),
      apply(other, drafts[1]!.body.id),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('publication.superseded');
    expect((await one.get(`${path}/${code}`)).body.version).toBe(2);
  });
});

describe('a version of a contract', () => {
  it('published for new waits leaves open and finished ones alone', async () => {
    const code = await aContract();
    const open = await waitUnder(code);
    const { ready } = await publish(code, { definition: quicker });
    expect(ready).toMatchObject({ kindLabel: 'Contract with a vendor', name: 'Test vendor' });
    expect(ready.preview.lookedAt).toBe(0);
    expect(await open.clocks()).toMatchObject([{ policyVersion: 1, targetMs: 9 * hour }]);
    const next = await waitUnder(code);
    expect(await next.clocks()).toMatchObject([{ policyVersion: 2, targetMs: 2 * hour }]);
    const { contracts } = (await next.desk.get('/api/v1/desk-choices')).body;
    expect(contracts).toContainEqual({ code, label: 'Test vendor: Done in two hours.' });
  });

  it('holds from its date on, for waits that begin then', async () => {
    const code = await aContract();
    await publish(code, { definition: quicker, effectiveFrom: '2026-11-18T14:00:00Z' });
    expect(await (await waitUnder(code)).clocks()).toMatchObject([{ policyVersion: 1 }]);
    settableClock.set('2026-11-18T14:00:00Z');
    expect(await (await waitUnder(code)).clocks()).toMatchObject([{ policyVersion: 2 }]);
  });

  it('published for open waits too shows first whose date moves, and leaves finished cycles alone', async () => {
    const code = await aContract();
    const wait = await waitUnder(code);
    settableClock.set(monday('10:00'));
    await wait.desk.post(`${wait.ticketPath}/resumption`).send({});
    const again = { reason: 'third_party', until: '2026-12-01T17:00:00Z', contractCode: code };
    await wait.desk.post(`${wait.ticketPath}/hold`).send(again);
    const other = await waitUnder(await aContract());
    settableClock.set(monday('11:00'));
    const { ready, moves } = await publish(code, { definition: quicker, applyToOpen: true });
    expect(ready.preview).toMatchObject({ total: 1, earlier: 1, breaches: 0 });
    expect(moves).toMatchObject([
      {
        ...{ number: wait.ticket.number, promise: "Vendor's contract", effect: 'earlier' },
        dueBefore: { at: '2026-11-17T15:00:00.000Z' },
        dueAfter: { at: '2026-11-16T17:00:00.000Z' },
      },
    ]);
    expect(await wait.clocks()).toMatchObject([
      { cycle: 1, state: 'met', policyVersion: 1, targetMs: 9 * hour },
      { cycle: 2, state: 'running', policyVersion: 2, dueAt: '2026-11-16T17:00:00.000Z' },
    ]);
    expect(await other.clocks()).toMatchObject([{ policyVersion: 1, targetMs: 9 * hour }]);
    // Half of the new time is over: the warning of that comes at once.
    expect((await eventKinds(wait.ticket.id)).slice(-2)).toEqual([
      ...['contract_bound', 'promise_warned'],
    ]);
    const { items } = (await wait.desk.get(`${wait.ticketPath}/events`)).body;
    expect(items.find(({ kind }: any) => kind === 'contract_bound').sentence).toBe(
      'The wait now follows the contract with Test vendor, version 2, instead of version 1: it was published for open waits, too.',
    );
    const { id } = (await wait.clocks())[1];
    const told = await wait.desk.get(`${wait.ticketPath}/sla-clocks/${id}/explanation`);
    expect(told.body.sentences.join(' ')).toMatch(
      /The contract changed to Test vendor, version 2, on Monday, November 16 .*A new contract.*: the target is 2 h from then on/,
    );
  });

  it('leaves clocks that a fresh reckoning agrees with', async () => {
    const code = await aContract();
    const { ticket } = await waitUnder(code);
    await publish(code, { definition: quicker, applyToOpen: true });
    const { app } = await createTestApp();
    const differing: any[] = [];
    const report = (difference: object): void => void differing.push(difference);
    await app.get(SlaVerification).run({ sample: 0, fix: false, report });
    expect(differing.filter((one) => JSON.stringify(one).includes(ticket.number))).toEqual([]);
  });
});
