import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server writes down about itself; a stale file of a killed one looks the same. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly ready: boolean;
}

/** Reads `postmaster.pid` of a data folder; null when there is none or it is only half written. */
export function readPostmasterFile(data: string): PostmasterFile | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, , , port, socketFolder, , , state] = lines.map((line) => line.trim());
  if (!pid || !port || !socketFolder) return null;
  return { pid: Number(pid), port: Number(port), socketFolder, ready: state === 'ready' };
}

/** Whether a process of this id exists, whoever owns it. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Removes a `postmaster.pid` that a killed server left behind when its process id now belongs to another program
 * of the same user: PostgreSQL itself then takes that program for the server and refuses to start.
 */
export function removeForeignPostmasterFile(data: string): void {
  const file = readPostmasterFile(data);
  if (file === null || !processExists(file.pid)) return;
  const program = programOf(file.pid);
  if (program === '' || program.includes('postgres')) return;
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** The name of a running program; empty when the system does not tell. */
function programOf(pid: number): string {
  const told = `/proc/${pid}/comm`;
  if (existsSync(told)) return readFileSync(told, 'utf8').trim();
  return (
    spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout?.trim() ?? ''
  );
}
