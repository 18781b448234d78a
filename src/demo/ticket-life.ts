import type { PlannedStep } from '../domain/approval/approval-plan.js';
import type { Decision } from '../domain/decision.js';
import type { OpenedTicket } from '../domain/ticket/open-ticket.js';
import type { TicketOutcome } from '../domain/ticket/staff-work.js';
import type { TicketEvent } from '../domain/ticket/ticket-event.js';
import type { TicketFacts } from '../domain/ticket/ticket-facts.js';
import type { SlaMaterial } from '../modules/catalog/sla-materials.js';
import {
  applyOpening,
  applyOutcome,
  ticketAfter,
  type AppliedOutcome,
} from '../modules/tickets/apply-outcome.js';
import type { LockedTicket } from '../modules/tickets/locked-ticket.js';
import type { ClockTimer } from '../modules/tickets/refresh-clocks.js';
import type { TicketRow } from '../modules/tickets/ticket-row.js';

/** A public message of the history; its event names its id. */
export interface HistoryComment {
  readonly id: number;
  readonly authorId: number;
  readonly side: 'customer' | 'agent';
  readonly channel: string;
  readonly body: string;
  readonly createdAt: number;
}

/** A staff note of the history. */
export interface HistoryNote {
  readonly id: number;
  readonly authorId: number;
  readonly body: string;
  readonly createdAt: number;
}

/** A task that another team was asked for in the history. */
export interface HistoryTask {
  readonly id: number;
  readonly teamCode: string;
  readonly forOfficeCode: string;
  readonly title: string;
  readonly words: string;
  readonly state: 'proposed' | 'asked' | 'accepted' | 'done';
  readonly askedById: number;
  readonly askedAt: number;
  readonly assigneeId: number | null;
  readonly endedAt: number | null;
  readonly outcome: string | null;
  /** Whether the team that is asked may see it. */
  readonly shared: boolean;
}

/** How late the timer worker is in the history, as it is in the product. */
const timerLatenessMs = 120;

/**
 * The life of one ticket in memory, by the very functions that the server uses: rules decide, outcomes are
 * applied, clocks are folded, and warnings and misses are told when their timers would have fired.
 * A decision that the product would refuse is an error of the demo.
 */
export class TicketLife {
  readonly comments: HistoryComment[] = [];
  readonly notes: HistoryNote[] = [];
  readonly tasks: HistoryTask[] = [];
  private ticket: LockedTicket;
  private readonly timers = new Map<string, ClockTimer>();

  constructor(
    row: TicketRow,
    opened: OpenedTicket,
    private readonly material: SlaMaterial,
    private readonly end: number,
    /** The steps of its approval with the people whom each asks. */
    readonly planned: readonly PlannedStep[],
  ) {
    const applied = applyOpening(row, opened.events, opened.facts.openedAt, material);
    this.keepTimers(applied);
    this.ticket = {
      row: { ...applied.row, id: row.id },
      facts: opened.facts,
      events: applied.events,
      clocks: applied.clocks.clocks,
      journal: applied.clocks.journal,
      approvals: [],
      steps: applied.clocks.steps,
    };
  }

  get facts(): TicketFacts {
    return this.ticket.facts;
  }

  get row(): TicketRow {
    return this.ticket.row;
  }

  get state(): Pick<LockedTicket, 'row' | 'events' | 'clocks' | 'journal' | 'steps'> {
    return this.ticket;
  }

  /** The timers that are still to come. */
  get pendingTimers(): ClockTimer[] {
    return [...this.timers.values()];
  }

  get events(): readonly TicketEvent[] {
    return this.ticket.events;
  }

  /** Does something at an instant; false, and nothing is done, when that lies in the future. */
  act(at: number, decide: (facts: TicketFacts, now: number) => Decision<TicketOutcome>): boolean {
    if (at > this.end) return false;
    this.passTime(at);
    const now = Math.max(Math.floor(at), this.events.at(-1)!.occurredAt);
    const decision = decide(this.ticket.facts, now);
    if (!decision.allowed) {
      const reasons = decision.refusals.map(({ code }) => code).join(', ');
      throw new Error(`The demo asked for what the product refuses: ${reasons}`);
    }
    this.apply(decision.outcome, now);
    return true;
  }

  /** Lets the clocks' timers fire up to an instant. */
  passTime(until: number): void {
    for (;;) {
      const next = this.pendingTimers
        .filter(({ fireAt }) => fireAt + timerLatenessMs < until)
        .toSorted((a, b) => a.fireAt - b.fireAt)[0];
      if (!next) return;
      this.timers.delete(keyOf(next));
      const at = Math.max(next.fireAt + timerLatenessMs, this.events.at(-1)!.occurredAt);
      this.apply({ changes: {}, events: [] }, at);
    }
  }

  private apply(outcome: TicketOutcome, now: number): void {
    const applied = applyOutcome(this.ticket, outcome, now, this.material);
    this.keepTimers(applied);
    this.ticket = ticketAfter(this.ticket, outcome, applied);
  }

  private keepTimers({ clocks }: AppliedOutcome): void {
    const changed = new Set(clocks.changed.map(({ metric, cycle }) => `${metric} ${cycle}`));
    for (const [key, timer] of this.timers) {
      if (changed.has(`${timer.metric} ${timer.cycle}`)) this.timers.delete(key);
    }
    for (const timer of clocks.timers) this.timers.set(keyOf(timer), timer);
  }
}

function keyOf({ metric, cycle, kind, percent }: ClockTimer): string {
  return `${metric} ${cycle} ${kind} ${percent}`;
}
