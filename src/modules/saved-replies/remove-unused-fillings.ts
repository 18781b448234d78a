import { removesDaily } from '../../platform/jobs/removes-old-rows.js';

/** Filled replies that no message came of, after as long as a draft lives. */
export const removesUnusedFillings = removesDaily({
  name: 'remove-unused-fillings',
  afterDays: 60,
  statements: ['DELETE FROM saved_reply_fillings WHERE comment_id IS NULL AND filled_at < $1'],
});
