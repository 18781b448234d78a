import type { CalendarDefinition } from '../../../src/domain/calendar/calendar-definition.js';
import type {
  PublicationTicketListView,
  PublicationView,
} from '../../../src/modules/publications/publications.views.js';
import { CalendarQueries } from '../../../src/modules/calendars/calendar-queries.js';
import { RecomputeWorker } from '../../../src/modules/sla/recomputation/recompute-worker.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aTicket, sensitiveService, type TestTicket } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/admin/publications';
const monday9 = '2026-11-30T09:00:00-05:00';

const strangers = [
  anEmployee(403),
  {
    who: 'the lead of an office',
    person: () => aPerson({ roles: ['office_lead'] }),
    status: 403 as const,
  },
];
const params = async () => ({ id: (await aDraft()).id });

refusesStrangers('GET', '/api/v1/admin/publications', { as: strangers });
refusesStrangers('POST', '/api/v1/admin/publications', { as: strangers });
refusesStrangers('GET', '/api/v1/admin/publications/:id', { as: strangers, params });
refusesStrangers('GET', '/api/v1/admin/publications/:id/tickets', { as: strangers, params });
refusesStrangers('POST', '/api/v1/admin/publications/:id/apply', { as: strangers, params });
refusesStrangers('POST', '/api/v1/admin/publications/:id/cancel', { as: strangers, params });

const administrator = async () =>
  signInAs(await aPerson({ fullName: 'Ada Admin', roles: ['administrator'] }));

/** The calendar by which the tickets of these tests are counted, as it was last published. */
async function calendarOf({ teamCode }: Pick<TestTicket, 'teamCode'>) {
  const { dataSource } = await createTestApp();
  const [row] = await dataSource.query<{ code: string; definition: CalendarDefinition }[]>(
    `SELECT v.calendar_code AS code, v.definition FROM teams t JOIN calendar_versions v ON v.calendar_code = t.calendar_code
      WHERE t.code = $1 ORDER BY v.version DESC LIMIT 1`,
    [teamCode],
  );
  return row!;
}

let days = 0;
/** The definition with a day closed that no test has closed yet. */
function withClosedDay(definition: CalendarDefinition, date?: string): CalendarDefinition {
  days += 1;
  const day = date ?? new Date(Date.UTC(2029, 0, days)).toISOString().slice(0, 10);
  return { ...definition, overrides: { ...definition.overrides, [day]: [] } };
}

async function draftBody(definition?: (before: CalendarDefinition) => CalendarDefinition) {
  const { code, definition: before } = await calendarOf({ teamCode: 'it-service-desk' });
  return {
    ...{ kind: 'calendar', code, applyToOpen: true, reason: 'The building is closed.' },
    definition: (definition ?? withClosedDay)(before),
  };
}

async function aDraft(
  client?: SignedInClient,
  definition?: (before: CalendarDefinition) => CalendarDefinition,
): Promise<PublicationView> {
  const sender = client ?? (await administrator());
  const answer = await sender.post(path).send(await draftBody(definition));
  expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
  return answer.body as PublicationView;
}

async function drain(): Promise<void> {
  await (await createTestApp()).app.get(RecomputeWorker).drain();
}

async function hiddenFrom(client: SignedInClient, id: number): Promise<number | null> {
  const { body } = await client.get(`${path}/${id}/tickets`);
  return (body as PublicationTicketListView).hiddenTickets;
}

async function ticketsOf(client: SignedInClient, id: number) {
  const all: PublicationTicketListView['items'] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await client.get(
      `${path}/${id}/tickets?limit=2${cursor && `&cursor=${cursor}`}`,
    );
    all.push(...(body as PublicationTicketListView).items);
    cursor = body.nextCursor;
  }
  return all;
}

async function dueOf(ticketId: number): Promise<Record<string, string>> {
  const { dataSource } = await createTestApp();
  const rows: { metric: string; due: Date }[] = await dataSource.query(
    'SELECT metric, due_at AS due FROM sla_clocks WHERE ticket_id = $1',
    [ticketId],
  );
  return Object.fromEntries(rows.map(({ metric, due }) => [metric, due.toISOString()]));
}

beforeEach(async () => {
  settableClock.set(monday9);
  const { dataSource } = await createTestApp();
  await dataSource.query(
    `UPDATE tickets SET status = 'withdrawn', pending_reason = NULL WHERE status IN ('new', 'open', 'pending')`,
  );
});
afterEach(async () => {
  settableClock.release();
  const { app, dataSource } = await createTestApp();
  await dataSource.query(`DELETE FROM calendar_versions WHERE source = 'admin'`);
  app.get(CalendarQueries).forget();
  await app.get(CalendarQueries).compiled('office-hours');
});

describe('a change of calendar', () => {
  test('is tried out on open tickets, applied in the background, and the promises follow it', async () => {
    const client = await administrator();
    const ticket = await aTicket();
    const before = await dueOf(ticket.id);
    expect(before['first_response']).toBe('2026-11-30T23:00:00.000Z');
    const draft = await aDraft(client, (definition) => withClosedDay(definition, '2026-11-30'));
    expect(draft).toMatchObject({
      ...{
        kind: 'calendar',
        kindLabel: 'Calendar',
        state: 'checking',
        reason: 'The building is closed.',
      },
      ...{ allowedActions: ['cancel'], superseded: false, progress: null },
      effectiveWords: 'As soon as it is applied',
      created: { by: 'Ada Admin' },
    });
    await drain();
    const ready = (await client.get(`${path}/${draft.id}`)).body as PublicationView;
    expect(ready).toMatchObject({
      ...{ state: 'ready', allowedActions: ['apply', 'cancel'] },
      preview: { total: 1, lookedAt: 1, later: 1, earlier: 0, breaches: 0, unchanged: 0 },
    });
    expect(await dueOf(ticket.id)).toEqual(before);
    const moves = await ticketsOf(client, draft.id);
    expect(moves.map(({ promise, effect }) => `${promise}: ${effect}`).sort()).toEqual(
      ['Finish: later', 'First reply: later'].sort(),
    );
    expect(moves.find(({ promise }) => promise === 'First reply')).toMatchObject({
      number: ticket.number,
      effectLabel: 'Due later',
      dueBefore: { words: 'Monday, November 30, 6:00 p.m. ET' },
      dueAfter: { words: 'Tuesday, December 1, 3:00 p.m. ET' },
    });
    const applied = await client.post(`${path}/${draft.id}/apply`).send({});
    expect(applied.status).toBe(200);
    expect(applied.body).toMatchObject({ state: 'applying', allowedActions: [] });
    await drain();
    expect((await client.get(`${path}/${draft.id}`)).body).toMatchObject({
      ...{ state: 'done', publishedVersion: ready.baseVersion + 1 },
      ...{ applied: { by: 'Ada Admin' }, progress: { total: 1, lookedAt: 1, later: 1 } },
    });
    const after = await dueOf(ticket.id);
    expect(after['first_response']).toBe('2026-12-01T20:00:00.000Z');
  });
});

async function refused(changes: Record<string, unknown>) {
  const { status, body } = await (
    await administrator()
  )
    .post(path)
    .send({ ...(await draftBody()), ...changes });
  return [
    status,
    ...(body.errors ?? []).map(({ code, field }: Record<string, string>) => `${code} ${field}`),
  ];
}

describe('a draft is refused', () => {
  test('by name, at its field', async () => {
    const { definition } = await draftBody();
    const weekly = { ...definition.weekly, mon: [['17:00', '08:00']] };
    expect(await refused({ definition: { ...definition, weekly } })).toEqual([
      ...[422, 'calendar.bad_interval definition.weekly.mon.0'],
    ]);
    expect(await refused({ definition: { ...definition, weekly: {} } })).toEqual([
      ...[422, 'calendar.no_hours definition.weekly'],
    ]);
    expect(await refused({ definition: 'office' })).toEqual([
      ...[422, 'calendar.bad_shape definition'],
    ]);
    expect(await refused({ definition: undefined })).toEqual([
      ...[422, 'calendar.bad_shape definition'],
    ]);
    expect(await refused({ code: 'nowhere' })).toEqual([400, 'publication.unknown_calendar code']);
    expect((await refused({ reason: ' ' }))[0]).toBe(400);
    expect((await refused({ kind: 'weather' }))[0]).toBe(400);
    expect((await refused({ effectiveFrom: 'tomorrow' }))[0]).toBe(400);
    expect(await refused({ effectiveFrom: '2019-01-01T00:00:00Z' })).toEqual([
      ...[400, 'publication.far_date effectiveFrom'],
    ]);
  });

  test('when a promise could no longer be kept, naming the policy', async () => {
    const { definition } = await draftBody();
    const weekly = { mon: [['09:00', '09:01']] };
    const answer = await refused({ definition: { ...definition, weekly } });
    expect(answer.slice(0, 2)).toEqual([422, 'policy.target_unreachable definition.weekly']);
  });

  test('when it says what is in force already', async () => {
    const { definition } = await calendarOf({ teamCode: 'it-service-desk' });
    expect(await refused({ definition })).toEqual([422, 'publication.nothing_changes definition']);
  });
});

describe('applying', () => {
  test('waits until it is known what will change, and is done once', async () => {
    const client = await administrator();
    const { id } = await aDraft(client);
    const early = await client.post(`${path}/${id}/apply`).send({});
    expect([early.status, early.body.code]).toEqual([409, 'publication.not_checked']);
    await drain();
    expect((await client.post(`${path}/${id}/apply`).send({})).status).toBe(200);
    const again = await client.post(`${path}/${id}/apply`).send({});
    expect([again.status, again.body.code]).toEqual([409, 'publication.applied']);
    const cancelled = await client.post(`${path}/${id}/cancel`).send({});
    expect([cancelled.status, cancelled.body.code]).toEqual([409, 'publication.applied']);
  });

  test('is refused to one of two who publish at the same time, and to whoever comes after', async () => {
    const [one, other] = [await administrator(), await administrator()];
    const drafts = [await aDraft(one), await aDraft(other), await aDraft(one)];
    await drain();
    const answers = await Promise.all([
      one.post(`${path}/${drafts[0]!.id}/apply`).send({}),
      other.post(`${path}/${drafts[1]!.id}/apply`).send({}),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await one.post(`${path}/${drafts[2]!.id}/apply`).send({});
    expect([late.status, late.body.code, late.body.currentVersion]).toEqual([
      ...[409, 'publication.superseded', drafts[2]!.baseVersion + 1],
    ]);
    expect((await one.get(`${path}/${drafts[2]!.id}`)).body).toMatchObject({
      ...{ superseded: true, state: 'ready', allowedActions: ['cancel'] },
    });
  });

  test('is over once it was given up', async () => {
    const client = await administrator();
    const { id } = await aDraft(client);
    expect((await client.post(`${path}/${id}/cancel`).send({})).body).toMatchObject({
      ...{ state: 'cancelled', allowedActions: [] },
    });
    await drain();
    const answer = await client.post(`${path}/${id}/apply`).send({});
    expect([answer.status, answer.body.code]).toEqual([409, 'publication.cancelled']);
  });

  test('twice under one key is once', async () => {
    const client = await administrator();
    const body = await draftBody();
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const answer = await client
          .post(path)
          .set('Idempotency-Key', `draft-${body.reason}-${days}`)
          .send(body);
        return (answer.body as PublicationView).id;
      }),
    );
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('from when a published version holds', () => {
  async function publishedFrom(effectiveFrom: string, appliedAt: string) {
    const client = await administrator();
    settableClock.set(monday9);
    const body = { ...(await draftBody()), effectiveFrom };
    const draft = (await client.post(path).send(body)).body as PublicationView;
    await drain();
    settableClock.set(appliedAt);
    const applied = await client.post(`${path}/${draft.id}/apply`).send({});
    expect([applied.status, applied.body.detail]).toEqual([200, undefined]);
    await drain();
    const { dataSource } = await createTestApp();
    const rows: { from: Date }[] = await dataSource.query(
      `SELECT effective_from AS "from" FROM calendar_versions
        WHERE calendar_code = $1 AND version = $2`,
      [draft.code, applied.body.publishedVersion],
    );
    return rows[0]!.from.toISOString();
  }

  test.each([
    ['the instant asked for', '2026-12-07T05:00:00.000Z', monday9, '2026-12-07T05:00:00.000Z'],
    [
      'the present, when that instant has passed before it was applied',
      ...([
        '2026-12-07T05:00:00.000Z',
        '2026-12-09T15:00:00Z',
        '2026-12-09T15:00:00.000Z',
      ] as const),
    ],
    [
      'an instant in the past, when it was drafted as a correction',
      ...(['2026-11-02T05:00:00.000Z', monday9, '2026-11-02T05:00:00.000Z'] as const),
    ],
  ])('is %s', async (_, asked, appliedAt, expected) => {
    expect(await publishedFrom(asked, appliedAt)).toBe(expected);
  });
});

describe('what would change', () => {
  test('a promise that is kept before the change is not looked at', async () => {
    const client = await administrator();
    await aTicket();
    const body = {
      ...(await draftBody((definition) => withClosedDay(definition, '2027-06-01'))),
      effectiveFrom: '2027-05-01T00:00:00-04:00',
    };
    const draft = (await client.post(path).send(body)).body as PublicationView;
    await drain();
    expect((await client.get(`${path}/${draft.id}`)).body).toMatchObject({
      ...{ state: 'ready', preview: { total: 0, lookedAt: 0 } },
      effectiveWords: 'Saturday, May 1, 2027, midnight ET',
    });
  });

  test('restricted tickets are listed only for those who may see them, and counted for the others', async () => {
    const ticket = await aTicket({ serviceCode: sensitiveService });
    const { code, definition } = await calendarOf(ticket);
    const outsider = await administrator();
    const body = {
      ...{ kind: 'calendar', code, applyToOpen: true, reason: 'Snow.' },
      definition: withClosedDay(definition, '2026-12-01'),
    };
    const draft = (await outsider.post(path).send(body)).body as PublicationView;
    await drain();
    expect(await ticketsOf(outsider, draft.id)).toEqual([]);
    expect((await outsider.get(`${path}/${draft.id}`)).body).toMatchObject({
      preview: { total: 1, later: 1 },
    });
    expect(await hiddenFrom(outsider, draft.id)).toBe(1);
    const insider = await signInAs(
      await aPerson({ roles: ['administrator', { role: 'agent', team: ticket.teamCode }] }),
    );
    const seen = await ticketsOf(insider, draft.id);
    expect([...new Set(seen.map(({ number }) => number))]).toEqual([ticket.number]);
    expect(await hiddenFrom(insider, draft.id)).toBe(0);
  });

  test('the list of publications is newest first, page by page', async () => {
    const client = await administrator();
    const ids = [await aDraft(client), await aDraft(client)].map(({ id }) => id);
    const first = (await client.get(`${path}?limit=1`)).body;
    const second = (await client.get(`${path}?limit=1&cursor=${first.nextCursor}`)).body;
    expect([first.items[0].id, second.items[0].id]).toEqual(ids.toReversed());
    const { name } = first.items[0];
    expect([name, first.items[0].state]).toEqual(['Extended hours', 'checking']);
    expect((await client.get(`${path}/999999`)).status).toBe(404);
    expect((await client.get(`${path}?cursor=nonsense`)).status).toBe(400);
    expect((await client.get(`${path}/${ids[0]}/tickets?cursor=nonsense`)).status).toBe(400);
  });
});
