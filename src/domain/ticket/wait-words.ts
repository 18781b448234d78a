import { longDate } from '../sla/date-words.js';

/** By when we need an answer, in words for the one who is asked; null without a date. */
export function neededBySentence(until: number | null, zone: string, now: number): string | null {
  return until === null ? null : `We need it by ${longDate(until, zone, now)}.`;
}

/** What happens when nothing is heard until then: never a silent closing. */
export const withoutAnswerSentence =
  "If we hear nothing by then, we look at what we can do without your answer. We won't close your request without telling you.";
