import type { ResolutionCategory } from './desk-choices.js';

let proposed: { readonly number: string; readonly category: ResolutionCategory } | null = null;

/** A saved reply says how the ticket is settled; the form for resolving it starts with that. */
export const proposeCategory = (number: string, category: ResolutionCategory | null): void => {
  proposed = category === null ? null : { number, category };
};

export const proposedCategory = (number: string): ResolutionCategory | null =>
  proposed?.number === number ? proposed.category : null;
