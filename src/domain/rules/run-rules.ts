import type { ConditionFacts, ConditionReader } from '../conditions/settle-condition.js';
import type { Cause, Occasion, Rule } from './rule.js';
import { whyMet, type MetTest } from './why-met.js';

/** What became of a rule for one cause: it acted, or it would have acted again and was stopped. */
export interface RuleRun {
  readonly rule: Rule;
  readonly state: 'acted' | 'stopped';
  readonly because: readonly MetTest[];
}

/** What an act of a rule led to: the ticket as it is now, and what that is an occasion for. */
export interface RuleEffect {
  readonly facts: ConditionFacts;
  readonly occasions: readonly Occasion[];
}

/**
 * Walks through the rules in their order for one cause, and through what their acts set off in turn. A rule
 * acts at most once for one cause, whatever leads back to it: what would run again is told as stopped, once.
 * So a rule that triggers itself, or two that trigger each other, end after one pass. A generator, so that
 * whoever carries the acts out gives back what they led to.
 */
export function* runRules(
  rules: readonly Rule[],
  cause: { readonly facts: ConditionFacts; readonly occasions: readonly Cause[] },
  reader: ConditionReader,
): Generator<RuleRun, void, RuleEffect | undefined> {
  const acted = new Set<number>();
  const stopped = new Set<number>();
  let { facts } = cause;
  const waiting: Cause[] = [...cause.occasions];
  for (let occasion = waiting.shift(); occasion !== undefined; occasion = waiting.shift()) {
    for (const rule of rules) {
      if (!isSetOffBy(rule, occasion)) continue;
      const because = whyMet(rule.condition, facts, reader);
      if (because === null) continue;
      if (acted.has(rule.id)) {
        if (!stopped.has(rule.id)) yield { rule, state: 'stopped', because };
        stopped.add(rule.id);
        continue;
      }
      acted.add(rule.id);
      const effect = yield { rule, state: 'acted', because };
      if (effect) {
        facts = effect.facts;
        waiting.push(...effect.occasions);
      }
    }
  }
}

/** Whether the rule is one for this occasion; those of time are set off by time alone. */
export function isSetOffBy({ trigger }: Rule, cause: Cause): boolean {
  if (trigger.on === 'time') return cause === 'time';
  return (trigger.occasions as readonly Cause[]).includes(cause);
}
