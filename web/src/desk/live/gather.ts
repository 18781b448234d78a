const gatherMs = 100;

interface Waiting {
  readonly runsAt: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

const waiting = new Map<string, Waiting>();
const ranAt = new Map<string, number>();

/**
 * Runs an act a moment from now, once for everything that asks for it meanwhile, and at most once in `gapMs`:
 * a burst of changes is one reading.
 */
export const gather = (name: string, gapMs: number, act: () => void): void => {
  if (waiting.has(name)) return;
  const now = performance.now();
  const runsAt = Math.max(now + gatherMs, (ranAt.get(name) ?? -Infinity) + gapMs);
  const run = (): void => {
    waiting.delete(name);
    ranAt.set(name, performance.now());
    act();
  };
  waiting.set(name, { runsAt, timer: setTimeout(run, runsAt - now) });
};

/** Forgets what waits. */
export const dropGathered = (): void => {
  for (const { timer } of waiting.values()) clearTimeout(timer);
  waiting.clear();
  ranAt.clear();
};
