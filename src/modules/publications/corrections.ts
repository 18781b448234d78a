import { Problem } from '../../platform/errors/problem.js';
import type { Permission } from '../people/permissions.js';

/** Whether what begins then (epoch ms; null for at once) measures time that had passed when it was drafted. */
export function isCorrection(effectiveFrom: number | null, draftedAt: number): boolean {
  return effectiveFrom !== null && effectiveFrom < draftedAt;
}

/** Going back in time is a right of its own: 403 without it. */
export function requireMayCorrect(
  { permissions }: { readonly permissions: ReadonlySet<Permission> },
  effectiveFrom: number | null,
  now: number,
): void {
  if (!isCorrection(effectiveFrom, now) || permissions.has('administration.correct')) return;
  throw Problem.forbidden(
    'You may not change what was measured before now. Choose a later date.',
    'publication.no_right_to_correct',
  );
}
