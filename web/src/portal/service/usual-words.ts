import type { UsualTime } from '../api/portal-types.js';

/** "2 business days". */
export const businessDays = (count: number): string =>
  `${count} business ${count === 1 ? 'day' : 'days'}`;

/** "Usually within 2 business days", for a line in a list. */
export const usualWords = ({ days50 }: UsualTime): string =>
  `Usually within ${businessDays(days50)}`;

/** The same as a sentence, with what the slower ones took. */
export const usualSentence = ({ days50, days90 }: UsualTime): string =>
  days50 === days90
    ? `Most people have this within ${businessDays(days50)}.`
    : `Most people have this within ${businessDays(days50)}; 9 of 10 within ${businessDays(days90)}.`;
