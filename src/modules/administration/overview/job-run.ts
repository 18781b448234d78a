import type { JobRunView } from './overview.views.js';

/** One period of a job: when it began, when a process took it, and when that was done. Epoch milliseconds. */
export interface StoredRun {
  readonly bucket: number;
  readonly claimedAt: number;
  readonly finishedAt: number | null;
}

const minuteMs = 60_000;
/** A claim older than this was left by a process that died; another may take the period again. */
const leaseMs = 15 * minuteMs;
const periodsMissed = 3;

const labels: Readonly<Record<string, string>> = {
  'approval-turns': 'Remind approvers, and pass on what they can’t decide',
  'clean-up': 'Remove repeat keys and job records that have served',
  'fact-count-audit': 'Compare the counts of dashboards with their facts',
  'fold-fact-counts': 'Put the counts of dashboards together',
  'forget-sign-in-tries': 'Forget wrong sign-ins',
  'fact-audit': 'Compare fact rows of dashboards with their tickets',
  'freeze-baselines': 'Freeze the baselines of partner dashboards',
  'monthly-mails': 'Mail the headline of dashboards to those who asked for it',
  'old-rule-firings': 'Remove what rules did, after 90 days',
  'queue-count-audit': 'Compare the counts of queues with their tickets',
  'relationship-surveys': 'Open the surveys of bureaus whose time has come',
  'rewrite-old-facts': 'Write facts of dashboards anew after an update',
  'rules-of-time': 'Look for tickets on which a rule of time acts',
  'staff-pulse': 'Open the monthly question to staff',
  'tag-use-audit': 'Compare the numbers of tags with the tickets',
  'view-count-audit': 'Count saved views twice, and forget deleted ones',
  'discard-machine-mail': 'Discard parked mail of machines that nobody needed, after 30 days',
  'remove-loose-files': 'Remove files that belong to no request',
  'remove-old-imports': 'Remove calendar files that nobody decided on, after 90 days',
  'remove-old-publications': 'Remove changes that were never published, after 90 days',
  'remove-old-bulk-edits': 'Remove bulk edits that are over, after 30 days',
  'remove-old-updates': 'Remove what open pages have been told',
  'remove-old-drafts': 'Remove drafts of requests after 60 days',
  'remove-old-search-misses': 'Remove words that found nothing, after 400 days',
  'remove-old-desk-drafts': 'Remove what staff typed and did not send, after 60 days',
  'remove-unused-fillings': 'Remove filled replies that were not sent, after 60 days',
  'forecast-figures': 'Count anew what the forecast goes by',
  'sla-audit': 'Compare stored SLA clocks with a fresh reckoning',
  'ticket-turns': 'End waits that are over, close what was settled',
};

/**
 * How a job stands, from its newest periods, newest first. How often it is due is read off the smallest
 * distance between them, so one period alone is never overdue; nothing is until three were missed and a
 * quarter of an hour has passed.
 */
export function jobRunOf(name: string, runs: readonly StoredRun[], now: number): JobRunView {
  const [newest] = runs as readonly [StoredRun];
  return {
    name,
    label: labels[name] ?? wordsOf(name),
    state: stateOf(newest, everyMs(runs), now),
    startedAt: new Date(newest.claimedAt),
    finishedAt: newest.finishedAt === null ? null : new Date(newest.finishedAt),
  };
}

function stateOf(newest: StoredRun, every: number | null, now: number): JobRunView['state'] {
  if (newest.finishedAt === null) return now - newest.claimedAt > leaseMs ? 'stopped' : 'running';
  if (every === null) return 'done';
  return now - newest.bucket > Math.max(leaseMs, periodsMissed * every) ? 'overdue' : 'done';
}

function everyMs(runs: readonly StoredRun[]): number | null {
  const distances = runs.slice(1).map((run, at) => runs[at]!.bucket - run.bucket);
  return distances.length === 0 ? null : Math.min(...distances);
}

function wordsOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
