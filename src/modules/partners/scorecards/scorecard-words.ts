import {
  fewestForResult,
  judgeScorecard,
  scorecardMeasures,
  targetWords,
  valueWords,
  type ScorecardActual,
  type ScorecardMeasure,
  type ScorecardMeasureCode,
  type ScorecardResult,
  type ScorecardTarget,
} from '../../../domain/partners/scorecard.js';
import type { ScorecardMeasureView, ScorecardView } from './scorecards.views.js';

const resultWords: Readonly<Record<ScorecardResult, string>> = {
  reached: 'Reached',
  missed: 'Not reached',
  paired_missed: 'Not reached: quick, but quality was missed',
  no_data: 'No data yet',
};

type Actuals = Readonly<Record<ScorecardMeasureCode, ScorecardActual>>;

/** Every measure with its target, and once the period has begun with what was measured. */
export function measureViews(
  targets: readonly ScorecardTarget[],
  actuals: Actuals | null,
): ScorecardMeasureView[] {
  const results = actuals && judgeScorecard(targets, (measure) => actuals[measure]);
  return scorecardMeasures.map((measure) => {
    const at = targets.findIndex((one) => one.measure === measure.code);
    const target = targets[at];
    const result = (target && results?.[at]) ?? null;
    const actual = actuals?.[measure.code];
    return {
      ...measure,
      target: target?.target ?? null,
      targetWords: target ? targetWords(target) : null,
      actualWords: actual ? actualWords(measure, actual) : null,
      n: actual?.n ?? 0,
      ...{ result, resultWords: result && resultWords[result] },
    };
  });
}

/** Rows for the performance plan: the targets that were set, with their results. */
export function planRows(view: ScorecardView): Record<string, string | number>[] {
  return view.measures
    .filter(({ target }) => target !== null)
    .map(({ label, kind, targetWords: target, actualWords: actual, n, resultWords: result }) => ({
      ...{ Office: view.officeName, Period: view.periodLabel, Measure: label, Kind: kind },
      ...{ Target: target ?? '', Measured: actual ?? '', 'Requests or answers': n },
      ...{ Result: result ?? 'The period has not begun' },
      'Targets set by': view.setBy ?? '',
      'Targets locked on': (view.lockedAt?.toISOString() ?? view.startsOn).slice(0, 10),
    }));
}

function actualWords(
  { unit }: ScorecardMeasure,
  { value, n, interval }: ScorecardActual,
): string | null {
  if (value === null || n < fewestForResult) return null;
  const words = valueWords(value, unit);
  if (interval === null) return words;
  const [low, high] = [Math.round(interval.low), Math.round(interval.high)];
  return `${words}, 95% interval ${low}% to ${high}%`;
}
