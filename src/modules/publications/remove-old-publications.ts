import { removesDaily } from '../../platform/jobs/removes-old-rows.js';

/**
 * Changes that were drafted and never published, with their dry runs. Of those published, the list of
 * tickets goes; the counts stay with the publication.
 */
export const removesOldPublications = removesDaily({
  name: 'remove-old-publications',
  afterDays: 90,
  statements: [
    `WITH old AS (DELETE FROM publications WHERE applied_at IS NULL AND created_at < $1 RETURNING dry_run_id)
     DELETE FROM sla_recomputations WHERE id IN (SELECT dry_run_id FROM old)`,
    `DELETE FROM sla_recomputation_moves m USING sla_recomputations r
      WHERE r.id = m.run_id AND r.created_at < $1`,
  ],
});
