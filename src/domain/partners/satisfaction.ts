import { answersIn, type FiveCounts } from '../measurement/pulse-counts.js';
import { defaultPulse, pulseWording, scaleWords } from '../measurement/pulse-template.js';
import { isShowable } from '../measurement/suppression.js';
import { wilsonInterval } from '../measurement/wilson.js';

/** The items on the five points that a dashboard shows. */
const scaleItems = ['satisfaction', 'trust', 'ease'] as const;
export type ScaleItem = (typeof scaleItems)[number];

/** The statement of an item, word for word, about whichever service was used. */
function statementOf(item: ScaleItem): string {
  const asked = defaultPulse.items.find(({ key }) => key === item)!;
  return pulseWording(asked, { service: 'the desk', provider: 'the serving office' });
}

/** A share with its 95 % Wilson interval and the sentence for it. */
export interface SatisfactionShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

/** The five raw counts of a group and what may be said of them. */
export interface GroupSatisfaction {
  readonly statement: string;
  readonly shownFor: string;
  /** False when the group is too small, or small and of one opinion: then nothing but the number of answers is given. */
  readonly enough: boolean;
  readonly answers: number;
  readonly counts: { score: number; label: string; answers: number }[];
  readonly satisfied: SatisfactionShare | null;
  readonly stronglySatisfied: SatisfactionShare | null;
}

/**
 * What a group's answers may show. Under ten answers nothing, and under twenty nothing when everyone
 * answered alike, because then each single answer is known.
 */
export function satisfactionOf(
  scores: FiveCounts,
  shownFor: string,
  item: ScaleItem = 'satisfaction',
): GroupSatisfaction {
  const answers = answersIn(scores);
  const base = { statement: statementOf(item), shownFor, answers };
  if (!isShowable(scores)) {
    return { ...base, enough: false, counts: [], satisfied: null, stronglySatisfied: null };
  }
  const [, , , four, five] = scores;
  return {
    ...base,
    enough: true,
    counts: scaleWords.map((label, at) => ({
      score: at + 1,
      label,
      answers: scores[at]!,
    })),
    satisfied: shareOf(four + five, answers, 'chose Agree or Strongly agree'),
    stronglySatisfied: shareOf(five, answers, 'chose Strongly agree'),
  };
}

function shareOf(k: number, n: number, words: string): SatisfactionShare {
  const { low, high } = wilsonInterval(k, n);
  const text = `${percent(k / n)} ${words} (95% interval ${percent(low)} to ${percent(high)}, ${n.toLocaleString('en-US')} answers).`;
  return { share: k / n, low, high, text };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
