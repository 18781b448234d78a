import { readdirSync, readFileSync } from 'node:fs';

const ticksASecond = 100;

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number);
    return { parent: Number(fields[1]), own: utime + stime, children: cutime + cstime };
  } catch {
    return null;
  }
}

/** CPU seconds that a process has used so far; 0 where /proc cannot be read. */
export function cpuOf(pid) {
  return (statOf(pid)?.own ?? 0) / ticksASecond;
}

/** CPU seconds of a PostgreSQL: the postmaster, its backends, and those that have ended. */
export function cpuOfPostgres(postmaster) {
  const own = statOf(postmaster);
  if (!own) return 0;
  const backends = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat?.parent === postmaster);
  const ticks = backends.reduce((sum, stat) => sum + stat.own, own.own + own.children);
  return ticks / ticksASecond;
}
