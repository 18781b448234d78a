import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  binariesFolder,
  clusterFolder,
  dataVersion,
  ownerOfData,
  socketFolder,
} from './cluster-folder.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { PostgresProcess } from './postgres-process.js';
import {
  type PostmasterFile,
  processExists,
  readPostmasterFile,
  removeForeignPostmasterFile,
} from './postmaster-file.js';
import { type RunAs, userForPostgres } from './unprivileged-user.js';

const superuser = 'counterpart';
const port = 5432;
const startLimitMs = 60_000;

/** Where the embedded PostgreSQL lives, and what it is for. */
export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** For tests: nothing is synced to disk, so it is fast and does not survive a power cut. */
  readonly throwAway?: boolean;
  /** Told what takes longer than a moment. */
  readonly log?: (line: string) => void;
}

/** A PostgreSQL that answers. */
export interface EmbeddedPostgres {
  readonly version: string;
  /** True when it was running already, for another process; `stop` then leaves it alone. */
  readonly reused: boolean;
  /** The address of one of its databases. */
  url(database: string): string;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, with its data in `dataDir/postgres`, listening on a
 * private socket only; or joins the one that runs there already. It ends with this process,
 * however that ends, and after a kill or a power cut it recovers when it is started again.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const runAs = ownerOfData(options.dataDir, userForPostgres());
  const cluster = clusterFolder(options.dataDir, runAs);
  const data = join(cluster, 'data');
  const running = await joinRunning(data);
  if (running) return running;
  removeForeignPostmasterFile(data);
  const binaries = findPostgresBinaries(runAs, binariesFolder(options.dataDir, runAs));
  requireSameMajor(cluster, binaries);
  if (dataVersion(cluster) === null) {
    options.log?.('Creating the database cluster (once, a few seconds)');
    initialise(cluster, binaries, runAs, options);
  }
  const sockets = socketFolder(cluster, runAs);
  const server = PostgresProcess.start({
    program: binaries.postgres,
    args: serverArguments(data, sockets, options.throwAway ?? false),
    runAs,
    logFile: join(options.dataDir, 'postgres.log'),
  });
  server.unref();
  const version = await untilReady(server, sockets);
  return {
    version,
    reused: false,
    url: (database) => urlOf(sockets, port, database),
    stop: async () => {
      await server.stop();
      rmSync(sockets, { recursive: true, force: true });
    },
  };
}

/** The one that runs on this data for another process, or null; waits for one that is just shutting down. */
async function joinRunning(data: string): Promise<EmbeddedPostgres | null> {
  const deadline = Date.now() + startLimitMs;
  for (;;) {
    const file = readPostmasterFile(data);
    if (!file || !processExists(file.pid) || !existsSync(socketOf(file))) return null;
    const url = (database: string): string => urlOf(file.socketFolder, file.port, database);
    const answer = await ask(url('postgres'), 'SHOW data_directory');
    if (answer === data) {
      const version = (await ask(url('postgres'), 'SHOW server_version')) ?? '';
      return { version, reused: true, url, stop: () => Promise.resolve() };
    }
    // Nobody answers and it claims to be ready: the id now belongs to some other program.
    if (answer === null && file.ready && Date.now() > deadline - startLimitMs + 5_000) return null;
    if (Date.now() > deadline) return null;
    await sleep(100);
  }
}

function requireSameMajor(cluster: string, { packageVersion }: PostgresBinaries): void {
  const made = dataVersion(cluster);
  const ours = Number.parseInt(packageVersion, 10);
  if (made === null || made === ours) return;
  throw new Error(
    `The data in ${cluster} were made by PostgreSQL ${made} and the embedded one is ${ours}: use that version, or move the folder away to start anew.`,
  );
}

/** The data folder gets its name when it is complete: an initdb that was cut short is done again. */
function initialise(
  cluster: string,
  { initdb }: PostgresBinaries,
  runAs: RunAs,
  { throwAway }: EmbeddedPostgresOptions,
): void {
  const unfinished = join(cluster, 'data.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  const { status, stderr, error } = spawnSync(
    initdb,
    [
      ...['-D', unfinished, '-U', superuser, '-A', 'trust', '-E', 'UTF8', '--no-locale'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...(throwAway ? ['--no-sync'] : []),
    ],
    {
      ...runAs,
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    },
  );
  if (status !== 0) {
    throw new Error(`initdb failed: ${error?.message ?? (stderr.trim() || `status ${status}`)}`);
  }
  renameSync(unfinished, join(cluster, 'data'));
}

function serverArguments(data: string, sockets: string, throwAway: boolean): string[] {
  const settings = {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: throwAway ? '64MB' : '128MB',
    log_min_messages: 'warning',
    timezone: 'UTC',
    ...(throwAway
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' }
      : {}),
  };
  return [
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

async function untilReady(server: PostgresProcess, sockets: string): Promise<string> {
  const deadline = Date.now() + startLimitMs;
  while (server.running && Date.now() < deadline) {
    const version = await ask(urlOf(sockets, port, 'postgres'), 'SHOW server_version');
    if (version !== null) return version;
    await sleep(30);
  }
  await server.stop();
  throw new Error(`The embedded PostgreSQL did not start. Its last words:\n${server.lastWords()}`);
}

/** The first value that a server answers, or null when it does not. */
async function ask(url: string, question: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Record<string, string>>(question);
    return Object.values(rows[0] ?? {})[0] ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** It is there from before the server writes down its folder until the server is gone. */
function socketOf({ socketFolder: folder, port: number }: PostmasterFile): string {
  return join(folder, `.s.PGSQL.${number}`);
}

function urlOf(sockets: string, onPort: number, database: string): string {
  return `postgres://${superuser}@localhost:${onPort}/${database}?host=${encodeURIComponent(sockets)}`;
}
