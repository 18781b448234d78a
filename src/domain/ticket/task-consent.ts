import { decide, type Decision, type Refusal } from '../decision.js';
import { against } from './refusal-codes.js';
import { againstCustomer, type TicketOutcome } from './staff-work.js';
import { referenceOf, withoutTask, type TicketTask } from './tasks.js';
import type { Actor } from './ticket-access.js';
import { byCustomer, bySystem, ticketEvent } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';

/** Who decides about which task that another office would read. */
export interface ConsentInput {
  readonly actor: Actor;
  readonly task: TicketTask;
}

function againstDeciding(facts: TicketFacts, { actor, task }: ConsentInput): (Refusal | null)[] {
  return [
    againstCustomer(facts, actor),
    against(task.state !== 'proposed', 'ticket.task.consent_over'),
  ];
}

/** What the customer lets the other office read, in place of what the desk proposed. */
export interface AgreedTask extends ConsentInput {
  readonly title: string;
  readonly words: string;
  readonly agreement: { readonly code: string; readonly version: number } | null;
}

/** The customer agrees, also to other words than the desk proposed: from now on the team is asked. */
export function agreeToTask(
  facts: TicketFacts,
  { actor, task, title, words, agreement }: AgreedTask,
  now: number,
): Decision<TicketOutcome> {
  const reasons = [
    ...againstDeciding(facts, { actor, task }),
    against(title.trim() === '', 'ticket.task.title_missing', 'title'),
    against(words.trim() === '', 'ticket.task.words_missing', 'words'),
  ];
  return decide(reasons, () => {
    const agreed = { ...referenceOf(task), title };
    const asked = { ...agreed, ...(agreement && { agreement }) };
    return {
      changes: { openTasks: [...withoutTask(facts.openTasks, task.title), title] },
      events: [
        ticketEvent('task_agreed', agreed, byCustomer(actor.personId), now),
        ticketEvent('task_asked', asked, bySystem, now),
      ],
    };
  });
}

/** The customer does not want the other office to know of it; nobody there ever does. */
export function refuseTask(
  facts: TicketFacts,
  { actor, task, reason }: ConsentInput & { readonly reason: string | null },
  now: number,
): Decision<TicketOutcome> {
  return decide(againstDeciding(facts, { actor, task }), () => {
    const refused = { ...referenceOf(task), reason };
    return {
      changes: { openTasks: withoutTask(facts.openTasks, task.title) },
      events: [ticketEvent('task_refused', refused, byCustomer(actor.personId), now)],
    };
  });
}
