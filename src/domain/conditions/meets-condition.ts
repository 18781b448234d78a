import type { ConditionFacts, Settled } from './settle-condition.js';

/** Whether a ticket meets a settled condition: what the database answers for the same condition, in memory. */
export function meets(facts: ConditionFacts, condition: Settled): boolean {
  if ('all' in condition) return condition.all.every((one) => meets(facts, one));
  if ('any' in condition) return condition.any.some((one) => meets(facts, one));
  if ('not' in condition) return !meets(facts, condition.not);
  if ('texts' in condition) {
    const has = facts[condition.fact];
    return has === null ? condition.orNone : condition.texts.includes(has);
  }
  if ('people' in condition) {
    const has = facts[condition.fact];
    return has === null ? condition.orNone : condition.people.includes(has);
  }
  if ('anyOf' in condition) {
    const { tags } = facts;
    if (tags.length === 0) return condition.orNone;
    return condition.anyOf.some((tag) => tags.includes(tag));
  }
  if ('yes' in condition) return facts[condition.fact] === condition.yes;
  const at = facts[condition.fact];
  const { from, to } = condition;
  return (from === null || at >= from) && (to === null || at < to);
}
