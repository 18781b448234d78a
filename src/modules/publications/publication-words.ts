import type { MoveEffect } from '../../domain/sla/promise-moves.js';
import type { PublicationKind } from './publication-kinds.js';
import type { PublicationState } from './publications.views.js';

/** What is published, in words. */
export const kindLabels: Readonly<Record<PublicationKind, string>> = {
  calendar: 'Calendar',
  policy: 'SLA policy',
  policy_rules: 'Rules that choose a policy',
  contract: 'Contract with a vendor',
};

/** Where it stands, in words. */
export const stateLabels: Readonly<Record<PublicationState, string>> = {
  checking: 'Looking at open tickets',
  ready: 'Ready to apply',
  applying: 'Being applied',
  done: 'Applied',
  cancelled: 'Given up',
};

/** What happens to a promise, in words. */
export const effectLabels: Readonly<Record<MoveEffect, string>> = {
  breaches: 'Would be late',
  relieved: 'No longer late',
  earlier: 'Due earlier',
  later: 'Due later',
};
