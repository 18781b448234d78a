import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { loadAgency } from '../../../src/modules/administration/agency/load-agency.js';
import { connectTo, freshDatabase } from '../../support/test-database.js';

let dataSource: DataSource;
let folder: string;

beforeAll(async () => {
  dataSource = await connectTo(await freshDatabase('loading', 'migrated'));
});

afterAll(() => dataSource.destroy());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-'));
  await cp('config/agency', folder, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

async function change(file: string, before: string, after: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  if (!text.includes(before)) throw new Error(`${file} does not say "${before}".`);
  await writeFile(
    join(folder, file),
    text.replace(before, () => after),
  );
}

async function load() {
  const lines: string[] = [];
  const loaded = await loadAgency(dataSource, folder, { log: (line) => lines.push(line) });
  return { ...loaded, lines };
}

async function rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
  return dataSource.query(sql, values);
}

/** Everything the loader writes, with the place of each row, so that a rewritten row shows. */
async function everything(): Promise<unknown> {
  const tables = [
    'bureaus',
    'offices',
    'teams',
    'people',
    'role_grants',
    'calendars',
    'calendar_versions',
    'sla_policies',
    'sla_policy_versions',
    'need_groups',
    'services',
    'service_forms',
  ];
  const content: Record<string, unknown> = {};
  for (const table of tables) {
    content[table] = await rows(`SELECT ctid::text AS place, t.* FROM ${table} t ORDER BY t.ctid`);
  }
  return content;
}

test('an empty database says afterwards what the files say', async () => {
  const { people, services, lines } = await load();
  expect(people).toEqual({ added: 68, changed: 0, retired: 0 });
  expect(services).toMatchObject({ added: 47, changed: 0, retired: 0 });
  expect(lines.slice(0, 2)).toEqual([
    '68 people: 68 new, 0 changed, 0 retired',
    '47 services: 47 new, 0 changed, 0 retired',
  ]);
  const [josephine] = await rows(
    `SELECT p.full_name, p.given_name, p.time_zone, s.full_name AS supervisor, p.password_hash
       FROM people p JOIN people s ON s.id = p.supervisor_id WHERE p.email = 'JOSEPHINE.CRUZ@agency.example'`,
  );
  expect(josephine).toEqual({
    full_name: 'Josephine Cruz',
    given_name: 'Josephine',
    time_zone: 'Pacific/Guam',
    supervisor: 'Malia Souza',
    password_hash: null,
  });
});

test('every team has a lead and at least two agents; every office and bureau has a lead', async () => {
  await load();
  const teams = await rows<{ leads: number; agents: number }>(
    `SELECT t.code, count(*) FILTER (WHERE g.role = 'team_lead') AS leads,
            count(*) FILTER (WHERE g.role = 'agent') AS agents
       FROM teams t LEFT JOIN role_grants g ON g.team_code = t.code GROUP BY t.code`,
  );
  expect(teams).toHaveLength(11);
  for (const { leads, agents } of teams) {
    expect(leads).toBe(1);
    expect(agents).toBeGreaterThanOrEqual(2);
  }
  const led = await rows(
    `SELECT role, count(DISTINCT coalesce(office_code, bureau_code)) AS places FROM role_grants
      WHERE role IN ('office_lead', 'bureau_lead') GROUP BY role ORDER BY role`,
  );
  expect(led).toEqual([
    { role: 'bureau_lead', places: 8 },
    { role: 'office_lead', places: 3 },
  ]);
});

test('loading the same files again writes nothing', async () => {
  await load();
  const before = await everything();
  const { people, services, versions } = await load();
  expect(people).toEqual({ added: 0, changed: 0, retired: 0 });
  expect(services).toMatchObject({ added: 0, changed: 0, retired: 0 });
  expect(versions).toEqual([]);
  expect(await everything()).toEqual(before);
});

test('a changed calendar, policy or form becomes a new version, in force from now on', async () => {
  await load();
  const [{ start }] = (await rows<{ start: Date }>('SELECT clock_timestamp() AS start')) as [
    { start: Date },
  ];
  await change('calendars.yaml', "fri: ['08:00-17:00']", "fri: ['08:00-16:00']");
  await change('policies.yaml', 'normal: 2h', 'normal: 3h');
  await change(
    'services-information-technology.yaml',
    'label: What does the screen say?',
    'label: What do you see?',
  );
  expect((await load()).versions).toEqual([
    'calendar office-hours version 2',
    'policy fix-it version 2',
    'form cannot-sign-in version 2',
  ]);
  const [calendar] = await rows<{ effective_from: Date }>(
    `SELECT effective_from FROM calendar_versions WHERE calendar_code = 'office-hours' AND version = 2`,
  );
  expect(calendar!.effective_from.getTime()).toBeGreaterThanOrEqual(start.getTime());
  const [first] = await rows(
    `SELECT effective_from FROM calendar_versions WHERE calendar_code = 'office-hours' AND version = 1`,
  );
  expect(first).toEqual({ effective_from: null });
  const [service] = await rows(`SELECT form_version FROM services WHERE code = 'cannot-sign-in'`);
  expect(service).toEqual({ form_version: 2 });
});

test('what an administrator published stands until the file itself is changed', async () => {
  await load();
  const before = await rows<{ versions: number }>(
    `SELECT count(*)::int AS versions FROM sla_policy_versions WHERE policy_code = 'pay'
      UNION ALL SELECT count(*)::int FROM calendar_versions WHERE calendar_code = 'office-hours'`,
  );
  for (const [table, column, code] of [
    ['sla_policy_versions', 'policy_code', 'pay'],
    ['calendar_versions', 'calendar_code', 'office-hours'],
  ]) {
    await rows(
      `INSERT INTO ${table} (${column}, version, definition, source, published_by_id, reason)
       SELECT ${column}, version + 1, definition || '{"warnPct": [80]}', 'admin',
              (SELECT min(id) FROM people), 'One warning is enough.'
         FROM ${table} WHERE ${column} = $1 ORDER BY version DESC LIMIT 1`,
      [code],
    );
  }
  expect((await load()).versions).toEqual([]);
  await change('policies.yaml', 'low: 63h', 'low: 72h');
  const after = before[0]!.versions + 2;
  expect((await load()).versions).toEqual([`policy pay version ${after}`]);
  const published = await rows(
    `SELECT source, reason, definition -> 'warnPct' AS warnings FROM sla_policy_versions
      WHERE policy_code = 'pay' ORDER BY version DESC LIMIT 2`,
  );
  expect(published).toEqual([
    { source: 'file', reason: null, warnings: [50, 75, 90] },
    { source: 'admin', reason: 'One warning is enough.', warnings: [80] },
  ]);
});

test('terms of a contract that an administrator published stand until those of the file are changed', async () => {
  await load();
  await rows(
    `INSERT INTO vendor_contract_versions (contract_code, version, promise, definition, source, published_by_id, reason)
     SELECT contract_code, version + 1, 'Sooner.', definition || '{"warnPct": [80]}', 'admin',
            (SELECT min(id) FROM people), 'One warning is enough.'
       FROM vendor_contract_versions WHERE contract_code = 'laptop-repair' ORDER BY version DESC LIMIT 1`,
  );
  expect((await load()).versions).toEqual([]);
  await change('contracts.yaml', 'target: 36h', 'target: 27h');
  expect((await load()).versions).toEqual(['contract laptop-repair version 3']);
});

test('rules become a version when the file is changed, and not when an administrator changed them', async () => {
  const rule = `rules:
  - name: Quick pay
    policy: fix-it
    priorities: [urgent]
policies:`;
  await change('policies.yaml', 'policies:', rule);
  expect((await load()).versions).toContain('rules that choose a policy version 1');
  expect((await load()).versions).toEqual([]);
  await rows(
    `INSERT INTO policy_rule_versions (version, rules, source, published_by_id, reason)
     VALUES (2, '[]', 'admin', (SELECT min(id) FROM people), 'No more exceptions.')`,
  );
  expect((await load()).versions).toEqual([]);
  const priorities = 'policy: fix-it\n    priorities: ';
  await change('policies.yaml', `${priorities}[urgent]`, `${priorities}[urgent, high]`);
  expect((await load()).versions).toEqual(['rules that choose a policy version 3']);
  const [newest] = await rows(
    'SELECT rules, source FROM policy_rule_versions ORDER BY version DESC LIMIT 1',
  );
  expect(newest).toEqual({
    source: 'file',
    rules: [{ name: 'Quick pay', policyCode: 'fix-it', priorities: ['urgent', 'high'] }],
  });
});

test('an administrator’s version says by whom and why', async () => {
  await load();
  const nameless = `INSERT INTO sla_policy_versions (policy_code, version, definition, source)
                    VALUES ('pay', 99, '{}', 'admin')`;
  await expect(rows(nameless)).rejects.toThrow('check constraint');
});

test('a bureau may have a calendar of its own', async () => {
  await change(
    'bureaus.yaml',
    '    shortName: DO',
    '    shortName: DO\n    calendar: extended-hours',
  );
  await load();
  const [bureau] = await rows(`SELECT calendar_code FROM bureaus WHERE short_name = 'DO'`);
  expect(bureau).toEqual({ calendar_code: 'extended-hours' });
});

test('a calendar that is to change later says from when', async () => {
  await load();
  await change(
    'calendars.yaml',
    "    weekly:\n      mon: ['06:00-22:00']",
    "    effectiveFrom: '2099-01-01T00:00:00-05:00'\n    weekly:\n      mon: ['07:00-22:00']",
  );
  const { versions } = await load();
  expect(versions).toContainEqual(expect.stringMatching(/^calendar extended-hours version \d+$/));
  const [last] = await rows(
    `SELECT effective_from FROM calendar_versions WHERE calendar_code = 'extended-hours' ORDER BY version DESC LIMIT 1`,
  );
  expect(last).toEqual({ effective_from: new Date('2099-01-01T05:00:00Z') });
});

test('a date that has passed is not taken: measured time stays measured', async () => {
  await load();
  await change(
    'calendars.yaml',
    "    weekly:\n      mon: ['00:00-24:00']",
    "    effectiveFrom: '2020-01-01T00:00:00Z'\n    weekly:\n      mon: ['00:00-12:00']",
  );
  await load();
  const [last] = await rows<{ effective_from: Date }>(
    `SELECT effective_from FROM calendar_versions WHERE calendar_code = 'around-the-clock' ORDER BY version DESC LIMIT 1`,
  );
  expect(last!.effective_from.getFullYear()).toBeGreaterThan(2020);
});

test('words that changed are changed in place, without a new version', async () => {
  await load();
  await change(
    'services-human-resources.yaml',
    'name: My pay is wrong',
    'name: My pay isn’t right',
  );
  const { services, versions } = await load();
  expect(services).toMatchObject({ added: 0, retired: 0 });
  expect(services.changed).toBeGreaterThanOrEqual(1);
  expect(versions.filter((version) => version.startsWith('form pay-problem'))).toEqual([]);
  const found = await rows(
    `SELECT code FROM services WHERE name = 'My pay isn’t right' AND search @@ plainto_tsquery('english', 'right')`,
  );
  expect(found).toEqual([{ code: 'pay-problem' }]);
});

test('someone who is no longer described stays, inactive and without roles', async () => {
  await load();
  const text = await readFile(join(folder, 'people.yaml'), 'utf8');
  const without = text.replace(/  - email: fatima\.hassan@[\s\S]*?(?=  - email: )/, '');
  await writeFile(join(folder, 'people.yaml'), without);
  expect((await load()).people.retired).toBe(1);
  const gone = await rows(
    `SELECT p.active, count(g.id) AS roles FROM people p LEFT JOIN role_grants g ON g.person_id = p.id
      WHERE p.email = 'fatima.hassan@agency.example' GROUP BY p.id`,
  );
  expect(gone).toEqual([{ active: false, roles: 0 }]);
  await cp('config/agency/people.yaml', join(folder, 'people.yaml'));
  expect((await load()).people.changed).toBe(1);
});

test('a role that stays keeps its date, one that ends is gone', async () => {
  await load();
  const held = `SELECT role, team_code, granted_at FROM role_grants g JOIN people p ON p.id = g.person_id
                 WHERE p.email = 'jamal.washington@agency.example' ORDER BY team_code`;
  const before = await rows<{ team_code: string }>(held);
  await change(
    'people.yaml',
    '      - { role: agent, team: it-service-desk }\n      - { role: agent, team: it-major-incidents }\n',
    '      - { role: agent, team: it-service-desk }\n',
  );
  await load();
  expect(await rows(held)).toEqual(
    before.filter(({ team_code }) => team_code === 'it-service-desk'),
  );
});

test('the time zone a person has chosen is left alone', async () => {
  await load();
  await rows(
    `UPDATE people SET time_zone = 'Europe/Rome' WHERE email = 'walter.brooks@agency.example'`,
  );
  expect((await load()).people.changed).toBe(0);
  expect(
    await rows(`SELECT time_zone FROM people WHERE email = 'walter.brooks@agency.example'`),
  ).toEqual([{ time_zone: 'Europe/Rome' }]);
});

test('a service that is no longer described is closed, not deleted', async () => {
  await load();
  const file = join(folder, 'services-acquisition.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(/  - code: year-end-purchase[\s\S]*?(?=\n  # I need advice)/, ''),
  );
  expect((await load()).services.retired).toBe(1);
  expect(await rows(`SELECT active FROM services WHERE code = 'year-end-purchase'`)).toEqual([
    { active: false },
  ]);
});

test('when something is wrong nothing at all is written', async () => {
  await load();
  const before = await everything();
  await change('bureaus.yaml', 'headcount: 1400', 'headcount: 1500');
  await change('services-acquisition.yaml', 'policy: small-purchase', 'policy: smal-purchase');
  await expect(load()).rejects.toThrow('Did you mean "small-purchase"?');
  expect(await everything()).toEqual(before);
});

test('two processes that load at the same time both succeed', async () => {
  const fresh = await connectTo(await freshDatabase('loading_twice', 'migrated'));
  const options = { log: () => undefined };
  const [one, other] = await Promise.all([
    loadAgency(fresh, folder, options),
    loadAgency(fresh, folder, options),
  ]);
  expect(new Set([one.people.added, other.people.added])).toEqual(new Set([0, 68]));
  await fresh.destroy();
});
