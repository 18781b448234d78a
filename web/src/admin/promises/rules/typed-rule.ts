import type { Kept } from '../edit/policy-edit-api.js';

export const conditions = ['services', 'priorities', 'bureaus', 'offices'] as const;
export type Condition = (typeof conditions)[number];

/** From when to when, on some days. */
export interface TypedWindow {
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Hours as they are typed: windows on the clock of a time zone. */
export interface TypedHours {
  readonly timeZone: string;
  readonly windows: readonly TypedWindow[];
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
}

export const newRule: TypedRule = {
  ...{ name: '', policyCode: '', services: [], priorities: [], bureaus: [], offices: [] },
  hours: null,
};

export const usualWindow: TypedWindow = {
  ...{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '18:00', to: '08:00' },
};

export const usualHours = (timeZone: string): TypedHours => ({ timeZone, windows: [usualWindow] });

/** The form of a rule. */
export const typedRuleOf = (rule: Kept): TypedRule => {
  const codes = (condition: Condition) => (rule[condition] as string[] | undefined) ?? [];
  return {
    name: rule['name'] as string,
    policyCode: rule['policyCode'] as string,
    services: codes('services'),
    priorities: codes('priorities'),
    bureaus: codes('bureaus'),
    offices: codes('offices'),
    hours: (rule['hours'] as TypedHours | undefined) ?? null,
  };
};

/** The rule of what is typed. */
export const ruleOf = ({ name, policyCode, hours, ...typed }: TypedRule): Kept => {
  const chosen = conditions.filter((condition) => typed[condition].length > 0);
  return {
    ...{ name: name.trim(), policyCode },
    ...Object.fromEntries(chosen.map((condition) => [condition, [...typed[condition]]])),
    ...(hours && { hours }),
  };
};

/** The rule that a refused field is about, and the control it is typed in. */
export const ruleFieldOf = (field: string): { readonly at: number; readonly id: string } | null => {
  const match = /^rules\.(\d+)(?:\.([a-zA-Z]+)(?:\.([a-zA-Z]+)(?:\.(\d+))?)?)?/.exec(field);
  if (!match) return null;
  const [, at = '', part = '', inner = '', place = '0'] = match;
  return { at: Number(at), id: part === 'hours' ? hoursId(inner, place) : part && `rule-${part}` };
};

const hoursId = (part: string, place: string): string =>
  part === 'timeZone' ? 'rule-time-zone' : `rule-hours-${place}`;
