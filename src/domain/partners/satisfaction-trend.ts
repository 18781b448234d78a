import type { AnswerBlock } from '../measurement/answer-blocks.js';
import { pointsForLimits, signalsOf, type ChartPoint } from '../measurement/control-chart.js';
import { momentsOf } from '../measurement/mean.js';
import { answersIn } from '../measurement/pulse-counts.js';
import type { SatisfactionChart } from './chart-baselines.js';
import { findingWords, signalWords } from './chart-words.js';
import { monthWords } from './shown-answers.js';

/** One point of the chart of satisfaction: a month, or months that are shown together. */
export interface SatisfactionPoint {
  readonly from: string;
  readonly label: string;
  readonly answers: number;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether it belongs to where we started; then it is not judged. */
  readonly start: boolean;
  /** The rules that the point breaks, in words; none where it is normal variation. */
  readonly signals: string[];
}

/** The XmR chart of mean satisfaction with its finding in a sentence. */
export interface SatisfactionTrend {
  readonly sentence: string;
  readonly centre: number | null;
  /** From when the limits are, in words. */
  readonly limitsFrom: string | null;
  readonly worst: string | null;
  readonly worstValue: number | null;
  readonly points: SatisfactionPoint[];
}

/** How many points a chart shows, newest last. */
const shown = 24;

/** The months from which the limits were frozen, with them. */
export interface FrozenSatisfaction {
  readonly from: string;
  readonly to: string;
  readonly figures: SatisfactionChart;
}

/**
 * Mean satisfaction by month as an XmR chart whose limits come from the first twelve points and never from those they
 * judge. The points of the baseline are shown and not judged.
 */
export function satisfactionTrend(
  blocks: readonly AnswerBlock[],
  frozen: FrozenSatisfaction | null,
): SatisfactionTrend {
  const points = blocks.map(({ from, to, counts }) => ({
    ...{ from, to, answers: answersIn(counts), mean: momentsOf(counts)!.mean },
  }));
  const newest = points.slice(-shown).map(({ to, ...point }) => ({
    ...{ ...point, label: monthWords(point.from, to) },
  }));
  if (frozen === null) {
    return {
      sentence: `There are ${points.length} of the ${pointsForLimits} points that limits need, so no month can be called unusual yet.`,
      ...{ centre: null, limitsFrom: null, worst: null, worstValue: null },
      points: newest.map((point) => ({
        ...{ ...point, low: null, high: null, start: false, signals: [] },
      })),
    };
  }
  const { centre, worst } = frozen.figures;
  const limits = {
    centre,
    low: Math.max(1, frozen.figures.low),
    high: Math.min(5, frozen.figures.high),
  };
  const judged = points.filter(({ from }) => from > frozen.to);
  const charted: ChartPoint[] = judged.map(({ mean }) => ({ ...limits, value: mean }));
  const signals = signalsOf(charted);
  const signalsAt = new Map(judged.map(({ from }, at) => [from, signals[at]!]));
  return {
    sentence:
      judged.length === 0
        ? 'Every month so far belongs to where we started; the next ones will be judged by it.'
        : findingWords(charted, signals, 'month'),
    centre,
    limitsFrom: monthWords(frozen.from, frozen.to),
    worst: `Our worst month then was ${monthWords(worst.at, worst.at)}, with ${worst.value.toFixed(2)} from ${worst.n} answers.`,
    worstValue: worst.value,
    points: newest.map((point) => ({
      ...{ ...point, low: limits.low, high: limits.high, start: point.from <= frozen.to },
      signals: (signalsAt.get(point.from) ?? []).map((signal) => signalWords(signal, 'months')),
    })),
  };
}
