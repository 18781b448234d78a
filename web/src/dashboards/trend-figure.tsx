import type { ReactElement } from 'react';
import { shortDate } from '../app/date-words.js';
import { ControlFigure } from './control-figure.js';
import type { Annotation, Trend } from './dashboard-types.js';
import { daysAfter, notesOn } from './notes-on-chart.js';
import { rangeWords, ruleWords } from './limit-words.js';

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const weekName = (weekOf: string): string => shortDate(`${weekOf}T12:00:00Z`, 'UTC');

/** Promises kept by week: the finding in a sentence, the chart, and the numbers as a table. */
export const TrendFigure = ({
  trend,
  label,
  annotations,
}: {
  readonly trend: Trend;
  readonly annotations: readonly Annotation[];
  readonly label: string;
}): ReactElement => (
  <ControlFigure
    id="promises"
    heading="Promises kept by week"
    note={`Share of finished requests that were finished by the date first given, by week of finishing. ${label}.${
      trend.limitsFrom ? ` Limits frozen from ${trend.limitsFrom}.` : ''
    }`}
    worst={trend.worst}
    chart={{
      sentence: trend.sentence,
      points: trend.weeks.map(({ weekOf, share, ...week }) => ({
        at: weekOf,
        value: share,
        ...week,
      })),
      centre: trend.centre,
      worst: trend.worstValue,
      notes: notesOn(
        annotations,
        trend.weeks.map(({ weekOf }) => ({ at: weekOf, from: weekOf, to: daysAfter(weekOf, 7) })),
      ),
      ticks: [0, 0.25, 0.5, 0.75, 1],
      nameOf: weekName,
      wordsOf: percent,
    }}
    head={['Week of', 'Finished', 'By the date', 'Share', 'Normal range', 'Signal']}
    rows={trend.weeks.map((week) => [
      weekName(week.weekOf),
      week.judged.toLocaleString('en-US'),
      week.met.toLocaleString('en-US'),
      week.share === null ? 'none finished' : percent(week.share),
      rangeWords(week, percent),
      ruleWords(week.signals),
    ])}
  />
);
