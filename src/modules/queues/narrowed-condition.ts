import { parseConditionAddress } from '../../domain/conditions/condition-address.js';
import type { Condition, ConditionSet } from '../../domain/conditions/condition.js';
import { Problem } from '../../platform/errors/problem.js';
import type { QueuePageQuery } from './queues.bodies.js';

/** What an address asks for besides the conditions of the view. */
export type Narrowing = Pick<QueuePageQuery, 'status' | 'priority' | 'assignee' | 'where'>;

/** The view's conditions with what the address asks for besides. */
export function narrowed({ all }: ConditionSet, query: Narrowing): ConditionSet {
  const { status, priority, assignee, where } = query;
  const more: Condition[] = [
    ...(status === undefined ? [] : [is('status', status)]),
    ...(priority === undefined ? [] : [is('priority', priority)]),
    ...(assignee === undefined ? [] : [is('assignee', assignee === 'none' ? 'nobody' : assignee)]),
  ];
  const parsed = parseConditionAddress(where ?? '');
  if (!parsed.allowed) throw Problem.invalid(parsed.refusals);
  return { version: 1, all: [...all, ...more, ...parsed.outcome.all] };
}

function is(field: 'status' | 'priority' | 'assignee', value: string): Condition {
  return { field, op: 'is', values: [value] };
}
