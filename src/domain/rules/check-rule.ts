import { testsOf, type ConditionSet } from '../conditions/condition.js';
import type { Refusal } from '../decision.js';
import type { RuleTrigger } from './rule.js';

const noReader: Refusal = {
  code: 'rule.no_reader',
  field: 'condition',
  message: 'A rule is nobody’s own: it can’t ask for “you” or for what is new to you.',
};
const noTime: Refusal = {
  code: 'rule.time_missing',
  field: 'condition',
  message:
    'A rule of time needs a condition that says how long, such as “last message more than 3 days ago”.',
};
const noOccasion: Refusal = {
  code: 'rule.occasion_missing',
  field: 'occasions',
  message: 'Choose what sets the rule off.',
};

/** What conditions of a rule must not ask: it has no reader who could be meant. */
export function againstRuleCondition({ all }: ConditionSet): readonly Refusal[] {
  const asksForReader = testsOf({ all }).some(
    ({ field, values }) => field === 'unread' || values.includes('me'),
  );
  return asksForReader ? [noReader] : [];
}

/** What is wrong with what sets a rule off: time alone needs a condition that becomes true by waiting. */
export function againstTrigger(trigger: RuleTrigger, { all }: ConditionSet): readonly Refusal[] {
  if (trigger.on === 'event') return trigger.occasions.length === 0 ? [noOccasion] : [];
  const waits = testsOf({ all }).some(
    ({ field, op, values }) =>
      op === 'longer_ago' ||
      op === 'within_next' ||
      (field === 'promise' && values.includes('late')),
  );
  return waits ? [] : [noTime];
}
