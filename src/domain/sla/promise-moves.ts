import type { SlaClock } from './sla-clock.js';
import type { SlaMetric } from './sla-metric.js';

/** What a change does to a promise that is still open. */
export type MoveEffect = 'breaches' | 'earlier' | 'later' | 'relieved';

/** As much of a clock as the comparison needs; instants are epoch ms, durations ms of business time. */
export type PromiseReading = Pick<
  SlaClock,
  'metric' | 'cycle' | 'run' | 'dueAt' | 'targetMs' | 'elapsedMs' | 'breachedAt'
>;

/** A promise that a change moves, with its due instant before and after (null: none while it stands still). */
export interface PromiseMove {
  readonly metric: SlaMetric;
  readonly cycle: number;
  readonly effect: MoveEffect;
  readonly dueBefore: number | null;
  readonly dueAfter: number | null;
}

/** The effects in the order in which they matter: a ticket counts under the first of its own. */
export const MOVE_EFFECTS = ['breaches', 'relieved', 'earlier', 'later'] as const;

/**
 * What happens to the open promises of a ticket between two readings of its clocks. There is at most
 * one open cycle a metric; where the change starts a new one, that is compared with the one it replaces.
 * A promise that appears comes earlier, one that disappears later; while both stand still the time that
 * is left decides. Finished cycles never move.
 */
export function promiseMoves(
  before: readonly PromiseReading[],
  after: readonly PromiseReading[],
): PromiseMove[] {
  const [openBefore, openAfter] = [openByMetric(before), openByMetric(after)];
  return [...new Set([...openBefore.keys(), ...openAfter.keys()])].flatMap((metric) => {
    const [was, becomes] = [openBefore.get(metric), openAfter.get(metric)];
    const effect = effectOf(was, becomes);
    if (effect === null) return [];
    const { cycle } = (becomes ?? was) as PromiseReading;
    const [dueBefore, dueAfter] = [was?.dueAt ?? null, becomes?.dueAt ?? null];
    return [{ metric, cycle, effect, dueBefore, dueAfter }];
  });
}

/** The effect under which a ticket counts: the one of its moves that matters most; null for none. */
export function strongestEffect(moves: readonly Pick<PromiseMove, 'effect'>[]): MoveEffect | null {
  return MOVE_EFFECTS.find((effect) => moves.some((move) => move.effect === effect)) ?? null;
}

function openByMetric(clocks: readonly PromiseReading[]): Map<SlaMetric, PromiseReading> {
  const open = clocks.filter(({ run }) => run === 'running' || run === 'paused');
  return new Map(open.map((clock) => [clock.metric, clock]));
}

function effectOf(
  was: PromiseReading | undefined,
  becomes: PromiseReading | undefined,
): MoveEffect | null {
  const [late, willBeLate] = [isLate(was), isLate(becomes)];
  if (late !== willBeLate) return willBeLate ? 'breaches' : 'relieved';
  const [here, there] = [reachOf(was), reachOf(becomes)];
  if (here.stands !== there.stands) return there.stands ? 'later' : 'earlier';
  if (here.reach === there.reach) return null;
  return there.reach < here.reach ? 'earlier' : 'later';
}

function isLate(clock: PromiseReading | undefined): boolean {
  return clock !== undefined && clock.breachedAt !== null;
}

/** How far a promise is away: by its due instant, or by the time left while it stands still. */
function reachOf(clock: PromiseReading | undefined): { stands: boolean; reach: number } {
  if (clock === undefined || clock.targetMs === null) return { stands: false, reach: Infinity };
  if (clock.run === 'paused' && clock.dueAt === null)
    return { stands: true, reach: clock.targetMs - clock.elapsedMs };
  return { stands: false, reach: clock.dueAt ?? Infinity };
}
