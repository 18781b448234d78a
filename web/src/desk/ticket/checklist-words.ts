import type { TicketView } from '../desk-types.js';

type Steps = Pick<TicketView, 'checklist'>;

const namedAtMost = 3;

/** "Checklist: 3 of 5 done". */
export const checklistHeading = ({ checklist }: Steps): string => {
  if (checklist.length === 0) return 'Checklist';
  const done = checklist.filter(({ doneAt }) => doneAt !== null).length;
  return `Checklist: ${done} of ${checklist.length} done`;
};

const namesOf = (words: readonly string[]): string => {
  const named = words.slice(0, namedAtMost).map((one) => `“${one}”`);
  const more = words.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
};

const openSteps = ({ checklist }: Steps, required: boolean): readonly string[] =>
  checklist
    .filter((step) => step.doneAt === null && step.required === required)
    .map(({ words }) => words);

/** Why the ticket can't be resolved as done now; null when no required step is open. */
export const requiredLeft = (ticket: Steps): string | null => {
  const open = openSteps(ticket, true);
  if (open.length === 0) return null;
  return `It can’t be resolved as done yet. Required on the checklist: ${namesOf(open)}.`;
};

/** The same in few words, for the bar that stays in sight; null when no required step is open. */
export const requiredLeftInShort = (ticket: Steps): string | null => {
  const open = openSteps(ticket, true).length;
  if (open === 0) return null;
  return `Before it can be resolved as done: ${open} required ${open === 1 ? 'step' : 'steps'} of the checklist.`;
};

/** A reminder of what is open and keeps nobody from resolving. */
export const othersLeft = (ticket: Steps): string | null => {
  const open = openSteps(ticket, false);
  return open.length === 0
    ? null
    : `Not ticked, and not required: ${namesOf(open)}. You can resolve all the same.`;
};
