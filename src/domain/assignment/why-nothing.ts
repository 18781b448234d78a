import { timeOfDay, zoneAbbreviation } from '../sla/date-words.js';
import type { DateReading } from './obstacle.js';

/** What waits unclaimed for others, but was not given to this person. */
export interface KeptBack {
  /** Tickets that they skipped a while ago. */
  readonly skipped: number;
  /** When the first of these may be given to them again. */
  readonly backAt: number | null;
  /** Tickets that ask for a skill they do not have. */
  readonly unskilled: number;
  /** What those skills are called. */
  readonly skills: readonly string[];
}

/** Why nothing was given although the person could work. */
export type NothingCode = 'nothing_waiting' | 'skipped' | 'other_skills';

/** Why nothing was given, as a code and in words; what the person can still do is in the words. */
export function whyNothing(
  kept: KeptBack,
  reading: DateReading,
): { readonly code: NothingCode; readonly message: string } {
  const { skipped, unskilled, skills } = kept;
  const wait = unskilled === 1 ? '1 ticket waits' : `${unskilled} tickets wait`;
  const skippedWords =
    skipped === 0 ? '' : `You skipped ${counted(skipped)}${again(kept, reading)}.`;
  const skillWords =
    unskilled === 0 ? '' : `${wait} for a skill you don’t have: ${skills.join(', ')}.`;
  const message = [skippedWords, skillWords].filter((words) => words !== '').join(' ');
  if (message === '') return { code: 'nothing_waiting', message: 'Nothing is waiting.' };
  return { code: skipped > 0 ? 'skipped' : 'other_skills', message };
}

function counted(tickets: number): string {
  return tickets === 1 ? 'the ticket that waits' : `${tickets} tickets that wait`;
}

function again({ skipped, backAt }: KeptBack, { zone }: DateReading): string {
  if (backAt === null) return '';
  const which = skipped === 1 ? 'it' : 'the first';
  const at = `${timeOfDay(backAt, zone)} ${zoneAbbreviation(zone, backAt)}`;
  return `; ${which} can be given to you again at ${at}`;
}
