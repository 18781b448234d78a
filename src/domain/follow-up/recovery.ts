import { answerBlocks } from '../measurement/answer-blocks.js';
import {
  answersIn,
  addCounts,
  atLeast,
  noAnswers,
  type FiveCounts,
} from '../measurement/pulse-counts.js';
import { measuredShare, type MeasuredShare } from '../measurement/measured-share.js';
import { monthWords } from '../partners/shown-answers.js';

/** How customers rated the next time after a follow-up was answered, by the month of that next answer ("2026-10"). */
export interface NextAnswers {
  readonly month: string;
  readonly counts: FiveCounts;
}

/** Who was recovered: the share that gave 4 or 5 the next time, of those who were asked again and answered. */
export interface Recovery {
  /** Null until enough have answered again. */
  readonly share: MeasuredShare | null;
  /** The months that it covers, in words; null with the share. */
  readonly months: string | null;
}

/**
 * Recovery of the customers of an office: their next pulse after somebody came back to them (measurement.md, 3.9). It
 * is shown as every answer is (decision 0074): whole months that are final, small ones together with those after them,
 * so that no two looks at it tell what one person said. `firstOpen` is the first month that may still change.
 */
export function recovery(answers: readonly NextAnswers[], firstOpen: string): Recovery {
  const cells = answers
    .filter(({ month }) => month < firstOpen)
    .map((each) => ({ ...each, service: 'any' }));
  const blocks = answerBlocks(cells);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return { share: null, months: null };
  const counts = blocks.map((block) => block.counts).reduce(addCounts, noAnswers);
  return {
    share: measuredShare(atLeast(4, counts), answersIn(counts)),
    months: monthWords(first.from, last.to),
  };
}
