import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { DataSource } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { Clock } from '../../../platform/clock/clock.js';
import { WorkLoop } from '../../../platform/jobs/work-loop.js';
import { Log } from '../../../platform/logging/log.js';
import { RequestMetrics } from '../../../platform/logging/request-metrics.js';
import { TicketFolds, type FoldedTicket } from '../../tickets/folds/ticket-folds.js';
import { TicketEventRelay } from '../../tickets/ticket-event-relay.js';
import { BatchSize } from './batch-size.js';
import { valuesToNote, valuesToSave } from './batch-values.js';
import { FoldPlans } from './fold-plans.js';
import {
  claimPart,
  finishRuns,
  nextUnplanned,
  partAllOpen,
  partByCalendar,
  partByContract,
  partByPolicy,
  partNone,
  releasePart,
  type ClaimedPart,
  type UnplannedRun,
} from './plan-statements.js';
import { noteBatch, saveBatch, type SettledBatch } from './save-statements.js';
import { ownZoneData } from './zone-data.js';

const leaseSeconds = 20;
const ticketsAPart = 1000;
const lanes = 2;
const idleMs = 1000;
/** How often a part that finds all its tickets held is tried before it is given back for a while. */
const patience = 10;
const restSeconds = 3;
/** No clock runs that far: for those who will not wait until other processes know of a change. */
const atOnce = 'infinity';

type HeldPart = ClaimedPart & { readonly lease: string };

/**
 * Folds the clocks of open tickets anew in the background, a batch at a time: read without a lock, fold,
 * save in one statement that skips what is held or has changed. Any number of processes share the parts
 * of a run; what a killed one held is taken up when its lease is over.
 */
@Injectable()
export class RecomputeWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: readonly WorkLoop[];
  private readonly size = new BatchSize();
  private readonly locked: Histogram;
  private readonly longest: Gauge;
  private readonly looked: Counter;
  private longestMs = 0;
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly folds: TicketFolds,
    private readonly plans: FoldPlans,
    private readonly relay: TicketEventRelay,
    private readonly log: Log,
    metrics: RequestMetrics,
  ) {
    const { registry } = metrics;
    this.locked = new Histogram({
      name: 'sla_recompute_lock_seconds',
      help: 'At most how long a recomputation held the tickets of a batch; alert above 0.1.',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
      registers: [registry],
    });
    this.longest = new Gauge({
      name: 'sla_recompute_longest_lock_seconds',
      help: 'The longest of these locks since the process started.',
      registers: [registry],
    });
    this.looked = new Counter({
      name: 'sla_recompute_tickets_total',
      help: 'Tickets that recomputations settled, and those skipped because somebody held or changed them.',
      labelNames: ['outcome'],
      registers: [registry],
    });
    this.loops = Array.from(
      { length: lanes },
      (_, lane) =>
        new WorkLoop({ name: `sla-recompute-${lane + 1}`, idleMs, log, work: () => this.work() }),
    );
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  /** There is a run to do. */
  wake(): void {
    for (const loop of this.loops) loop.wake();
  }

  /** Does everything that is to be done, without waiting for other processes. For commands and tests. */
  async drain(): Promise<void> {
    while (await this.work(atOnce));
  }

  /** Plans a run, or works on a part of one; false when there is nothing to do. */
  private async work(until: Date | typeof atOnce | null = null): Promise<boolean> {
    const ahead = until ?? (await this.databaseNow());
    if (await this.plan(ahead)) return true;
    const lease = randomUUID();
    const taken = [ahead, ownZoneData, lease, leaseSeconds];
    const part = await claimPart.row(this.dataSource, taken);
    if (part) await this.workOn({ ...part, lease });
    const finished = await finishRuns.rows(this.dataSource, []);
    for (const { id } of finished) this.log.info({ run: id }, 'recomputation done');
    return part !== undefined;
  }

  private async databaseNow(): Promise<Date> {
    const [row]: { now: Date }[] = await this.dataSource.query('SELECT clock_timestamp() AS now');
    return row!.now;
  }

  private plan(ahead: Date | typeof atOnce): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const run = await nextUnplanned.row(manager, [ahead, ownZoneData]);
      if (!run) return false;
      await manager.query('SET LOCAL statement_timeout = 0');
      await manager.query(...partsOf(run));
      return true;
    });
  }

  private async workOn(part: HeldPart): Promise<void> {
    let ids = part.remaining;
    let inVain = 0;
    while (ids.length > 0) {
      if (this.stopping || inVain > patience) return this.giveBack(part);
      const batch = ids.slice(0, this.size.tickets);
      const { leased, ids: settled } = await this.settle(part, batch);
      if (!leased) return;
      const done = new Set(settled);
      ids = [...ids.slice(batch.length), ...batch.filter((id) => !done.has(id))];
      inVain = done.size > 0 ? 0 : inVain + 1;
      if (inVain > 0) await sleep(20 * inVain);
    }
  }

  private async settle(part: HeldPart, ids: readonly number[]): Promise<SettledBatch> {
    const { runId, change, writes, lease } = part;
    const plan = await this.plans.of(runId, change);
    const now = await this.clock.now();
    const folded = await this.folds.of(ids, now, plan);
    this.reportMissing(folded);
    const held = [runId, part.part, lease, leaseSeconds];
    const began = performance.now();
    const settled = writes
      ? await saveBatch.row(this.dataSource, [...held, ...valuesToSave(folded, now)])
      : await noteBatch.row(this.dataSource, [...held, ...valuesToNote(folded)]);
    if (writes) this.measured(performance.now() - began);
    this.looked.inc({ outcome: 'settled' }, settled!.ids.length);
    this.looked.inc({ outcome: 'skipped' }, ids.length - settled!.ids.length);
    if (writes && folded.some(tellsSomething)) this.relay.wake();
    return settled!;
  }

  /** They are settled as they are: whoever repairs the version has them verified. */
  private reportMissing(folded: readonly FoldedTicket[]): void {
    for (const { ticket, missingVersion } of folded) {
      if (missingVersion === null) continue;
      const about = { ticket: ticket.number, missingVersion };
      this.log.error(about, 'clocks were not recomputed: a policy version is not there');
    }
  }

  private measured(ms: number): void {
    this.locked.observe(ms / 1000);
    this.longestMs = Math.max(this.longestMs, ms);
    this.longest.set(this.longestMs / 1000);
    this.size.took(ms);
  }

  private async giveBack({ runId, part, lease }: HeldPart): Promise<void> {
    const rest = this.stopping ? 0 : restSeconds;
    await releasePart.rows(this.dataSource, [runId, part, lease, rest]);
  }
}

function partsOf({ id, change }: UnplannedRun): [string, unknown[]] {
  if (change === null) return [partAllOpen, [id, ticketsAPart]];
  if (!change.applyToOpen) return [partNone, [id]];
  if (change.kind === 'policy_rules') return [partAllOpen, [id, ticketsAPart]];
  if (change.kind === 'policy') return [partByPolicy, [id, ticketsAPart, change.code]];
  if (change.kind === 'contract') return [partByContract, [id, ticketsAPart, change.code]];
  return [partByCalendar, [id, ticketsAPart, change.code, new Date(change.effectiveFrom)]];
}

function tellsSomething({ clocks }: FoldedTicket): boolean {
  return clocks.told.length > 0;
}
