import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { workingDayMs } from '../../../domain/calendar/business-days.js';
import { turnLine } from '../../../domain/sla/turn-line.js';
import { turnMeters } from '../../../domain/sla/turn-meters.js';
import { slaEventsOf } from '../../../domain/ticket/sla-events.js';
import { neededBySentence, withoutAnswerSentence } from '../../../domain/ticket/wait-words.js';
import type { SlaMaterial } from '../refresh-clocks.js';
import type { SlaMetric } from '../../../domain/sla/sla-metric.js';
import { reopenableUntil } from '../../../domain/ticket/finishing.js';
import { allowedActions } from '../../../domain/ticket/ticket-actions.js';
import { actsForCustomer, type Actor } from '../../../domain/ticket/ticket-access.js';
import { standingMerge } from '../../../domain/ticket/merging.js';
import { standingEvents } from '../../../domain/ticket/standing-events.js';
import { givenDate } from '../../../domain/ticket/new-date.js';
import { stageSteps } from '../../../domain/ticket/stages.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import type { TicketFacts } from '../../../domain/ticket/ticket-facts.js';
import {
  customerLabel,
  isActive,
  whoseTurn,
  type Turn,
} from '../../../domain/ticket/ticket-status.js';
import { approvalFacts, ticketEventOf } from '../locked-ticket.js';
import type {
  ActionView,
  AnswerView,
  NeededAnswerView,
  RequestFileView,
  RequestPersonView,
  RequestPulseView,
  RequestStagesView,
  RequestView,
  TimelineEntryView,
} from '../requests.views.js';
import { ticketFactsOf, ticketRowOf, type TicketRow } from '../ticket-row.js';
import { approvalView } from './approval-view.js';
import { finishDates, withDateMoves } from './date-moves.js';
import { requestPromise, type PromisedClock } from './request-promise.js';
import type { RawClock, RawFile, RawTicketPage } from './request-statements.js';
import { requestStages, type StageDays } from './stage-views.js';
import { requestTimeline } from './request-timeline.js';
import type { TimelineReading } from './timeline-reading.js';

/** Everything the page of a request is made of. */
export interface RequestMaterial {
  readonly page: RawTicketPage;
  readonly answers: readonly AnswerView[];
  readonly calendar: BusinessCalendar;
  readonly material: SlaMaterial;
  readonly pulse: RequestPulseView | null;
  readonly stageDays: StageDays;
}

/** Who reads, and when. */
export interface Reader {
  readonly id: number;
  readonly actor: Actor;
  readonly timeZone: string;
}

/** The page of a request for one reader: a projection of the ticket that holds nothing meant for staff. */
export function requestView(material: RequestMaterial, reader: Reader, now: number): RequestView {
  const { page, calendar } = material;
  const row = ticketRowOf(page);
  const facts = ticketFactsOf(row, approvalFacts(page.approvals));
  const events = page.events.map(ticketEventOf);
  const nameOf = (id: number): string => page.names[id] ?? 'Somebody';
  const approval = approvalView(events, facts, { zone: reader.timeZone, now, nameOf });
  const approvers = approval?.approvers ?? [];
  const merge = standingMerge(events);
  return {
    number: row.number,
    subject: row.subject,
    description: row.description,
    service: { code: row.serviceCode, name: page.serviceName },
    deskName: page.deskName,
    status: customerLabel(row.status, row.pendingReason, merge !== null),
    goesOnIn: merge?.intoNumber ?? null,
    whoseTurn: turnOf(row),
    assigneeName: page.assigneeName,
    promise: requestPromise(
      {
        ...row,
        clocks: page.clocks.map(promisedClock),
        calendar,
        who: page.assigneeName ?? `The ${page.deskName}`,
        newDate: givenDate(events),
        waitingFor: waitingForOf(events),
        approvers,
      },
      reader.timeZone,
      now,
    ),
    needsAnswer: neededAnswer(page, row, events, { zone: reader.timeZone, now }),
    ...(actsForCustomer(reader.actor, facts) ? sharing(page, events) : { toShare: [], shared: [] }),
    timeLine: turnLine(
      turnMeters({ ...material.material, events: slaEventsOf(events), asOf: now }),
      workingDayMs(calendar, now),
    ),
    messages: inOrderOfSaying(page.comments).map((comment) => ({
      id: comment.id,
      side: comment.side,
      authorName: authorOf(page, comment.authorId),
      body: comment.body,
      createdAt: isoOf(comment.createdAt),
      attachments: filesOf(page, (file) => file.commentId === comment.id),
    })),
    timeline: timelineOf(events, material, {
      ...{ viewerId: reader.id, customerId: row.customerId, sensitive: row.sensitive },
      ...{ zone: reader.timeZone, now },
      ...{ deskName: page.deskName, promisedFinishAt: row.promisedFinishAt },
      promisedResponseAt: row.promisedResponseAt,
      nameOf,
      deskOf: (code) => page.desks[code] ?? 'desk',
      stageOfCycle: (cycle) =>
        page.clocks.find((clock) => clock.metric === 'milestone' && clock.cycle === cycle)
          ?.subject ?? null,
    }),
    answers: [...material.answers],
    attachments: filesOf(page, (file) => file.commentId === null && file.staffNoteId === null),
    people: peopleOf(page, row, facts),
    approval,
    stages: stagesOfRequest(material, row, events, approvers, now),
    followPulse: material.pulse,
    allowedActions: customerActions(facts, reader.actor, now),
    sensitive: row.sensitive,
    version: row.version,
    openedAt: isoOf(row.openedAt),
    solvedAt: isoOrNull(row.solvedAt),
    closedAt: isoOrNull(row.closedAt),
    reopenableUntil: isoOrNull(reopenableUntil(facts)),
  };
}

function stagesOfRequest(
  { page, stageDays }: RequestMaterial,
  { status, pendingReason }: TicketRow,
  events: readonly TicketEvent[],
  approvers: readonly string[],
  now: number,
): RequestStagesView | null {
  const worker = page.assigneeName ?? `the ${page.deskName}`;
  const waitingFor = waitingForOf(events);
  const stages = requestStages(
    stageSteps(standingEvents(events), status),
    page.clocks.map(promisedClock),
    stageDays,
    { pendingReason, worker, waitingFor, approvers },
    now,
  );
  return stages && (isActive(status) ? stages : { ...stages, holder: null });
}

/** What has happened, with the dates that moved. */
function timelineOf(
  events: readonly TicketEvent[],
  { material }: RequestMaterial,
  reading: TimelineReading,
): TimelineEntryView[] {
  return withDateMoves(
    requestTimeline(standingEvents(events), reading),
    finishDates(events, material, reading.now),
    reading,
  );
}

/** Who has to act next; null once it is finished. */
export function turnOf({
  status,
  pendingReason,
}: Pick<TicketRow, 'status' | 'pendingReason'>): Turn | null {
  if (!isActive(status)) return null;
  return pendingReason === null ? 'us' : whoseTurn(pendingReason);
}

/** Whom the ticket waits for at present, as the customer may read it. */
export function waitingForOf(events: readonly TicketEvent[]): string | null {
  const held = events.findLast((event) => event.kind === 'held');
  return held?.data.waitingFor ?? null;
}

/** A stored clock as far as a promise needs it. */
export function promisedClock(clock: RawClock): PromisedClock {
  return {
    metric: clock.metric as SlaMetric,
    run: clock.run,
    state: clock.state,
    dueAt: clock.dueAt === null ? null : Date.parse(clock.dueAt),
    breachAt: clock.breachAt === null ? null : Date.parse(clock.breachAt),
    breachedAt: clock.breachedAt === null ? null : Date.parse(clock.breachedAt),
  };
}

function neededAnswer(
  page: RawTicketPage,
  row: TicketRow,
  events: readonly TicketEvent[],
  { zone, now }: { readonly zone: string; readonly now: number },
): NeededAnswerView | null {
  if (row.pendingReason !== 'customer_answer') return null;
  const held = events.findLast((event) => event.kind === 'held');
  const question = page.comments.find(({ id }) => id === held?.data.questionCommentId);
  if (!question) return null;
  const { pendingUntil } = row;
  const reminded = events.findLast(
    (event) => event.kind === 'pause_reminded' && event.sequence > held!.sequence,
  );
  return {
    question: question.body,
    askedAt: isoOf(question.createdAt),
    askedBy: authorOf(page, question.authorId),
    awaited: held?.data.awaited ?? null,
    neededBy: isoOrNull(pendingUntil),
    neededBySentence: neededBySentence(pendingUntil, zone, now),
    otherwise: pendingUntil === null ? null : withoutAnswerSentence,
    remindedAt: isoOrNull(reminded?.occurredAt ?? null),
  };
}

/** What the customer is asked to share with other offices, and what they agreed to. */
function sharing(
  page: RawTicketPage,
  events: readonly TicketEvent[],
): Pick<RequestView, 'toShare' | 'shared'> {
  const agreed = events.flatMap((event) =>
    event.kind === 'task_agreed' ? [event.data.taskId] : [],
  );
  const deskOf = (officeCode: string): string => page.desks[officeCode] ?? 'desk';
  return {
    toShare: page.tasks
      .filter(({ state }) => state === 'proposed')
      .map(({ id, title, words, officeCode, askedAt, askedById }) => ({
        ...{ id, title, words, askedAt: isoOf(askedAt), askedBy: authorOf(page, askedById) },
        withDeskName: deskOf(officeCode),
      })),
    shared: page.tasks
      .filter(({ id }) => agreed.includes(id))
      .map(({ id, title, words, officeCode }) => ({
        ...{ id, title, words, withDeskName: deskOf(officeCode) },
      })),
  };
}

/** What was said earlier and written down later stands where it was said. */
function inOrderOfSaying(comments: RawTicketPage['comments']): RawTicketPage['comments'] {
  return comments.toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt));
}

const actionsOfCustomer = ['comment', 'withdraw', 'confirm_fixed', 'reopen', 'decide_approval'];

function customerActions(facts: TicketFacts, actor: Actor, now: number): ActionView[] {
  const own = actsForCustomer(actor, facts);
  return allowedActions(facts, actor, now)
    .filter(({ action }) => actionsOfCustomer.includes(action) && (own || action !== 'reopen'))
    .map(({ refusals, ...state }) => ({ ...state, refusals: [...refusals] }));
}

function peopleOf(page: RawTicketPage, row: TicketRow, facts: TicketFacts): RequestPersonView[] {
  const follows = row.submitterId !== row.customerId && !row.sensitive;
  return [
    { fullName: page.customerName, part: 'customer' },
    ...(follows ? [{ fullName: page.submitterName, part: 'submitter' } as const] : []),
    ...facts.approverIds.map(
      (id) => ({ fullName: page.names[id] ?? '', part: 'approver' }) as const,
    ),
  ];
}

function authorOf({ names, deskName }: RawTicketPage, authorId: number | null): string {
  return (authorId === null ? undefined : names[authorId]) ?? deskName;
}

function filesOf(page: RawTicketPage, wanted: (file: RawFile) => boolean): RequestFileView[] {
  return page.files
    .filter(wanted)
    .map(({ commentId: _comment, staffNoteId: _note, ...file }) => file);
}

function isoOf(instant: string | number): string {
  return new Date(instant).toISOString();
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : isoOf(instant);
}
