import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';
import { targetOf, pausesIn } from '../../../domain/sla/sla-policy.js';
import { priorities, priorityLabels } from '../../../domain/ticket/priority.js';

const list = new Intl.ListFormat('en-US');

/** What a policy may say, but not everybody expects: priorities without a promise, pauses from the start. */
export function policyNotes(definition: PolicyDefinition): string[] {
  const policy = { ...definition, code: '', version: 0, calendar: '' };
  const without = (metric: 'first_response' | 'resolution') =>
    priorities.filter((priority) => targetOf(policy, metric, priority, null) === null);
  const note = (metric: 'first_response' | 'resolution', what: string): string[] => {
    const missing = without(metric);
    if (missing.length === 0) return [];
    const whose =
      missing.length === priorities.length
        ? 'any priority'
        : list.format(missing.map((priority) => priorityLabels[priority]));
    return [`No ${what} is promised for ${whose}: customers get no date for it.`];
  };
  return [
    ...note('first_response', 'first answer'),
    ...note('resolution', 'finish'),
    ...(pausesIn(policy, 'resolution', 'waiting_approval')
      ? [
          'A request that needs an approval starts with the clock of its finish standing still; the promise is told in days from the approval.',
        ]
      : []),
  ];
}
