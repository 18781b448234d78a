import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Gauge, Histogram } from 'prom-client';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Log } from '../../platform/logging/log.js';
import { RequestMetrics } from '../../platform/logging/request-metrics.js';
import { TicketEventRelay } from '../tickets/ticket-event-relay.js';
import { EscalationSteps } from './escalation-steps.js';
import { fireTimers, nextTimer, tellJournal } from './sla-statements.js';

const timersABatch = 1000;
const ticketsABatch = 500;
const wakeUpMs = 1000;
const shortestSleepMs = 50;

/**
 * Records warnings and missed promises when their instant has come. Every process wakes up once a
 * second, and at the very instant of the next timer it knows of; what is due is claimed row by row in
 * PostgreSQL, so that any number of processes share the work and a crash loses or repeats nothing.
 */
@Injectable()
export class SlaTimers implements BeforeApplicationShutdown {
  private running: Promise<void> | undefined;
  private alarm: NodeJS.Timeout | undefined;
  private stopped = false;
  private readonly lateness: Histogram;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly relay: TicketEventRelay,
    private readonly steps: EscalationSteps,
    private readonly log: Log,
    metrics: RequestMetrics,
  ) {
    const { registry } = metrics;
    this.lateness = new Histogram({
      name: 'sla_recorded_late_seconds',
      help: 'From the instant of a warning or a missed promise to its record.',
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30, 300],
      registers: [registry],
    });
    const overdue: Gauge = new Gauge({
      name: 'sla_timers_overdue_seconds',
      help: 'How long the oldest timer that is due has been waiting; alert above 5.',
      registers: [registry],
      collect: async (): Promise<void> =>
        overdue.set(Math.max(0, -(await this.untilNext()) / 1000)),
    });
  }

  @Interval(wakeUpMs)
  wakeUp(): Promise<void> {
    this.running ??= this.runAndSetAlarm().finally(() => (this.running = undefined));
    return this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.alarm);
    await this.running;
  }

  /** Records everything that is due and tells it; how many timers fired. */
  async run(): Promise<number> {
    const fired = await this.fire();
    await this.tell();
    return fired;
  }

  private async runAndSetAlarm(): Promise<void> {
    try {
      await this.run();
      const sleepMs = Math.max(shortestSleepMs, await this.untilNext());
      clearTimeout(this.alarm);
      if (this.stopped || sleepMs >= wakeUpMs) return;
      this.alarm = setTimeout(() => void this.wakeUp(), sleepMs);
      this.alarm.unref();
    } catch (error) {
      this.log.warn({ error: String(error) }, 'promises could not be looked after');
    }
  }

  private async fire(): Promise<number> {
    let fired = 0;
    for (;;) {
      const now = new Date(await this.clock.now());
      const batch = await fireTimers.rows(this.dataSource, [now, timersABatch]);
      for (const { lateMs } of batch) this.lateness.observe(lateMs / 1000);
      fired += batch.length;
      if (batch.length < timersABatch) return fired;
    }
  }

  private async tell(): Promise<void> {
    for (;;) {
      const now = new Date(await this.clock.now());
      const tickets = await tellJournal.rows(this.dataSource, [now, ticketsABatch]);
      if (tickets.length > 0) this.relay.wake();
      if (tickets[0]?.toDo) this.steps.wake();
      if (tickets.length < ticketsABatch) return;
    }
  }

  /** Milliseconds until the next timer; negative when one is overdue, endless when there is none. */
  private async untilNext(): Promise<number> {
    const next = await nextTimer.row(this.dataSource, []);
    const fireAt = next?.fireAt?.getTime();
    return fireAt === undefined ? Infinity : fireAt - (await this.clock.now());
  }
}
