import type { Draft } from '../api/portal-types.js';

/** Where a draft is gone on with: its first page, with everything typed so far. */
export const draftPath = (draft: Pick<Draft, 'id' | 'serviceCode'>): string =>
  `/services/${encodeURIComponent(draft.serviceCode)}/request/${draft.id}/1`;
