import type { Kept } from '../promises/edit/policy-edit-api.js';
import { priorities, timesRead, timeTyped, warningsRead } from '../promises/edit/typed-policy.js';

/** The terms of a contract as they are typed; times by priority, "36h" or empty. */
export interface TypedContract {
  readonly promise: string;
  readonly times: Readonly<Record<string, string>>;
  readonly calendar: string;
  readonly warnings: string;
}

type Target = number | Readonly<Record<string, number>>;

export const typedContractOf = (definition: Kept): TypedContract => {
  const { contract: target = {} } = definition['targets'] as { contract?: Target };
  const timeOf = (priority: string): number | undefined =>
    typeof target === 'number' ? target : target[priority];
  return {
    promise: definition['promise'] as string,
    times: Object.fromEntries(
      priorities.map((one) => {
        const ms = timeOf(one);
        return [one, ms === undefined ? '' : timeTyped(ms)];
      }),
    ),
    calendar: definition['calendar'] as string,
    warnings: (definition['warnPct'] as number[]).join(', '),
  };
};

/** The terms as the server keeps them; one time for all priorities is one number. */
export const termsOf = (typed: TypedContract, opened: Kept): Kept => {
  const times = timesRead(typed.times);
  const [first, ...others] = priorities.map((one) => times[one]);
  const alike = first !== undefined && others.every((time) => time === first);
  const contract = alike ? first : times;
  return {
    ...opened,
    promise: typed.promise,
    calendar: typed.calendar,
    targets: Object.keys(times).length === 0 ? {} : { contract },
    warnPct: warningsRead(typed.warnings),
  };
};

/** The control that a field of the terms is typed in. */
export const contractFieldId = (field: string): string => {
  const [part = '', , priority = 'urgent'] = field.split('.');
  if (part === 'targets') return `target-${priority}`;
  if (part === 'warnPct') return 'warnings';
  return part === 'effectiveFrom' ? 'effective-date' : part;
};
