import type { DraftLine } from '../api/portal-types.js';

/** Where a draft is gone on with: its first page, with everything typed so far. */
export const draftPath = (draft: Pick<DraftLine, 'id' | 'service'>): string =>
  `/services/${encodeURIComponent(draft.service.code)}/request/${draft.id}/1`;
