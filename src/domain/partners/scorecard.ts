import { decide, type Decision, type Refusal } from '../decision.js';
import type { Interval } from '../measurement/wilson.js';

/** What a leader's target may be about; `direction` says which side of the target is good. */
export interface ScorecardMeasure {
  readonly code: ScorecardMeasureCode;
  readonly kind: 'speed' | 'quality';
  readonly label: string;
  readonly unit: 'percent' | 'hours';
  readonly direction: 'at_least' | 'at_most';
}

/** The measures of a scorecard. Speed is never judged without quality. */
export const scorecardMeasureCodes = [
  'dates_kept',
  'median_finish',
  'median_first_answer',
  'satisfied',
  'opened_again',
] as const;
export type ScorecardMeasureCode = (typeof scorecardMeasureCodes)[number];

/** Each measure as it reads on the page and in the performance plan. Hours are office hours. */
export const scorecardMeasures: readonly ScorecardMeasure[] = [
  {
    ...{ code: 'dates_kept', kind: 'speed', unit: 'percent', direction: 'at_least' },
    label: 'Requests finished by the date first given',
  },
  {
    ...{ code: 'median_finish', kind: 'speed', unit: 'hours', direction: 'at_most' },
    label: 'Median office time to finish',
  },
  {
    ...{ code: 'median_first_answer', kind: 'speed', unit: 'hours', direction: 'at_most' },
    label: 'Median office time to the first answer',
  },
  {
    ...{ code: 'satisfied', kind: 'quality', unit: 'percent', direction: 'at_least' },
    label: 'Customers who agree that they are satisfied',
  },
  {
    ...{ code: 'opened_again', kind: 'quality', unit: 'percent', direction: 'at_most' },
    label: 'Requests that were opened again',
  },
];

/** A target: percent from 0 to 100, or office hours. */
export interface ScorecardTarget {
  readonly measure: ScorecardMeasureCode;
  readonly target: number;
}

/** How the period of a scorecard stands. Instants are epoch ms. */
export interface ScorecardStanding {
  readonly startsAt: number;
  readonly lockedAt: number | null;
  readonly now: number;
}

const mostHours = 10_000;

/** Whether targets may no longer be changed: somebody locked them, or their period has begun. */
export function isLocked({ startsAt, lockedAt, now }: ScorecardStanding): boolean {
  return lockedAt !== null || now >= startsAt;
}

/**
 * Whether these may become the targets of a period. They are set before it begins; a target for speed alone is
 * refused, because the quickest way to be quick is to close what is not solved.
 */
export function setTargets(
  targets: readonly ScorecardTarget[],
  standing: ScorecardStanding,
): Decision<readonly ScorecardTarget[]> {
  const kinds = targets.map(({ measure }) => measureOf(measure).kind);
  const codes = targets.map(({ measure }) => measure);
  return decide(
    [
      whyLocked(standing),
      against(targets.length === 0, 'no_targets', 'Set at least one target.', 'targets'),
      against(
        new Set(codes).size < codes.length,
        'twice',
        'A measure can have one target.',
        'targets',
      ),
      ...targets.map(outOfRange),
      against(
        kinds.includes('speed') && !kinds.includes('quality'),
        'lone_speed',
        'Speed alone is no target: it is met by closing what is not solved. Add a target for satisfied customers or for requests that were opened again.',
        'targets',
      ),
    ],
    () => targets,
  );
}

/** Whether the targets may be locked before the period begins. */
export function lockTargets(
  targets: readonly ScorecardTarget[],
  standing: ScorecardStanding,
): Decision<{ readonly lockedAt: number }> {
  const checked = setTargets(targets, standing);
  return checked.allowed ? decide([], () => ({ lockedAt: standing.now })) : checked;
}

/** What was measured for one target; `value` null where nothing can be said. */
export interface ScorecardActual {
  readonly value: number | null;
  readonly n: number;
  /** Of a share, in percent; null otherwise. */
  readonly interval: Interval | null;
}

/** The result of a target: `paired_missed` is a speed target that was reached while quality was not. */
export type ScorecardResult = 'reached' | 'missed' | 'paired_missed' | 'no_data';

/** Under how many requests or answers no result is given. */
export const fewestForResult = 10;

/**
 * The result of each target, in their order. A speed target counts only when every quality target of the scorecard
 * that has data was reached too.
 */
export function judgeScorecard(
  targets: readonly ScorecardTarget[],
  actualOf: (measure: ScorecardMeasureCode) => ScorecardActual,
): ScorecardResult[] {
  const alone = targets.map(({ measure, target }) => judged(measure, target, actualOf(measure)));
  const qualityMissed = targets.some(
    ({ measure }, at) => measureOf(measure).kind === 'quality' && alone[at] === 'missed',
  );
  return targets.map(({ measure }, at) =>
    alone[at] === 'reached' && measureOf(measure).kind === 'speed' && qualityMissed
      ? 'paired_missed'
      : alone[at]!,
  );
}

/** The measure of a code. */
function measureOf(code: ScorecardMeasureCode): ScorecardMeasure {
  return scorecardMeasures.find((measure) => measure.code === code)!;
}

/** "At least 90%", "At most 16 office hours". */
export function targetWords({ measure, target }: ScorecardTarget): string {
  const { direction, unit } = measureOf(measure);
  const side = direction === 'at_least' ? 'At least' : 'At most';
  return `${side} ${valueWords(target, unit)}`;
}

/** "90%", "1 office hour", "16.5 office hours". */
export function valueWords(value: number, unit: ScorecardMeasure['unit']): string {
  const rounded = Math.round(value * 10) / 10;
  if (unit === 'percent') return `${rounded}%`;
  return `${rounded} office ${rounded === 1 ? 'hour' : 'hours'}`;
}

function judged(
  code: ScorecardMeasureCode,
  target: number,
  { value, n }: ScorecardActual,
): ScorecardResult {
  if (value === null || n < fewestForResult) return 'no_data';
  const good = measureOf(code).direction === 'at_least' ? value >= target : value <= target;
  return good ? 'reached' : 'missed';
}

function whyLocked(standing: ScorecardStanding): Refusal | null {
  return against(
    isLocked(standing),
    'locked',
    standing.lockedAt === null
      ? 'The period has begun. Targets are set before it does.'
      : 'These targets are locked. They stay as they are.',
    'targets',
  );
}

function outOfRange({ measure, target }: ScorecardTarget): Refusal | null {
  const { unit, label } = measureOf(measure);
  const most = unit === 'percent' ? 100 : mostHours;
  const words = unit === 'percent' ? 'a percentage from 0 to 100' : 'office hours above 0';
  const wrong = !(target <= most && (unit === 'percent' ? target >= 0 : target > 0));
  return against(wrong, 'out_of_range', `${label}: enter ${words}.`, measure);
}

function against(holds: boolean, code: string, message: string, field: string): Refusal | null {
  return holds ? { code: `scorecard.${code}`, message, field } : null;
}
