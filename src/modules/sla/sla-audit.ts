import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../../platform/clock/clock.js';
import { bucketOf, PeriodicJobs } from '../../platform/jobs/periodic-jobs.js';
import { Log } from '../../platform/logging/log.js';
import { SlaVerification } from './verification/sla-verification.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** 8:00 UTC: night from Washington to Honolulu. */
const nightHours = 8;
const finishedTickets = 1_000;

/** Once a night, compares every open ticket's clocks with its events, and a sample of finished ones; puts right what differs. */
@Injectable()
export class SlaAudit {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: PeriodicJobs,
    private readonly verification: SlaVerification,
    private readonly log: Log,
  ) {}

  @Interval(hourMs / 4)
  async wakeUp(): Promise<void> {
    const night = bucketOf((await this.clock.now()) - nightHours * hourMs, dayMs);
    await this.jobs.claim('sla-audit', night, () => this.run());
  }

  /** How many tickets were put right, of all open ones and a sample of finished ones. */
  async run(sample = finishedTickets): Promise<number> {
    const report = (difference: object): void =>
      this.log.error({ difference }, 'stored clocks were not what the events say; corrected');
    return (await this.verification.run({ sample, fix: true, report })).corrected;
  }
}
