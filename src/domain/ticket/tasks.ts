import { decide, type Decision, type Refusal } from '../decision.js';
import { against, ticketRefusals, ticketRefusal } from './refusal-codes.js';
import { againstWork, type TicketOutcome } from './staff-work.js';
import type { TaskEventData, TaskReference } from './task-events.js';
import { worksInTeam, type Actor, type TicketVisibility } from './ticket-access.js';
import { byAgent, ticketEvent } from './ticket-event.js';
import type { TicketChanges, TicketFacts } from './ticket-facts.js';
import { isActive } from './ticket-status.js';

/**
 * How a task stands. `proposed`: the customer has to agree before the team is asked, and did not where it was
 * `refused`. `called_off`: its ticket ended before it did.
 */
export const taskStates = [
  'proposed',
  'refused',
  'asked',
  'accepted',
  'done',
  'declined',
  'taken_back',
  'called_off',
] as const;
export type TaskState = (typeof taskStates)[number];

/** A part of the work on a ticket that a team was asked for. */
export interface TicketTask extends TaskReference {
  readonly state: TaskState;
  readonly assigneeId: number | null;
}

/** What can be done with a task: the last one by the ticket's desk, the others by the team that was asked. */
export type TaskAction = 'accept' | 'decline' | 'complete' | 'take_back';

/** What decides about a ticket, as far as its tasks go. */
export type TaskTicket = TicketVisibility & Pick<TicketFacts, 'openTasks'>;

const mostOpenTasks = 20;

/** Why this person may not ask a team for a part of the work on the ticket now. */
export function againstAskingTask(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [
    againstWork(facts, actor),
    against(!isActive(facts.status), 'ticket.task.finished'),
    against(facts.openTasks.length >= mostOpenTasks, 'ticket.task.too_many'),
  ];
}

/** Which team is asked for what, and under which agreement. */
export interface AskTaskInput {
  readonly actor: Actor;
  readonly taskId: number;
  readonly title: string;
  readonly team: { readonly code: string; readonly officeCode: string; readonly active: boolean };
  readonly agreement: { readonly code: string; readonly version: number } | null;
}

/**
 * Staff of the ticket's office ask a team, perhaps of another office, for a part of the work. The ticket
 * stays whose it is; the team sees the task alone. Of a restricted ticket another office is asked only after
 * the customer agreed to what it reads.
 */
export function askTask(
  facts: TicketFacts,
  { actor, taskId, title, team, agreement }: AskTaskInput,
  now: number,
): Decision<TicketOutcome> {
  const reasons = [
    ...againstAskingTask(facts, actor),
    against(!team.active, 'ticket.task.team_closed', 'teamCode'),
  ];
  return decide(reasons, () => {
    const task = {
      ...{ taskId, title, teamCode: team.code, officeCode: team.officeCode },
      forOfficeCode: facts.officeCode,
    };
    const author = byAgent(actor.personId);
    return {
      changes: { openTasks: [...facts.openTasks, title] },
      events: [
        needsConsent(facts, team)
          ? ticketEvent('task_proposed', task, author, now)
          : ticketEvent('task_asked', { ...task, ...(agreement && { agreement }) }, author, now),
      ],
    };
  });
}

/** Whether the customer decides what the team reads: of a restricted ticket, when it is of another office. */
export function needsConsent(
  { sensitive, officeCode }: Pick<TicketFacts, 'sensitive' | 'officeCode'>,
  team: { readonly officeCode: string },
): boolean {
  return sensitive && team.officeCode !== officeCode;
}

/** Whether the task still has to be done. */
function isOpenTask({ state }: Pick<TicketTask, 'state'>): boolean {
  return state === 'asked' || state === 'accepted';
}

/** Why this person may not act on the task for the team that was asked: nobody works on their own request. */
function againstTaskWork(facts: TaskTicket, task: TicketTask, actor: Actor): (Refusal | null)[] {
  return [
    against(actor.personId === facts.customerId, 'ticket.own_request'),
    against(!worksInTeam(actor, task.teamCode, task.officeCode), 'ticket.task.other_team'),
    againstEnded(task),
  ];
}

function againstEnded(task: TicketTask): Refusal | null {
  if (task.state === 'proposed') return ticketRefusal('ticket.task.awaits_consent');
  return against(!isOpenTask(task), 'ticket.task.ended');
}

/** Every act on the task that is open to this person now. */
export function allowedTaskActions(
  facts: TaskTicket,
  task: TicketTask,
  actor: Actor,
): TaskAction[] {
  const reasons: Readonly<Record<TaskAction, readonly (Refusal | null)[]>> = {
    accept: againstAccepting(facts, task, actor),
    decline: againstTaskWork(facts, task, actor),
    complete: againstTaskWork(facts, task, actor),
    take_back: againstTakingBack(facts, task, actor),
  };
  return (Object.keys(reasons) as TaskAction[]).filter((action) =>
    reasons[action].every((reason) => reason === null),
  );
}

function againstAccepting(facts: TaskTicket, task: TicketTask, actor: Actor): (Refusal | null)[] {
  return [
    ...againstTaskWork(facts, task, actor),
    against(task.assigneeId === actor.personId, 'ticket.task.yours_already'),
  ];
}

/** Somebody of the team takes the task, or takes it over from a colleague. */
export function acceptTask(
  facts: TaskTicket,
  { task, actor }: { readonly task: TicketTask; readonly actor: Actor },
  now: number,
): Decision<TicketOutcome> {
  return decide(againstAccepting(facts, task, actor), () => {
    const taken = { ...referenceOf(task), previousAssigneeId: task.assigneeId };
    return {
      changes: {},
      events: [ticketEvent('task_accepted', taken, byAgent(actor.personId), now)],
    };
  });
}

/** What somebody of the team says with the end of a task. */
export interface EndTaskInput {
  readonly task: TicketTask;
  readonly actor: Actor;
  readonly words: string;
}

/** The team does not do it, for a reason; the ticket's desk has to see to it in another way. */
export function declineTask(
  facts: TaskTicket,
  { task, actor, words }: EndTaskInput,
  now: number,
): Decision<TicketOutcome> {
  const reasons = [
    ...againstTaskWork(facts, task, actor),
    against(words.trim() === '', 'ticket.task.reason_missing', 'reason'),
  ];
  return decide(reasons, () => {
    const declined = { reason: words, wasAccepted: task.state === 'accepted' };
    return ended(facts, task, actor, 'task_declined', declined, now);
  });
}

/** The team has done it and says what came of it. */
export function completeTask(
  facts: TaskTicket,
  { task, actor, words }: EndTaskInput,
  now: number,
): Decision<TicketOutcome> {
  const reasons = [
    ...againstTaskWork(facts, task, actor),
    against(words.trim() === '', 'ticket.task.result_missing', 'result'),
  ];
  return decide(reasons, () => ended(facts, task, actor, 'task_done', { result: words }, now));
}

function againstTakingBack(facts: TaskTicket, task: TicketTask, actor: Actor): (Refusal | null)[] {
  const over = !isOpenTask(task) && task.state !== 'proposed';
  return [againstWork(facts, actor), against(over, 'ticket.task.ended')];
}

/** The ticket's desk does not need it any more. */
export function takeTaskBack(
  facts: TaskTicket,
  { task, actor }: { readonly task: TicketTask; readonly actor: Actor },
  now: number,
): Decision<TicketOutcome> {
  return decide(againstTakingBack(facts, task, actor), () => {
    const wasAccepted = task.state === 'accepted';
    return ended(facts, task, actor, 'task_taken_back', { wasAccepted }, now);
  });
}

/** Why a ticket can't end for good while teams are at work on it, naming what they are at; null when nobody is. */
export function againstOpenTasks(
  { openTasks }: Pick<TicketFacts, 'openTasks'>,
  code: 'ticket.resolve.tasks_open' | 'ticket.merge.tasks_open',
): Refusal | null {
  if (openTasks.length === 0) return null;
  const names = openTasks.map((title) => `“${title}”`).join(', ');
  return { ...ticketRefusal(code), message: `${ticketRefusals[code]} Open: ${names}.` };
}

type EndKind = 'task_declined' | 'task_done' | 'task_taken_back';

function ended<K extends EndKind>(
  { openTasks }: TaskTicket,
  task: TicketTask,
  actor: Actor,
  kind: K,
  how: Omit<TaskEventData[K], keyof TaskReference>,
  now: number,
): TicketOutcome {
  const data = { ...referenceOf(task), ...how } as TaskEventData[K];
  return {
    changes: { openTasks: withoutTask(openTasks, task.title) } satisfies TicketChanges,
    events: [ticketEvent(kind, data as never, byAgent(actor.personId), now)],
  };
}

/** One of the titles less: two tasks may be called alike. */
export function withoutTask(titles: readonly string[], title: string): readonly string[] {
  const at = titles.indexOf(title);
  return titles.filter((_, place) => place !== at);
}

/** The task as events name it. */
export function referenceOf(task: TicketTask): TaskReference {
  const { taskId, title, teamCode, officeCode, forOfficeCode } = task;
  return { taskId, title, teamCode, officeCode, forOfficeCode };
}
