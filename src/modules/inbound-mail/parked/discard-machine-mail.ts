import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { machineReasons } from '../../../domain/mail/why-parked.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { PeriodicWork } from '../../../platform/jobs/periodic-work.js';

const keptMs = 30 * 86_400_000;

/**
 * Discards, once a day, automatic answers, reports and mail of our own that were parked for 30 days. That they came stays;
 * what a person may have written stays parked until somebody settles it.
 */
@Injectable()
export class DiscardMachineMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: FileStore,
    periodic: PeriodicWork,
  ) {
    periodic.add({ name: 'discard-machine-mail', work: (now) => this.run(now) });
  }

  /** How many mails were discarded. */
  async run(now: number): Promise<number> {
    let discarded = 0;
    while (await this.dataSource.transaction((manager) => this.discardOne(manager, now)))
      discarded++;
    return discarded;
  }

  // The bytes go before the row says so: a crash in between leaves a row to try again.
  private async discardOne(manager: EntityManager, now: number): Promise<boolean> {
    const [parked]: { id: number; storageKey: string }[] = await manager.query(
      `SELECT id, storage_key AS "storageKey" FROM incoming_mails
        WHERE state = 'parked' AND reason = ANY ($1) AND received_at < $2
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [machineReasons, new Date(now - keptMs)],
    );
    if (!parked) return false;
    await this.store.remove(parked.storageKey);
    await manager.query(
      `UPDATE incoming_mails SET state = 'discarded', storage_key = NULL, settled_at = $2,
              settled_because = 'Nobody needed it within 30 days.' WHERE id = $1`,
      [parked.id, new Date(now)],
    );
    return true;
  }
}
