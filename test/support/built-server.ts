import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** For the hook that may have to build. */
export const buildTimeoutMs = 180_000;

/** Builds the server when its sources are newer; nothing happens after "npm test" has built. */
export function buildServer(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.js', 'server'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The server could not be built: ${stderr}`);
}

/** A process of the built product, and what it wrote. */
export interface BuiltProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** Its exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Resolves when its output matches, and rejects when it ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Runs JavaScript against the build in a process of its own. `dist(path)` in it names a built file. */
export function runBuilt(
  code: string,
  env: Record<string, string> = {},
  account: { uid?: number; gid?: number } = {},
): BuiltProcess {
  const dist = JSON.stringify(join(process.cwd(), 'dist'));
  const script = `const dist = (path) => import(${dist} + '/' + path);\n${code}`;
  return watched(
    spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { PATH: process.env.PATH, HOME: '/nonexistent', ...env },
      ...account,
    }),
  );
}

/** Runs one of the programs of `bin/`. */
export function runProgram(
  program: 'start' | 'counterpart',
  args: readonly string[],
  env: Record<string, string>,
): BuiltProcess {
  return watched(
    spawn(process.execPath, [`bin/${program}.js`, ...args], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    }),
  );
}

function watched(child: ChildProcess): BuiltProcess {
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    tell();
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (status, signal) => resolve(status ?? signal ?? 'unknown'));
  });
  return { child, output: () => out, errors: () => err, ended, until };

  function until(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(out);
        if (found) resolve(found);
      };
      listeners.add(look);
      look();
      void ended.then((status) =>
        reject(new Error(`It ended (${status}) before:\n${out}\n${err}`)),
      );
    });
  }
}
