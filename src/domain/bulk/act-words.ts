import { tagOf } from '../ticket/tag.js';
import { priorityLabels, priorityOf } from '../ticket/priority.js';
import { resolutionCategoryLabels } from '../ticket/ticket-facts.js';
import type { PendingReason } from '../ticket/ticket-status.js';
import type { BulkAct } from './bulk-act.js';

/** Names of what an act is about, and dates in the reader's words. */
export interface ActNames {
  readonly person: (id: number) => string;
  readonly team: (code: string) => string;
  readonly date: (instant: number) => string;
}

const waits: Readonly<Record<PendingReason, string>> = {
  customer_answer: 'Ask the customer, and wait for the answer',
  third_party: 'Wait for a vendor',
  scheduled_work: 'Plan for later',
  approval: 'Wait for an approval',
};

/** What is done to each ticket, as a heading: "Assign to Ana Ruiz". */
export function actWords(act: BulkAct, names: ActNames): string {
  switch (act.kind) {
    case 'assign':
      return act.assigneeId === null
        ? 'Give back to the queue'
        : `Assign to ${names.person(act.assigneeId)}`;
    case 'take':
      return 'Take for yourself';
    case 'prioritize':
      return `Set the priority to ${priorityLabels[priorityOf(act.impact, act.urgency)].toLowerCase()}`;
    case 'tag':
      return tagWords(act.add, act.remove);
    case 'hold':
      return act.until === null
        ? waits[act.reason]
        : `${waits[act.reason]}, until ${names.date(act.until)}`;
    case 'resume':
      return 'End the wait';
    case 'transfer':
      return `Hand over to ${names.team(act.teamCode)}`;
    case 'merge':
      return `Merge into ${act.into}`;
    case 'resolve':
      return `Resolve: ${resolutionCategoryLabels[act.category].toLowerCase()}`;
    case 'undo':
      return 'Undo';
  }
}

/** "Add the tag “vpn”, take off “loan”". */
function tagWords(add: readonly string[], remove: readonly string[]): string {
  const words = (tags: readonly string[]) => tags.map((tag) => `“${tagOf(tag)}”`).join(', ');
  const noun = (tags: readonly string[]) => (tags.length === 1 ? 'the tag' : 'the tags');
  if (remove.length === 0) return `Add ${noun(add)} ${words(add)}`;
  if (add.length === 0) return `Take off ${noun(remove)} ${words(remove)}`;
  return `Add ${noun(add)} ${words(add)}, take off ${words(remove)}`;
}
