import { spawnSync } from 'node:child_process';

/** The account PostgreSQL runs under. */
export interface UnprivilegedUser {
  readonly uid: number;
  readonly gid: number;
}

/** What to merge into the options of a child process. */
export type RunAs = UnprivilegedUser | Record<string, never>;

/**
 * PostgreSQL refuses to run as the super-user, so for root this is `postgres`, else `nobody`;
 * for anyone else it is empty: they run it as themselves.
 */
export function userForPostgres(): RunAs {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== null && uid !== 0 && gid !== null) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root and this system has neither a "postgres" nor a "nobody" account: set DATABASE_URL, or start as another user.',
  );
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}
