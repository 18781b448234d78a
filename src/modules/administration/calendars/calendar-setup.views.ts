/** An opening of a day, in minutes after midnight. */
export class CalendarOpeningView {
  fromMinute: number;
  toMinute: number;
}

/** The hours of one day of the week. */
export class CalendarWeekdayView {
  day: string;
  open: boolean;
  /** "8:00 a.m. to 5:00 p.m.", "All day" or "Closed". */
  hours: string;
  openings: CalendarOpeningView[];
}

/** A holiday that is ahead. */
export class CalendarHolidayView {
  date: string;
  words: string;
  name: string;
}

/** A day ahead with hours of its own. */
export class CalendarOverrideView {
  date: string;
  words: string;
  hours: string;
}

/** A version of a calendar. */
export class CalendarVersionView {
  version: number;
  /** From when on it measures; null for always. */
  effectiveFrom: Date | null;
  createdAt: Date;
  /** Who published it; null for what came with the agency's files. */
  publishedBy: string | null;
  /** Why, in the words of who published it. */
  reason: string | null;
  /** Measures now; a later one is still to come. */
  inForce: boolean;
}

/** Who goes by a calendar. */
export class CalendarUserView {
  code: string;
  name: string;
}

/** Working time as it is now, and what is ahead. */
export class CalendarSetupView {
  code: string;
  name: string;
  summary: string;
  timeZone: string;
  /** What people call the zone's time: ET, CT. */
  zoneName: string;
  /** "Open until 5:00 p.m. ET" */
  openNow: string;
  alwaysOpen: boolean;
  week: CalendarWeekdayView[];
  /** The next twelve on which the week would be open. */
  holidays: CalendarHolidayView[];
  /** The last holiday that is written out; null without any. */
  holidaysThrough: string | null;
  /** Holidays end within a year: write out more. */
  holidaysEndSoon: boolean;
  /** Holiday sets that were changed since the calendar was published. */
  changedSets: string[];
  overrides: CalendarOverrideView[];
  /** Newest first. */
  versions: CalendarVersionView[];
  teams: CalendarUserView[];
  /** Policies that count by it whatever the team. */
  policies: CalendarUserView[];
}

/** All calendars. */
export class CalendarSetupListView {
  items: CalendarSetupView[];
}
