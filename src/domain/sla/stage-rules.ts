import type { TicketClocks } from './ticket-clocks.js';

/** The ticket begins with its first stage. */
export function startStages(ticket: TicketClocks, stages: readonly string[], at: number): void {
  ticket.stagesLeft = stages;
  beginStage(ticket, at);
}

/**
 * A stage was passed: reached, which stops its cycle, or skipped, which ends it without a result. The
 * one after it begins then. Stages that were jumped over are skipped; one that is behind or unknown
 * changes nothing. A cycle that the ticket's end cut off is not taken up again.
 */
export function stagePassed(
  ticket: TicketClocks,
  stage: string,
  how: 'reached' | 'skipped',
  at: number,
): void {
  const index = ticket.stagesLeft.indexOf(stage);
  if (index < 0) return;
  const run = ticket.run('milestone');
  if (run?.end === null) {
    if (index === 0 && how === 'reached') ticket.stop(run, at);
    else ticket.cancel(run, at, 'skipped');
  } else if (run) run.resumable = false;
  ticket.stagesLeft = ticket.stagesLeft.slice(index + 1);
  beginStage(ticket, at);
}

function beginStage(ticket: TicketClocks, at: number): void {
  if (ticket.active && ticket.stagesLeft.length > 0) ticket.start('milestone', at);
}
