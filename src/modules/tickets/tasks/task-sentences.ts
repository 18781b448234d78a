import type { TaskEventData } from '../../../domain/ticket/task-events.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import { personOf, type TimelineReading, type Words } from '../queries/timeline-reading.js';

type TaskEvent = Extract<TicketEvent, { kind: keyof TaskEventData }>;

/** What happened with a task, for staff. */
export function taskSentence(
  { kind, data }: TaskEvent,
  names: { readonly person: (id: number) => string; readonly team: (code: string) => string },
): string {
  const [task, team] = [`“${data.title}”`, names.team(data.teamCode)];
  switch (kind) {
    case 'task_proposed':
      return `Asked the customer whether ${team} may be asked for a task: ${task}.`;
    case 'task_agreed':
      return `Agreed to what ${team} reads of this: ${task}.`;
    case 'task_refused':
      return data.reason === null
        ? `Did not agree that ${team} is asked: ${task}.`
        : `Did not agree that ${team} is asked: ${task}. ${data.reason}`;
    case 'task_asked':
      return `Asked ${team} for a task: ${task}.`;
    case 'task_accepted':
      return data.previousAssigneeId === null
        ? `Took the task of ${team}: ${task}.`
        : `Took the task of ${team} over from ${names.person(data.previousAssigneeId)}: ${task}.`;
    case 'task_declined':
      return `${team} declined the task ${task}: ${data.reason}`;
    case 'task_done':
      return `${team} has done the task ${task}: ${data.result}`;
    case 'task_taken_back':
      return `Took back the task of ${team}: ${task}.`;
  }
}

/**
 * What the customer reads of a task: that another office helps, is done or helps no more, and never with
 * what. Nothing of a restricted request, nor within the office.
 */
export function taskWords(
  event: Exclude<TaskEvent, { kind: 'task_asked' }>,
  reading: TimelineReading,
): Words | null {
  const { sensitive, deskOf } = reading;
  const { officeCode, forOfficeCode } = event.data;
  if (isAboutConsent(event)) return consentWords(event, reading);
  if (sensitive || officeCode === forOfficeCode) return null;
  const desk = deskOf(officeCode);
  switch (event.kind) {
    case 'task_accepted':
      return event.data.previousAssigneeId === null
        ? { title: `The ${desk} helps with this` }
        : null;
    case 'task_done':
      return { title: `The ${desk} has done its part` };
    case 'task_declined':
    case 'task_taken_back':
      return event.data.wasAccepted ? { title: `The ${desk} no longer helps with this` } : null;
  }
}

type ConsentEvent = Extract<TaskEvent, { kind: 'task_proposed' | 'task_agreed' | 'task_refused' }>;

function isAboutConsent(event: TaskEvent): event is ConsentEvent {
  return ['task_proposed', 'task_agreed', 'task_refused'].includes(event.kind);
}

/** What the customer decided about another office; what it would read is not repeated. */
function consentWords({ kind, data, actorId }: ConsentEvent, reading: TimelineReading): Words {
  const [desk, ours] = [reading.deskOf(data.officeCode), reading.deskOf(data.forOfficeCode)];
  const who = personOf(actorId!, reading);
  switch (kind) {
    case 'task_proposed':
      return { title: `The ${ours} asked what the ${desk} may know of this` };
    case 'task_agreed':
      return { title: `${who} agreed to what the ${desk} reads of this` };
    case 'task_refused':
      return { title: `${who} did not agree that the ${desk} is asked` };
  }
}
