import { longDate, timeOfDay } from './date-words.js';
import { pauseWords } from './pause-words.js';
import type { PromiseCause, PromiseChange, PromiseHistory } from './promise-history.js';
import { firstDueAt, movesOf } from './promise-history.js';
import { sentenceOf } from './promise-text.js';

/** In whose zone, and when, a history is read. */
export interface HistoryReading {
  readonly zone: string;
  readonly now: number;
}

/** One change of a promise's date in a sentence for staff; when it came is told beside it. */
export function promiseChangeWords(change: PromiseChange, reading: HistoryReading): string {
  const { dueAt, previousDueAt } = change;
  const why = causeWords(change);
  if (dueAt === null) return sentence(`The date is open: ${why}`);
  const now = moment(dueAt, reading);
  if (previousDueAt === null) return sentence(`First promised for ${now}`);
  if (dueAt === previousDueAt)
    return sentence(`The date is ${now} again: ${why} cost no office time`);
  return sentence(`Moved from ${moment(previousDueAt, reading)} to ${now}: ${why}`);
}

/** What became of the first promise, in one sentence for staff; null while it stands as it was given. */
export function promiseHistorySummary(
  history: PromiseHistory,
  reading: HistoryReading,
): string | null {
  const first = firstDueAt(history);
  const now = history.changes.at(-1)?.dueAt ?? null;
  const moves = movesOf(history).length;
  if (moves === 0 && now !== null) return null;
  const stands = now === null ? 'open at present' : `now ${moment(now, reading)}`;
  const counted = moves === 1 ? '1 change' : `${moves} changes`;
  return sentence(
    `First promised ${moment(first, reading)}; ${stands}${moves === 0 ? '' : `; ${counted}`}`,
  );
}

const CAUSES: { readonly [cause in Exclude<PromiseCause, 'held' | 'resumed' | 'policy'>]: string } =
  {
    first: 'first promised',
    reopened: 'the ticket was reopened',
    unmerged: 'the merge was undone',
    priority: 'the priority changed',
    calendar: 'the working hours changed',
    corrected: 'a recorded time was corrected',
    voided: 'an entry turned out to be wrong',
    learnt_late: 'something was written down later',
  };

const POLICIES: { readonly [because in NonNullable<PromiseChange['because']>]: string } = {
  priority: 'another policy applies to the new priority',
  transfer: 'another policy applies to the new team',
  publication: 'a new version of the policy was published for open tickets',
  rules: 'the rules that choose the policy changed',
};

function causeWords(change: PromiseChange): string {
  const words = wordsOf(change);
  return change.reason === null ? words : `${words} (${change.reason.replace(/\.$/, '')})`;
}

function wordsOf({ cause, waitedIn, awaited, because }: PromiseChange): string {
  switch (cause) {
    case 'held':
    case 'resumed':
      return pauseWords(waitedIn as NonNullable<typeof waitedIn>, awaited);
    case 'policy':
      return because === null ? 'another policy applies' : POLICIES[because];
    default:
      return CAUSES[cause];
  }
}

function moment(at: number, { zone, now }: HistoryReading): string {
  return `${longDate(at, zone, now)} at ${timeOfDay(at, zone)}`;
}

function sentence(words: string): string {
  return sentenceOf(words, '.').sentence;
}
