import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { allow } from '../../../domain/decision.js';
import { sweepTag } from '../../../domain/ticket/tagging.js';
import type { TagSweep } from '../../../domain/ticket/tag-events.js';
import { Clock } from '../../../platform/clock/clock.js';
import { WorkLoop } from '../../../platform/jobs/work-loop.js';
import { Log } from '../../../platform/logging/log.js';
import { TicketChanges } from '../ticket-changes.js';
import { TicketEventRelay } from '../ticket-event-relay.js';

interface Sweep {
  readonly id: number;
  readonly tag: string;
  readonly becomes: string | null;
  readonly kind: TagSweep;
}

/** Open tickets first; each part has an index of its own. */
const nextTicket = ['new,open,pending', 'solved,closed,withdrawn']
  .map((statuses) => statuses.split(',').map((status) => `'${status}'`))
  .map(
    (statuses) => `(SELECT id FROM tickets WHERE status IN (${statuses.join(', ')})
      AND tags @> ARRAY[$1::text] AND NOT sensitive LIMIT 1)`,
  )
  .join(' UNION ALL ');

/** Goes on with what administrators do with tags, a ticket at a time in a transaction of its own; a stop loses nothing. */
@Injectable()
export class SweepTags implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly changes: TicketChanges,
    private readonly relay: TicketEventRelay,
    private readonly environment: Environment,
    log: Log,
  ) {
    this.loop = new WorkLoop({ name: 'tag-sweeps', idleMs: 10_000, log, work: () => this.run() });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  wake(): void {
    this.loop.wake();
  }

  /** The next ticket of the oldest sweep that no other process has in hand; whether there was one. */
  async run(): Promise<boolean> {
    const did = await this.dataSource.transaction(async (manager) => {
      const [sweep]: Sweep[] = await manager.query(
        `SELECT id, tag, becomes, kind FROM tag_sweeps WHERE finished_at IS NULL
          ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      );
      if (!sweep) return false;
      await this.goOn(manager, sweep);
      return true;
    });
    if (did) this.relay.wake();
    return did;
  }

  private async goOn(manager: EntityManager, { id, tag, becomes, kind }: Sweep): Promise<void> {
    const [ticket]: { id: number }[] = await manager.query(`${nextTicket} LIMIT 1`, [tag]);
    if (!ticket) {
      const now = new Date(await this.clock.now(manager));
      await manager.query('UPDATE tag_sweeps SET finished_at = $2 WHERE id = $1', [id, now]);
      return;
    }
    const to = { from: tag, to: becomes, because: kind };
    await this.changes.changeIn(manager, {
      ...{ ticketId: ticket.id, actor: null },
      decide: (facts, now) => allow(sweepTag(facts, to, now)),
    });
    await manager.query('UPDATE tag_sweeps SET done = done + 1 WHERE id = $1', [id]);
  }
}
