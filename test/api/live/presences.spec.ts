import { randomUUID } from 'node:crypto';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { closePages, livePage } from '../../support/live-page.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock, startTestApp } from '../../support/test-app.js';

afterEach(() => {
  closePages();
  settableClock.release();
});

const agentNamed = (fullName: string, team = 'it-service-desk') =>
  aPerson({ fullName, roles: [{ role: 'agent', team }] });

async function come(
  person: TestPerson,
  number: string,
  doing = 'reading',
  tab: string = randomUUID(),
) {
  const desk = await signInAs(person);
  const answer = await desk.put(`/api/v1/tickets/${number}/presences/${tab}`).send({ doing });
  return { status: answer.status as number, tab, desk };
}

async function seenBy(person: TestPerson, ...numbers: string[]) {
  const desk = await signInAs(person);
  const { body } = await desk.get(`/api/v1/presences?numbers=${numbers.join(',')}`);
  return (body as { number: string; people: { fullName: string; doing: string }[] }[]).flatMap(
    ({ number, people }) => people.map(({ fullName, doing }) => [number, fullName, doing]),
  );
}

describe('who is at a ticket', () => {
  it('is told to colleagues, who writes first, and not to oneself', async () => {
    const { number } = await aTicket();
    const [ana, sam, bo] = [
      await agentNamed('Ana Ruiz'),
      await agentNamed('Sam Lee'),
      await agentNamed('Bo Chen'),
    ];
    await come(sam, number);
    await come(ana, number, 'replying');
    await come(bo, number, 'noting');
    expect(await seenBy(sam, number)).toEqual([
      [number, 'Ana Ruiz', 'replying'],
      [number, 'Bo Chen', 'noting'],
    ]);
    expect(await seenBy(ana, number)).toEqual([
      [number, 'Bo Chen', 'noting'],
      [number, 'Sam Lee', 'reading'],
    ]);
  });

  it('is one person, however many pages they have: the one that writes counts', async () => {
    const { number } = await aTicket();
    const [ana, sam] = [await agentNamed('Ana Ruiz'), await agentNamed('Sam Lee')];
    await come(ana, number, 'replying');
    await come(ana, number, 'reading');
    expect(await seenBy(sam, number)).toEqual([[number, 'Ana Ruiz', 'replying']]);
  });

  it('follows a page to another ticket, and ends when the page says so', async () => {
    const [one, two] = [await aTicket(), await aTicket()];
    const [ana, sam] = [await agentNamed('Ana Ruiz'), await agentNamed('Sam Lee')];
    const { tab, desk } = await come(ana, one.number);
    await come(ana, two.number, 'reading', tab);
    expect(await seenBy(sam, one.number, two.number)).toEqual([
      [two.number, 'Ana Ruiz', 'reading'],
    ]);
    // A late goodbye to the first ticket does not end the second.
    await desk.delete(`/api/v1/tickets/${one.number}/presences/${tab}`).expect(204);
    expect(await seenBy(sam, two.number)).toHaveLength(1);
    await desk.delete(`/api/v1/tickets/${two.number}/presences/${tab}`).expect(204);
    expect(await seenBy(sam, two.number)).toEqual([]);
  });

  it('lapses by itself 75 seconds after a page was last heard', async () => {
    settableClock.set('2026-11-23T10:00:00-05:00');
    const { number } = await aTicket();
    const [ana, sam] = [await agentNamed('Ana Ruiz'), await agentNamed('Sam Lee')];
    await come(ana, number);
    settableClock.advance(74_000);
    expect(await seenBy(sam, number)).toHaveLength(1);
    settableClock.advance(2_000);
    expect(await seenBy(sam, number)).toEqual([]);
  });

  it('is heard on another server at once, by number and not by name', async () => {
    const other = await startTestApp((await createTestApp()).environment.databaseUrl!);
    const [{ number }, { number: elsewhere }] = [await aTicket(), await aTicket()];
    const [ana, sam] = [await agentNamed('Ana Ruiz'), await agentNamed('Sam Lee')];
    const page = await livePage(other.url, sam);
    // From then on the other server listens.
    await come(ana, elsewhere);
    await page.until(({ data }) => data.presence?.includes(elsewhere) === true);
    const { tab, desk } = await come(ana, number, 'replying');
    await page.until(({ data }) => data.presence?.includes(number) === true);
    const before = page.heard.length;
    // That she is still there is no news; that she left is.
    await desk.put(`/api/v1/tickets/${number}/presences/${tab}`).send({ doing: 'replying' });
    await desk.delete(`/api/v1/tickets/${number}/presences/${tab}`);
    await page.until((message) => page.heard.indexOf(message) >= before);
    const told = page.heard.filter(({ data }) => data.presence?.includes(number));
    expect(told).toHaveLength(2);
    expect(page.raw()).not.toContain('Ruiz');
    closePages();
    await other.close();
  });

  it('is heard also of who came while a server did not listen', async () => {
    const { environment, dataSource } = await createTestApp();
    const other = await startTestApp(environment.databaseUrl!);
    const { number } = await aTicket();
    const [ana, sam] = [await agentNamed('Ana Ruiz'), await agentNamed('Sam Lee')];
    const page = await livePage(other.url, sam);
    // Ends the connections on which servers listen, and waits until they are gone; they are opened again in a second.
    await dataSource.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE application_name = 'counterpart listener' AND datname = current_database()`,
    );
    await come(ana, number, 'replying');
    await page.until(({ data }) => data.presence?.includes(number) === true);
    closePages();
    await other.close();
  });

  it('is nothing at a restricted ticket of another office, neither to see nor to say', async () => {
    const { number, teamCode } = await aTicket({ serviceCode: sensitiveService });
    const [inside, outside] = [await agentNamed('Ana Ruiz', teamCode), await agentNamed('Sam Lee')];
    expect((await come(inside, number)).status).toBe(204);
    expect((await come(outside, number)).status).toBe(404);
    expect(await seenBy(outside, number)).toEqual([]);
  });

  it.each([
    ['more than 60 tickets', Array.from({ length: 61 }, (_, n) => `T-${n}`).join(',')],
    ['no ticket', ''],
  ])('cannot be asked of %s', async (_, numbers) => {
    const desk = await signInAs(await agentNamed('Ana Ruiz'));
    const answer = await desk.get(`/api/v1/presences?numbers=${numbers}`);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'numbers']);
  });

  it('is said in one of three words, by a page with a random id', async () => {
    const { number } = await aTicket();
    const ana = await agentNamed('Ana Ruiz');
    const answer = await (
      await signInAs(ana)
    )
      .put(`/api/v1/tickets/${number}/presences/${randomUUID()}`)
      .send({ doing: 'sleeping' });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'doing']);
    expect((await come(ana, number, 'reading', 'my-tab')).status).toBe(404);
  });
});

const params = async () => ({ number: (await aTicket()).number, tab: randomUUID() });
refusesStrangers('GET', '/api/v1/presences', { as: [anEmployee(403)] });
refusesStrangers('PUT', '/api/v1/tickets/:number/presences/:tab', {
  ...{ params, body: { doing: 'reading' }, as: [anEmployee(403)] },
});
refusesStrangers('DELETE', '/api/v1/tickets/:number/presences/:tab', {
  ...{ params, as: [anEmployee(403)] },
});
