import {
  freezeShareChart,
  freezeXmrLimits,
  pointsForLimits,
  type FrozenLimits,
  type FrozenShare,
} from '../measurement/control-chart.js';
import { momentsOf } from '../measurement/mean.js';
import { answersIn } from '../measurement/pulse-counts.js';
import type { AnswerBlock } from '../measurement/answer-blocks.js';
import type { DateRange } from './partner-period.js';
import type { WeekOfPromises } from './promise-trend.js';

/** The worst point of a baseline: it stays on the chart, so that growth is seen from where it began. */
export interface WorstPoint {
  /** Its first day or month. */
  readonly at: string;
  readonly value: number;
  readonly n: number;
}

/** The fewest promises of a week that is judged by the rules of charts, or called the worst: of one or two, none kept says nothing. */
export const fewestJudged = 5;

/** What the weekly chart of promises is frozen to. */
export interface PromiseChart extends FrozenShare {
  readonly worst: WorstPoint;
}

/** What the chart of satisfaction is frozen to; months as "2026-10". */
export interface SatisfactionChart extends FrozenLimits {
  readonly worst: WorstPoint;
}

/**
 * Freezes the weekly chart of promises from the first full quarter, or from as many after it as it takes until there
 * are twelve weeks in which something was judged; `quarters` are those that are over. Null while there are too few.
 */
export function freezePromiseChart(
  weeks: readonly WeekOfPromises[],
  quarters: readonly DateRange[],
): (DateRange & { readonly figures: PromiseChart }) | null {
  const [first] = quarters;
  for (const { to } of quarters) {
    const within = weeks.filter(({ weekOf, judged }) => weekOf < to && judged > 0);
    const frozen = freezeShareChart(within.map(({ met, judged }) => ({ count: met, n: judged })));
    if (frozen === null) continue;
    const points = within.map(({ weekOf, met, judged }) => ({
      at: weekOf,
      value: met / judged,
      n: judged,
    }));
    return { from: first!.from, to, figures: { ...frozen, worst: worstOf(judgeable(points)) } };
  }
  return null;
}

/** Freezes the chart of satisfaction from the first twelve blocks of answers; null while there are fewer. */
export function freezeSatisfactionChart(
  blocks: readonly AnswerBlock[],
): { readonly from: string; readonly to: string; readonly figures: SatisfactionChart } | null {
  const first = blocks.slice(0, pointsForLimits);
  const points = first.map(({ from, counts }) => ({
    at: from,
    value: momentsOf(counts)!.mean,
    n: answersIn(counts),
  }));
  const frozen = freezeXmrLimits(points.map(({ value }) => value));
  if (frozen === null) return null;
  return {
    from: first[0]!.from,
    to: first.at(-1)!.to,
    figures: { ...frozen, worst: worstOf(points) },
  };
}

/** The weeks with enough promises to be judged; all of them where none has. */
function judgeable(points: readonly WorstPoint[]): readonly WorstPoint[] {
  const enough = points.filter(({ n }) => n >= fewestJudged);
  return enough.length === 0 ? points : enough;
}

function worstOf(points: readonly WorstPoint[]): WorstPoint {
  return points.reduce((worst, point) => (point.value < worst.value ? point : worst));
}
