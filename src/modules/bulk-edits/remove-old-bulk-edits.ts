import { removesDaily } from '../../platform/jobs/removes-old-rows.js';

/** Bulk edits of which nobody needs the result or the way back any more; what they did stays in the tickets' history. */
export const removesOldBulkEdits = removesDaily({
  name: 'remove-old-bulk-edits',
  afterDays: 30,
  statements: [
    `DELETE FROM bulk_edits WHERE created_at < $1 AND state NOT IN ('checking', 'running')`,
  ],
});
