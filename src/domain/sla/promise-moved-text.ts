import { longDate, timeOfDay } from './date-words.js';
import type { PromiseChange } from './promise-history.js';
import type { HistoryReading } from './promise-history-words.js';
import { sentenceOf } from './promise-text.js';

/**
 * A change of the date as the one who asked reads it: from when to when, and because of what. Null for the first
 * date, for one left open, and for one that reads the same, moved by seconds. Where the old date had passed already, and the
 * wait was not theirs, we say sorry.
 */
export function promiseMovedText(change: PromiseChange, reading: HistoryReading): string | null {
  const { at, dueAt, previousDueAt, waitedIn } = change;
  if (dueAt === null || previousDueAt === null) return null;
  const stretch = fromTo(previousDueAt, dueAt, reading);
  if (stretch === null) return null;
  const moved = `${stretch}, because ${reasonOf(change)}`;
  const sorry = previousDueAt < at && dueAt > previousDueAt && waitedIn !== 'waiting_customer';
  return `${sentenceOf(moved, '.').sentence}${sorry ? " We're sorry." : ''}`;
}

function fromTo(before: number, after: number, { zone, now }: HistoryReading): string | null {
  const [was, is] = [longDate(before, zone, now), longDate(after, zone, now)];
  if (was !== is) return `We moved your date from ${was} to ${is}`;
  const [from, to] = [timeOfDay(before, zone), timeOfDay(after, zone)];
  return from === to ? null : `We moved your time on ${is} from ${from} to ${to}`;
}

function reasonOf({ cause, waitedIn, awaited, because }: PromiseChange): string {
  switch (cause) {
    case 'held':
    case 'resumed':
      return waitReason(waitedIn, awaited);
    case 'reopened':
      return 'it was opened again';
    case 'unmerged':
      return 'it is handled by itself again';
    case 'priority':
      return 'we changed how soon it has to be done';
    case 'policy':
      return policyReason(because);
    case 'calendar':
      return 'our office hours changed';
    default:
      return 'we corrected our records';
  }
}

function waitReason(waitedIn: PromiseChange['waitedIn'], awaited: string | null): string {
  if (waitedIn === 'waiting_customer') return 'we waited for your answer';
  if (waitedIn === 'waiting_approval') return 'it waited for approval';
  return `we waited for ${awaited ?? 'somebody outside the desk'}`;
}

function policyReason(because: PromiseChange['because']): string {
  switch (because) {
    case 'priority':
      return 'we changed how soon it has to be done';
    case 'transfer':
      return 'another team took it over';
    default:
      return 'what we promise for requests like this changed';
  }
}
