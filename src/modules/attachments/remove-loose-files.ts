import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { FileStore } from '../../platform/files/file-store.js';
import { PeriodicWork } from '../../platform/jobs/periodic-work.js';

const dayMs = 86_400_000;

/** Removes, once a day, files that were uploaded more than a day ago and never sent; drafts keep theirs. */
@Injectable()
export class RemoveLooseFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    periodic: PeriodicWork,
  ) {
    periodic.add({ name: 'remove-loose-files', work: (now) => this.run(now) });
  }

  /** How many files were removed. */
  async run(now: number): Promise<number> {
    let removed = 0;
    while (await this.dataSource.transaction((manager) => this.removeOne(manager, now))) removed++;
    return removed;
  }

  // The file goes before its row is gone for good: a crash in between leaves a row to try again.
  private async removeOne(manager: EntityManager, now: number): Promise<boolean> {
    const [rows]: [{ storage_key: string }[], number] = await manager.query(
      `DELETE FROM attachments WHERE id = (
         SELECT a.id FROM attachments a
          WHERE a.ticket_id IS NULL AND a.created_at < $1
            AND NOT EXISTS (SELECT 1 FROM request_drafts d
                             WHERE d.person_id = a.uploader_id AND a.id = ANY(d.attachment_ids))
            AND NOT EXISTS (SELECT 1 FROM reply_drafts d
                             WHERE d.person_id = a.uploader_id AND a.id = ANY(d.attachment_ids))
            AND NOT EXISTS (SELECT 1 FROM staff_note_drafts d
                             WHERE d.person_id = a.uploader_id AND a.id = ANY(d.attachment_ids))
            AND NOT EXISTS (SELECT 1 FROM held_replies d
                             WHERE d.author_id = a.uploader_id AND a.id = ANY(d.attachment_ids))
          ORDER BY a.created_at LIMIT 1 FOR UPDATE OF a SKIP LOCKED)
       RETURNING storage_key`,
      [new Date(now - dayMs)],
    );
    if (rows[0]) await this.files.remove(rows[0].storage_key);
    return rows.length > 0;
  }
}
