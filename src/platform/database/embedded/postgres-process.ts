import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { type RunAs } from './unprivileged-user.js';

/**
 * Starts its arguments, and sends them INT (PostgreSQL's fast shutdown) as soon as standard input
 * closes, which the system does for us however we end: a killed server leaves no PostgreSQL behind.
 */
const keeper = `
  exec 3<&0
  "$@" </dev/null 3<&- &
  child=$!
  ( read -r _ <&3; kill -INT "$child" 2>/dev/null ) &
  watcher=$!
  exec 3<&-
  wait "$child"
  status=$?
  kill "$watcher" 2>/dev/null
  exit "$status"
`;

/** What it takes to run the server program. */
export interface PostgresProcessOptions {
  readonly program: string;
  readonly args: readonly string[];
  readonly runAs: RunAs;
  /** A file that is appended to. */
  readonly logFile: string;
}

/** A running PostgreSQL server that ends with us. */
export class PostgresProcess {
  private constructor(
    private readonly shell: ChildProcess,
    private readonly logFile: string,
    private readonly ended: Promise<void>,
  ) {}

  static start({ program, args, runAs, logFile }: PostgresProcessOptions): PostgresProcess {
    const log = openSync(logFile, 'a', 0o600);
    const shell = spawn('/bin/sh', ['-c', keeper, 'postgres-keeper', program, ...args], {
      ...runAs,
      cwd: '/',
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['pipe', log, log],
      // Its own group: Ctrl+C reaches us first, and we stop it when our requests are done.
      detached: true,
    });
    closeSync(log);
    // Writing to a pipe whose reader has died is no news: `ended` tells.
    shell.stdin?.on('error', () => undefined);
    const ended = new Promise<void>((resolve) => {
      shell.once('exit', () => resolve());
      shell.once('error', () => resolve());
    });
    return new PostgresProcess(shell, logFile, ended);
  }

  get running(): boolean {
    return (
      this.shell.exitCode === null && this.shell.signalCode === null && this.shell.pid !== undefined
    );
  }

  /** Lets our process end although this one runs; the pipe then closes and stops it. */
  unref(): void {
    this.shell.unref();
    (this.shell.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  }

  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  async stop(): Promise<void> {
    this.shell.ref();
    this.shell.stdin?.end();
    await this.ended;
  }

  /** The last lines the server wrote, for a person who must find out why it did not start. */
  lastWords(): string {
    return readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  }
}
