import { Problem } from '../../platform/errors/problem.js';

const farthestMs = 5 * 366 * 86_400_000;

/**
 * Refuses dates that a policy or a list of rules cannot hold from: it never held in the past, and open
 * tickets can only follow what holds at once. Null: at once.
 */
export function requireLaterOrNow(
  effectiveFrom: number | null,
  applyToOpen: boolean,
  now: number,
): void {
  if (effectiveFrom === null) return;
  const message =
    effectiveFrom <= now || effectiveFrom > now + farthestMs
      ? 'Enter a date from now to five years ahead.'
      : applyToOpen
        ? 'Open tickets can only follow what holds at once. Leave the date out, or leave them alone.'
        : null;
  if (message === null) return;
  throw Problem.invalid([{ field: 'effectiveFrom', code: 'publication.no_date', message }]);
}
