import { effectiveEvents } from './effective-events.js';
import { endClocks, reopenClocks, settleUnmerged, startMissing } from './ending-rules.js';
import type { Conversation } from './response-rules.js';
import {
  answerGiven,
  isAnswer,
  isQuestion,
  openingConversation,
  questionAsked,
  questionMergedIn,
  questionReopened,
  startResponses,
} from './response-rules.js';
import type { ClockRules } from './ticket-clocks.js';
import { TicketClocks, hasEnded } from './ticket-clocks.js';
import { stagePassed, startStages } from './stage-rules.js';
import type { CreatedEvent, SlaEvent, StatusEvent, TaskEndedEvent } from './sla-event.js';

/** Applies the ticket's events, as known at `asOf`, in order of occurrence. */
export function foldTicket(
  events: readonly SlaEvent[],
  rules: ClockRules,
  asOf: number,
): TicketClocks {
  const ticket = new TicketClocks(rules);
  let talk: Conversation | null = null;
  for (const event of effectiveEvents(events, asOf)) {
    if (talk) apply(ticket, talk, event);
    else if (event.type === 'created') talk = create(ticket, rules, event);
  }
  return ticket;
}

function create(ticket: TicketClocks, rules: ClockRules, event: CreatedEvent): Conversation {
  const at = event.occurredAt;
  const [onlyPolicy = null] = rules.policies.keys();
  ticket.status = event.status ?? 'open';
  ticket.priority = event.priority ?? null;
  ticket.group = event.group ?? null;
  ticket.bind(event.policy === undefined ? onlyPolicy : event.policy, at);
  const talk = openingConversation(event);
  startResponses(ticket, talk, at);
  ticket.start('resolution', at);
  if (ticket.group !== null) ticket.start('ola', at);
  startStages(ticket, event.stages ?? [], at);
  if (hasEnded(ticket.status)) endClocks(ticket, at);
  return talk;
}

function apply(ticket: TicketClocks, talk: Conversation, event: SlaEvent): void {
  const at = event.occurredAt;
  switch (event.type) {
    case 'message':
      if (isAnswer(event, ticket.policy)) answerGiven(ticket, talk, at);
      else if (isQuestion(event)) questionAsked(ticket, talk, at);
      return;
    case 'status':
      return changeStatus(ticket, talk, event);
    case 'priority':
      ticket.priority = event.to;
      return ticket.retarget(at);
    case 'policy':
      ticket.bind(event.to, at);
      return ticket.retarget(at);
    case 'contract':
      return ticket.renewContract(event.to, at);
    case 'group':
      return assign(ticket, event.to, at);
    case 'merged':
      return moveTo(ticket, talk, at, () => (ticket.merged = true));
    case 'unmerged':
      moveTo(ticket, talk, at, () => (ticket.merged = false));
      if (!ticket.active) settleUnmerged(ticket, at);
      return;
    case 'merge_in':
      return questionMergedIn(ticket, talk, event.unansweredSince, at);
    case 'approval_requested':
      if (ticket.active && !ticket.openRun('approval')) ticket.start('approval', at);
      return;
    case 'approval_decided':
      return decide(ticket, at);
    case 'stage_reached':
      return stagePassed(ticket, event.stage, 'reached', at);
    case 'stage_skipped':
      return stagePassed(ticket, event.stage, 'skipped', at);
    case 'task_asked':
      if (ticket.active) ticket.startTask(event.task, event.agreement, at);
      return;
    case 'task_ended':
      return endTask(ticket, event);
    case 'created':
    case 'correction':
    case 'void':
  }
}

function changeStatus(ticket: TicketClocks, talk: Conversation, event: StatusEvent): void {
  if (event.publicMessage) answerGiven(ticket, talk, event.occurredAt);
  moveTo(ticket, talk, event.occurredAt, () => {
    ticket.status = event.to;
    ticket.waitUnder(event.contract ?? null);
  });
}

/** Changes the ticket and lets its clocks follow: they end with it, come back with it, or pause with its status. */
function moveTo(ticket: TicketClocks, talk: Conversation, at: number, change: () => unknown): void {
  const before = ticket.active;
  change();
  if (before && !ticket.active) endClocks(ticket, at);
  else if (!before && ticket.active) {
    reopenClocks(ticket, at);
    questionReopened(ticket, talk, at);
  } else if (ticket.active) {
    startMissing(ticket, at);
    ticket.followStatus(at);
  }
}

/** Each assignment to a group is a cycle of its own; the one before is stopped by it. */
function assign(ticket: TicketClocks, group: string | null, at: number): void {
  if (group === ticket.group) return;
  const run = ticket.openRun('ola');
  if (run) ticket.stop(run, at);
  ticket.group = group;
  if (ticket.active && group !== null) ticket.start('ola', at);
}

/** A task that was done stops its clock; one that was declined or taken back has no result. */
function endTask(ticket: TicketClocks, { task, how, occurredAt: at }: TaskEndedEvent): void {
  const run = ticket.taskRun(task);
  if (run?.end !== null) return;
  if (how === 'done') ticket.stop(run, at);
  else ticket.cancel(run, at, how);
}

/** A decision stops the approval that waits; one that the ticket's end cut off is not asked for again. */
function decide(ticket: TicketClocks, at: number): void {
  const run = ticket.run('approval');
  if (!run) return;
  if (run.end === null) ticket.stop(run, at);
  else run.resumable = false;
}
