import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../clock/clock.js';
import { bucketOf, PeriodicJobs } from './periodic-jobs.js';

const hourMs = 3_600_000;
const periodMs = { hour: hourMs, day: 24 * hourMs };

/** 8:00 UTC: night from Washington to Honolulu. */
export const nightHour = 8;

/** Something to do once in each period. */
export interface PeriodicWorkPart {
  /** Under which the period is claimed, and read in the overview of periodic work. */
  readonly name: string;
  /** The period; a day when absent. */
  readonly every?: keyof typeof periodMs;
  /** The hour of the UTC day from which it is due; 0 when absent. For work of each day only. */
  readonly fromHour?: number;
  /** Does it as of `now` (epoch ms). Must bear being started twice. */
  readonly work: (now: number) => Promise<unknown>;
}

/** What is done once a day or an hour by one of the processes; modules add their part when they are made. */
@Injectable()
export class PeriodicWork {
  private readonly parts = new Map<string, PeriodicWorkPart>();

  constructor(
    private readonly jobs: PeriodicJobs,
    private readonly clock: Clock,
  ) {}

  /** Adds a part; throws when another has its name, because only one of them would ever run. */
  add(part: PeriodicWorkPart): void {
    if (this.parts.has(part.name)) throw new Error(`Two parts of periodic work: ${part.name}.`);
    this.parts.set(part.name, part);
  }

  /** Does, one after another, what is due and nobody has claimed in this period. */
  @Interval(hourMs / 4)
  async wakeUp(): Promise<void> {
    for (const name of this.parts.keys()) await this.doIfDue(name);
  }

  /** Does this part unless a process has claimed the period; whether it did. */
  async doIfDue(name: string): Promise<boolean> {
    const { every = 'day', fromHour = 0 } = this.part(name);
    const now = await this.clock.now();
    const period = bucketOf(now - fromHour * hourMs, periodMs[every]);
    return this.jobs.claim(name, period, () => this.run(name, now));
  }

  /** Does this part as of `now` (epoch ms), whoever has done it in this period. */
  async run(name: string, now: number): Promise<void> {
    await this.part(name).work(now);
  }

  private part(name: string): PeriodicWorkPart {
    const part = this.parts.get(name);
    if (!part) throw new Error(`No part of periodic work is called ${name}.`);
    return part;
  }
}
