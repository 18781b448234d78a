import { setTimeout as sleep } from 'node:timers/promises';
import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { WorkLoop } from '../../platform/jobs/work-loop.js';
import { Log } from '../../platform/logging/log.js';
import { BulkChecks } from './bulk-checks.js';
import { BulkRuns } from './bulk-runs.js';

/** How many tickets are changed before the answer is given; more go on in the background. */
const atOnce = 200;
const aTurn = 25;
const patienceMs = 3_000;
const lookMs = 25;

/** Goes on with bulk edits, a few tickets of each in turn, so that a large one holds no small one up. */
@Injectable()
export class BulkWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly checks: BulkChecks,
    private readonly runs: BulkRuns,
    log: Log,
  ) {
    this.loop = new WorkLoop({ name: 'bulk-edits', idleMs: 2_000, log, work: () => this.run() });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** What can be done before the caller is answered; the rest is left to the background. */
  async goOn(id: number): Promise<void> {
    await this.checks.next(id);
    const [edit]: { total: number }[] = await this.dataSource.query(
      'SELECT total FROM bulk_edits WHERE id = $1',
      [id],
    );
    if (edit!.total <= atOnce) {
      await this.runs.next(id, atOnce + 1);
      await this.othersAreDone(id);
    }
    this.loop.wake();
  }

  /** The background may have got hold of some of the tickets first; the answer waits for those, not for ever. */
  private async othersAreDone(id: number): Promise<void> {
    for (let waited = 0; waited < patienceMs; waited += lookMs) {
      const [atWork]: unknown[] = await this.dataSource.query(
        `SELECT FROM bulk_edits WHERE id = $1 AND state IN ('checking', 'running')`,
        [id],
      );
      if (!atWork) return;
      await sleep(lookMs);
    }
  }

  /** One turn of every bulk edit that is at work; whether there may be more right away. */
  async run(): Promise<boolean> {
    const edits: { id: number }[] = await this.dataSource.query(
      `SELECT id FROM bulk_edits WHERE state IN ('checking', 'running') ORDER BY id LIMIT 50`,
    );
    let did = false;
    for (const { id } of edits) {
      if (await this.checks.next(id)) did = true;
      if ((await this.runs.next(id, aTurn)) > 0) did = true;
    }
    return did;
  }
}
