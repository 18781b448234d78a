import { unseen } from '../../domain/bulk/foresee-act.js';
import { Problem } from '../../platform/errors/problem.js';

/** Why a ticket of a bulk edit is refused, as it is stored and shown. */
export interface RowRefusal {
  readonly code: string;
  readonly message: string;
}

const changed: RowRefusal = {
  code: 'ticket.stale',
  message: 'Somebody changed it after you chose it.',
};
const left: RowRefusal = {
  code: 'bulk.not_staff',
  message: 'You no longer work at the desk.',
};

/** The answer that the single act would have got, in words for a list; null for somebody who is not there any more. */
export function refusalOf(problem: Problem | null): RowRefusal {
  if (problem === null) return left;
  if (problem.status === 404) return unseen;
  if (problem.status === 412) return changed;
  return { code: problem.errors[0]?.code ?? problem.code, message: problem.detail };
}
