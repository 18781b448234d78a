import { decide, type Decision, type Refusal } from '../decision.js';

/** How many chose 1, 2, 3, 4 and 5: what is stored of an item, never an average or a share alone. */
export type FiveCounts = readonly [number, number, number, number, number];

/** An answer on the five-point scale; 5 is "Strongly agree". */
export type Score = 1 | 2 | 3 | 4 | 5;

/** The five scores in order. */
export const scores: readonly Score[] = [1, 2, 3, 4, 5];

/** Nobody has answered. */
export const noAnswers: FiveCounts = [0, 0, 0, 0, 0];

/** How many answered the item. */
export function answersIn(counts: FiveCounts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** How many answered the item with this score or a higher one: 4 for "satisfied", 5 for the top box. */
export function atLeast(score: Score, counts: FiveCounts): number {
  return counts.slice(score - 1).reduce((sum, count) => sum + count, 0);
}

/** How many were unhappy: answered 1 or 2. */
export function unhappyIn([one, two]: FiveCounts): number {
  return one + two;
}

/** The counts of two groups that share nobody, taken together. */
export function addCounts(a: FiveCounts, b: FiveCounts): FiveCounts {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]];
}

/** The counts of single answers. */
export function countScores(answers: readonly Score[]): FiveCounts {
  const counted = (score: Score) => answers.filter((answer) => answer === score).length;
  return [counted(1), counted(2), counted(3), counted(4), counted(5)];
}

/** What is published with every score: how many came through, were offered the pulse, and answered. */
export interface PulseCollection {
  readonly customers: number;
  readonly offered: number;
  readonly respondents: number;
  readonly items: readonly { readonly item: string; readonly counts: FiveCounts }[];
}

/** Completed ÷ invited less what could not be delivered; null when nobody was reached. Published with the number answered. */
export function responseRate(completed: number, invited: number, undeliverable = 0): number | null {
  const reached = invited - undeliverable;
  return reached > 0 ? completed / reached : null;
}

/** Completed ÷ eligible: how much of the whole the answers stand for; null when nothing was eligible. */
export function coverage(completed: number, eligible: number): number | null {
  return eligible > 0 ? completed / eligible : null;
}

function against(holds: boolean, code: string, message: string, field: string): Refusal | null {
  return holds ? { code: `pulse_counts.${code}`, message, field } : null;
}

/**
 * Whether the numbers of a collection can all be true: whole and not negative, customers ≥ offered ≥
 * respondents ≥ the answers to each item. Public federal data break this in dozens of rows.
 */
export function checkCollection(collection: PulseCollection): Decision<PulseCollection> {
  const { customers, offered, respondents, items } = collection;
  const isCount = (value: number) => Number.isInteger(value) && value >= 0;
  const whole = (field: string, values: readonly number[]) =>
    against(!values.every(isCount), 'not_a_count', 'Counts are whole numbers from 0 on.', field);
  return decide(
    [
      whole('customers', [customers]),
      whole('offered', [offered]),
      whole('respondents', [respondents]),
      against(
        offered > customers,
        'offered_above',
        'More were asked than came through.',
        'offered',
      ),
      against(
        respondents > offered,
        'respondents_above',
        'More answered than were asked.',
        'respondents',
      ),
      ...items.flatMap(({ item, counts }) => [
        whole(`items.${item}`, counts),
        against(
          answersIn(counts) > respondents,
          'answers_above',
          'The item has more answers than people who answered.',
          `items.${item}`,
        ),
      ]),
    ],
    () => collection,
  );
}
