import type { Signal } from '../measurement/control-chart.js';

/** The words for a rule that a point breaks, of a chart whose points are weeks or months. */
export function signalWords(signal: Signal, unit: 'weeks' | 'months'): string {
  return {
    outside: 'Outside the normal range',
    run: `Eight ${unit} in a row on one side of where we started`,
    near_limit: `Three of four ${unit} near the end of the normal range`,
    trend: `Six ${unit} in a row going one way`,
  }[signal];
}

/** The finding of a chart in a sentence: how many points are unusual, and to which side. */
export function findingWords(
  points: readonly { readonly value: number; readonly centre: number }[],
  signals: readonly (readonly Signal[])[],
  unit: 'week' | 'month',
): string {
  const unusual = points.filter((_, at) => signals[at]!.length > 0);
  if (unusual.length === 0) {
    return `No ${unit} shows more than normal variation around where we started.`;
  }
  const above = unusual.filter(({ value, centre }) => value > centre).length;
  const counted = (n: number, words: string) =>
    n === 0 ? [] : [`${n} ${unit}${n === 1 ? ' was' : 's were'} ${words} than where we started`];
  const parts = [...counted(above, 'better'), ...counted(unusual.length - above, 'worse')];
  return `${parts.join(' and ')}, more than normal variation.`;
}
