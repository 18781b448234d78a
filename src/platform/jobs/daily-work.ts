import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../clock/clock.js';
import { bucketOf, PeriodicJobs } from './periodic-jobs.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** 8:00 UTC: night from Washington to Honolulu. */
export const nightHour = 8;

/** Something to do once a day. */
export interface DailyWorkPart {
  /** Under which the day is claimed, and read in the overview of periodic work. */
  readonly name: string;
  /** The hour of the UTC day from which it is due; 0 when absent. */
  readonly fromHour?: number;
  /** Does it as of `now` (epoch ms). Must bear being started twice. */
  readonly work: (now: number) => Promise<unknown>;
}

/** What is done once a day by one of the processes; modules add their part when they are made. */
@Injectable()
export class DailyWork {
  private readonly parts = new Map<string, DailyWorkPart>();

  constructor(
    private readonly jobs: PeriodicJobs,
    private readonly clock: Clock,
  ) {}

  /** Adds a part; throws when another has its name, because only one of them would ever run. */
  add(part: DailyWorkPart): void {
    if (this.parts.has(part.name)) throw new Error(`Two parts of daily work: ${part.name}.`);
    this.parts.set(part.name, part);
  }

  /** Does, one after another, what is due and nobody has claimed today. */
  @Interval(hourMs / 4)
  async wakeUp(): Promise<void> {
    for (const name of this.parts.keys()) await this.doIfDue(name);
  }

  /** Does this part unless a process has claimed the day; whether it did. */
  async doIfDue(name: string): Promise<boolean> {
    const now = await this.clock.now();
    const day = bucketOf(now - (this.part(name).fromHour ?? 0) * hourMs, dayMs);
    return this.jobs.claim(name, day, () => this.run(name, now));
  }

  /** Does this part as of `now` (epoch ms), whoever has done it today. */
  async run(name: string, now: number): Promise<void> {
    await this.part(name).work(now);
  }

  private part(name: string): DailyWorkPart {
    const part = this.parts.get(name);
    if (!part) throw new Error(`No part of daily work is called ${name}.`);
    return part;
  }
}
