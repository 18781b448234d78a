import { removesDaily } from '../../../platform/jobs/removes-old-rows.js';
import { draftLifeDays } from './draft-queries.js';

/** Drafts of requests that nobody has changed. */
export const removesOldDrafts = removesDaily({
  name: 'remove-old-drafts',
  afterDays: draftLifeDays,
  statements: ['DELETE FROM request_drafts WHERE updated_at < $1'],
});

/** Words that found nothing. */
export const removesOldSearchMisses = removesDaily({
  name: 'remove-old-search-misses',
  afterDays: 400,
  statements: ['DELETE FROM search_misses WHERE searched_at < $1'],
});
