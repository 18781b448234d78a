import type { Decision } from '../../domain/decision.js';

/** A decision about a part of the input: its refusals name their field below that part. */
export function refusedBelow<T>(part: string, decision: Decision<T>): Decision<T> {
  if (decision.allowed) return decision;
  const [first, ...others] = decision.refusals.map((refusal) => ({
    ...refusal,
    field: refusal.field ? `${part}.${refusal.field}` : part,
  }));
  return { allowed: false, refusals: [first!, ...others] };
}
