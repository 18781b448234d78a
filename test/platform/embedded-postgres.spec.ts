import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import {
  findPostgresBinaries,
  postgresPackage,
} from '../../src/platform/database/embedded/postgres-binaries.js';
import { userForPostgres } from '../../src/platform/database/embedded/unprivileged-user.js';
import {
  processExists,
  readPostmasterFile,
} from '../../src/platform/database/embedded/postmaster-file.js';
import {
  type BuiltProcess,
  buildServer,
  buildTimeoutMs,
  runBuilt,
} from '../support/built-server.js';

jest.setTimeout(90_000);

/** Starts PostgreSQL and holds it; with `commit` it first writes rows one by one, each acknowledged on a line. */
const holder = `
  const { startEmbeddedPostgres } = await dist('src/platform/database/embedded/embedded-postgres.js');
  const postgres = await startEmbeddedPostgres({ dataDir: process.env.DATA_DIR });
  console.log('READY ' + postgres.reused + ' ' + postgres.url('postgres'));
  if (process.env.COMMIT) {
    const { default: pg } = await import(process.cwd() + '/node_modules/pg/lib/index.js');
    const client = new pg.Client({ connectionString: postgres.url('postgres') });
    await client.connect();
    await client.query('CREATE TABLE IF NOT EXISTS kept (id int)');
    for (let id = 1; ; id += 1) {
      await client.query('INSERT INTO kept VALUES ($1)', [id]);
      console.log('COMMITTED ' + id);
    }
  }
  setInterval(() => {}, 1000);
`;

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  const open: { stop(): unknown }[] = [];

  beforeAll(() => buildServer(), buildTimeoutMs);
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'counterpart-embedded-'));
    chmodSync(dataDir, 0o755);
  });
  afterEach(async () => {
    for (const { stop } of open.splice(0).reverse()) await stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function start(): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres({ dataDir, throwAway: true });
    open.push(postgres);
    return postgres;
  }

  function hold(env: Record<string, string> = {}): BuiltProcess {
    const held = runBuilt(holder, { DATA_DIR: dataDir, ...env });
    open.push({
      stop: () => {
        held.child.kill('SIGKILL');
        return held.ended;
      },
    });
    return held;
  }

  const postmaster = () => readPostmasterFile(join(dataDir, 'postgres', 'data'));

  test('starts in an empty folder, answers, and is gone after it was stopped', async () => {
    const postgres = await start();
    expect(postgres).toMatchObject({ reused: false, version: expect.stringMatching(/^18\./) });
    expect(await ask(postgres, 'SELECT 1 + 1')).toBe(2);
    expect(
      await ask(
        postgres,
        `SELECT count(*)::int FROM pg_available_extensions WHERE name IN ('citext', 'pg_trgm', 'unaccent')`,
      ),
    ).toBe(3);
    const { pid } = postmaster()!;
    await postgres.stop();
    expect(processExists(pid)).toBe(false);
  });

  test('listens on no network address, and its socket folder is private', async () => {
    const postgres = await start();
    expect(await ask(postgres, 'SHOW listen_addresses')).toBe('');
    expect(await ask(postgres, 'SHOW unix_socket_permissions')).toBe('0700');
  });

  test('keeps its data over a restart', async () => {
    const first = await start();
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(await ask(await start(), 'SELECT answer FROM kept')).toBe(42);
  });

  test('is joined by a second process on the same folder, which leaves it running', async () => {
    const first = await start();
    const second = await startEmbeddedPostgres({ dataDir });
    expect(second.reused).toBe(true);
    expect(second.url('postgres')).toBe(first.url('postgres'));
    await second.stop();
    expect(await ask(first, 'SELECT 1')).toBe(1);
  });

  test('ends within seconds when its process is killed with -9', async () => {
    const held = hold();
    await held.until(/READY false/);
    const { pid } = postmaster()!;
    held.child.kill('SIGKILL');
    await eventually(() => !processExists(pid));
  });

  test('started at once after a kill -9 it waits for the old one and has every committed row', async () => {
    const held = hold({ COMMIT: '1' });
    await held.until(/COMMITTED 200\b/);
    held.child.kill('SIGKILL');
    await held.ended;
    const acknowledged = Number(/.*COMMITTED (\d+)\n/s.exec(held.output())![1]);
    const postgres = await start();
    expect(postgres.reused).toBe(false);
    const kept = await ask(postgres, 'SELECT count(DISTINCT id)::int FROM kept');
    expect(kept).toBeGreaterThanOrEqual(acknowledged);
    expect(await ask(postgres, 'SELECT max(id) FROM kept')).toBe(kept);
  });

  test('recovers when the server itself was killed with -9', async () => {
    const first = await start();
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await ask(first, 'CHECKPOINT');
    const { pid } = postmaster()!;
    process.kill(pid, 'SIGKILL');
    await eventually(() => !processExists(pid));
    expect(await ask(await start(), 'SELECT answer FROM kept')).toBe(7);
  });

  test('does not mind the process id in a stale file now being another program', async () => {
    const first = await start();
    await first.stop();
    const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
    writeFileSync(
      file,
      `${process.pid}\n${join(dataDir, 'postgres', 'data')}\n0\n5432\n/nowhere\n\n\nready\n`,
    );
    expect((await start()).reused).toBe(false);
  });

  test('does the creation of the cluster again when it was cut short', async () => {
    mkdirSync(join(dataDir, 'postgres', 'data.unfinished'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'data.unfinished', 'PG_VERSION'), '18\n');
    expect(await ask(await start(), 'SELECT 1')).toBe(1);
    expect(existsSync(join(dataDir, 'postgres', 'data.unfinished'))).toBe(false);
  });

  test('says which version made the data when that is another one', async () => {
    const data = join(dataDir, 'postgres', 'data');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'PG_VERSION'), '16\n');
    await expect(start()).rejects.toThrow(/were made by PostgreSQL 16 and the embedded one is 18/);
  });

  test('shows the last words of a server that does not start', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(dataDir, 'postgres', 'data', 'postgresql.conf'), 'nonsense = 1\n');
    await expect(start()).rejects.toThrow(
      /did not start.*unrecognized configuration parameter "nonsense"/s,
    );
  });

  const asRoot = process.getuid?.() === 0 ? test : test.skip;

  asRoot('in a folder under one that only root may enter keeps its data elsewhere', async () => {
    const sealed = dataDir;
    chmodSync(sealed, 0o700);
    dataDir = join(sealed, 'below');
    const first = await start();
    const elsewhere = realpathSync(join(dataDir, 'postgres'));
    open.unshift({
      stop: () => [sealed, elsewhere].forEach((path) => rmSync(path, { recursive: true })),
    });
    await ask(first, 'CREATE TABLE kept AS SELECT 5 AS answer');
    await first.stop();
    expect(await ask(await start(), 'SELECT answer FROM kept')).toBe(5);
    expect(elsewhere).not.toContain(sealed);
  });

  asRoot('in a private folder of ours lets its account pass through and not look', async () => {
    chmodSync(dataDir, 0o700);
    expect(await ask(await start(), 'SELECT 1')).toBe(1);
    expect(lstatSync(join(dataDir, 'postgres')).isDirectory()).toBe(true);
    expect(lstatSync(dataDir).mode & 0o777).toBe(0o711);
  });

  asRoot('runs from a copy where its account cannot enter what npm installed', () => {
    const account = userForPostgres();
    const sealed = join(dataDir, 'sealed');
    cpSync(postgresPackage(), sealed, { recursive: true, filter: (path) => !isSymlink(path) });
    chmodSync(sealed, 0o700);
    const { initdb, postgres } = findPostgresBinaries(account, join(dataDir, 'copies'), sealed);
    expect(initdb).toContain(join(dataDir, 'copies', 'postgres-18'));
    const { stdout } = spawnSync(postgres, ['--version'], {
      ...account,
      cwd: '/',
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^postgres \(PostgreSQL\) 18\./);
  });

  const enters = (uid: number): boolean =>
    spawnSync('ls', [process.cwd()], { uid, gid: uid }).status === 0;
  // Nobody runs what stands in the closed home of the super-user.
  (enters(65534) ? asRoot : test.skip)('runs as an ordinary user too', async () => {
    const own = mkdtempSync(join(tmpdir(), 'counterpart-nobody-'));
    chownSync(own, 65534, 65534);
    const held = runBuilt(
      holder,
      { DATA_DIR: join(own, 'deep', 'data') },
      { uid: 65534, gid: 65534 },
    );
    const [, reused] = await held.until(/READY (\w+)/);
    expect(reused).toBe('false');
    held.child.kill('SIGTERM');
    await held.ended;
    await eventually(
      () => readPostmasterFile(join(own, 'deep', 'data', 'postgres', 'data')) === null,
    );
    rmSync(own, { recursive: true });
  });
});

async function ask(postgres: EmbeddedPostgres, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(question);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

async function eventually(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('It did not come about within ten seconds.');
    await sleep(50);
  }
}

function isSymlink(path: string): boolean {
  return lstatSync(path).isSymbolicLink();
}
