import { randomUUID } from 'node:crypto';
import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

const as = [
  anEmployee(403),
  {
    who: 'the lead of an office',
    person: () => aPerson({ roles: ['office_lead'] }),
    status: 403 as const,
  },
];
refusesStrangers('GET', '/api/v1/admin/people', { as });
refusesStrangers('GET', '/api/v1/admin/roles', { as });

const people = async (query: object = {}) =>
  (await signInAs(await aPerson({ roles: ['administrator'] })))
    .get('/api/v1/admin/people')
    .query(query);

/** A family name that nobody else has. */
const aName = (): string => `Zz${randomUUID().slice(0, 8)}`;

test('a person has the roles and, in words, what these let them do', async () => {
  const name = aName();
  const person = await aPerson({
    fullName: `Ana ${name}`,
    roles: [{ role: 'agent', team: 'it-access' }, 'administrator'],
  });
  const { status, body } = await people({ q: name.toUpperCase() });
  expect(status).toBe(200);
  expect(body.source).toBe('config/agency/people.yaml');
  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({
    ...{ id: person.id, fullName: person.fullName, email: person.email, active: true },
    roles: [
      { role: 'agent', label: 'Agent', where: expect.stringMatching(/\w/) },
      { role: 'administrator', label: 'Administrator', where: null },
    ],
  });
  expect(body.items[0].rights).toEqual([
    'Asks for services and follows their own requests.',
    'Reads the requests of every office, but restricted ones only of the IT desk.',
    'Answers, assigns and finishes requests of the IT desk.',
    expect.stringMatching(/^Takes requests from the queue of /),
    'Sees in Admin how the service runs and is set up, and sends failed mail again.',
  ]);
});

test('nothing of a staff record is shown that roles do not need', async () => {
  const name = aName();
  await aPerson({ fullName: `Ana ${name}`, passwordHash: 'secret' });
  const { body } = await people({ q: name });
  expect(Object.keys(body.items[0]).sort()).toEqual(
    ['active', 'bureauName', 'email', 'fullName', 'id', 'rights', 'roles', 'title'].sort(),
  );
});

test('someone who left is still found, and can do nothing', async () => {
  const name = aName();
  const person = await aPerson({ fullName: `Ana ${name}`, roles: ['agent'] });
  const { dataSource } = await createTestApp();
  await dataSource.query('UPDATE people SET active = false WHERE id = $1', [person.id]);
  const { body } = await people({ q: name });
  expect(body.items[0]).toMatchObject({ active: false, rights: ['Has left and can’t sign in.'] });
});

test('the beginning of an address finds its owner; signs of a pattern are only signs', async () => {
  const person = await aPerson();
  expect((await people({ q: person.email.slice(0, 20) })).body.items[0].id).toBe(person.id);
  for (const q of ['%%', '__', '\\\\', "' OR 1=1"]) {
    expect((await people({ q })).body.items).toEqual([]);
  }
});

test('people are chosen by role, by any role, by none', async () => {
  const name = aName();
  const agent = await aPerson({ fullName: `A ${name}`, roles: ['agent'] });
  const lead = await aPerson({ fullName: `B ${name}`, roles: ['bureau_lead'] });
  const neither = await aPerson({ fullName: `C ${name}` });
  const found = async (role: string) =>
    (await people({ q: name, role })).body.items.map(({ id }: { id: number }) => id);
  expect(await found('agent')).toEqual([agent.id]);
  expect(await found('any')).toEqual([agent.id, lead.id]);
  expect(await found('none')).toEqual([neither.id]);
  expect(await found('administrator')).toEqual([]);
});

test('pages follow the names, and people of one name their numbers', async () => {
  const name = aName();
  const ids = [];
  for (const first of ['B', 'a', 'B'])
    ids.push((await aPerson({ fullName: `${first} ${name}` })).id);
  const seen: number[] = [];
  let cursor: string | null | undefined;
  do {
    const { body } = await people({ q: name, limit: 1, ...(cursor ? { cursor } : {}) });
    seen.push(...body.items.map(({ id }: { id: number }) => id));
    cursor = body.nextCursor;
  } while (cursor);
  expect(seen).toEqual([ids[1], ids[0], ids[2]]);
});

test.each([
  ['q', 'x'],
  ['q', 'x'.repeat(101)],
  ['q', 'a\u0000b'],
  ['role', 'king'],
  ['cursor', 'nonsense'],
  ['cursor', Buffer.from('[1,1]').toString('base64url')],
  ['limit', '101'],
])('refuses %s %p in words', async (field, value) => {
  const { status, body } = await people({ [field]: value });
  expect([status, body.errors[0].field]).toEqual([400, field]);
});

test('the table of roles counts who holds them', async () => {
  const client = await signInAs(await aPerson({ roles: ['administrator'] }));
  const before = (await client.get('/api/v1/admin/roles')).body;
  await aPerson({ roles: ['bureau_lead', 'administrator'] });
  const { status, body } = await client.get('/api/v1/admin/roles');
  expect(status).toBe(200);
  const grown = body.roles.map(
    ({ role, people: count }: { role: string; people: number }, at: number) => [
      role,
      count - before.roles[at].people,
    ],
  );
  expect(grown).toEqual([
    ['everyone', 1],
    ['agent', 0],
    ['team_lead', 0],
    ['office_lead', 0],
    ['bureau_lead', 1],
    ['administrator', 1],
  ]);
  expect(body.abilities).toContainEqual({
    label: 'Send failed mail again',
    roles: ['administrator'],
  });
});
