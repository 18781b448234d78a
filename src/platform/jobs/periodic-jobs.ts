import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../logging/log.js';

const leaseMinutes = 15;

/**
 * Work that must happen once in each period although every replica wakes up for it. Rows older than
 * a month are removed by the nightly clean-up. A stopping process begins none, and waits for those in hand.
 */
@Injectable()
export class PeriodicJobs implements BeforeApplicationShutdown {
  private readonly inHand = new Set<Promise<unknown>>();
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {}

  /**
   * Runs `work` unless this or another process has claimed the period that begins at `bucketStart`
   * (epoch ms), or this one is stopping; whether it ran. A claim left unfinished by a crash may be taken again after 15
   * minutes, so the work must bear being started twice. An error is logged, and frees the claim.
   */
  async claim(name: string, bucketStart: number, work: () => Promise<unknown>): Promise<boolean> {
    if (this.stopping) return false;
    const claiming = this.runIfFree(name, new Date(bucketStart), work);
    this.inHand.add(claiming);
    return claiming.finally(() => this.inHand.delete(claiming));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.inHand);
  }

  private async runIfFree(
    name: string,
    bucket: Date,
    work: () => Promise<unknown>,
  ): Promise<boolean> {
    const claimed: unknown[] = await this.dataSource.query(
      `INSERT INTO job_runs (name, bucket) VALUES ($1, $2)
       ON CONFLICT (name, bucket) DO UPDATE SET claimed_at = clock_timestamp()
         WHERE job_runs.finished_at IS NULL
           AND job_runs.claimed_at < clock_timestamp() - make_interval(mins => $3)
       RETURNING name`,
      [name, bucket, leaseMinutes],
    );
    if (claimed.length === 0) return false;
    try {
      await work();
      await this.finish(name, bucket, 'done');
    } catch (error) {
      this.log.error({ job: name, error: String(error) }, 'periodic job failed');
      await this.release(name, bucket);
    }
    return true;
  }

  private async finish(name: string, bucket: Date, outcome: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE job_runs SET finished_at = clock_timestamp(), outcome = $3 WHERE name = $1 AND bucket = $2',
      [name, bucket, outcome],
    );
  }

  private async release(name: string, bucket: Date): Promise<void> {
    await this.dataSource.query(
      'DELETE FROM job_runs WHERE name = $1 AND bucket = $2 AND finished_at IS NULL',
      [name, bucket],
    );
  }
}

/** The start of the period of `everyMs` that holds `now`, counted from the epoch in UTC. */
export function bucketOf(now: number, everyMs: number): number {
  return Math.floor(now / everyMs) * everyMs;
}
