/** A stretch of time of a clock, and whether it was counted. */
export class ClockStretchView {
  from: string;
  to: string;
  kind: string;
  /** The ticket's status then, or `merged`. */
  cause: string;
  /** Milliseconds of business time in it; of a pause, those that it kept from counting. */
  businessMs: number;
  /** The local date of a day that was closed for once, and what it is called. */
  closedOn: string | null;
  dayName: string | null;
  /** What a pause waits for, and until when at the latest. */
  awaited: string | null;
  until: string | null;
  calendar: string | null;
  calendarVersion: number | null;
}

/** A calendar version by which a clock was measured. */
export class MeasuringCalendarView {
  code: string;
  version: number;
  timeZone: string;
}

/** Something that changed a clock's course, or what was known of it. */
export class ClockChangeView {
  kind: string;
  at: string;
  side: 'customer' | 'agent' | 'system' | null;
  reason: string | null;
  words: string;
  fromMs: number | null;
  toMs: number | null;
  /** The priority or group that chose the target. */
  key: string | null;
  policyCode: string | null;
  policyVersion: number | null;
  calendar: string | null;
  calendarVersion: number | null;
}

/** A date that a promise had, and why it got another one; `dueAt` is null while it was open. */
export class PromiseChangeView {
  at: string;
  when: string;
  cause: string;
  dueAt: string | null;
  previousDueAt: string | null;
  side: 'customer' | 'agent' | 'system' | null;
  reason: string | null;
  awaited: string | null;
  words: string;
}

/** Time counted, with the running total, as numbers and in words to the second. */
export class CountedRowView {
  from: string;
  to: string;
  businessMs: number;
  totalMs: number;
  day: string;
  times: string;
  counted: string;
  total: string;
}

/** Time that was not counted, and why. */
export class LeftOutView {
  kind: string;
  cause: string;
  why: string;
  when: string;
  from: string;
  to: string;
  clockMs: number;
  /** Milliseconds of it in which the calendar was open. */
  openMs: number;
  clockTime: string;
  openTime: string;
  /** How many stretches the row stands for. */
  stretches: number;
}

/** What can be added up by hand: counted and left out make the whole life of the clock. */
export class ClockSumView {
  rows: CountedRowView[];
  leftOut: LeftOutView[];
  countedMs: number;
  leftOutMs: number;
  wholeMs: number;
  lines: string[];
}

/** Why a clock shows what it shows. Words are in the reader's time zone. */
export class ClockExplanationView {
  metric: string;
  label: string;
  cycle: number;
  state: string;
  run: string;
  reason: string | null;
  policyCode: string;
  policyVersion: number;
  startedAt: string;
  stoppedAt: string | null;
  dueAt: string | null;
  breachAt: string | null;
  breachedAt: string | null;
  elapsedMs: number;
  targetMs: number | null;
  remainingMs: number | null;
  timeZone: string;
  zoneName: string;
  calendars: MeasuringCalendarView[];
  stretches: ClockStretchView[];
  changes: ClockChangeView[];
  /** The promise first given, and every date since. */
  history: PromiseChangeView[];
  sum: ClockSumView;
  sentences: string[];
  /** Everything in lines, as the command line prints it. */
  text: string[];
}
