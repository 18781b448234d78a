import { changeWords } from '../measurement/change-words.js';
import { itemMean } from '../measurement/mean.js';
import {
  answersIn,
  atLeast,
  coverage,
  responseRate,
  type FiveCounts,
} from '../measurement/pulse-counts.js';
import { scaleWords } from '../measurement/pulse-template.js';
import { defaultMinimumGroup, isShowable } from '../measurement/suppression.js';
import type { SurveyReach } from '../measurement/survey-draw.js';
import { wilsonInterval, type Interval } from '../measurement/wilson.js';

/** One statement of a wave with the five counts of its answers. */
export interface SurveyedItem {
  readonly key: string;
  readonly wording: string;
  readonly counts: FiveCounts;
}

/** What may be said of the answers to one statement; no number at all where there are too few. */
export interface SurveyedFigures {
  readonly key: string;
  readonly wording: string;
  readonly enough: boolean;
  readonly answers: number | null;
  readonly points: { readonly score: number; readonly label: string; readonly answers: number }[];
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly mean: number | null;
  readonly meanInterval: Interval | null;
  readonly text: string;
  /** Against the wave before; null where that asked in other words or had too few. */
  readonly change: string | null;
}

/** Decides whether five counts may be shown; audits try another to see that they find its holes. */
export type ShowingCounts = (counts: FiveCounts) => boolean;

const tooFew =
  'Too few answers to show. We show a statement from ten answers on, and from twenty where all say the same, so that nobody can tell who said what.';

/** The figures of each statement of a wave that is closed, beside the wave before where that had the same words. */
export function relationshipFigures(
  items: readonly SurveyedItem[],
  before: readonly SurveyedItem[],
  shows: ShowingCounts = isShowable,
): SurveyedFigures[] {
  return items.map((item) => {
    const { key, wording, counts } = item;
    const answers = answersIn(counts);
    if (!shows(counts)) {
      const nothing = { answers: null, points: [], share: null, interval: null };
      const noMean = { mean: null, meanInterval: null };
      return { key, wording, enough: false, ...nothing, ...noMean, text: tooFew, change: null };
    }
    const k = atLeast(4, counts);
    const interval = wilsonInterval(k, answers);
    const { mean, interval: meanInterval } = itemMean(counts);
    // Without its interval a mean of a few answers says more than is known.
    const shownMean = meanInterval === null ? null : mean;
    const earlier = before.find((one) => one.key === key && one.wording === wording);
    return {
      ...{ key, wording, enough: true, answers, share: k / answers, interval },
      points: scaleWords.map((label, at) => ({ score: at + 1, label, answers: counts[at]! })),
      ...{ mean: shownMean, meanInterval },
      text: sentence(k, answers, interval),
      change:
        earlier && shows(earlier.counts)
          ? changeWords(counts, earlier.counts, 'the wave before')
          : null,
    };
  });
}

function sentence(k: number, n: number, { low, high }: Interval): string {
  return `${percent(k / n)} chose Agree or Strongly agree (95% interval ${percent(low)} to ${percent(high)}, ${n.toLocaleString('en-US')} answers).`;
}

/** How many took part: completed ÷ invited less what could not be delivered, and completed ÷ eligible. */
export interface SurveyParticipation extends SurveyReach {
  readonly undeliverable: number;
  readonly completed: number;
}

/** The sentence about who took part; how many did stays out of it while they are too few to show. */
export function participationWords(taking: SurveyParticipation): string {
  const { people, eligible, invited, undeliverable, completed } = taking;
  const sent = invited - undeliverable;
  const asked = `${count(people, 'person', 'people')} in the bureau, ${eligible.toLocaleString('en-US')} could be asked, ${invited.toLocaleString('en-US')} were asked`;
  const reached =
    undeliverable === 0
      ? ''
      : `; ${count(undeliverable, 'mail', 'mails')} could not be delivered, so ${sent.toLocaleString('en-US')} were reached`;
  if (completed < defaultMinimumGroup) {
    return `${asked}${reached}. Fewer than ${defaultMinimumGroup} answered.`;
  }
  const rates = `${percent(responseRate(completed, invited, undeliverable)!)} of those reached and ${percent(coverage(completed, eligible)!)} of those who could be asked`;
  return `${asked}${reached}. ${completed.toLocaleString('en-US')} answered: ${rates}. Who did not answer may feel otherwise.`;
}

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
