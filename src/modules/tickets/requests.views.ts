import type { SeatState, StepState } from '../../domain/approval/approval-steps.js';
import type { CustomerLabel, Turn } from '../../domain/ticket/ticket-status.js';
import type { StageState } from '../../domain/ticket/stages.js';
import type { EventSide } from '../../domain/ticket/ticket-event.js';
import { SharedSummaryView, SummaryToShareView } from './tasks/sharing.views.js';

/** A code with the words for it. */
export class LabelView {
  code: string;
  label: string;
}

/** A code with its name. */
export class NamedCodeView {
  code: string;
  name: string;
}

/** A reason why something can't be done. */
export class RefusalView {
  code: string;
  message: string;
  field?: string;
}

/** Something the reader may do with it, or why not. */
export class ActionView {
  action: string;
  allowed: boolean;
  refusals: RefusalView[];
}

/** A piece of a promise: words, or a date to be marked up as one. */
export class PromisePartView {
  kind: 'text' | 'date';
  text: string;
  /** The instant of a date. */
  at?: string;
}

/** What we promised, in words for the reader's zone. */
export class PromiseView {
  sentence: string;
  parts: PromisePartView[];
  /** When our next answer is due; null when none is owed or the clock is paused. */
  respondBy: string | null;
  /** When we expect to finish; null while our clock is paused. */
  finishBy: string | null;
  /** What we said when the request came in; it never changes. */
  originalFinishBy: string | null;
  late: boolean;
}

/** The status as the one who asked reads it. */
export class RequestStatusView {
  code: CustomerLabel['code'];
  label: string;
}

/** A question of ours that waits for an answer. */
export class NeededAnswerView {
  question: string;
  askedAt: string;
  askedBy: string;
  /** What we need, in a few words, where the desk said so. */
  awaited: string | null;
  neededBy: string | null;
  neededBySentence: string | null;
  /** What happens when nothing is heard until then. */
  otherwise: string | null;
  remindedAt: string | null;
}

/** A file that came with a request or a message. */
export class RequestFileView {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
}

/** A message between the one who asked and the desk. */
export class RequestMessageView {
  id: number;
  side: EventSide;
  authorName: string;
  body: string;
  createdAt: string;
  attachments: RequestFileView[];
}

/** Something that happened, newest first, in the words of the portal. */
export class TimelineEntryView {
  id: number;
  title: string;
  at: string;
  by: string | null;
  sentence: string | null;
}

/** A question of the form with its answer in words. */
export class AnswerView {
  label: string;
  value: string;
}

/** Somebody who can see the request, and why. */
export class RequestPersonView {
  fullName: string;
  part: 'customer' | 'submitter' | 'approver';
}

/** One person who was asked in a step. */
export class ApprovalPersonView {
  fullName: string;
  state: SeatState;
  /** Who may decide beside them for now. */
  standInName: string | null;
  /** Why they are asked and not the one whom the service names. */
  instead: string | null;
  /** Who gave the word: they, or who stood in. */
  decidedByName: string | null;
  askedAt: string;
  decidedAt: string | null;
  words: string | null;
  /** How often they were reminded. */
  reminders: number;
}

/** A step of an approval. Steps of one round are asked side by side. */
export class ApprovalStepView {
  place: number;
  round: number;
  name: string;
  state: StepState;
  /** What decides it, where several are asked: "2 of 3 have to approve". */
  rule: string | null;
  people: ApprovalPersonView[];
}

/** The approval a request needs. */
export class RequestApprovalView {
  state: 'requested' | 'approved' | 'declined' | 'cancelled';
  /** Who is to act now. */
  approvers: string[];
  words: string | null;
  /** "Waiting for Dana Reed, supervisor, since Tuesday.", for each step that is open. */
  waiting: string[];
  steps: ApprovalStepView[];
}

/** Where the question how it went stands, and where to answer it. */
export class RequestPulseView {
  state: string;
  ratePath: string | null;
}

/** How long a step usually takes, from finished requests for the same service. */
export class TypicalDaysView {
  /** Business days within which half of them were done. */
  days50: number;
  /** Business days within which nine of ten were. */
  days90: number;
  /** "Usually 6 to 11 business days". */
  words: string;
}

/** A step that every request for the service passes in order. */
export class RequestStageView {
  code: string;
  name: string;
  state: StageState;
  /** When it was done or left out; null before. */
  passedAt: string | null;
  /** When the present step is promised to be done; null for the others, and while our clock is paused. */
  promisedBy: string | null;
  late: boolean;
  /** Null where too few requests are finished to say. */
  typical: TypicalDaysView | null;
}

/** The steps of a request, and who holds it now. */
export class RequestStagesView {
  /** Who has it, in a sentence; null once it is finished. */
  holder: string | null;
  items: RequestStageView[];
}

/** A request as the one who asked, a colleague who filed it, or an approver sees it. */
export class RequestView {
  number: string;
  subject: string;
  description: string;
  service: NamedCodeView;
  deskName: string;
  status: RequestStatusView;
  /** Who has to act next; null once it is finished. */
  whoseTurn: Turn | null;
  assigneeName: string | null;
  promise: PromiseView | null;
  needsAnswer: NeededAnswerView | null;
  /** What waits for the customer's word before another office hears of a restricted request. */
  toShare: SummaryToShareView[];
  /** What other offices read of it, in the words that the customer agreed to. */
  shared: SharedSummaryView[];
  /** Whose time it took so far, in one line; null when only the desk was awaited. */
  timeLine: string | null;
  messages: RequestMessageView[];
  timeline: TimelineEntryView[];
  answers: AnswerView[];
  attachments: RequestFileView[];
  people: RequestPersonView[];
  approval: RequestApprovalView | null;
  /** The number of the request in which this one goes on; null when it is not joined with another. */
  goesOnIn: string | null;
  /** The steps it passes; null for a service without steps. */
  stages: RequestStagesView | null;
  followPulse: RequestPulseView | null;
  allowedActions: ActionView[];
  sensitive: boolean;
  version: number;
  openedAt: string;
  solvedAt: string | null;
  closedAt: string | null;
  /** Until when it can be reopened; null when it can't. */
  reopenableUntil: string | null;
}

/** A request that was filed a moment ago. */
export class FiledRequestView {
  number: string;
  subject: string;
  service: NamedCodeView;
  deskName: string;
  promise: PromiseView | null;
  /** False for a sensitive request filed for a colleague: only they can follow it. */
  canFollow: boolean;
  version: number;
}

/** A request that was changed. */
export class ChangedRequestView {
  number: string;
  version: number;
}

/** A row of "your requests". */
export class RequestRowView {
  number: string;
  subject: string;
  serviceName: string;
  deskName: string;
  status: RequestStatusView;
  promise: PromiseView | null;
  needsYou: boolean;
  customerName: string;
  openedAt: string;
  updatedAt: string;
}

/** How many requests there are of each kind. */
export class RequestCountsView {
  open: number;
  done: number;
  drafts: number;
}

/** A page of "your requests". */
export class RequestListView {
  items: RequestRowView[];
  nextCursor: string | null;
  counts: RequestCountsView;
}

/** A request that waits for the reader's approval. */
export class ApprovalRowView {
  number: string;
  subject: string;
  serviceName: string;
  customerName: string;
  step: string;
  /** In whose place the reader would decide; null when they were asked themselves. */
  insteadOfName: string | null;
  requestedAt: string;
  decideBy: string | null;
}
