import type { ChoiceView, PartnerPeriodView } from './partners.views.js';

/** How a request ended by one of the yardsticks. */
export type PartnerResult = 'open' | 'met' | 'missed' | 'not_judged';

/** A ticket behind a number: number, service, dates and how its promise ended; never who or what. */
export class PartnerTicketView {
  number: string;
  serviceName: string;
  deskName: string;
  openedAt: Date;
  finishedAt: Date | null;
  /** The date that the customer was told when the request was sent. */
  promisedFinishAt: Date | null;
  /** Finished by that date? */
  promise: PartnerResult;
  /** Answered by the time told then? */
  answer: PartnerResult;
  /** Within the internal target? */
  target: PartnerResult;
  missCause: string | null;
  pulse: 'not_asked' | 'asked' | 'answered' | 'not_answered';
}

/** A page of the tickets behind a number. */
export class PartnerTicketListView {
  /** What the list holds, in words. */
  title: string;
  period: PartnerPeriodView;
  service: ChoiceView | null;
  /** How many tickets there are in all: the number on the dashboard. */
  tickets: number;
  /** Whether the reader may open a ticket of the list. */
  mayOpen: boolean;
  items: PartnerTicketView[];
  nextCursor: string | null;
}

/** One comment with names and numbers taken out. */
export class PartnerCommentView {
  /** The stretch of months of the answer that may be shown alone: "October 2026", "July to September 2026". */
  months: string;
  satisfaction: number;
  text: string;
  /** The customer's name, only when they ticked that it may be shared. */
  signedBy: string | null;
}

/** Comments of a period, or how many answers there are when they are too few to show any. */
export class PartnerCommentListView {
  period: PartnerPeriodView;
  service: ChoiceView | null;
  /** Which answers these belong to: those of the satisfaction figure. */
  shownFor: string;
  answers: number;
  withheld: boolean;
  items: PartnerCommentView[];
  nextCursor: string | null;
}
