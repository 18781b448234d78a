import { UsualTimeView } from '../front-door.views.js';

/** What an office tells its customers to expect of it, in its own words. */
export class CharterView {
  weWill: string[];
  /** What helps the office to help. */
  youCan: string[];
  /** What to do when it was not kept. */
  ifNot: string;
}

/** An office with its charter. */
export class OfficeCharterView {
  code: string;
  name: string;
  deskName: string;
  summary: string;
  phone: string;
  email: string;
  /** Null where the office has written none. */
  charter: CharterView | null;
}

/** All offices with their charters. */
export class OfficeCharterListView {
  items: OfficeCharterView[];
}

/** The record from which the promise is worded, by which the clocks run and against which it is reported. */
export class StandardRecordView {
  policyCode: string;
  policyVersion: number;
}

/** How often the date first given was kept. */
export class KeptPromisesView {
  kept: number;
  /** Of so many requests of the last 90 days that were given a date. */
  judged: number;
  /** "94%". */
  share: string;
  /** "91% to 96%": where the share lies with 95% confidence (Wilson). */
  interval: string;
}

/** What is promised for a service, and what really happened. */
export class ServiceStandardView {
  code: string;
  name: string;
  /** "4 business hours"; null where no answer is promised. */
  answerWithin: string | null;
  /** "3 business days"; null where no date is promised. */
  finishWithin: string | null;
  /** The time to finish begins when the request is approved. */
  startsWithApproval: boolean;
  record: StandardRecordView;
  /** Of the last 90 days; null under ten requests, and always of what is restricted. */
  typical: UsualTimeView | null;
  kept: KeptPromisesView | null;
}

/** The service standards of an office. */
export class OfficeStandardsView extends OfficeCharterView {
  services: ServiceStandardView[];
}
