import { fiscalPeriodAt, shiftPeriod, type FiscalPeriod } from '../measurement/fiscal-period.js';
import { ownValuesOf, wordsOfScale, type OwnItemKind } from '../measurement/office-pulse.js';
import { defaultMinimumGroup, minimumWhenAlike } from '../measurement/suppression.js';
import { wilsonInterval } from '../measurement/wilson.js';
import { firstOpenMonth } from './shown-answers.js';

/** How many chose a point of the scale; a text has one count, under no value. */
export interface OwnCount {
  readonly value: number | null;
  readonly answers: number;
}

/** What may be said of the answers to a question of an office. */
export interface OfficeQuestionFigures {
  /** False under ten answers, and under twenty where all say the same: then no number is given. */
  readonly enough: boolean;
  readonly answers: number | null;
  readonly points: { readonly score: number; readonly label: string; readonly answers: number }[];
  readonly text: string;
}

/**
 * The last fiscal quarter whose answers can't change any more. Answers to questions of an office are shown for such
 * quarters alone, all services together: no two of them share an answer, so there is nothing to subtract.
 */
export function lastFinalQuarter(instant: number, timeZone: string): FiscalPeriod {
  const running = fiscalPeriodAt('quarter', instant, timeZone);
  const over = running.startsOn.slice(0, 7) <= firstOpenMonth(instant, timeZone);
  return shiftPeriod(running, over ? -1 : -2, timeZone);
}

/** The counts of one question in one group, on the scale it was asked on and on no other. */
export function officeQuestionFigures(
  kind: OwnItemKind,
  counts: readonly OwnCount[],
): OfficeQuestionFigures {
  const answers = counts.reduce((sum, count) => sum + count.answers, 0);
  const alike = kind !== 'text' && counts.some((count) => count.answers === answers);
  if (answers < defaultMinimumGroup || (alike && answers < minimumWhenAlike)) {
    return { enough: false, answers: null, points: [], text: tooFew };
  }
  const values = ownValuesOf(kind);
  const points = wordsOfScale(kind).map((label, at) => ({
    score: values[at]!,
    label,
    answers: counts.find(({ value }) => value === values[at])?.answers ?? 0,
  }));
  return { enough: true, answers, points, text: sentence(kind, points, answers) };
}

const tooFew =
  'Too few answers to show. We show a question from ten answers on, so that nobody can tell who said what.';

const agreeing: Readonly<Record<Exclude<OwnItemKind, 'text'>, { from: number; words: string }>> = {
  scale: { from: 4, words: 'chose Agree or Strongly agree' },
  scale_7: { from: 5, words: 'chose Somewhat agree, Agree or Strongly agree' },
  yes_no: { from: 1, words: 'said yes' },
};

function sentence(
  kind: OwnItemKind,
  points: OfficeQuestionFigures['points'],
  answers: number,
): string {
  if (kind === 'text') return `${answers.toLocaleString('en-US')} people wrote something.`;
  const { from, words } = agreeing[kind];
  const k = points
    .filter(({ score }) => score >= from)
    .reduce((sum, point) => sum + point.answers, 0);
  const { low, high } = wilsonInterval(k, answers);
  return `${percent(k / answers)} ${words} (95% interval ${percent(low)} to ${percent(high)}, ${answers.toLocaleString('en-US')} answers).`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
