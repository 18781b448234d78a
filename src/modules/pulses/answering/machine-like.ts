import type { Score } from '../../../domain/measurement/pulse-counts.js';
import { Problem } from '../../../platform/errors/problem.js';

/** Nobody reads a mail, answers and changes their mind in this time; programs that follow links do. */
const scannerWindowMs = 10_000;

/** What is known of a question that was mailed. */
export interface MailedQuestion {
  /** When the last mail about it left. */
  readonly mailedAt: Date | null;
  readonly scannerSuspected: boolean;
}

/** Whether an answer to the required statement looks like that of a program: a second, different one within seconds of the mail. */
export function isMachineLike(
  { mailedAt, scannerSuspected }: MailedQuestion,
  before: Score | undefined,
  now: Score,
  instant: number,
): boolean {
  if (mailedAt === null || instant - mailedAt.getTime() > scannerWindowMs) return false;
  return scannerSuspected || (before !== undefined && before !== now);
}

/** What the sender of such an answer reads. */
export function twoAnswers(): Problem {
  return Problem.conflict(
    'pulse.two_answers',
    'Two different answers came within seconds. A mail program may have followed the links for you. ' +
      'Choose your answer and send it once more.',
  );
}
