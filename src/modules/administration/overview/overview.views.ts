import { ApiProperty } from '@nestjs/swagger';
import {
  recomputationCauses,
  type RecomputationCause,
} from '../../sla/recomputation/recomputation.js';

/** Something that asks for somebody's attention, and what to do about it. */
export class OverviewCheckView {
  code: string;
  /** A problem hurts people now; a notice can wait until tomorrow. */
  @ApiProperty({ enum: ['problem', 'notice'] })
  severity: 'problem' | 'notice';
  /** What is the matter, with its figures. */
  sentence: string;
  /** The first thing to do. */
  advice: string;
}

/** Which software answers. */
export class OverviewServerView {
  version: string;
  nodeVersion: string;
  startedAt: Date;
  /** Whether this process does background work; with several, one of them is enough. */
  jobs: boolean;
  demo: boolean;
  production: boolean;
}

/** Where the data are. */
export class OverviewDatabaseView {
  /** True for the PostgreSQL that is started with the server, for demo and development. */
  embedded: boolean;
  version: string;
  sizeBytes: number;
  migrationsApplied: number;
  /** Names of the migrations that this version needs and the database lacks. */
  migrationsPending: string[];
}

/** Requests over all offices, restricted ones included; numbers only. */
export class OverviewRequestsView {
  open: number;
  unclaimed: number;
  pending: number;
  /** Open ones whose next promise has passed. */
  late: number;
}

/** The outbox. */
export class OverviewMailView {
  /** False without SMTP_URL: mail is kept and nobody gets any. */
  sends: boolean;
  queued: number;
  sending: number;
  failed: number;
  /** Counted to 1,000. */
  kept: number;
  /** When mail last left; null when none has. */
  lastSentAt: Date | null;
  /** When the mail that has waited longest was written; null when none waits. */
  oldestWaitingSince: Date | null;
}

/** Mail that came in, and that an administrator has to file or discard. */
export class OverviewIncomingMailView {
  /** Without what machines sent, for which nobody waits. */
  toSettle: number;
  oldestSince: Date | null;
}

/** Ticket events that mail, pulses and figures have not followed yet. */
export class OverviewEventsView {
  waiting: number;
  /** Tickets whose events were tried and failed. */
  failingTickets: number;
  oldestSince: Date | null;
}

/** Instants at which a promise warns or is missed. */
export class OverviewTimersView {
  pending: number;
  /** Due, and not recorded yet. */
  overdue: number;
  oldestDueAt: Date | null;
}

/** How the clocks of promises are looked after. */
export class OverviewClocksView {
  /** The time-zone data by which they are computed, and since when; null before the first start. */
  zoneData: string | null;
  zoneDataSince: Date | null;
  /** The time-zone data of the process that answers. */
  ownZoneData: string;
  /** Why open clocks are being computed anew; null when they are not. */
  @ApiProperty({ enum: recomputationCauses, nullable: true })
  recomputing: RecomputationCause | null;
  recomputedTickets: number;
  /** Null until they are counted. */
  ticketsToRecompute: number | null;
  /** When stored clocks were last compared with their events; null for never. */
  comparedAt: Date | null;
  comparedTickets: number;
  differences: number;
}

/** Words that people searched for and found nothing by. */
export class SearchMissView {
  words: string;
  times: number;
  lastAt: Date;
}

/** Searches without a result: work for those who write the services. */
export class OverviewSearchView {
  days: number;
  searches: number;
  top: SearchMissView[];
}

/** A set of holidays by rule that nobody has reviewed five years ahead. */
export class OverviewHolidaysView {
  name: string;
  /** Null when it was never reviewed. */
  reviewedThrough: number | null;
}

/** The last run of work that is done once in each period. */
export class JobRunView {
  name: string;
  label: string;
  @ApiProperty({ enum: ['done', 'running', 'stopped', 'overdue'] })
  state: 'done' | 'running' | 'stopped' | 'overdue';
  startedAt: Date;
  finishedAt: Date | null;
}

/** What the person on call wants to know at a glance. No personal data. */
export class OverviewView {
  now: Date;
  /** The most pressing first; empty when nothing needs anybody. */
  checks: OverviewCheckView[];
  server: OverviewServerView;
  database: OverviewDatabaseView;
  requests: OverviewRequestsView;
  mail: OverviewMailView;
  incomingMail: OverviewIncomingMailView;
  events: OverviewEventsView;
  timers: OverviewTimersView;
  clocks: OverviewClocksView;
  search: OverviewSearchView;
  holidaysToReview: OverviewHolidaysView[];
  jobs: JobRunView[];
}
