import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { WorkLoop } from '../../../platform/jobs/work-loop.js';
import { Log } from '../../../platform/logging/log.js';
import { Recomputations } from './recomputations.js';
import { RecomputeWorker } from './recompute-worker.js';
import { ownZoneData } from './zone-data.js';

const hourMs = 3_600_000;

/**
 * Has every open clock folded anew when this process computes openings by other time-zone data than the
 * clocks were computed by: a government moved its clocks, and a new Node knows it. Data that were in use
 * before and gave way to others are older: then nothing is recomputed, only said.
 */
@Injectable()
export class ZoneDataWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly recomputations: Recomputations,
    private readonly worker: RecomputeWorker,
    private readonly log: Log,
  ) {
    const work = async (): Promise<boolean> => {
      await this.check();
      return false;
    };
    this.loop = new WorkLoop({ name: 'zone-data', idleMs: hourMs, log, work });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Compares with what is on record; whether a recomputation was ordered. */
  async check(own = ownZoneData): Promise<boolean> {
    const runId = await this.dataSource.transaction((manager) => this.noted(manager, own));
    if (runId !== null) this.worker.wake();
    return runId !== null;
  }

  private async noted(manager: EntityManager, own: string): Promise<number | null> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('counterpart.zone-data'))`);
    const known: { version: string }[] = await manager.query(
      'SELECT version FROM zone_data_versions ORDER BY id DESC',
    );
    const [newest] = known;
    if (newest?.version === own) return null;
    if (known.some(({ version }) => version === own)) {
      this.log.warn(
        { own, newest: newest!.version },
        'this process computes openings by older time-zone data than the clocks were computed by',
      );
      return null;
    }
    const runId = newest === undefined ? null : await this.recompute(manager, own, newest.version);
    await manager.query('INSERT INTO zone_data_versions (version, run_id) VALUES ($1, $2)', [
      own,
      runId,
    ]);
    return runId;
  }

  private async recompute(manager: EntityManager, own: string, before: string): Promise<number> {
    this.log.warn(
      { before, now: own },
      'time-zone data changed: every open clock is computed anew in the background',
    );
    return this.recomputations.order(manager, {
      ...{ cause: 'zone_data', change: null, writes: true, zoneData: own },
    });
  }
}
