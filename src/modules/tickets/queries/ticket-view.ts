import { approvalSteps } from '../../../domain/approval/approval-steps.js';
import { priorityLabels } from '../../../domain/ticket/priority.js';
import { turnMeters } from '../../../domain/sla/turn-meters.js';
import { slaEventsOf } from '../../../domain/ticket/sla-events.js';
import { isClosingProposed } from '../../../domain/ticket/waiting.js';
import { turnMetersView } from './turn-meters-view.js';
import { dateOwed, givenDate } from '../../../domain/ticket/new-date.js';
import { allowedActions } from '../../../domain/ticket/ticket-actions.js';
import { standingMerge } from '../../../domain/ticket/merging.js';
import { standingEvents } from '../../../domain/ticket/standing-events.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import { checklistOf } from '../../../domain/ticket/checklist.js';
import { stageSteps } from '../../../domain/ticket/stages.js';
import { resolutionCategoryLabels } from '../../../domain/ticket/ticket-facts.js';
import { isActive } from '../../../domain/ticket/ticket-status.js';
import { deskStatusLabel } from '../desk-words.js';
import { approvalFacts, ticketEventOf } from '../locked-ticket.js';
import type { SlaMaterial } from '../refresh-clocks.js';
import type { AnswerView, RequestFileView } from '../requests.views.js';
import type { SlaClockView } from '../sla-clock.views.js';
import type { RelatedTicketsView } from '../relating/related.views.js';
import { declinedOfferView, offerView } from '../offers/offer-views.js';
import { checklistViews } from '../checklist/checklist-views.js';
import type { FormattedMessageView } from '../formatted/formatted-messages.views.js';
import type { TaskView } from '../tasks/tasks.views.js';
import { ticketFactsOf, ticketRowOf, type TicketRow } from '../ticket-row.js';
import type {
  ConversationEntryView,
  CustomerCardView,
  CustomerWaitsView,
  ResolutionView,
  TicketFollowUpView,
  TicketView,
} from '../tickets.views.js';
import type { ClockReadings } from './clock-readings.js';
import { clockSubject } from './clock-subject.js';
import { approvalView, approverNames } from './approval-view.js';
import { escalationViews } from './escalation-views.js';
import type { RawDeskSide } from './desk-statements.js';
import { dateSummaries } from './date-moves.js';
import { requestPromise } from './request-promise.js';
import type { RawTicketPage } from './request-statements.js';
import { promisedClock, turnOf, waitingForOf, type Reader } from './request-view.js';
import { ticketStages, type StageDays } from './stage-views.js';
import { calendarOfClock, slaClockView } from './sla-clock-view.js';
import { takenBackMisses } from './taken-back-misses.js';

/** Everything the Desk's page of a ticket is made of. */
export interface TicketMaterial {
  readonly page: RawTicketPage;
  readonly side: RawDeskSide;
  readonly answers: readonly AnswerView[];
  readonly material: SlaMaterial;
  readonly readings: ClockReadings;
  readonly followUp: TicketFollowUpView | null;
  readonly customerWaits: CustomerWaitsView | null;
  readonly stageDays: StageDays;
  readonly related: RelatedTicketsView;
  readonly tasks: readonly TaskView[];
  readonly cannedClose: string | null;
}

/** The ticket as staff work on it. */
export function ticketView(input: TicketMaterial, reader: Reader): TicketView {
  const { page, side, material } = input;
  const { now } = input.readings;
  const row = ticketRowOf(page);
  const facts = ticketFactsOf(row, approvalFacts(page.approvals));
  const events = page.events.map(ticketEventOf);
  const waitingFor = row.pendingReason === null ? null : waitingForOf(events);
  const names = {
    person: (id: number) => nameOf(page, id),
    team: (code: string) => page.teams[code] ?? code,
  };
  return {
    ...headOf(row, page, standingMerge(events)?.intoNumber ?? null),
    assignedBecause: assignedBecause(events, row),
    waitingFor,
    ...waitOf(events, row),
    customerWaits: input.customerWaits,
    turnMeters: turnMetersView(turnMeters({ ...material, events: slaEventsOf(events), asOf: now })),
    whoseTurn: turnOf(row),
    customer: customerCard(side),
    submitter:
      row.submitterId === row.customerId
        ? null
        : { id: row.submitterId, fullName: page.submitterName },
    promiseSentence: promiseSentence(input, row, reader, now, waitingFor),
    conversation: conversation(page, side),
    leavingReplies: side.leaving.map((reply) => ({ ...reply, leavesAt: isoOf(reply.leavesAt) })),
    lastCommentId: page.comments.at(-1)?.id ?? 0,
    slaClocks: clocksOf(input, row, events, reader),
    takenBackMisses: takenBackMisses(events, page.clocks),
    escalations: escalationViews({
      ...{ steps: side.steps, marks: side.marks, clocks: page.clocks, material },
      team: (code) => side.teams[code] ?? code,
    }),
    dateOwed: isActive(row.status) && dateOwed(page.events.map(ticketEventOf)),
    answers: [...input.answers],
    attachments: filesOf(page, { commentId: null, staffNoteId: null }),
    formatted: formattedOf(side, { commentId: null, staffNoteId: null }),
    approval: approvalView(events, facts, {
      ...{ zone: reader.timeZone, now },
      nameOf: (id) => nameOf(page, id),
    }),
    stages: ticketStages(stageSteps(standingEvents(events), row.status), input.stageDays),
    resolution: resolutionOf(row),
    related: input.related,
    offer: offerView(facts, events, reader.actor, names),
    declinedOffer: isActive(row.status) ? declinedOfferView(events, names) : null,
    tasks: [...input.tasks],
    checklist: checklistViews(checklistOf(events), (id) => nameOf(page, id)),
    tags: [...row.tags],
    allowedActions: allowedActions(facts, reader.actor, now).map(({ refusals, ...state }) => ({
      ...state,
      refusals: [...refusals],
    })),
    followUp: input.followUp,
    cannedClose: input.cannedClose,
  };
}

/** The clocks with what became of the dates first given. */
function clocksOf(
  { page, material, readings }: TicketMaterial,
  row: TicketRow,
  events: readonly TicketEvent[],
  { timeZone: zone }: Reader,
): SlaClockView[] {
  const summaryOf = dateSummaries(events, material, { zone, now: readings.now });
  return page.clocks.map((clock) => ({
    ...slaClockView(clock, material, row, readings),
    subject: clockSubject(clock, events, page.teams),
    history: summaryOf(clock),
  }));
}

function waitOf(
  events: readonly TicketEvent[],
  { pendingReason }: TicketRow,
): Pick<TicketView, 'awaited' | 'remindedAt' | 'closingProposed'> {
  const held = pendingReason === null ? undefined : events.findLast(({ kind }) => kind === 'held');
  const reminded = events.findLast(
    ({ kind, sequence }) =>
      kind === 'pause_reminded' && held !== undefined && sequence > held.sequence,
  );
  return {
    awaited: held?.kind === 'held' ? (held.data.awaited ?? null) : null,
    remindedAt: isoOrNull(reminded?.occurredAt ?? null),
    closingProposed: isClosingProposed(events),
  };
}

/** Why just the one who has it was given it; null when a person did so. */
function assignedBecause(events: readonly TicketEvent[], { assigneeId }: TicketRow): string | null {
  const last = events.findLast(({ kind }) => kind === 'assigned');
  if (last?.kind !== 'assigned' || assigneeId === null || last.data.how !== 'automatic')
    return null;
  return last.data.because ?? null;
}

function headOf(row: TicketRow, page: RawTicketPage, mergedInto: string | null) {
  const { number, subject, description, status, pendingReason, impact, urgency, priority } = row;
  const { channel, sensitive, reopenCount, transferCount, version, assigneeId } = row;
  return {
    ...{ number, subject, description, status, pendingReason, impact, urgency, priority },
    ...{ channel, sensitive, reopenCount, transferCount, version },
    statusLabel: deskStatusLabel(status, pendingReason, mergedInto),
    priorityLabel: priorityLabels[priority],
    service: { code: row.serviceCode, name: page.serviceName },
    office: { code: row.officeCode, name: page.officeName },
    deskName: page.deskName,
    team: { code: row.teamCode, name: page.teamName },
    assignee: assigneeId === null ? null : { id: assigneeId, fullName: page.assigneeName ?? '' },
    pendingSince: isoOrNull(row.pendingSince),
    pendingUntil: isoOrNull(row.pendingUntil),
    openedAt: isoOf(row.openedAt),
    solvedAt: isoOrNull(row.solvedAt),
    closedAt: isoOrNull(row.closedAt),
  };
}

function customerCard({ customer, openCount, recent }: RawDeskSide): CustomerCardView {
  const { bureauCode, bureauName, ...person } = customer;
  return {
    ...person,
    bureau: { code: bureauCode, name: bureauName },
    openCount,
    recent: recent.map(({ pendingReason, mergedInto, openedAt, ...ticket }) => ({
      ...ticket,
      statusLabel: deskStatusLabel(ticket.status, pendingReason, mergedInto),
      openedAt: isoOf(openedAt),
    })),
  };
}

function promiseSentence(
  { page, material }: TicketMaterial,
  row: TicketRow,
  reader: Reader,
  now: number,
  waitingFor: string | null,
): string | null {
  const calendar = calendarOfClock({ ...row, metric: 'resolution' }, material);
  const events = page.events.map(ticketEventOf);
  const promise = requestPromise(
    {
      ...row,
      newDate: givenDate(events),
      ...{ calendar, waitingFor, clocks: page.clocks.map(promisedClock) },
      who: page.assigneeName ?? `The ${page.deskName}`,
      approvers: approverNames(approvalSteps(events), { nameOf: (id) => nameOf(page, id) }),
    },
    reader.timeZone,
    now,
  );
  return promise?.sentence ?? null;
}

/** Messages and notes in the order in which they were written. */
function conversation(page: RawTicketPage, side: RawDeskSide): ConversationEntryView[] {
  const kinds = { customer: 'customer', agent: 'reply', system: 'system' } as const;
  const messages = page.comments.map((comment) => ({
    kind: kinds[comment.side],
    ...{ id: comment.id, authorId: comment.authorId, body: comment.body },
    authorName: nameOf(page, comment.authorId),
    createdAt: isoOf(comment.createdAt),
    channel: comment.channel,
    ...withFiles(page, side, { commentId: comment.id, staffNoteId: null }),
  }));
  const notes = side.notes.map((note) => ({
    ...note,
    kind: 'note' as const,
    createdAt: isoOf(note.createdAt),
    channel: null,
    ...withFiles(page, side, { commentId: null, staffNoteId: note.id }),
  }));
  return [...messages, ...notes].toSorted((one, other) =>
    one.createdAt.localeCompare(other.createdAt),
  );
}

function nameOf({ names, deskName }: RawTicketPage, personId: number | null): string {
  return (personId === null ? undefined : names[personId]) ?? deskName;
}

/** What something belongs to: a message, a staff note, or the request itself. */
interface Place {
  readonly commentId: number | null;
  readonly staffNoteId: number | null;
}

function withFiles(
  page: RawTicketPage,
  side: RawDeskSide,
  place: Place,
): Pick<ConversationEntryView, 'attachments' | 'formatted'> {
  return { attachments: filesOf(page, place), formatted: formattedOf(side, place) };
}

function formattedOf({ formatted }: RawDeskSide, place: Place): FormattedMessageView | null {
  const found = formatted.find(
    ({ commentId, staffNoteId }) =>
      commentId === place.commentId && staffNoteId === place.staffNoteId,
  );
  return found ? { id: found.id, hasRemoteImages: found.hasRemoteImages } : null;
}

function filesOf(page: RawTicketPage, place: Place): RequestFileView[] {
  return page.files
    .filter((file) => file.commentId === place.commentId && file.staffNoteId === place.staffNoteId)
    .map(({ commentId: _comment, staffNoteId: _note, ...file }) => file);
}

function resolutionOf(row: TicketRow): ResolutionView | null {
  const { resolutionCategory: category, resolutionWords: words } = row;
  if (category === null || words === null || row.solvedAt === null) return null;
  return { category, words, label: resolutionCategoryLabels[category] };
}

function isoOf(instant: string | number): string {
  return new Date(instant).toISOString();
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : isoOf(instant);
}
