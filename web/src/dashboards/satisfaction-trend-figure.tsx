import type { ReactElement } from 'react';
import { ControlFigure } from './control-figure.js';
import type { Annotation, SatisfactionTrend } from './dashboard-types.js';
import { daysAfter, notesOn } from './notes-on-chart.js';
import { rangeWords, ruleWords } from './limit-words.js';

const twoPlaces = (mean: number): string => mean.toFixed(2);
const onePlace = (mean: number): string => mean.toFixed(1);

const monthName = (month: string): string =>
  new Intl.DateTimeFormat('en-US', { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${month}-15T12:00:00Z`),
  );

/** A month, up to the first day of the next. */
const stretchOf = ({ from }: { readonly from: string }) => {
  const first = `${from}-01`;
  return { at: from, from: first, to: `${daysAfter(first, 31).slice(0, 7)}-01` };
};

/** Mean satisfaction by month against where we started: sentence, chart, table. */
export const SatisfactionTrendFigure = ({
  trend,
  annotations,
}: {
  readonly trend: SatisfactionTrend;
  readonly annotations: readonly Annotation[];
}): ReactElement => (
  <ControlFigure
    heading="Satisfaction by month"
    note={`Mean of the answers 1 (Strongly disagree) to 5 (Strongly agree), all services, by month of the answer; months with fewer than ten answers are shown together.${
      trend.limitsFrom ? ` Limits frozen from ${trend.limitsFrom}.` : ''
    }`}
    worst={trend.worst}
    chart={{
      sentence: trend.sentence,
      points: trend.points.map(({ from, mean, low, high, signals }) => ({
        ...{ at: from, value: mean, low, high },
        signal: signals.length > 0,
      })),
      centre: trend.centre,
      worst: trend.worstValue,
      notes: notesOn(annotations, trend.points.map(stretchOf)),
      ticks: [1, 2, 3, 4, 5],
      nameOf: monthName,
      wordsOf: onePlace,
    }}
    head={['Month', 'Answers', 'Mean', 'Normal range', 'Signal']}
    rows={trend.points.map((point) => [
      point.label,
      point.answers.toLocaleString('en-US'),
      twoPlaces(point.mean),
      rangeWords(point, twoPlaces),
      point.start ? 'Where we started' : ruleWords(point.signals),
    ])}
  />
);
