import type { Kept } from '../edit/policy-edit-api.js';

export const conditions = ['services', 'priorities', 'bureaus', 'offices'] as const;
export type Condition = (typeof conditions)[number];

/** Hours as they are typed: one window on some days. */
export interface TypedHours {
  readonly timeZone: string;
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** A rule as it is typed; a condition without a choice holds for any, hours are null at any time. */
export interface TypedRule {
  readonly name: string;
  readonly policyCode: string;
  readonly services: readonly string[];
  readonly priorities: readonly string[];
  readonly bureaus: readonly string[];
  readonly offices: readonly string[];
  readonly hours: TypedHours | null;
  /** Further windows from a file, which the form keeps and does not show. */
  readonly otherWindows: readonly unknown[];
}

export const newRule: TypedRule = {
  ...{ name: '', policyCode: '', services: [], priorities: [], bureaus: [], offices: [] },
  ...{ hours: null, otherWindows: [] },
};

export const usualHours = (timeZone: string): TypedHours => ({
  ...{ timeZone, days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '18:00', to: '08:00' },
});

interface KeptHours {
  readonly timeZone: string;
  readonly windows: readonly Omit<TypedHours, 'timeZone'>[];
}

/** The form of a rule. */
export const typedRuleOf = (rule: Kept): TypedRule => {
  const hours = rule['hours'] as KeptHours | undefined;
  const [first, ...otherWindows] = hours?.windows ?? [];
  const codes = (condition: Condition) => (rule[condition] as string[] | undefined) ?? [];
  return {
    name: rule['name'] as string,
    policyCode: rule['policyCode'] as string,
    services: codes('services'),
    priorities: codes('priorities'),
    bureaus: codes('bureaus'),
    offices: codes('offices'),
    hours: hours && first ? { timeZone: hours.timeZone, ...first } : null,
    otherWindows,
  };
};

/** The rule of what is typed. */
export const ruleOf = ({ name, policyCode, hours, otherWindows, ...typed }: TypedRule): Kept => {
  const chosen = conditions.filter((condition) => typed[condition].length > 0);
  const { timeZone, ...window } = hours ?? { timeZone: '' };
  return {
    ...{ name: name.trim(), policyCode },
    ...Object.fromEntries(chosen.map((condition) => [condition, [...typed[condition]]])),
    ...(hours && { hours: { timeZone, windows: [window, ...otherWindows] } }),
  };
};

/** The rule that a refused field is about, and the control it is typed in. */
export const ruleFieldOf = (field: string): { readonly at: number; readonly id: string } | null => {
  const match = /^rules\.(\d+)(?:\.([a-zA-Z]+)(?:\.([a-zA-Z]+))?)?/.exec(field);
  if (!match) return null;
  const [, at = '', part = '', inner = ''] = match;
  const id = part === 'hours' && inner === 'timeZone' ? 'rule-time-zone' : `rule-${part}`;
  return { at: Number(at), id: part === '' ? '' : id };
};
