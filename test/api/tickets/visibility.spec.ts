import fc from 'fast-check';
import { accessTo, type Actor, type RoleGrant } from '../../../src/domain/ticket/ticket-access.js';
import {
  accessInSql,
  visibilityAt,
  visibilityValues,
} from '../../../src/modules/tickets/queries/ticket-visibility.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

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
  it('does not exist for anybody outside the HR office: no page, list, count, search, event, file or error tells of it', async () => {
    const word = 'quuxsecretword';
    const customer = await aPerson({ fullName: 'Wilma Quiet' });
    const {
      ticket: secret,
      desk: insider,
      ticketPath,
    } = await aCase({ customer, serviceCode: sensitiveService });
    const upload = await insider
      .post('/api/v1/attachments')
      .attach('file', Buffer.from('a,b\n1,2\n'), {
        filename: `${word}.csv`,
        contentType: 'text/csv',
      });
    await insider
      .post(`${ticketPath}/comments`)
      .send({ body: `About ${word}.`, attachmentIds: [upload.body.id] });
    const strangers = await Promise.all(
      [
        [{ role: 'agent', team: 'it-service-desk' }],
        [{ role: 'team_lead', team: 'acq-advice' }],
        [{ role: 'office_lead', office: 'information-technology' }],
        [{ role: 'bureau_lead', bureau: customer.bureauCode }],
        ['administrator'],
        [],
      ].map(async (roles) => signInAs(await aPerson({ roles: roles as never }))),
    );
    const { dataSource } = await createTestApp();
    const [{ id: clockId }] = await dataSource.query(
      'SELECT id FROM sla_clocks WHERE ticket_id = $1',
      [secret.id],
    );
    const lead = await signInAs(
      await aPerson({ roles: [{ role: 'team_lead', team: secret.teamCode }] }),
    );
    const view = (
      await lead.post('/api/v1/views').send({
        ...{ name: 'Restricted', audience: 'everyone', columns: ['subject'], sort: 'urgency' },
        condition: { version: 1, all: [{ field: 'sensitive', op: 'is', values: ['yes'] }] },
      })
    ).body as { code: string };
    const own = (await lead.get(`/api/v1/queues/${view.code}/tickets`)).body;
    expect(JSON.stringify(own.items)).toContain(secret.number);
    const reads = [
      ...[
        `/requests/${secret.number}`,
        `/tickets/${secret.number}`,
        `/tickets/${secret.number}/events`,
      ],
      ...[
        `/tickets/${secret.number}/sla-clocks/${clockId}/explanation`,
        `/attachments/${upload.body.id}`,
      ],
      ...[
        `/tickets/${secret.number}/reply-draft`,
        `/tickets/${secret.number}/staff-note-draft`,
        `/unsent-drafts`,
      ],
      ...[
        `/tickets?q=${word}`,
        `/tickets?q=${secret.number}`,
        `/tickets?q=${secret.number}&scope=open`,
      ],
      ...[
        `/queues`,
        `/queues/${secret.teamCode}/tickets`,
        `/queues/mine/tickets`,
        `/queues/unclaimed/tickets`,
        `/queues/${view.code}/tickets`,
        `/queues/${view.code}/tickets?sort=message_newest`,
        `/queues/unclaimed/tickets?where=sensitive.is.yes`,
        `/queues/${secret.teamCode}/tickets?where=any(sensitive.is.yes;unread.is.yes)`,
      ],
      ...[
        `/people/${customer.id}/availability`,
        `/led-teams`,
        `/led-teams/${secret.teamCode}`,
        `/led-teams/${secret.teamCode}/fairness`,
        `/board`,
        `/tickets/${secret.number}/customer-looks`,
        `/service-guesses?q=${word}`,
        `/board?team=${secret.teamCode}`,
      ],
      ...[
        `/requests?q=${word}`,
        `/requests?q=${secret.number}`,
        `/approvals`,
        `/front-door?q=${word}`,
      ],
    ];
    for (const client of strangers) {
      for (const read of reads) {
        const answer = await client.get(`/api/v1${read}`);
        const told = JSON.stringify(answer.body.requests ?? answer.body);
        const tells = new RegExp(`${word}|Wilma|In confidence|${secret.number}`, 'i').exec(
          told,
        )?.[0];
        const shown = { read, status: answer.status, tells };
        expect(shown).toEqual({ read, status: expect.any(Number), tells: undefined });
      }
      const writes = [
        client.post(`/api/v1/tickets/${secret.number}/comments`).send({ body: 'x' }),
        client.post(`/api/v1/tickets/${secret.number}/staff-notes`).send({ body: 'x' }),
        client.post(`/api/v1/requests/${secret.number}/comments`).send({ body: 'x' }),
        client.post(`/api/v1/tickets/${secret.number}/customer-looks`).send(),
        client.post(`/api/v1/tickets/${secret.number}/skip`).send({ reason: 'no_time' }),
        client
          .put(`/api/v1/tickets/${secret.number}/assignee`)
          .set('If-Match', '"1"')
          .send({ assigneeId: null }),
      ];
      for (const answer of await Promise.all(writes)) expect([403, 404]).toContain(answer.status);
    }
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
