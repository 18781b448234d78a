import { stringify } from 'csv-stringify/sync';
import type { SurveyWaveView } from './relationship.views.js';

/** One row a statement, the same numbers as on the page; statements with too few answers have none. */
export function relationshipCsv({ label, items, participation }: SurveyWaveView): string {
  return stringify(
    items.map((item) => [
      label,
      item.wording,
      item.answers ?? 'too few to show',
      ...[0, 1, 2, 3, 4].map((at) => item.points[at]?.answers ?? ''),
      ...numbers(item.share, item.interval),
      ...numbers(item.mean, item.meanInterval),
      participation,
    ]),
    {
      header: true,
      bom: true,
      escape_formulas: true,
      columns: [
        'Wave',
        'Statement',
        'Answers',
        '1 Strongly disagree',
        '2 Disagree',
        '3 Neutral',
        '4 Agree',
        '5 Strongly agree',
        'Share of 4 and 5',
        'Lower end (95%, Wilson)',
        'Upper end (95%, Wilson)',
        'Mean (from 30 answers on)',
        'Lower end of the mean (95%)',
        'Upper end of the mean (95%)',
        'Who was asked and answered',
      ],
    },
  );
}

function numbers(
  value: number | null,
  interval: { readonly low: number; readonly high: number } | null,
): string[] {
  return [value, interval?.low ?? null, interval?.high ?? null].map(
    (each) => each?.toFixed(4) ?? '',
  );
}
