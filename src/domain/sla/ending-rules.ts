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
};

/** The metrics that get a new cycle when the policy restarts on reopening; the others go on. */
const RESTARTS_ON_REOPEN: ReadonlySet<SlaMetric> = new Set(['update', 'resolution', 'ola']);

/**
 * The ticket was resolved, closed, cancelled or merged away: every open clock ends. Only finishing
 * and a group's share end with a result, and only by a resolve; a question that was open is settled
 * by it and never comes back.
 */
export function endClocks(ticket: TicketClocks, at: number): void {
  for (const metric of SLA_METRICS) {
    const run = ticket.openRun(metric);
    if (!run) continue;
    if (ticket.merged) ticket.halt(run, at, 'merged');
    else {
      ticket.halt(run, at, ticket.status === 'cancelled' ? 'cancelled' : ENDS_ON_RESOLVE[metric]);
      run.resumable = metric !== 'next_response';
    }
  }
}

/**
 * The ticket is open again. After a merge that was undone every clock goes on; after a reopen too
 * (the policy's `continue`, and always for first response and approval), or finishing, updates and the
 * group's share start a new cycle with the full target (`restart`).
 */
export function reopenClocks(ticket: TicketClocks, at: number): void {
  for (const metric of SLA_METRICS) {
    const run = ticket.run(metric);
    if (run?.resumable) reopen(ticket, run, at);
  }
  if (!ticket.openRun('ola') && ticket.group !== null) ticket.start('ola', at);
}

/** A merge was undone on a ticket that is over all the same: its clocks end with it, not with the merge. */
export function settleUnmerged(ticket: TicketClocks, at: number): void {
  for (const metric of SLA_METRICS) {
    const run = ticket.run(metric);
    if (run?.resumable && run.end?.cause === 'merged') ticket.resume(run, at);
  }
  endClocks(ticket, at);
}

function reopen(ticket: TicketClocks, run: ClockRun, at: number): void {
  const undone = run.end?.cause === 'merged';
  const restarts =
    !undone && ticket.policy?.onReopen === 'restart' && RESTARTS_ON_REOPEN.has(run.metric);
  const handedOver = run.metric === 'ola' && run.group !== ticket.group;
  if (handedOver) run.resumable = false;
  else if (restarts) {
    run.resumable = false;
    ticket.start(run.metric, at);
  } else ticket.resume(run, at);
}
