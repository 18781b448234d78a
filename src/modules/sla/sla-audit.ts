import { Injectable } from '@nestjs/common';
import { PeriodicWork, nightHour } from '../../platform/jobs/periodic-work.js';
import { Log } from '../../platform/logging/log.js';
import { SlaVerification } from './verification/sla-verification.js';

const finishedTickets = 1_000;

/** Once a night, compares every open ticket's clocks with its events, and a sample of finished ones; puts right what differs. */
@Injectable()
export class SlaAudit {
  constructor(
    private readonly verification: SlaVerification,
    private readonly log: Log,
    periodic: PeriodicWork,
  ) {
    periodic.add({ name: 'sla-audit', fromHour: nightHour, work: () => this.run() });
  }

  /** How many tickets were put right, of all open ones and a sample of finished ones. */
  async run(sample = finishedTickets): Promise<number> {
    const report = (difference: object): void =>
      this.log.error({ difference }, 'stored clocks were not what the events say; corrected');
    return (await this.verification.run({ sample, fix: true, report })).corrected;
  }
}
