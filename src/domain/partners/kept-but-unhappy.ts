import { answersIn, unhappyIn, type FiveCounts } from '../measurement/pulse-counts.js';
import { percent } from './tile-comparison.js';

/** Answers about requests that were finished by the date first given, and how many of them are 1 or 2. */
export interface KeptButUnhappy {
  readonly answers: number;
  readonly unhappy: number;
  readonly sentence: string;
}

/**
 * "Green on paper, red in person": of the answers about promises kept, those that say 1 or 2
 * (`isKeptButUnhappy`). The counts are those of a group that may be shown.
 */
export function keptButUnhappy(counts: FiveCounts, words: string): KeptButUnhappy {
  const [unhappy, answers] = [unhappyIn(counts), answersIn(counts)];
  return {
    ...{ answers, unhappy },
    sentence:
      unhappy === 0
        ? `Nobody whose date we kept was unhappy: ${answers.toLocaleString('en-US')} answers, ${words}.`
        : `${unhappy.toLocaleString('en-US')} of ${answers.toLocaleString('en-US')} people whose date we kept rated us 1 or 2 (${percent(unhappy, answers)}; ${words}).`,
  };
}
