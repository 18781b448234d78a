import { cohenKappa, kappaToPublish } from './kappa.js';

const leastReadTwice = 30;
const shareReadTwice = 0.05;

/** How many of a period's comments two people read independently: one in twenty, at least 30, or all there are. */
export function readTwice(comments: number): number {
  return Math.min(comments, Math.max(leastReadTwice, Math.ceil(comments * shareReadTwice)));
}

/** What two people read into the same comment, neither knowing of the other. */
export interface CodedTwice {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** How far two people see the same theme. */
export interface ThemeAgreement {
  readonly code: string;
  /** Comments read by two people. */
  readonly comments: number;
  /** Cohen's kappa; null without comments read twice, or where neither or both ever saw it. */
  readonly kappa: number | null;
  /** Whether the theme may be told to others: from a kappa of 0.60 on. */
  readonly publishable: boolean;
}

/** The agreement of two readers on each theme by itself, because a comment can carry several (measurement.md, 3.9). */
export function themeAgreement(
  codes: readonly string[],
  pairs: readonly CodedTwice[],
): ThemeAgreement[] {
  return codes.map((code) => {
    const count = (first: boolean, second: boolean): number =>
      pairs.filter(
        (pair) => pair.first.includes(code) === first && pair.second.includes(code) === second,
      ).length;
    const table = [
      [count(true, true), count(true, false)],
      [count(false, true), count(false, false)],
    ];
    const kappa = cohenKappa(table)?.kappa ?? null;
    return {
      code,
      comments: pairs.length,
      kappa,
      publishable: kappa !== null && kappa >= kappaToPublish,
    };
  });
}
