import type { DraftLine } from '../api/portal-types.js';

export type FormStep = number | 'review' | 'discard';

/** The address of one step of a form; without a draft on the server yet, of a new one. */
export const formStepPath = (serviceCode: string, draftId: string | null, step: FormStep): string =>
  `/services/${encodeURIComponent(serviceCode)}/request/${draftId ?? 'new'}/${step}`;

/** Where a draft is gone on with: its first page, with everything typed so far. */
export const draftPath = ({ id, service }: Pick<DraftLine, 'id' | 'service'>): string =>
  formStepPath(service.code, id, 1);
