import type { StageHolder, StageState } from '../../domain/ticket/stages.js';
import type { Impact, Priority, Urgency } from '../../domain/ticket/priority.js';
import type { EventSide, TicketEventKind } from '../../domain/ticket/ticket-event.js';
import type { Channel, ResolutionCategory } from '../../domain/ticket/ticket-facts.js';
import type { PendingReason, TicketStatus, Turn } from '../../domain/ticket/ticket-status.js';
import { RelatedTicketsView } from './relating/related.views.js';
import { FormattedMessageView } from './formatted/formatted-messages.views.js';
import { LeavingReplyView } from './composing/held-replies.views.js';
import { EscalationView } from './escalation.views.js';
import { TurnMetersView } from './turn-meters.views.js';
import {
  ActionView,
  AnswerView,
  NamedCodeView,
  RequestApprovalView,
  RequestFileView,
  TypicalDaysView,
} from './requests.views.js';
import { SlaClockView } from './sla-clock.views.js';
import { ChecklistStepView } from './checklist/checklist.views.js';
import { DeclinedOfferView, OfferView } from './offers/offers.views.js';
import { TaskView } from './tasks/tasks.views.js';

/** A person by name. */
export class PersonNameView {
  id: number;
  fullName: string;
}

/** A missed promise that was recorded and turned out not to be one. */
export class TakenBackMissView {
  label: string;
  cycle: number;
  missedAt: string;
  takenBackAt: string;
  because: string;
}

/** A message, a staff note or an automatic message, oldest first. Ids count within a kind. */
export class ConversationEntryView {
  kind: 'customer' | 'reply' | 'note' | 'system';
  id: number;
  authorId: number | null;
  authorName: string;
  body: string;
  createdAt: string;
  /** How a message reached us; null for a staff note. */
  channel: Channel | null;
  attachments: RequestFileView[];
  /** Null when it came without markup. */
  formatted: FormattedMessageView | null;
}

/** Another ticket of the same customer. */
export class CustomerTicketView {
  number: string;
  subject: string;
  serviceName: string;
  status: TicketStatus;
  statusLabel: string;
  openedAt: string;
}

/** Who needs help, with what else they have asked for. */
export class CustomerCardView {
  id: number;
  fullName: string;
  givenName: string;
  email: string;
  phone: string;
  title: string;
  workLocation: string;
  bureau: NamedCodeView;
  timeZone: string;
  /** What they said that the desks should know to help them well. */
  accommodations: string | null;
  openCount: number;
  recent: CustomerTicketView[];
}

/** A stage of a ticket as staff see it. */
export class TicketStageView {
  code: string;
  /** What staff call it. */
  name: string;
  /** What the customer reads. */
  customerName: string;
  holder: StageHolder;
  state: StageState;
  startedAt: string | null;
  passedAt: string | null;
  /** Why it was skipped. */
  reason: string | null;
  typical: TypicalDaysView | null;
}

/** How it was settled. */
export class ResolutionView {
  category: ResolutionCategory;
  label: string;
  words: string;
}

/** Where the follow-up of a low score stands. */
export class TicketFollowUpView {
  id: number;
  state: string;
  ownerName: string | null;
  acknowledgeBy: string;
  contactBy: string;
}

/** What a wait for the customer has used of what the agency allows. */
export class CustomerWaitsView {
  waits: number;
  mostWaits: number | null;
  businessDays: number;
  mostBusinessDays: number | null;
  defaultBusinessDays: number | null;
  longestBusinessDays: number;
}

/** A ticket as staff work on it. */
export class TicketView {
  number: string;
  subject: string;
  description: string;
  status: TicketStatus;
  statusLabel: string;
  pendingReason: PendingReason | null;
  pendingSince: string | null;
  pendingUntil: string | null;
  waitingFor: string | null;
  /** What is awaited, in the words of the desk. */
  awaited: string | null;
  /** When the customer was reminded in this wait. */
  remindedAt: string | null;
  /** No answer came, and nobody has done anything about it yet. */
  closingProposed: boolean;
  customerWaits: CustomerWaitsView | null;
  turnMeters: TurnMetersView;
  whoseTurn: Turn | null;
  impact: Impact;
  urgency: Urgency;
  priority: Priority;
  priorityLabel: string;
  channel: Channel;
  sensitive: boolean;
  service: NamedCodeView;
  office: NamedCodeView;
  deskName: string;
  team: NamedCodeView;
  assignee: PersonNameView | null;
  /** Why just they have it, when it came to them automatically. */
  assignedBecause: string | null;
  customer: CustomerCardView;
  /** Who filed it, when that was somebody else than the customer. */
  submitter: PersonNameView | null;
  /** What the customer reads about our promise. */
  promiseSentence: string | null;
  conversation: ConversationEntryView[];
  /** What was sent a moment ago and can still be taken back by its author. */
  leavingReplies: LeavingReplyView[];
  /** The newest message, to be sent back with a reply; 0 when there is none. */
  lastCommentId: number;
  slaClocks: SlaClockView[];
  takenBackMisses: TakenBackMissView[];
  /** What happened, and then what will happen by itself. */
  escalations: EscalationView[];
  /** Whether somebody owes the customer a new date. */
  dateOwed: boolean;
  answers: AnswerView[];
  /** The files of the request itself; those of messages are with the messages. */
  attachments: RequestFileView[];
  /** How the request looked, when it came by mail with markup. */
  formatted: FormattedMessageView | null;
  approval: RequestApprovalView | null;
  /** The stages it passes in order; none for a service without stages. */
  stages: TicketStageView[];
  resolution: ResolutionView | null;
  related: RelatedTicketsView;
  /** Its offer to a team of another office; null where it is offered to none. */
  offer: OfferView | null;
  declinedOffer: DeclinedOfferView | null;
  /** What teams were asked for on it, in the order of asking. */
  tasks: TaskView[];
  /** The steps of its checklist in order; none where there are none. */
  checklist: ChecklistStepView[];
  /** The words that staff put on it, in the order of putting. */
  tags: string[];
  allowedActions: ActionView[];
  followUp: TicketFollowUpView | null;
  /** The saved reply that was, word for word, the only answer before it was closed. */
  cannedClose: string | null;
  openedAt: string;
  solvedAt: string | null;
  closedAt: string | null;
  reopenCount: number;
  transferCount: number;
  version: number;
}

/** A ticket that was changed or opened. */
export class ChangedTicketView {
  number: string;
  version: number;
}

/** A ticket that was handed over, or is offered. */
export class HandedOverTicketView extends ChangedTicketView {
  /** It belongs to another office, which is asked first; until it accepts, the ticket stays. */
  offered: boolean;
}

/** A ticket that went back to its queue. */
export class SkippedTicketView extends ChangedTicketView {
  /** Until then it is not given to the same person again. */
  notGivenUntil: string;
}

/** A correction or a void of an entry: both versions stay, with who and why. */
export class EventRewriteView {
  kind: 'corrected' | 'voided';
  /** The time before and after a correction. */
  fromAt: string | null;
  toAt: string | null;
  byName: string | null;
  at: string;
  reason: string;
  /** It was itself a mistake and counts no more. */
  takenBack: boolean;
}

/** Something that happened to a ticket, in words for staff. */
export class TicketEventView {
  sequence: number;
  kind: TicketEventKind;
  /** When it happened, by what is known now. */
  at: string;
  side: EventSide;
  actorName: string | null;
  sentence: string;
  /** When it was written down, if that was later than when it happened. */
  recordedAt: string | null;
  /** The time that was recorded first, if it was corrected since. */
  originalAt: string | null;
  happened: boolean;
  rewrites: EventRewriteView[];
  /** The times that the entry is about: before and after a correction, or that of a missed promise. */
  fromAt: string | null;
  toAt: string | null;
  /** Whether the reader may correct its time, and say that it did not happen. */
  timeCorrectable: boolean;
  voidable: boolean;
}

/** A page of a ticket's history, newest first. */
export class TicketEventListView {
  items: TicketEventView[];
  nextCursor: string | null;
}

/** A ticket found by number or words. */
export class FoundTicketView {
  number: string;
  subject: string;
  customerName: string;
  bureauName: string;
  serviceName: string;
  teamName: string;
  status: TicketStatus;
  statusLabel: string;
  priority: Priority;
  assigneeName: string | null;
  sensitive: boolean;
  tags: string[];
  openedAt: string;
  version: number;
  /** True where it holds words like those that were typed, and not all of them as typed. */
  similar: boolean;
}

/** How many tickets were found: so many, or more than that. */
export class FoundCountView {
  tickets: number;
  orMore: boolean;
}

/** A page of found tickets: the number first, then open ones, then finished ones, newest first; similar words last. */
export class FoundTicketListView {
  items: FoundTicketView[];
  nextCursor: string | null;
  /** Only on the first page, where it was asked for. */
  total: FoundCountView | null;
}
