import { removesDaily } from '../../../platform/jobs/removes-old-rows.js';

/** What nobody has touched for sixty days. */
export const removesOldDeskDrafts = removesDaily({
  name: 'remove-old-desk-drafts',
  afterDays: 60,
  statements: [
    'DELETE FROM reply_drafts WHERE saved_at < $1',
    'DELETE FROM staff_note_drafts WHERE saved_at < $1',
  ],
});
