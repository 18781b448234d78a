import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunAs } from './unprivileged-user.js';

const systemFolder = '/var/lib/counterpart';

/**
 * The folder that holds the cluster of `dataDir`, made when missing: `dataDir/postgres`. Where the
 * account PostgreSQL runs under cannot enter that (a checkout in the super-user's home), it is a
 * link to a folder under /var/lib/counterpart.
 */
export function clusterFolder(dataDir: string, runAs: RunAs): string {
  mkdirSync(dataDir, { recursive: true });
  const folder = join(dataDir, 'postgres');
  if (!('uid' in runAs)) return ensureFolder(folder, runAs);
  if (isLink(folder)) return ensureFolder(readlinkSync(folder), runAs);
  if (canEnter(dataDir, runAs) || opens(dataDir, runAs)) return ensureFolder(folder, runAs);
  const elsewhere = join(systemFolder, randomBytes(6).toString('hex'));
  ensureFolder(elsewhere, runAs);
  symlinkSync(elsewhere, folder);
  return elsewhere;
}

/** Where binaries are copied to when the account cannot run them where npm put them. */
export function binariesFolder(dataDir: string, runAs: RunAs): string {
  return 'uid' in runAs && !canEnter(dataDir, runAs) ? systemFolder : dataDir;
}

/**
 * A private folder for the socket: always the same one for a cluster, in the temporary folder
 * because a socket's path may not be longer than about 100 bytes. A folder of that name that
 * belongs to somebody else is not trusted.
 */
export function socketFolder(cluster: string, runAs: RunAs): string {
  const hash = createHash('sha256').update(cluster).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `counterpart-${hash}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
    giveTo(folder, runAs);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (isOurs(folder, runAs)) return folder;
  const other = mkdtempSync(join(tmpdir(), 'counterpart-'));
  giveTo(other, runAs);
  return other;
}

function ensureFolder(folder: string, runAs: RunAs): string {
  if (!existsSync(folder)) {
    // The parents stay as open as they are: only this folder is private.
    mkdirSync(join(folder, '..'), { recursive: true });
    mkdirSync(folder);
  }
  chmodSync(folder, 0o700);
  giveTo(folder, runAs);
  return folder;
}

function giveTo(folder: string, runAs: RunAs): void {
  if ('uid' in runAs) chownSync(folder, runAs.uid, runAs.gid);
}

function isOurs(folder: string, runAs: RunAs): boolean {
  const facts = lstatSync(folder);
  const owner = 'uid' in runAs ? runAs.uid : process.getuid?.();
  return facts.isDirectory() && facts.uid === owner && (facts.mode & 0o077) === 0;
}

/** Lets others pass through our own folder, not read it, where that is all that was missing. */
function opens(folder: string, runAs: RunAs): boolean {
  const { mode, uid } = statSync(folder);
  if (uid !== process.getuid?.()) return false;
  chmodSync(folder, mode | 0o011);
  if (canEnter(folder, runAs)) return true;
  chmodSync(folder, mode);
  return false;
}

function canEnter(folder: string, runAs: RunAs): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...runAs, cwd: '/' });
  return status === 0;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** The account that the data of a cluster belongs to, for a super-user who comes after somebody else. */
export function ownerOfData(dataDir: string, runAs: RunAs): RunAs {
  const facts = statSync(join(dataDir, 'postgres', 'data'), { throwIfNoEntry: false });
  return 'uid' in runAs && facts && facts.uid !== 0 ? { uid: facts.uid, gid: facts.gid } : runAs;
}

/** The major version that made the data, or null where there are none yet. */
export function dataVersion(cluster: string): number | null {
  const file = join(cluster, 'data', 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
}
