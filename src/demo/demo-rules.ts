import type { EntityManager } from 'typeorm';
import type { ConditionSet, FieldTest } from '../domain/conditions/condition.js';
import type { Rule } from '../domain/rules/rule.js';

const test = (field: FieldTest['field'], op: FieldTest['op'], ...values: string[]): FieldTest => ({
  ...{ field, op, values },
});
const all = (...tests: FieldTest[]): ConditionSet => ({ version: 1, all: tests });

/** Rules that a desk has from its first week, with why they were made. */
const rules: readonly (Omit<Rule, 'id'> & { readonly reason: string })[] = [
  {
    name: 'Access problems reported by phone go first',
    trigger: { on: 'event', occasions: ['opened'] },
    condition: all(
      test('team', 'is', 'it-access'),
      test('channel', 'is', 'phone'),
      test('priority', 'is', 'low', 'normal'),
    ),
    acts: [{ kind: 'prioritize', impact: 'person', urgency: 'now' }],
    reason: 'Who calls about access usually can’t work at all.',
  },
  {
    name: 'Three days without a word from the customer',
    trigger: { on: 'time' },
    condition: all(
      test('waitingFor', 'is', 'customer_answer'),
      test('lastMessage', 'longer_ago', '3d'),
    ),
    acts: [{ kind: 'note', words: 'The customer has not answered for three days. Try the phone.' }],
    reason: 'Questions by message were forgotten; a call settles most of them.',
  },
];

/** Saved by the first administrator; where there is none, there are no rules. */
export async function writeRules(manager: EntityManager, now: number): Promise<void> {
  for (const [at, { name, trigger, condition, acts, reason }] of rules.entries()) {
    await manager.query(
      `WITH rule AS (
         INSERT INTO automation_rules (position, name, enabled, trigger, condition, acts, changed_by, changed_at)
         SELECT $1::integer, $2, true, $3::jsonb, $4::jsonb, $5::jsonb, person_id, $6::timestamptz
           FROM role_grants WHERE role = 'administrator' ORDER BY granted_at, id LIMIT 1
         RETURNING id, version, name, enabled, condition, acts, changed_by, changed_at)
       INSERT INTO automation_rule_versions
         (rule_id, version, name, enabled, condition, acts, reason, changed_by, changed_at)
       SELECT id, version, name, enabled, condition, acts, $7, changed_by, changed_at FROM rule`,
      [
        ...[at + 1, name, JSON.stringify(trigger), JSON.stringify(condition)],
        ...[JSON.stringify(acts), new Date(now - 60 * 86_400_000), reason],
      ],
    );
  }
}
