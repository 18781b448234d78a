import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainTicket, type ExplainOptions } from '../../../src/cli/sla-explain.js';
import { runSlaReplay } from '../../../src/cli/sla-replay.js';
import type { ExplainedInput } from '../../../src/domain/sla/explanation-names.js';
import type { SlaPolicyVersion } from '../../../src/domain/sla/sla-policy.js';
import { TicketReads } from '../../../src/modules/tickets/queries/ticket-reads.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());

async function clockOf(ticketId: number, metric: string): Promise<number> {
  const { dataSource } = await createTestApp();
  const rows: { id: number }[] = await dataSource.query(
    'SELECT id FROM sla_clocks WHERE ticket_id = $1 AND metric = $2',
    [ticketId, metric],
  );
  return rows[0]!.id;
}

describe('why a clock shows this time', () => {
  it('is told stretch by stretch: counted, paused for the customer, counted again', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { ticket, customer, desk, ticketPath, requestPath } = await aCase();
    settableClock.set('2026-11-23T10:00:00-05:00');
    await desk.post(`${ticketPath}/hold`).send({ reason: 'customer_answer', question: 'Which?' });
    settableClock.set('2026-11-23T12:00:00-05:00');
    await customer.post(`${requestPath}/comments`).send({ body: 'That one.' });
    settableClock.set('2026-11-23T13:30:00-05:00');
    const id = await clockOf(ticket.id, 'resolution');
    const answer = await desk.get(`${ticketPath}/sla-clocks/${id}/explanation`);
    expect(answer.status).toBe(200);
    const stretches = answer.body.stretches as {
      kind: string;
      from: string;
      to: string;
      businessMs: number;
    }[];
    expect(stretches.map(({ kind, businessMs }) => [kind, businessMs / 3_600_000])).toEqual([
      ['counted', 1],
      ['paused', 2],
      ['counted', 1.5],
    ]);
    expect(answer.body).toMatchObject({
      metric: 'resolution',
      label: 'Finish',
      elapsedMs: 2.5 * 3_600_000,
    });
    expect(answer.body.sentences.join(' ')).toMatch(/Paused.*waiting for the customer's answer/);
  });

  it('agrees with the clock of the ticket page', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    const page = await desk.get(ticketPath);
    const shown = page.body.slaClocks.find(
      ({ metric }: { metric: string }) => metric === 'resolution',
    );
    const answer = await desk.get(`${ticketPath}/sla-clocks/${shown.id}/explanation`);
    const { dueAt, breachAt, targetMs, state } = shown;
    expect(answer.body).toMatchObject({ dueAt, breachAt, targetMs, state });
    expect(shown.id).toBe(await clockOf(ticket.id, 'resolution'));
  });

  it("is not found for another ticket's clock, an unknown one, and a ticket one may not see", async () => {
    const { desk, ticketPath } = await aCase();
    const other = await aTicket();
    const foreign = await clockOf(other.id, 'resolution');
    expect((await desk.get(`${ticketPath}/sla-clocks/${foreign}/explanation`)).status).toBe(404);
    expect((await desk.get(`${ticketPath}/sla-clocks/x/explanation`)).status).toBe(404);
    const secret = await aTicket({ serviceCode: sensitiveService });
    const id = await clockOf(secret.id, 'resolution');
    const path = `/api/v1/tickets/${secret.number}/sla-clocks/${id}/explanation`;
    expect((await desk.get(path)).status).toBe(404);
    const hr = await signInAs(await aPerson({ roles: [{ role: 'agent', team: 'hr-onboarding' }] }));
    expect((await hr.get(path)).status).toBe(200);
  });
});

describe('one explanation has three mouths', () => {
  it('the page, the command on the database and the command on a file tell the same, word for word', async () => {
    settableClock.set('2026-11-25T15:30:20-05:00');
    const { ticket, customer, desk, ticketPath, requestPath } = await aCase();
    settableClock.set('2026-11-25T16:00:00-05:00');
    await desk.post(`${ticketPath}/hold`).send({
      ...{ reason: 'customer_answer', question: 'Which?' },
    });
    settableClock.set('2026-11-25T16:40:11-05:00');
    await customer.post(`${requestPath}/comments`).send({ body: 'That one.' });
    const { version } = (await desk.get(ticketPath)).body as { version: number };
    const changed = await desk
      .put(`${ticketPath}/priority`)
      .set('If-Match', `"${version}"`)
      .send({ impact: 'bureau', urgency: 'now' });
    expect(changed.status).toBe(200);
    const asOf = '2026-11-27T10:00:00-05:00';
    settableClock.set(asOf);
    const id = await clockOf(ticket.id, 'resolution');
    const page = await desk.get(`${ticketPath}/sla-clocks/${id}/explanation`);
    const { label: _label, ...data } = page.body as { label: string; text: string[] };
    expect(data.text.join(' ')).toMatch(/policy “[A-Z].*The priority changed.*Thanksgiving/);

    const { app, dataSource } = await createTestApp();
    const fromDatabase = async (json: boolean): Promise<string[]> => {
      const lines: string[] = [];
      const options = { metric: 'resolution', asOf, json };
      await explainTicket(dataSource, ticket.number, options, (line) => lines.push(line), fail);
      return lines;
    };
    const input = await app
      .get(TicketReads)
      .foldInput((await app.get(TicketReads).ticketById(ticket.id))!, Date.parse(asOf));
    const folder = await mkdtemp(join(tmpdir(), 'explanation-'));
    const file = join(folder, 'vector.json');
    await writeFile(file, JSON.stringify([vectorOf(ticket.number, input)]));
    const fromFile = async (json: boolean): Promise<string[]> => {
      const lines: string[] = [];
      await runSlaReplay(file, { explain: ticket.number, json }, (line) => lines.push(line), fail);
      return lines;
    };
    expect(words(await fromDatabase(false))).toEqual(data.text);
    expect(words(theClock(await fromFile(false)))).toEqual(data.text);
    const [json] = await fromDatabase(true);
    expect(JSON.parse(json!)).toEqual(data);
    const lines = (await fromFile(true)).map((line) => JSON.parse(line) as { metric: string });
    expect(lines.find(({ metric }) => metric === 'resolution')).toEqual(data);
    await rm(folder, { recursive: true });
  });

  it('the command says what it cannot use', async () => {
    const { dataSource } = await createTestApp();
    const ticket = await aTicket();
    const told: string[] = [];
    const run = (number: string, options: ExplainOptions): Promise<number> =>
      explainTicket(
        dataSource,
        number,
        options,
        (line) => told.push(line),
        (line) => told.push(line),
      );
    expect(await run('IT-0', {})).toBe(2);
    expect(await run(ticket.number, { zone: 'Nowhere' })).toBe(2);
    expect(await run(ticket.number, { asOf: 'soon' })).toBe(2);
    expect(await run(ticket.number, { metric: 'update' })).toBe(0);
    expect(told).toEqual([
      'There is no ticket "IT-0".',
      '"Nowhere" is not a time zone.',
      'Give --as-of as an instant, such as 2026-11-23T09:00:00Z.',
      `${ticket.number}: no clock "update".`,
    ]);
  });
});

function fail(line: string): void {
  throw new Error(line);
}

/** The lines of a clock without their heading and indent. */
function words([, ...lines]: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^ {2}/, ''));
}

/** Of the clocks that a file's vector has, the lines of the finish. */
function theClock(lines: readonly string[]): string[] {
  const heading = /^\S+: (\w+), cycle/;
  const begin = lines.findIndex((line) => heading.exec(line)?.[1] === 'resolution');
  const end = lines.findIndex((line, index) => index > begin && heading.test(line));
  return lines.slice(begin, end === -1 ? lines.length : end);
}

/** What a fold takes, as a vector of a file. */
function vectorOf(
  id: string,
  { events, policies, calendars, asOf, names }: ExplainedInput,
): object {
  const iso = (at: number): string => new Date(at).toISOString();
  return {
    ...{ id, names },
    as_of: iso(asOf),
    calendars: Object.fromEntries(
      [...calendars].map(([code, { versions }]) => [
        code,
        {
          versions: versions.map((version) => ({
            ...{ tz: version.timeZone, weekly: version.weekly, overrides: version.overrides },
            ...{ holidays: version.holidays, holiday_names: version.holidayNames },
            ...{ version: version.version, published_at: iso(version.publishedAt!) },
            effective_from: version.effectiveFrom === null ? undefined : iso(version.effectiveFrom),
          })),
        },
      ]),
    ),
    policies: Object.fromEntries([...policies].map(([key, policy]) => [key, policyOf(policy)])),
    events: events.map((event) => ({
      ...snakeCased(event),
      occurred_at: iso(event.occurredAt),
      recorded_at: event.recordedAt === undefined ? undefined : iso(event.recordedAt),
      until: 'until' in event && event.until != null ? iso(event.until) : undefined,
    })),
  };
}

const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`);

function snakeCased(object: object): object {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [snakeCase(name), value as unknown]),
  );
}

function policyOf({ targets, ...policy }: SlaPolicyVersion): object {
  return { ...snakeCased(policy), targets: inSeconds(targets) };
}

function inSeconds(targets: object): object {
  return Object.fromEntries(
    Object.entries(targets).map(([key, value]: [string, number | object]) => [
      key,
      typeof value === 'number' ? value / 1000 : inSeconds(value),
    ]),
  );
}

refusesStrangers('GET', '/api/v1/tickets/:number/sla-clocks/:id/explanation', {
  params: async () => {
    const ticket = await aTicket();
    return { number: ticket.number, id: await clockOf(ticket.id, 'resolution') };
  },
  as: [anEmployee(403)],
});
