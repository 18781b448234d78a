import type { Publication } from './publication-api.js';

/** What gets a published version although it is not open yet: "New tickets", or "New waits" of a contract. */
export const newOnes = ({ kind }: Pick<Publication, 'kind'>): string =>
  kind === 'contract' ? 'New waits' : 'New tickets';
