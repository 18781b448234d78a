import { stagesOf } from '../../../domain/ticket/stages.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import type { RawClock, RawTicketPage } from './request-statements.js';

/** What a clock is about, by name for staff: the team, the stage, the vendor; null where it is the whole ticket. */
export function clockSubject(
  { metric, subject }: Pick<RawClock, 'metric' | 'subject'>,
  events: readonly TicketEvent[],
  teams: RawTicketPage['teams'],
): string | null {
  if (subject === null) return null;
  if (metric === 'ola') return teams[subject] ?? subject;
  if (metric === 'milestone') {
    const stage = stagesOf(events).find(({ code }) => code === subject);
    return stage?.staffName ?? subject;
  }
  if (metric === 'task') return taskSubject(subject, events, teams);
  const wait = events.findLast(
    (event) => event.kind === 'held' && event.data.contract?.code === subject,
  );
  return (wait?.kind === 'held' && wait.data.contract?.vendor) || subject;
}

function taskSubject(
  taskId: string,
  events: readonly TicketEvent[],
  teams: RawTicketPage['teams'],
): string {
  const asked = events.find(
    (event) => event.kind === 'task_asked' && String(event.data.taskId) === taskId,
  );
  if (asked?.kind !== 'task_asked') return taskId;
  return `${asked.data.title} (${teams[asked.data.teamCode] ?? asked.data.teamCode})`;
}
