import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import {
  processExists,
  readPostmasterFile,
} from '../../src/platform/database/embedded/postmaster-file.js';
import { type BuiltProcess, runProgram } from '../support/built-server.js';
import { freshDatabase } from '../support/test-database.js';
import { startOldPostgres } from './old-postgres.js';

jest.setTimeout(240_000);

describe('starting', () => {
  let dataDir: string;
  const open: BuiltProcess[] = [];
  const servers: Server[] = [];

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'counterpart-start-'));
    chmodSync(dataDir, 0o755);
  });
  afterEach(async () => {
    for (const one of open.splice(0)) {
      one.child.kill('SIGTERM');
      await one.ended;
    }
    for (const server of servers.splice(0)) server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  function run(
    program: 'start' | 'counterpart',
    args: readonly string[] = [],
    env: Record<string, string> = {},
  ): BuiltProcess {
    const process = runProgram(program, args, { DATA_DIR: dataDir, DEMO: 'off', ...env });
    open.push(process);
    return process;
  }

  const postmaster = () => readPostmasterFile(join(dataDir, 'postgres', 'data'));

  /** What a command wrote to standard error, without the progress of a build, and how it ended. */
  async function failureOf(process: BuiltProcess): Promise<[number | string, string]> {
    const status = await process.ended;
    const lines = process
      .errors()
      .split('\n')
      .filter((line) => line && !/^Buil(t|ding) /.test(line));
    return [status, lines.join('\n')];
  }

  test('in an empty folder gives a server that is ready, and twice more of the same after a stop and a kill', async () => {
    const port = String(await freePort());
    const first = run('start', [], { PORT: port });
    await first.until(/Counterpart is ready: +http:\/\/localhost:(\d+)/);
    expect(first.output()).toContain('Migrated PeopleAndCatalog1790000000000');
    expect(await statusOf(port, '/readyz')).toBe(200);
    expect(await statusOf(port, '/api/v1/session')).toBe(200);
    expect(await statusOf(port, '/api/openapi.json')).toBe(200);
    const { pid } = postmaster()!;
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(processExists(pid)).toBe(false);

    const second = run('start', [], { PORT: port });
    await second.until(/Counterpart is ready/);
    expect(second.output()).not.toContain('Migrated');
    second.child.kill('SIGKILL');
    await second.ended;

    const third = run('start', [], { PORT: port });
    await third.until(/Counterpart is ready/);
    expect(await statusOf(port, '/readyz')).toBe(200);
  });

  test('one migration behind brings it up to date', async () => {
    const port = String(await freePort());
    const up = run('counterpart', ['migrate']);
    expect(await up.ended).toBe(0);
    const names = [...up.output().matchAll(/Migrated (\w+)/g)].map(([, name]) => name);
    const down = run('counterpart', ['migrate', '--down']);
    expect(await down.ended).toBe(0);
    expect(down.output()).toContain(`Took back ${names.at(-1)}`);
    expect(postmaster()).toBeNull();

    const start = run('start', [], { PORT: port });
    await start.until(/Counterpart is ready/);
    expect([...start.output().matchAll(/Migrated (\w+)/g)].map(([, name]) => name)).toEqual(
      names.slice(-1),
    );
  });

  test('with DATABASE_URL uses that PostgreSQL and starts none', async () => {
    const port = String(await freePort());
    const databaseUrl = await freshDatabase('start', 'migrated');
    const process = run('start', [], { PORT: port, DATABASE_URL: databaseUrl });
    await process.until(/Counterpart is ready/);
    expect(process.output()).toMatch(/Database: PostgreSQL 18\.\d+ at /);
    expect(postmaster()).toBeNull();
  });

  test('with a port in use ends with one sentence, and starts nothing', async () => {
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '::', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await failureOf(run('start', [], { PORT: String(port) }))).toEqual([
      1,
      `Port ${port} is in use: is Counterpart running already? Stop that program, or set PORT to another number.`,
    ]);
    expect(postmaster()).toBeNull();
  });

  test.each([
    [{ PORT: '3000x' }, 'PORT must be a whole number from 1 to 65535, but it is "3000x".'],
    [
      { DATABASE_URL: 'postgres://app:secret@127.0.0.1:1/counterpart' },
      'No PostgreSQL answers at 127.0.0.1:1 (DATABASE_URL): start it, or correct the address.',
    ],
    [
      { DATABASE_URL: 'postgres://app:secret@database.invalid/counterpart' },
      'The host database.invalid of DATABASE_URL is not known.',
    ],
    [{ HOST: '192.0.2.7' }, 'HOST is 192.0.2.7, which is not an address of this machine.'],
    [
      { NODE_ENV: 'production', DATABASE_URL: 'postgres://127.0.0.1/counterpart' },
      'With NODE_ENV=production, SESSION_SECRET and TOKEN_SECRET must be set.',
    ],
  ])('with %j ends with one sentence', async (env, sentence) => {
    expect(await failureOf(run('start', [], { PORT: String(await freePort()), ...env }))).toEqual([
      1,
      sentence,
    ]);
  });

  test('on a database that does not exist says so', async () => {
    const url = (await freshDatabase('start', 'migrated')).replace(/start_\w+/, 'no_such_database');
    const [status, words] = await failureOf(run('counterpart', ['migrate'], { DATABASE_URL: url }));
    expect(status).toBe(1);
    expect(words).toMatch(
      /^PostgreSQL at \S+ has no database "no_such_database": create it, or correct DATABASE_URL\.$/,
    );
  });

  test('on PostgreSQL 14 refuses in one sentence', async () => {
    const { url, server } = await startOldPostgres();
    servers.push(server);
    expect(await failureOf(run('counterpart', ['migrate'], { DATABASE_URL: url }))).toEqual([
      1,
      'DATABASE_URL leads to PostgreSQL 14.11, and Counterpart needs version 15 or later.',
    ]);
  });

  test('on a Node.js that is too old refuses in one sentence, in words that it can read', () => {
    const program = readFileSync('bin/require-node.js', 'utf8');
    const answerOn = (node: string) => {
      const lines: string[] = [];
      const exits: number[] = [];
      runInNewContext(program, {
        process: { versions: { node }, exit: (status: number) => exits.push(status) },
        console: { error: (line: string) => lines.push(line) },
      });
      return [exits, lines];
    };
    for (const fits of ['20.19.0', '20.20.2', '22.12.0', '24.1.0']) {
      expect(answerOn(fits)).toEqual([[], []]);
    }
    for (const old of ['18.20.8', '20.18.3', '21.7.3', '22.11.0']) {
      const sentence = `Counterpart needs Node.js 20.19 or later (or 22.12 or later), and this is ${old}.`;
      expect(answerOn(old)).toEqual([[1], [sentence]]);
    }
  });
});

describe('the counterpart command', () => {
  test('replays vectors without a database and answers one line of JSON for each', async () => {
    const replay = runProgram('counterpart', ['sla', 'replay', 'test/data/sla-vectors.json'], {
      DATABASE_URL: 'postgres://127.0.0.1:1/none',
    });
    expect(await replay.ended).toBe(0);
    const lines = replay.output().trim().split('\n');
    const { vectors } = JSON.parse(readFileSync('test/data/sla-vectors.json', 'utf8')) as {
      vectors: unknown[];
    };
    expect(lines).toHaveLength(vectors.length);
    expect(() => lines.map((line) => JSON.parse(line) as unknown)).not.toThrow();
  });

  test('says what it can do, and refuses what it cannot', async () => {
    const help = runProgram('counterpart', ['--help'], {});
    expect(await help.ended).toBe(0);
    for (const word of ['serve', 'migrate', 'seed', 'sla', 'openapi']) {
      expect(help.output()).toContain(word);
    }
    const wrong = runProgram('counterpart', ['fly'], {});
    expect(await wrong.ended).toBe(1);
    expect(wrong.errors()).toContain("unknown command 'fly'");
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function statusOf(port: string, path: string): Promise<number> {
  return (await fetch(`http://localhost:${port}${path}`)).status;
}
