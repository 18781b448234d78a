import type { CancelReason, ClockRun } from './clock-run.js';
import type { SlaMetric } from './sla-metric.js';
import { SLA_METRICS } from './sla-metric.js';
import type { TicketClocks } from './ticket-clocks.js';

/** How a metric ends with a resolve: with a result (null), or cancelled for this reason. */
const ENDS_ON_RESOLVE: { readonly [metric in SlaMetric]: CancelReason | null } = {
  first_response: 'resolved_without_response',
  next_response: 'resolved',
  update: 'resolved',
  resolution: null,
  ola: null,
  approval: 'resolved',
  milestone: 'resolved',
  contract: null,
  task: 'resolved',
};

/** The metrics that get a new cycle when the policy restarts on reopening; the others go on. */
const RESTARTS_ON_REOPEN: ReadonlySet<SlaMetric> = new Set([
  'update',
  'resolution',
  'ola',
  'milestone',
]);

/** What was open of these is settled by the ticket's end and never comes back. */
const SETTLED_BY_THE_END: readonly SlaMetric[] = ['next_response', 'contract', 'task'];

/** The metrics of which there is a cycle whenever there is something for it to be about. */
const BY_SUBJECT: readonly SlaMetric[] = ['ola', 'milestone', 'contract'];

/**
 * The ticket was resolved, closed, cancelled or merged away: every open clock ends. Only finishing,
 * a group's share and a wait for a vendor end with a result, and only by a resolve; a question that was
 * open, a wait and the tasks of others are settled by it and never come back.
 */
export function endClocks(ticket: TicketClocks, at: number): void {
  for (const run of ticket.openRuns()) {
    const { metric } = run;
    if (ticket.merged) ticket.halt(run, at, 'merged');
    else {
      ticket.halt(run, at, ticket.status === 'cancelled' ? 'cancelled' : ENDS_ON_RESOLVE[metric]);
      run.resumable = !SETTLED_BY_THE_END.includes(metric);
    }
  }
}

/**
 * The ticket is open again. After a merge that was undone every clock goes on; after a reopen too
 * (the policy's `continue`, and always for first response and approval), or finishing, updates, the
 * group's share and the present stage start a new cycle with the full target (`restart`).
 */
export function reopenClocks(ticket: TicketClocks, at: number): void {
  for (const metric of SLA_METRICS) {
    const run = ticket.run(metric);
    if (run?.resumable) reopen(ticket, run, at);
  }
  startMissing(ticket, at);
}

/** Starts the cycles that should be there by what the ticket now is, and stops a wait that is over. */
export function startMissing(ticket: TicketClocks, at: number): void {
  const wait = ticket.openRun('contract');
  if (wait && wait.subject !== ticket.subjectOf('contract')) ticket.stop(wait, at);
  for (const metric of BY_SUBJECT) {
    if (!ticket.openRun(metric) && ticket.subjectOf(metric) !== null) ticket.start(metric, at);
  }
}

/** A merge was undone on a ticket that is over all the same: its clocks end with it, not with the merge. */
export function settleUnmerged(ticket: TicketClocks, at: number): void {
  for (const metric of SLA_METRICS) {
    const run = ticket.run(metric);
    const undone = run?.resumable && run.end?.cause === 'merged';
    if (undone && metric !== 'contract') ticket.resume(run, at);
  }
  endClocks(ticket, at);
}

function reopen(ticket: TicketClocks, run: ClockRun, at: number): void {
  const undone = run.end?.cause === 'merged';
  const restarts =
    !undone && ticket.policy?.onReopen === 'restart' && RESTARTS_ON_REOPEN.has(run.metric);
  const handedOver = run.subject !== ticket.subjectOf(run.metric);
  if (handedOver) run.resumable = false;
  else if (restarts) {
    run.resumable = false;
    ticket.start(run.metric, at);
  } else ticket.resume(run, at);
}
