import { drivers, driverWords, type DriverCode } from '../measurement/pulse-template.js';
import { measuredShare } from '../measurement/measured-share.js';
import { minimumWhenAlike } from '../measurement/suppression.js';
import { percent } from './tile-comparison.js';

/** How many of a group of answers ticked each driver. */
export interface DriverTicks {
  readonly answers: number;
  readonly ticked: Readonly<Partial<Record<DriverCode, number>>>;
  /** How many more were ticked, but are not told (`toldReasons`). */
  readonly leftOut?: number;
}

/** One thing that people said made the difference, or could have been better. */
export interface DriverFigure {
  readonly code: DriverCode;
  /** The words that were ticked. */
  readonly words: string;
  readonly ticked: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** The share where we started; null where nothing is frozen. */
  readonly start: number | null;
}

/** What drives satisfaction: both sides, most named first, with the finding in a sentence. */
export interface DriverFigures {
  readonly sentence: string;
  readonly better: DriverFigure[];
  readonly worse: DriverFigure[];
}

/**
 * The share of a group's answers that ticked each driver, with Wilson intervals. The group is one that may be shown;
 * a driver that everybody of a small group ticked is left out, because then each single answer is known.
 */
export function driverFigures(now: DriverTicks, start: DriverTicks | null): DriverFigures {
  const side = (prefix: 'positive' | 'negative') =>
    drivers
      .map((driver) => figureOf(`${prefix}_${driver}`, now, start))
      .filter((figure) => figure !== null)
      .toSorted((a, b) => b.ticked - a.ticked);
  const [better, worse] = [side('positive'), side('negative')];
  return { sentence: findingOf(better[0], worse[0], now), better, worse };
}

function figureOf(
  code: DriverCode,
  { answers, ticked }: DriverTicks,
  start: DriverTicks | null,
): DriverFigure | null {
  const k = ticked[code] ?? 0;
  const known = k === answers && answers < minimumWhenAlike;
  const { interval } = measuredShare(k, answers);
  if (k === 0 || known || interval === null) return null;
  const before =
    start === null || start.answers === 0 ? null : (start.ticked[code] ?? 0) / start.answers;
  return {
    ...{ code, words: driverWords[code], ticked: k, share: k / answers, start: before },
    ...{ low: interval.low, high: interval.high },
  };
}

function findingOf(
  better: DriverFigure | undefined,
  worse: DriverFigure | undefined,
  { answers, leftOut = 0 }: DriverTicks,
): string {
  if (!better && !worse) {
    return leftOut === 0
      ? 'Nobody ticked what made the difference.'
      : 'Too few ticked each reason to show it for your choice alone.';
  }
  const said = (words: string, { words: ticked, ticked: k }: DriverFigure) =>
    `${words} “${ticked}” (${percent(k, answers)} of ${answers.toLocaleString('en-US')} answers).`;
  return [
    ...(better ? [said('What helped most:', better)] : []),
    ...(worse ? [said('What could be better, named most:', worse)] : []),
    ...(leftOut > 0 ? ['Reasons that few ticked are left out.'] : []),
  ].join(' ');
}
