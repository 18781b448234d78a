import type { PulseAnswer } from './pulse-answer.js';

/** What says the opposite of a score: what was ticked, or what was written. */
export type Contradiction = 'ticks' | 'words';

const praise =
  /\b(?:thank(?:s| you)|great|excellent|perfect|wonderful|amazing|fantastic|outstanding|very helpful|friendly|well done|quick(?:ly)?)\b/iu;
const complaint =
  /\b(?:not|no|nobody|never|nothing|late|slow|long|weeks?|wait(?:ed|ing)?|still|wrong|bad|worse|worst|but|again|without)\b|n['’]t\b/iu;
const anger =
  /\b(?:terrible|awful|horrible|unacceptable|worst|useless|rude|disgrace(?:ful)?|frustrat\w+|never again)\b/iu;

/** How each contradiction is told to whoever reads the answer: the rule, in a sentence. */
export const contradictionSentences: Readonly<Record<Contradiction, string>> = {
  ticks:
    'Rating and ticks say opposite things: a low rating with praise alone, or a high one with complaints alone. They may have mixed up the ends of the scale.',
  words:
    'Rating and words say opposite things: a low rating with words of praise and none of complaint, or a high one with words of anger and none of praise. They may have mixed up the ends of the scale.',
};

/**
 * Whether an answer says opposite things: 1 or 2 with praise alone, 4 or 5 with complaints alone. Ticks are looked at
 * first; words only where no tick was made. It is a flag for a person to look twice: no score is changed by it, because
 * people have mixed up the ends (digital.gov, December 19, 2023), and because lists of words can be wrong.
 */
export function contradictionIn({
  scores,
  drivers,
  comment,
}: Pick<PulseAnswer, 'scores' | 'drivers' | 'comment'>): Contradiction | null {
  const score = scores.satisfaction ?? scores.trust ?? 3;
  if (score === 3) return null;
  if (drivers.length > 0) {
    const praised = drivers.filter((code) => code.startsWith('positive_')).length;
    const opposite = score < 3 ? praised === drivers.length : praised === 0;
    return opposite ? 'ticks' : null;
  }
  const words = comment ?? '';
  const opposite =
    score < 3
      ? praise.test(words) && !complaint.test(words)
      : anger.test(words) && !praise.test(words);
  return opposite ? 'words' : null;
}
