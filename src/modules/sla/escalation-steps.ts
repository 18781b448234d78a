import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { WorkLoop } from '../../platform/jobs/work-loop.js';
import { Log } from '../../platform/logging/log.js';
import { EscalateTicket } from '../tickets/commands/escalate-ticket.js';

const ticketsABatch = 100;

/**
 * Carries out the escalation steps that change tickets. Any number of processes look once a second, and
 * at once when this process recorded such a step; a step that fails is tried again, later each time, and
 * holds up no other ticket.
 */
@Injectable()
export class EscalationSteps implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly log: Log,
    private readonly escalations: EscalateTicket,
  ) {
    this.loop = new WorkLoop({
      name: 'escalation-steps',
      idleMs: 1000,
      log,
      work: async () => (await this.run()) > 0,
    });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Steps may have become due: look at once instead of at the next turn. */
  wake(): void {
    this.loop.wake();
  }

  /** One batch of tickets with steps that are due; how many steps were settled. */
  async run(): Promise<number> {
    const tickets: { id: number }[] = await this.dataSource.query(
      `SELECT ticket_id AS id FROM sla_escalations
        WHERE state = 'due' AND not_before <= clock_timestamp()
        GROUP BY ticket_id ORDER BY min(at) LIMIT $1`,
      [ticketsABatch],
    );
    let settled = 0;
    for (const { id } of tickets) if (await this.tryNext(id)) settled += 1;
    return settled;
  }

  private async tryNext(ticketId: number): Promise<boolean> {
    try {
      return await this.escalations.next(ticketId);
    } catch (error) {
      this.log.error({ ticket: ticketId, error: String(error) }, 'escalation step put off');
      await this.putOff(ticketId);
      return false;
    }
  }

  private async putOff(ticketId: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE sla_escalations SET attempts = attempts + 1,
              not_before = clock_timestamp() + make_interval(secs => 2 ^ least(attempts, 10))
        WHERE ticket_id = $1 AND state = 'due'`,
      [ticketId],
    );
  }
}
