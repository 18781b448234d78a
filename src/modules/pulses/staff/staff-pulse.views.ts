import { ApiProperty } from '@nestjs/swagger';

/** How many chose one of the five points. */
export class StaffPointView {
  score: number;
  label: string;
  answers: number;
}

/** A team, or several that are shown as one because they are small. */
export class StaffGroupView {
  label: string;
  answers: number;
  points: StaffPointView[];
  text: string;
}

/** One statement: the office, and the teams that may be shown beside it. */
export class StaffItemView {
  wording: string;

  /** Null where even the office has too few answers. */
  @ApiProperty({ type: StaffGroupView, nullable: true })
  office: StaffGroupView | null;
  teams: StaffGroupView[];

  /** Against the month before; null where one of the two can't be shown. */
  change: string | null;
}

/** A month that is closed. */
export class StaffMonthView {
  month: string;
  label: string;
  participation: string;
  items: StaffItemView[];
}

/** The months of one office, newest first. */
export class StaffOfficeView {
  officeCode: string;
  officeName: string;
  months: StaffMonthView[];
}

/** The staff pulse of the offices that the reader leads. */
export class StaffPulseView {
  offices: StaffOfficeView[];
}
