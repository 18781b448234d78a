import type { RecomputationCause } from '../../sla/recomputation/recomputation.js';
import type { OverviewCheckView, OverviewView } from './overview.views.js';

/** What is judged: all figures of the overview. */
export type OverviewToJudge = Omit<OverviewView, 'checks'>;

const minuteMs = 60_000;
const mailWaitsMs = 10 * minuteMs;
const mailParkedMs = 60 * minuteMs;
const eventsWaitMs = 2 * minuteMs;
const timersWaitMs = 5_000;

type Check = (overview: OverviewToJudge) => OverviewCheckView | null;

const pendingMigrations: Check = ({ database: { migrationsPending: names } }) =>
  problemIf(
    names.length > 0,
    'overview.migrations_pending',
    `The database lacks ${names.join(', ')}.`,
    'Run "counterpart migrate".',
  );

const failedMail: Check = ({ mail: { failed } }) =>
  problemIf(
    failed > 0,
    'overview.mail_failed',
    `${counted(failed, 'mail')} could not be sent.`,
    'Open Outgoing mail, see why, and try again once it is put right.',
  );

const waitingMail: Check = ({ now, mail: { sends, oldestWaitingSince: since } }) =>
  problemIf(
    sends && waitedMs(since, now) > mailWaitsMs,
    'overview.mail_waits',
    `Mail has been waiting for ${agoWords(since, now)}.`,
    'Is the mail server of SMTP_URL up? The log says "mail not sent" with the reason.',
  );

const mailGoesNowhere: Check = ({ mail, server }) =>
  noticeIf(
    !mail.sends && server.production,
    'overview.mail_kept',
    'No mail server is set: mail is kept here and nobody gets any.',
    'Set SMTP_URL and restart.',
  );

const parkedMail: Check = ({ now, incomingMail: { toSettle, oldestSince } }) =>
  noticeIf(
    waitedMs(oldestSince, now) > mailParkedMs,
    'overview.mail_parked',
    `${counted(toSettle, 'mail')} that came in could not be taken, the first ${agoWords(oldestSince, now)} ago.`,
    'Somebody may be waiting for an answer: file each as a person’s words, or discard it.',
  );

const failingEvents: Check = ({ events: { failingTickets: failing } }) =>
  problemIf(
    failing > 0,
    'overview.events_fail',
    `Mail and figures of ${counted(failing, 'ticket')} are held up by an error.`,
    'The log says "ticket events put off" with the reason. They are tried again by themselves.',
  );

const waitingEvents: Check = ({ now, events: { failingTickets, oldestSince } }) =>
  problemIf(
    failingTickets === 0 && waitedMs(oldestSince, now) > eventsWaitMs,
    'overview.events_wait',
    `Mail and figures are ${agoWords(oldestSince, now)} behind what happens to tickets.`,
    'Does a process with JOBS=on run? The log says what it does.',
  );

const lateTimers: Check = ({ now, timers: { overdue, oldestDueAt } }) =>
  problemIf(
    waitedMs(oldestDueAt, now) > timersWaitMs,
    'overview.timers_late',
    `${counted(overdue, 'SLA timer')} should have gone off, the first ${agoWords(oldestDueAt, now)} ago.`,
    'Does a process with JOBS=on run? Nothing is lost: warnings and misses are recorded at their own instant.',
  );

const unreviewedHolidays: Check = ({ holidaysToReview: [set] }) =>
  noticeIf(
    set !== undefined,
    'overview.holidays_unreviewed',
    set?.reviewedThrough
      ? `“${set.name}” is reviewed only through ${set.reviewedThrough}: promises beyond may count a holiday as a working day.`
      : `Nobody has reviewed “${set?.name}” yet.`,
    'Open Holidays and look at the days that the rule proposes. It has to reach five years ahead.',
  );

const recomputingWords: Readonly<Record<RecomputationCause, string>> = {
  calendar: 'A calendar changed',
  policy: 'A policy was published for open tickets',
  policy_rules: 'The rules that choose policies changed',
  contract: 'A contract was published for open waits',
  zone_data: 'Time-zone data changed',
  asked_for: 'Somebody asked for it',
};

const differingClocks: Check = ({ clocks: { differences } }) =>
  problemIf(
    differences > 0,
    'overview.clocks_differ',
    `The last comparison of SLA clocks with their events found ${counted(differences, 'difference')}.`,
    'Run "counterpart sla verify" to see whether they are put right; the log names each.',
  );

const recomputingClocks: Check = ({
  clocks: { recomputing, recomputedTickets: done, ticketsToRecompute: total },
}) =>
  noticeIf(
    recomputing !== null,
    'overview.clocks_recomputed',
    `${recomputingWords[recomputing ?? 'asked_for']}: open clocks are being computed anew, ${total === null ? 'the tickets are being counted' : `${done.toLocaleString('en-US')} of ${counted(total, 'ticket')} done`}.`,
    'It goes on by itself, also after a restart. Promises that are done already show their new date.',
  );

const otherZoneData: Check = ({ clocks: { zoneData, ownZoneData } }) =>
  noticeIf(
    zoneData !== null && zoneData !== ownZoneData,
    'overview.zone_data_differs',
    `This process computes openings by ${ownZoneData}, the clocks were computed by ${zoneData}.`,
    'Run the same version of Node everywhere.',
  );

const troubledJobs: Check = ({ jobs }) => {
  const troubled = jobs.filter(({ state }) => state === 'stopped' || state === 'overdue');
  const names = troubled.map(({ label }) => `“${label}”`).join(', ');
  return noticeIf(
    troubled.length > 0,
    'overview.jobs_late',
    `Periodic work did not end or did not start: ${names}.`,
    'The log says "periodic job failed" with the reason. It is tried again by itself.',
  );
};

const checks: readonly Check[] = [
  pendingMigrations,
  lateTimers,
  differingClocks,
  failingEvents,
  waitingEvents,
  waitingMail,
  failedMail,
  mailGoesNowhere,
  parkedMail,
  unreviewedHolidays,
  recomputingClocks,
  otherZoneData,
  troubledJobs,
];

/** What asks for attention, problems before notices; an empty list means that nothing does. */
export function overviewChecks(overview: OverviewToJudge): OverviewCheckView[] {
  const found = checks.map((check) => check(overview)).filter((check) => check !== null);
  return [
    ...found.filter(({ severity }) => severity === 'problem'),
    ...found.filter(({ severity }) => severity === 'notice'),
  ];
}

function problemIf(holds: boolean, code: string, sentence: string, advice: string) {
  return holds ? { code, severity: 'problem' as const, sentence, advice } : null;
}

function noticeIf(holds: boolean, code: string, sentence: string, advice: string) {
  return holds ? { code, severity: 'notice' as const, sentence, advice } : null;
}

function waitedMs(since: Date | null, now: Date): number {
  return since === null ? 0 : now.getTime() - since.getTime();
}

function agoWords(since: Date | null, now: Date): string {
  const seconds = Math.floor(waitedMs(since, now) / 1000);
  if (seconds < 120) return counted(seconds, 'second');
  const minutes = Math.floor(waitedMs(since, now) / minuteMs);
  if (minutes < 120) return counted(minutes, 'minute');
  return minutes < 48 * 60
    ? counted(Math.floor(minutes / 60), 'hour')
    : counted(Math.floor(minutes / 1440), 'day');
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
