import { ApiProperty } from '@nestjs/swagger';
import { incomingMailStates, type IncomingMailState } from './incoming-mail-words.js';

/** A mail that came in, as an administrator sees it: never its words. */
export class IncomingMailView {
  id: number;
  @ApiProperty({ enum: incomingMailStates })
  state: IncomingMailState;
  stateLabel: string;
  /** The whole address while it is parked, else only its first letter and domain. */
  from: string;
  /** Whoever has the address; null when nobody has, or it is not shown. */
  senderId: number | null;
  senderName: string | null;
  /** Null unless it is parked and may be shown. */
  subject: string | null;
  receivedAt: Date;
  sizeBytes: number;
  fileCount: number;
  /** What it was taken as, in words; null unless it was taken. */
  takenAs: string | null;
  /** Why it was parked. */
  reason: string | null;
  /** What the rules said when it was tried. */
  refusal: string | null;
  /** Whether it may be filed for somebody; one about a restricted ticket may not. */
  mayFile: boolean;
  settledByName: string | null;
  settledAt: Date | null;
  settledBecause: string | null;
}

/** How many mails are in one state. */
export class IncomingMailStateCountView {
  @ApiProperty({ enum: incomingMailStates })
  state: IncomingMailState;
  label: string;
  mails: number;
  /** Whether there are more than `mails`: counts are exact up to a thousand. */
  orMore: boolean;
}

/** A page of the mail that came in, newest first. */
export class IncomingMailListView {
  items: IncomingMailView[];
  nextCursor: string | null;
  states: IncomingMailStateCountView[];
}

/** The ticket on which a parked mail is now. */
export class FiledMailView {
  as: 'comment' | 'staff_note' | 'request';
  number: string;
}
