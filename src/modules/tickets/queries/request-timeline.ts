import { approvalWords } from './approval-entries.js';
import { dateByWords, longDate } from '../../../domain/sla/date-words.js';
import { stagesOf } from '../../../domain/ticket/stages.js';
import type { TicketEvent, TicketEventData } from '../../../domain/ticket/ticket-event.js';
import type { TimelineEntryView } from '../requests.views.js';
import { taskWords } from '../tasks/task-sentences.js';
import { personOf, type TimelineReading, type Words } from './timeline-reading.js';

type StagedReading = TimelineReading & { readonly stages: ReadonlyMap<string, string> };

/**
 * What has happened to a request in the words of the portal, newest first. Everything that is for
 * staff only (notes, priorities, reasons of a hand-over, warnings) has no entry at all: the page
 * receives what it may show and nothing else.
 */
export function requestTimeline(
  events: readonly TicketEvent[],
  reading: TimelineReading,
): TimelineEntryView[] {
  const told = toldElsewhere(events);
  const stages = new Map(stagesOf(events).map(({ code, name }) => [code, name]));
  return events
    .flatMap((event) => {
      const words = wordsOf(event, { ...reading, stages }, told);
      return words === null ? [] : [entryOf(event, words, reading)];
    })
    .reverse();
}

function entryOf(event: TicketEvent, words: Words, reading: TimelineReading): TimelineEntryView {
  return {
    id: event.sequence,
    title: words.title,
    at: new Date(event.occurredAt).toISOString(),
    by: authorOf(event, reading),
    sentence: words.sentence ?? null,
  };
}

function authorOf(event: TicketEvent, reading: TimelineReading): string | null {
  const { kind, actorId, actorSide } = event;
  if (kind === 'task_accepted' || kind === 'task_declined' || kind === 'task_done') {
    return reading.deskOf(event.data.officeCode);
  }
  if (actorSide === 'agent' || kind === 'resumed') return reading.deskName;
  return actorId === null ? null : personOf(actorId, reading);
}

/** Messages that are the words of another entry: a question, a solution, a reason to reopen. */
function toldElsewhere(events: readonly TicketEvent[]): ReadonlySet<number> {
  const ids = new Set<number>();
  events.forEach((event, index) => {
    if (event.kind === 'held' && event.data.questionCommentId !== null) {
      ids.add(event.data.questionCommentId);
    }
    if (event.kind === 'resolved') ids.add(event.data.commentId);
    const before = events[index - 1];
    const said = event.kind === 'commented' && before?.kind === 'reopened';
    if (said && before.occurredAt === event.occurredAt) ids.add(event.data.commentId);
  });
  return ids;
}

function wordsOf(
  event: TicketEvent,
  reading: StagedReading,
  told: ReadonlySet<number>,
): Words | null {
  switch (event.kind) {
    case 'opened':
      return opened(event.data, reading);
    case 'commented':
      return told.has(event.data.commentId) ? null : commented(event, reading);
    case 'assigned':
      return assigned(event.data, reading);
    case 'held':
      return held(event.data, reading);
    case 'pause_reminded':
      return { title: 'We reminded you that we need an answer' };
    case 'resumed':
      return resumed(event.data);
    case 'transferred':
      return transferred(event.data, reading);
    case 'stage_reached':
      return { title: `Done: ${reading.stages.get(event.data.stage) ?? 'a step'}` };
    case 'stage_skipped':
      return { title: `Left out: ${reading.stages.get(event.data.stage) ?? 'a step'}` };
    case 'merged':
      return { title: `We go on with this in ${event.data.intoNumber}` };
    case 'merged_in':
      return { title: `We joined ${event.data.fromNumber} with this` };
    case 'unmerged':
      return { title: `We go on with this apart from ${event.data.fromNumber}` };
    case 'merge_undone':
      return { title: `We go on with ${event.data.partNumber} apart from this` };
    case 'resolved':
      return { title: 'We finished this' };
    case 'reopened':
      return reopened(event, reading);
    case 'closed':
      return closed(event, reading);
    case 'withdrawn':
      return { title: `${subject(event, reading)} withdrew it`, sentence: event.data.reason };
    case 'approval_requested':
    case 'approval_decided':
    case 'approval_passed_on':
    case 'approval_stand_in':
    case 'approval_reminded':
      return approvalWords(event, reading);
    case 'task_proposed':
    case 'task_agreed':
    case 'task_refused':
    case 'task_accepted':
    case 'task_declined':
    case 'task_done':
    case 'task_taken_back':
      return taskWords(event, reading);
    case 'promise_missed':
      return missed(event.data, reading);
    case 'promise_taken_back':
      return missed(event.data, reading) && notLateAfterAll;
    case 'date_given':
      return dateGiven(event.data, reading);
    case 'pulse_answered':
      if (event.actorSide === 'agent') return { title: 'We wrote down how you said it went' };
      return { title: `${subject(event, reading)} told us how it went` };
    default:
      return null;
  }
}

function subject({ actorId }: TicketEvent, reading: TimelineReading): string {
  return actorId === null ? 'You' : personOf(actorId, reading);
}

function opened(data: TicketEventData['opened'], reading: TimelineReading): Words {
  const { zone, now, promisedFinishAt, promisedResponseAt } = reading;
  const answer =
    promisedResponseAt === null ? null : `answer by ${dateByWords(promisedResponseAt, zone, now)}`;
  const finish =
    promisedFinishAt === null ? null : `finish by ${dateByWords(promisedFinishAt, zone, now)}`;
  const promised = [answer, finish].filter((part) => part !== null).join(' and to ');
  const sentence = promised === '' ? null : full(`We promised to ${promised}`);
  return { title: openedTitle(data, reading), sentence };
}

function openedTitle(data: TicketEventData['opened'], reading: TimelineReading): string {
  const { deskName, customerId, viewerId } = reading;
  if (data.filedBy === 'agent') {
    const who = customerId === viewerId ? 'You' : reading.nameOf(customerId);
    return data.channel === 'phone'
      ? `${who} called the ${deskName}`
      : `${who} came to the ${deskName}`;
  }
  const filer = personOf(data.submitterId, reading);
  if (data.submitterId === customerId) return `${filer} sent this request`;
  const whom = customerId === viewerId ? 'you' : reading.nameOf(customerId);
  return `${filer} sent this request for ${whom}`;
}

function commented(
  event: Extract<TicketEvent, { kind: 'commented' }>,
  reading: TimelineReading,
): Words | null {
  if (event.data.automatic || event.data.side === 'system') return null;
  return event.data.side === 'agent'
    ? { title: `The ${reading.deskName} wrote` }
    : { title: `${subject(event, reading)} wrote to the ${reading.deskName}` };
}

function assigned(
  { assigneeId }: TicketEventData['assigned'],
  { nameOf }: TimelineReading,
): Words | null {
  return assigneeId === null ? null : { title: `${nameOf(assigneeId)} is working on it` };
}

function held(data: TicketEventData['held'], { zone, now }: TimelineReading): Words | null {
  const until = data.until === null ? null : longDate(data.until, zone, now);
  switch (data.reason) {
    case 'customer_answer':
      return {
        title: 'We asked a question',
        sentence:
          until === null
            ? 'Our clock is paused until we have an answer.'
            : full(`Our clock is paused until we have an answer, at most until ${until}`),
      };
    case 'third_party': {
      const title = `We're waiting for ${data.waitingFor ?? 'somebody outside the desk'}`;
      return { title, sentence: until === null ? null : full(`We look at it again on ${until}`) };
    }
    case 'scheduled_work':
      return { title: until === null ? 'We planned the work' : `We planned the work for ${until}` };
    case 'approval':
      return null;
  }
}

function resumed({ cause }: TicketEventData['resumed']): Words {
  if (cause === 'no_answer') {
    const sentence = 'No answer came. We look at what we can do without it.';
    return { title: "We're working on it again", sentence };
  }
  return { title: cause === 'approved' ? 'The work can start' : "We're working on it again" };
}

function transferred(
  { officeCode, previousOfficeCode }: TicketEventData['transferred'],
  { deskOf }: TimelineReading,
): Words {
  const desk = deskOf(officeCode);
  return officeCode === previousOfficeCode
    ? { title: `Another team of the ${desk} took it over` }
    : { title: `The ${desk} took it over from the ${deskOf(previousOfficeCode)}` };
}

function reopened(
  event: Extract<TicketEvent, { kind: 'reopened' }>,
  reading: TimelineReading,
): Words {
  return event.actorSide === 'agent'
    ? { title: 'We opened it again' }
    : { title: `${subject(event, reading)} opened it again`, sentence: event.data.reason };
}

function closed(event: Extract<TicketEvent, { kind: 'closed' }>, reading: TimelineReading): Words {
  switch (event.data.how) {
    case 'customer_confirmed':
      return { title: `${subject(event, reading)} said it's fixed` };
    case 'automatic':
      return { title: 'Closed', sentence: 'Nobody told us that something is missing.' };
    case 'not_approved':
      return { title: 'Closed, because it was not approved' };
  }
}

function missed(data: TicketEventData['promise_missed'], reading: StagedReading): Words | null {
  const { zone, now, stages } = reading;
  if (data.metric === 'resolution') {
    const said = reading.promisedFinishAt ?? data.at;
    return {
      title: "We're late",
      sentence: full(`We said we'd finish by ${longDate(said, zone, now)}, and we're sorry`),
    };
  }
  if (data.metric === 'milestone') {
    const name = stages.get(reading.stageOfCycle(data.cycle) ?? '');
    return {
      title: name === undefined ? 'A step is late' : `Late: ${name}`,
      sentence: "We're sorry.",
    };
  }
  if (data.metric !== 'first_response') return null;
  return { title: 'Our answer is late', sentence: "We're sorry." };
}

const notLateAfterAll: Words = {
  title: 'We were not late after all',
  sentence: 'What we had written down was wrong, and we put it right.',
};
function dateGiven(
  { finishBy, reason }: TicketEventData['date_given'],
  { zone, now }: TimelineReading,
): Words {
  return {
    title: `We gave you a new date: ${longDate(finishBy, zone, now)}`,
    sentence: full(`Reason: ${reason}`),
  };
}

/** A sentence ends with one full stop, also after "a.m." */
function full(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}
