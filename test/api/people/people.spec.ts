import { PeopleQueries } from '../../../src/modules/people/people-queries.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

async function namesFor(q: string, more = ''): Promise<string[]> {
  const client = await signInAs(await aPerson());
  const answer = await client.get(`/api/v1/people?q=${encodeURIComponent(q)}${more}`);
  expect(answer.status).toBe(200);
  return answer.body.map(({ fullName }: { fullName: string }) => fullName);
}

describe('my staff record', () => {
  it('holds what forms are filled in with', async () => {
    const supervisor = await aPerson({ fullName: 'Grace Okafor' });
    const person = await aPerson({ fullName: 'Jordan Example', supervisorId: supervisor.id });
    const answer = await (await signInAs(person)).get('/api/v1/me');
    expect(answer.body).toEqual({
      id: person.id,
      fullName: 'Jordan Example',
      givenName: 'Jordan',
      email: person.email,
      bureau: { code: person.bureauCode, name: expect.any(String) },
      title: 'Analyst',
      workLocation: 'Washington, DC',
      phone: '202-555-0100',
      supervisor: { fullName: 'Grace Okafor' },
      timeZone: 'America/New_York',
      pulseOptOut: false,
      accommodations: null,
    });
  });

  it('changes only what was sent', async () => {
    const client = await signInAs(await aPerson());
    const zone = await client.patch('/api/v1/me').send({ timeZone: 'America/Anchorage' });
    expect(zone.body).toMatchObject({ timeZone: 'America/Anchorage', pulseOptOut: false });
    const optOut = await client.patch('/api/v1/me').send({ pulseOptOut: true });
    expect(optOut.body).toMatchObject({ timeZone: 'America/Anchorage', pulseOptOut: true });
    expect((await client.get('/api/v1/me')).body).toEqual(optOut.body);
  });

  it('says what helps one, to the desks as well, until it is taken back', async () => {
    const customer = await aPerson();
    const client = await signInAs(customer);
    const words = 'I’m deaf: please write.\nThank you.';
    const said = await client.patch('/api/v1/me').send({ accommodations: words });
    expect(said.body.accommodations).toBe(words);
    await client.patch('/api/v1/me').send({ timeZone: 'America/Anchorage' });
    const { number } = await aTicket({ customer });
    const desk = await signInAs(await aPerson({ roles: ['agent'] }));
    const ticket = await desk.get(`/api/v1/tickets/${number}`);
    expect(ticket.body.customer.accommodations).toBe(words);
    const record = await desk.get(`/api/v1/customers/${customer.id}`);
    expect(record.body.accommodations).toBe(words);
    const cleared = await client.patch('/api/v1/me').send({ accommodations: '' });
    expect(cleared.body.accommodations).toBeNull();
  });

  it.each([
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ accommodations: 'x'.repeat(501) }, 'accommodations'],
    [{ accommodations: 'a\0b' }, 'accommodations'],
    [{ timeZone: '+05:00' }, 'timeZone'],
    [{ timeZone: 7 }, 'timeZone'],
    [{ pulseOptOut: 'yes' }, 'pulseOptOut'],
    [{ email: 'someone@else.example' }, 'email'],
    [{ bureauCode: 'first' }, 'bureauCode'],
  ])('does not take %j', async (body, field) => {
    const client = await signInAs(await aPerson());
    const answer = await client.patch('/api/v1/me').send(body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });
});

describe('finding a colleague', () => {
  beforeAll(async () => {
    await aPerson({ fullName: 'José Quillfeather' });
    await aPerson({ fullName: 'Quillan Marchetti' });
    await aPerson({ fullName: 'Ana Bequilliers' });
    const left = await aPerson({ fullName: 'Quillon Departed' });
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET active = false WHERE id = $1', [left.id]);
  });

  it('puts beginnings of names first and leaves out who left', async () => {
    expect(await namesFor('quill')).toEqual([
      'José Quillfeather',
      'Quillan Marchetti',
      'Ana Bequilliers',
    ]);
  });

  it('forgives typing errors and missing accents', async () => {
    expect(await namesFor('Quilfeather')).toContain('José Quillfeather');
    expect(await namesFor('jose quillfeather')).toContain('José Quillfeather');
  });

  it('finds by the beginning of the address', async () => {
    const person = await aPerson({ fullName: 'Somebody Else' });
    expect(await namesFor(person.email.slice(0, 20))).toEqual(['Somebody Else']);
  });

  it('answers with as many as asked for', async () => {
    expect(await namesFor('quill', '&limit=1')).toHaveLength(1);
  });

  it.each(['%%', '__', "'; DROP TABLE people; --", '<script>', '\\\\', 'zzxxqq', '😀😀'])(
    'finds nobody for %s',
    async (q) => {
      expect(await namesFor(q)).toEqual([]);
    },
  );

  it.each([
    'q=a',
    'q=',
    'q=a%00b',
    `q=${'x'.repeat(101)}`,
    'q=ab&limit=0',
    'q=ab&limit=21',
    'q=ab&limit=x',
    'q=ab&q=cd',
    '',
  ])('answers ?%.12s with 400', async (query) => {
    const client = await signInAs(await aPerson());
    expect((await client.get(`/api/v1/people?${query}`)).status).toBe(400);
  });
});

describe('people of a team', () => {
  it('are its agents and leads, and someone with both roles once', async () => {
    const { app, dataSource } = await createTestApp();
    const queries = app.get(PeopleQueries, { strict: false });
    const [{ code: team }] = await dataSource.query('SELECT code FROM teams ORDER BY code LIMIT 1');
    const agent = await aPerson({ fullName: 'Abel Agent', roles: [{ role: 'agent', team }] });
    const both = await aPerson({
      fullName: 'Bea Both',
      roles: [
        { role: 'agent', team },
        { role: 'team_lead', team },
      ],
    });
    const members = (await queries.teams()).find(({ code }) => code === team)!.members;
    const ours = members.filter(({ id }) => [agent.id, both.id].includes(id));
    expect(ours.map(({ fullName, lead }) => [fullName, lead])).toEqual([
      ['Abel Agent', false],
      ['Bea Both', true],
    ]);
    expect(await queries.isMember(agent.id, team)).toBe(true);
    expect(await queries.isMember((await aPerson()).id, team)).toBe(false);
    expect((await queries.teamLeads(team)).map(({ id }) => id)).toContain(both.id);
  });

  it('answers for ids that exist and skips the others', async () => {
    const { app } = await createTestApp();
    const queries = app.get(PeopleQueries, { strict: false });
    const person = await aPerson({ fullName: 'Cara Card' });
    expect(
      (await queries.byIds([person.id, 9_007_199_254_740_991])).map(({ fullName }) => fullName),
    ).toEqual(['Cara Card']);
    expect(await queries.byId(9_007_199_254_740_991)).toBeNull();
  });
});

refusesStrangers('PATCH', '/api/v1/me', { body: { pulseOptOut: true } });
refusesStrangers('GET', '/api/v1/people');
