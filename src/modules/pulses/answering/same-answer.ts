import type { PulseAnswer } from '../../../domain/measurement/pulse-answer.js';

/** Whether two answers say the same, in whatever order. */
export function isSameAnswer(one: PulseAnswer, other: PulseAnswer): boolean {
  const words = (answer: PulseAnswer): string => {
    const scores = Object.entries(answer.scores).toSorted(([a], [b]) => a.localeCompare(b));
    const own = answer.own.toSorted((a, b) => a.item.localeCompare(b.item));
    return JSON.stringify([scores, own, answer.drivers, answer.comment, answer.shareName]);
  };
  return words(one) === words(other);
}
