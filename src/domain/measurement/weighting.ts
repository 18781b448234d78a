/** A cell of the population: how many there are, how many answered, and the share among those. */
export interface Stratum {
  readonly population: number;
  readonly answers: number;
  readonly share: number;
}

/** A share as it was answered and as it would be had every cell answered alike often. */
export interface WeightedShare {
  readonly raw: number;
  readonly weighted: number;
  /** Kish's design effect: how many times larger the weights make the variance. */
  readonly designEffect: number;
  /** The number of answers to use in the Wilson interval. */
  readonly effectiveAnswers: number;
}

/** The fewest answers a cell needs to carry a weight. */
export const answersPerStratum = 10;

/**
 * Post-stratification with Kish's effective sample size; null where a cell has under ten answers. A second
 * line under the unweighted score: weighting does not undo that dissatisfied people choose to answer.
 */
export function postStratify(strata: readonly Stratum[]): WeightedShare | null {
  if (strata.length === 0 || strata.some(({ answers }) => answers < answersPerStratum)) return null;
  const sum = (value: (stratum: Stratum) => number) =>
    strata.reduce((total, stratum) => total + value(stratum), 0);
  const population = sum((stratum) => stratum.population);
  const answers = sum((stratum) => stratum.answers);
  const squares = sum((stratum) => stratum.population ** 2 / stratum.answers);
  const designEffect = (answers * squares) / population ** 2;
  return {
    raw: sum((stratum) => stratum.answers * stratum.share) / answers,
    weighted: sum((stratum) => stratum.population * stratum.share) / population,
    designEffect,
    effectiveAnswers: answers / designEffect,
  };
}
