import type { Condition, ConditionSet, FieldTest } from '../conditions/condition.js';
import { meets } from '../conditions/meets-condition.js';
import {
  settleConditionSet,
  type ConditionFacts,
  type ConditionReader,
} from '../conditions/settle-condition.js';

/** A test that held, and what the ticket had there: a code, a person's id, an instant or nothing, as text. */
export interface MetTest {
  readonly test: FieldTest;
  readonly found: string | null;
  /** The test stands in a negation: the ticket met the condition because the test did not hold. */
  readonly negated: boolean;
}

const factOf = {
  status: 'status',
  priority: 'priority',
  promise: 'urgencyAt',
  due: 'urgencyAt',
  team: 'teamCode',
  office: 'officeCode',
  service: 'serviceCode',
  assignee: 'assigneeId',
  customer: 'customerId',
  bureau: 'bureauCode',
  tag: 'tags',
  waitingFor: 'pendingReason',
  lastWord: 'lastMessageSide',
  unread: 'unread',
  channel: 'channel',
  sensitive: 'sensitive',
  opened: 'openedAt',
  updated: 'updatedAt',
  lastMessage: 'lastMessageAt',
} as const satisfies Record<FieldTest['field'], keyof ConditionFacts>;

const instants: ReadonlySet<string> = new Set([
  'urgencyAt',
  'openedAt',
  'updatedAt',
  'lastMessageAt',
]);

/**
 * Why a ticket meets the conditions: every test that made it so, with what was found. Null when it does not
 * meet them. Of alternatives only those that held are told; no conditions at all are met for no reason.
 */
export function whyMet(
  condition: ConditionSet,
  facts: ConditionFacts,
  reader: ConditionReader,
): readonly MetTest[] | null {
  if (!holds({ all: condition.all }, facts, reader)) return null;
  return condition.all.flatMap((one) => reasons(one, facts, reader, false));
}

function reasons(
  condition: Condition,
  facts: ConditionFacts,
  reader: ConditionReader,
  negated: boolean,
): MetTest[] {
  if ('field' in condition) {
    if (holds(condition, facts, reader) === negated) return [];
    return [{ test: condition, found: foundIn(facts, condition.field), negated }];
  }
  if ('not' in condition) return reasons(condition.not, facts, reader, !negated);
  const members = 'all' in condition ? condition.all : condition.any;
  return members.flatMap((one) => reasons(one, facts, reader, negated));
}

function holds(condition: Condition, facts: ConditionFacts, reader: ConditionReader): boolean {
  return meets(facts, settleConditionSet({ version: 1, all: [condition] }, reader));
}

function foundIn(facts: ConditionFacts, field: FieldTest['field']): string | null {
  const fact = factOf[field];
  const value = facts[fact];
  if (value === null) return null;
  if (typeof value === 'object') return value.length === 0 ? null : value.join(', ');
  return instants.has(fact) ? new Date(value as number).toISOString() : String(value);
}
