import { normalReach } from './distributions.js';

/** How many answers a share needs for a half-width (0.05 is ± 5 points) at worst, p = .5, from a population without end. */
export function answersNeeded(halfWidth: number, confidence = 0.95): number {
  return Math.ceil(exactlyNeeded(halfWidth, confidence));
}

/** The same from a population of the given size: 218 of 500, where 385 would be needed of many. */
export function answersNeededOf(population: number, halfWidth: number, confidence = 0.95): number {
  const needed = exactlyNeeded(halfWidth, confidence);
  return Math.ceil(needed / (1 + (needed - 1) / population));
}

function exactlyNeeded(halfWidth: number, confidence: number): number {
  return (normalReach(confidence) ** 2 * 0.25) / halfWidth ** 2;
}

/**
 * By how much the standard error shrinks when n of N were asked. Not used by default: a score judges the
 * process, not only the requests closed in that month. Say so wherever it is used.
 */
export function finitePopulationCorrection(n: number, population: number): number {
  return Math.sqrt((population - n) / (population - 1));
}
