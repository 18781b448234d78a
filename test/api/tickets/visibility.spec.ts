import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { accessTo, type Actor, type RoleGrant } from '../../../src/domain/ticket/ticket-access.js';
import {
  accessInSql,
  visibilityAt,
  visibilityValues,
} from '../../../src/modules/tickets/queries/ticket-visibility.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, eventKinds, sensitiveService } from '../../support/factories/a-ticket.js';
import { leakCases } from '../../support/leak-cases.js';
import {
  addressesOf,
  aSceneBeforeTheSecret,
  addressesThatMayKnow,
  aSecretLife,
  strangersTo,
  toldAt,
  triedOn,
} from '../../support/leak-scene.js';
import { closePages, livePage } from '../../support/live-page.js';
import { signInAs } from '../../support/sign-in-as.js';
import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';

const offices = ['human-resources', 'information-technology', 'acquisition'];
const people = [1, 2, 3, 4];

const grant: fc.Arbitrary<RoleGrant> = fc.oneof(
  fc.record({
    role: fc.constantFrom('agent', 'team_lead'),
    teamCode: fc.constantFrom('a', 'b'),
    officeCode: fc.constantFrom(...offices),
  }),
  fc.record({ role: fc.constant('office_lead' as const), officeCode: fc.constantFrom(...offices) }),
  fc.record({
    role: fc.constant('bureau_lead' as const),
    bureauCode: fc.constantFrom('north', 'south'),
  }),
) as fc.Arbitrary<RoleGrant>;

const actor: fc.Arbitrary<Actor> = fc.record({
  personId: fc.constantFrom(...people),
  administrator: fc.boolean(),
  grants: fc.array(grant, { maxLength: 3 }),
});

const ticket = fc.record({
  customerId: fc.constantFrom(...people),
  submitterId: fc.constantFrom(...people),
  approverIds: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 }),
  officeCode: fc.constantFrom(...offices),
  teamCode: fc.constantFrom('a', 'b'),
  bureauCode: fc.constantFrom('north', 'south'),
  sensitive: fc.boolean(),
});

describe('who sees a ticket', () => {
  it('is the same in SQL as in the rule, over generated people and tickets', async () => {
    const { dataSource } = await createTestApp();
    const pairs = fc.sample(fc.tuple(actor, ticket), { numRuns: 2000, seed: 20_261_123 });
    const runner = dataSource.createQueryRunner();
    const differing: unknown[] = [];
    try {
      await runner.startTransaction();
      await runner.query(`CREATE TEMPORARY TABLE approvals
        (ticket_id bigint, approver_id bigint, stand_in_id bigint, state text) ON COMMIT DROP`);
      const sql = `SELECT ${accessInSql('t', visibilityAt(1))} AS access FROM
        (SELECT 7::bigint AS id, $4::bigint AS customer_id, $5::bigint AS submitter_id, $6::text AS office_code,
                $7::boolean AS sensitive) t`;
      for (const [who, what] of pairs) {
        await runner.query('DELETE FROM approvals');
        for (const [at, id] of what.approverIds.entries()) {
          // Some were asked themselves, others stand in for somebody.
          const seat = at === 0 ? [id, null] : [99, id];
          await runner.query(`INSERT INTO approvals VALUES (7, $1, $2, 'requested')`, seat);
        }
        const values = [
          ...visibilityValues(who),
          ...[what.customerId, what.submitterId, what.officeCode, what.sensitive],
        ];
        const [{ access }] = await runner.query(sql, values);
        if (access !== accessTo(who, what)) differing.push({ who, what, access });
      }
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
    expect(differing).toEqual([]);
  });
});

describe('a sensitive HR ticket', () => {
  afterEach(() => {
    closePages();
    settableClock.release();
  });

  it('does not exist for anybody outside the HR office: no page, list, count, search, stream, export, mail or error tells of it', async () => {
    settableClock.set(Date.now());
    const scene = await aSceneBeforeTheSecret();
    const strangers = await strangersTo(scene);
    const standing = addressesOf('same', scene.values);
    const before = await Promise.all(strangers.map(({ client }) => toldAt(client, standing)));
    const { url } = await createTestApp();
    const pages = await Promise.all(strangers.map(({ person }) => livePage(url, person)));
    const secret = await aSecretLife(scene);
    const tells = new RegExp([secret.word, ...secret.numbers].join('|'), 'i');
    const told = (text: string): string | undefined => tells.exec(text)?.[0];

    await Promise.all(
      strangers.map(async ({ who, client }, at) => {
        const earlier = before[at]!;
        const later = await toldAt(client, [...earlier.keys()]);
        for (const [address, answer] of later) {
          expect({ who, address, answer }).toEqual({ who, address, answer: earlier.get(address) });
        }
        expect([...later.keys()]).toEqual([...earlier.keys()]);
        const untold = await toldAt(client, addressesOf('untold', secret.values));
        for (const [address, answer] of untold) {
          expect({ who, address, tells: told(answer) }).toEqual({ who, address });
        }
        for (const address of addressesOf('naming', secret.values)) {
          const { status, text } = await client.get(address);
          const hidden = status === 403 || status === 404;
          const answer = { who, address, hidden, tells: told(text) };
          expect(answer).toEqual({ who, address, hidden: true });
        }
        for (const { write, status, text } of await triedOn(client, scene, secret)) {
          const answer = { who, write, fault: status >= 500, tells: told(text) };
          expect(answer).toEqual({ who, write, fault: false });
        }
      }),
    );
    const marker = await aTicket();
    for (const page of pages.filter(({ status }) => status === 200)) {
      await page.until(
        ({ data }) => data.tickets?.[marker.number] !== undefined || data.all === true,
      );
      expect(told(page.raw())).toBeUndefined();
    }
    const mayKnow = await addressesThatMayKnow(secret);
    const mails = (await capturedMails()).filter((mail) => told(JSON.stringify(mail)));
    expect(mails.map(({ to }) => to.address)).toContain(secret.ticket.customer.email);
    for (const { to, subject } of mails) {
      expect({ to: to.address, known: mayKnow.includes(to.address) }).toEqual({
        to: to.address,
        known: true,
      });
      expect(subject).not.toContain(secret.word);
    }
    expect(await eventKinds(secret.ticket.id)).not.toContain('skipped');
  }, 400_000);

  it('is looked for in every address that can be read, so that a new one cannot be forgotten', () => {
    const snapshot = readFileSync('test/architecture/__snapshots__/routes.spec.ts.snap', 'utf8');
    const routes = [...snapshot.matchAll(/^GET +(\S+)/gm)].map(([, path]) => path!);
    expect(routes.length).toBeGreaterThan(100);
    expect(routes.filter((route) => !(route in leakCases))).toEqual([]);
    expect(Object.keys(leakCases).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('is left out of the customer card that other offices see', async () => {
    const customer = await aPerson();
    await aTicket({ customer, serviceCode: sensitiveService });
    const open = await aCase({ customer });
    const card = (await open.desk.get(open.ticketPath)).body.customer;
    expect([card.openCount, card.recent]).toEqual([0, []]);
    const hr = await signInAs(await aPerson({ roles: [{ role: 'agent', team: 'hr-onboarding' }] }));
    expect((await hr.get(open.ticketPath)).body.customer.openCount).toBe(1);
  });
});
