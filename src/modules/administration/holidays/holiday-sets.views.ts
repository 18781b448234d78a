import { ApiProperty } from '@nestjs/swagger';

const changes = ['added', 'removed', 'renamed'] as const;

/** A bureau or calendar by name. */
export class HolidaySetOwnerView {
  code: string;
  name: string;
}

/** A set as a list shows it. */
export class HolidaySetRowView {
  code: string;
  name: string;
  summary: string;
  bureau: HolidaySetOwnerView | null;
  /** Made by a rule of law; false for days that people enter. */
  byRule: boolean;
  days: number;
  lastDay: string | null;
  reviewedThrough: number | null;
  /** By rule, and not reviewed five years ahead: somebody has to look at it. */
  reviewDue: boolean;
  /** Calendars whose newest version goes by the set. */
  calendars: HolidaySetOwnerView[];
}

/** All sets. */
export class HolidaySetListView {
  items: HolidaySetRowView[];
  bureaus: HolidaySetOwnerView[];
}

/** A day of a set. */
export class HolidayView {
  date: string;
  words: string;
  name: string;
}

/** A day that somebody has to look at, or has looked at. */
export class HolidayChangeView extends HolidayView {
  @ApiProperty({ enum: changes })
  change: (typeof changes)[number];
}

/** A review that is due: where rule and set differ. */
export class HolidayProposalView {
  firstYear: number;
  throughYear: number;
  changes: HolidayChangeView[];
}

/** A review that was made. */
export class HolidayReviewView {
  id: number;
  /** "By rule", "Entered by hand", "From a calendar file", "With the agency's files" */
  originLabel: string;
  throughYear: number | null;
  changes: HolidayChangeView[];
  note: string;
  /** Null for what came with the agency's files. */
  reviewedBy: string | null;
  reviewedAt: Date;
}

/** A set with its days and reviews. */
export class HolidaySetView extends HolidaySetRowView {
  version: number;
  dayList: HolidayView[];
  /** Null when nothing is due and rule and set agree, or without a rule. */
  proposal: HolidayProposalView | null;
  /** Newest first. */
  reviews: HolidayReviewView[];
}
