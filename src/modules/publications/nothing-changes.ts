import { Problem } from '../../platform/errors/problem.js';

/** Refuses to publish what is published already. */
export function nothingChanges(): Problem {
  const message = 'This is what is in force already: nothing would change.';
  return Problem.refused([{ code: 'publication.nothing_changes', message, field: 'definition' }]);
}
