import { ApiProperty } from '@nestjs/swagger';
import { priorities, type Priority } from '../../../domain/ticket/priority.js';

/** What one metric promises for one priority, in working time. */
export class PolicyTargetView {
  @ApiProperty({ enum: priorities })
  priority: Priority;
  priorityLabel: string;
  /** Milliseconds of working time; null where nothing is promised. */
  targetMs: number | null;
  words: string;
}

/** One promise of a policy: its targets by priority, and when its clock stands still. */
export class PolicyMetricView {
  metric: string;
  /** The code of the team or the stage that the row is about; null for the other metrics. */
  subject: string | null;
  label: string;
  targets: PolicyTargetView[];
  /** States in which the clock stands still, in words; empty when it never does. */
  pausesWhile: string[];
}

/** A published version of a policy. */
export class PolicyVersionView {
  version: number;
  publishedAt: Date;
}

/** A calendar under its name. */
export class PolicyCalendarView {
  code: string;
  name: string;
}

/** A service that promises by a policy. */
export class PolicyServiceView {
  code: string;
  name: string;
  deskName: string;
  /** By which its tickets are counted; null where that is the customer's bureau's, or else the team's. */
  calendar: PolicyCalendarView | null;
}

/** An SLA policy as it is now. Requests stay with the version they were filed under. */
export class SlaPolicyView {
  code: string;
  name: string;
  summary: string;
  version: number;
  /** Newest first. */
  versions: PolicyVersionView[];
  metrics: PolicyMetricView[];
  /** Percent of the target at which whoever works on it is warned. */
  warnAtPercent: number[];
  /** What happens by itself as time runs out, a sentence a step. */
  escalations: string[];
  /** Whose calendar counts the time: that of the team that serves, of the customer's bureau, or one named. */
  @ApiProperty({ enum: ['team', 'bureau', 'calendar'] })
  countedBy: 'team' | 'bureau' | 'calendar';
  /** The calendar that is named; null for that of a team or bureau. */
  calendar: PolicyCalendarView | null;
  onReopen: string;
  onNewTarget: string;
  services: PolicyServiceView[];
}

/** All SLA policies. */
export class SlaPolicyListView {
  items: SlaPolicyView[];
  /** Where policies are described. */
  source: string;
}

/** A piece of the promise: words, or a date to mark up. */
export class TrialPartView {
  @ApiProperty({ enum: ['text', 'date'] })
  kind: 'text' | 'date';
  text: string;
  /** The instant of a date; null for words. */
  at: Date | null;
}

/** A day between arrival and finish that is not an ordinary one. */
export class TrialDayView {
  date: string;
  words: string;
  reason: string;
  /** The hours of that day; null when it is closed. */
  hours: string | null;
}

/** What a request would be promised if it arrived then. */
export class PolicyTrialView {
  /** "Friday, November 27, 4:50 p.m. ET" */
  arrival: string;
  at: Date;
  /** Whether the desk is open then, and if not, when time starts to count. */
  arrivalNote: string;
  service: PolicyServiceView | null;
  priorityLabel: string;
  /** What the customer would read. */
  sentence: string;
  parts: TrialPartView[];
  /** Working time until the answer and the finish; null where nothing is promised. */
  answerIn: string | null;
  finishIn: string | null;
  respondBy: Date | null;
  finishBy: Date | null;
  calendar: PolicyCalendarView;
  /** Holidays and days with hours of their own before the finish. */
  specialDays: TrialDayView[];
  zone: string;
}
