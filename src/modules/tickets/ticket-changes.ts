import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Decision } from '../../domain/decision.js';
import type { TicketOutcome } from '../../domain/ticket/staff-work.js';
import { accessTo, type Actor } from '../../domain/ticket/ticket-access.js';
import type { NewTicketEvent } from '../../domain/ticket/ticket-event.js';
import type { TicketFacts } from '../../domain/ticket/ticket-facts.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../platform/http/run-once.js';
import { CatalogQueries } from '../catalog/catalog-queries.js';
import { PolicyChoice } from '../catalog/policy-choice.js';
import { followApprovals } from './approving/approval-seats.js';
import { applyOutcome, type AppliedOutcome } from './apply-outcome.js';
import { measuredTicket } from './measured-ticket.js';
import { lockAndLoad, type LockedTicket } from './locked-ticket.js';
import { rebound } from './rebind-policy.js';
import type { StoredClock } from './refresh-clocks.js';
import { saveChanged } from './save-ticket.js';
import { followTasks } from './tasks/task-rows.js';
import { TicketEventRelay } from './ticket-event-relay.js';
import type { SavedTicket } from './ticket-statements.js';

/** One change to a ticket, as a command orders it. `Prepared` is what it looks up or writes before deciding. */
export interface ChangeOrder<Prepared = void> {
  readonly ticketId: number;
  /** Who acts; null for a job, which sees every ticket. */
  readonly actor: Actor | null;
  readonly repeatKey?: RepeatKey;
  /** The version the caller has seen; another one is refused. */
  readonly expectedVersion?: number | undefined;
  /** Reads and writes that the decision needs, such as the message it is about; undone when refused. */
  readonly prepare?: (
    manager: EntityManager,
    locked: LockedTicket,
    now: number,
  ) => Promise<Prepared>;
  readonly decide: (
    facts: TicketFacts,
    now: number,
    prepared: Prepared,
    locked: LockedTicket,
  ) => Decision<TicketOutcome>;
  /** Rows of the command's own that follow from the decision. */
  readonly write?: (manager: EntityManager, locked: LockedTicket, now: number) => Promise<void>;
  /** Public words by which the ticket can be found from now on. */
  readonly searchWords?: string;
}

/** The clocks of a ticket as they stand at an instant, and as an order would leave them. */
export interface Foreseen {
  readonly before: readonly StoredClock[];
  readonly after: readonly StoredClock[];
  readonly now: number;
}

const minuteMs = 60_000;
const nothing: TicketOutcome = { changes: {}, events: [] };

/**
 * The one door through which a ticket changes: begin, lock, load, decide, record, refresh the clocks,
 * save, commit. Followers of the events run after it, from the rows it leaves in the relay.
 */
@Injectable()
export class TicketChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly catalog: CatalogQueries,
    private readonly choice: PolicyChoice,
    private readonly relay: TicketEventRelay,
  ) {}

  /** Carries the order out in a transaction of its own. */
  async change<Prepared = void>(order: ChangeOrder<Prepared>): Promise<SavedTicket> {
    const saved = await this.dataSource.transaction((manager) =>
      runOnce(manager, order.repeatKey, () => this.changeIn(manager, order)),
    );
    this.relay.wake();
    return saved;
  }

  /** Carries the order out in the caller's transaction, who wakes the relay when it is committed. */
  async changeIn<Prepared = void>(
    manager: EntityManager,
    order: ChangeOrder<Prepared>,
  ): Promise<SavedTicket> {
    const locked = await this.lock(manager, order);
    const now = await this.instantAfter(manager, locked);
    const prepared = (await order.prepare?.(manager, locked, now)) as Prepared;
    const decided = requireAllowed(order.decide(locked.facts, now, prepared, locked));
    const outcome = await rebound(this.choice, manager, locked, decided, now);
    await order.write?.(manager, locked, now);
    return this.save(manager, locked, outcome, now, order.searchWords);
  }

  /** What the order would lead to, as of now, beside what stands; nothing is prepared or written. */
  async foresee(
    order: Pick<ChangeOrder<undefined>, 'ticketId' | 'actor' | 'decide'>,
  ): Promise<Foreseen> {
    return this.dataSource.transaction(async (manager) => {
      const locked = await this.lock(manager, order);
      const now = await this.instantAfter(manager, locked);
      const outcome = requireAllowed(order.decide(locked.facts, now, undefined, locked));
      const before = await this.applied(manager, locked, nothing, now);
      const after = await this.applied(manager, locked, outcome, now);
      return { before: before.clocks.clocks, after: after.clocks.clocks, now };
    });
  }

  /** Records what another module did about a ticket, in that module's transaction. */
  async record(
    manager: EntityManager,
    ticketId: number,
    events: (now: number) => readonly NewTicketEvent[],
  ): Promise<void> {
    const decide: ChangeOrder['decide'] = (_facts, now) => ({
      allowed: true,
      outcome: { changes: {}, events: events(now) },
    });
    await this.changeIn(manager, { ticketId, actor: null, decide });
  }

  /**
   * Folds the clocks of a ticket anew and saves them where they differ from what is stored; whether
   * they did. What only became due within the last minute is no difference: the wake-up is at it. With
   * `everyClock` all of them are saved with their timers, whatever they say.
   */
  async refresh(ticketId: number, { everyClock = false } = {}): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const found = await lockAndLoad(manager, ticketId);
      if (!found) return false;
      const locked = everyClock ? { ...found, clocks: found.clocks.map(unread) } : found;
      const now = await this.instantAfter(manager, locked);
      const applied = await this.applied(manager, locked, nothing, now);
      const { changed, gone, journal } = applied.clocks;
      const overdue = journal.some(({ at }) => at < now - minuteMs);
      if (
        !everyClock &&
        !overdue &&
        gone.length === 0 &&
        !changed.some(({ breachedAt }) => (breachedAt ?? 0) < now - minuteMs)
      )
        return false;
      await saveChanged(manager, applied);
      return true;
    });
  }

  private async lock(
    manager: EntityManager,
    {
      ticketId,
      actor,
      expectedVersion,
    }: Pick<ChangeOrder, 'ticketId' | 'actor' | 'expectedVersion'>,
  ): Promise<LockedTicket> {
    const locked = await lockAndLoad(manager, ticketId);
    if (!locked || (actor && accessTo(actor, locked.facts) === 'none')) throw Problem.notFound();
    const { version } = locked.row;
    if (expectedVersion !== undefined && expectedVersion !== version) {
      const detail =
        'Somebody changed this in the meantime. Look at it again, then repeat your change.';
      throw Problem.stale('ticket.stale', detail, version);
    }
    return locked;
  }

  /** Now, and never before the ticket's last event was recorded. */
  private async instantAfter(manager: EntityManager, { events }: LockedTicket): Promise<number> {
    const last = events.at(-1);
    return Math.max(await this.clock.now(manager), last?.recordedAt ?? last?.occurredAt ?? 0);
  }

  private async save(
    manager: EntityManager,
    locked: LockedTicket,
    outcome: TicketOutcome,
    now: number,
    searchWords: string | undefined,
  ): Promise<SavedTicket> {
    const applied = await this.applied(manager, locked, outcome, now);
    await followApprovals(manager, locked.row.id, locked.events, outcome.events);
    await followTasks(manager, locked.row.id, outcome.events);
    return saveChanged(manager, applied, searchWords);
  }

  private async applied(
    manager: EntityManager,
    locked: LockedTicket,
    outcome: TicketOutcome,
    now: number,
  ): Promise<AppliedOutcome> {
    const events = [...locked.events, ...outcome.events];
    const material = await this.catalog.slaMaterial(measuredTicket(locked.row, events), manager);
    return applyOutcome(locked, outcome, now, material);
  }
}

/** A stored clock that no reading is equal to; the promise first made is kept. */
function unread(clock: StoredClock): StoredClock {
  return { ...clock, startedAt: Number.NaN };
}
