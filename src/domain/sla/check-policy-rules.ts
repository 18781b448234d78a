import { minutesOf } from '../calendar/wall-clock.js';
import { isTimeZone } from '../calendar/zone-offsets.js';
import { allow, refuse, type Decision, type Refusal } from '../decision.js';
import type { PolicyRule, RuleHours } from './policy-rules.js';
import { conflictsOf, type RuleUniverse } from './rule-conflicts.js';
import { conflictInWords, type RuleNames } from './rule-words.js';

/** Why a list of rules is refused on saving. */
export const POLICY_RULE_REFUSALS = {
  nameMissing: 'policy_rules.name_missing',
  nameTwice: 'policy_rules.name_twice',
  unknownPolicy: 'policy_rules.unknown_policy',
  unknownCode: 'policy_rules.unknown_code',
  emptyCondition: 'policy_rules.empty_condition',
  badTimeZone: 'policy_rules.bad_time_zone',
  badWindow: 'policy_rules.bad_window',
  conflict: 'policy_rules.conflict',
  noDefault: 'policy_rules.no_default',
} as const;

/** What a list of rules is checked against. */
export interface RuleReferences extends RuleUniverse {
  readonly services: readonly {
    readonly code: string;
    readonly officeCode: string;
    /** The service's own policy, which holds when no rule matches. */
    readonly policyCode: string;
  }[];
  readonly policies: readonly string[];
  readonly names: RuleNames;
}

/**
 * May this list be published? All refusals at once, each at its field. A condition without a choice is
 * refused rather than met by all. Conflicts are looked for, five years ahead of `from`, among rules
 * that are sound. Every service must have a policy of its own, which holds when no rule matches.
 */
export function checkPolicyRules(
  rules: readonly PolicyRule[],
  references: RuleReferences,
  from: number,
): Decision<readonly PolicyRule[]> {
  const refusals = rules.flatMap((rule, index) => [
    ...nameRefusals(rules, index),
    ...referenceRefusals(rule, references, `rules.${index}`),
    ...(rule.hours === undefined ? [] : hoursRefusals(rule.hours, `rules.${index}.hours`)),
  ]);
  refusals.push(...defaultRefusals(references));
  if (refusals.length === 0) refusals.push(...conflictRefusals(rules, references, from));
  const [first, ...others] = refusals;
  return first ? refuse(first, ...others) : allow(rules);
}

function nameRefusals(rules: readonly PolicyRule[], index: number): Refusal[] {
  const { name } = rules[index] as PolicyRule;
  const field = `rules.${index}.name`;
  if (name.trim() === '') {
    return [{ code: POLICY_RULE_REFUSALS.nameMissing, message: 'Give the rule a name.', field }];
  }
  if (!rules.slice(0, index).some((rule) => rule.name === name)) return [];
  const message = `Another rule is called “${name}”, too.`;
  return [{ code: POLICY_RULE_REFUSALS.nameTwice, message, field }];
}

function referenceRefusals(rule: PolicyRule, references: RuleReferences, field: string): Refusal[] {
  const conditions = [
    ['services', 'service', references.services.map(({ code }) => code)],
    ['priorities', 'priority', references.priorities],
    ['bureaus', 'bureau', references.bureaus],
    ['offices', 'office', references.offices],
  ] as const;
  const policy = references.policies.includes(rule.policyCode)
    ? []
    : [
        {
          code: POLICY_RULE_REFUSALS.unknownPolicy,
          message: 'Choose the policy that these tickets get.',
          field: `${field}.policyCode`,
        },
      ];
  return conditions.reduce<Refusal[]>((refusals, [condition, noun, known]) => {
    const codes = rule[condition];
    const at = `${field}.${condition}`;
    if (codes?.length === 0) {
      const message = `Choose at least one ${noun}, or let the rule hold for any ${noun}.`;
      return [...refusals, { code: POLICY_RULE_REFUSALS.emptyCondition, message, field: at }];
    }
    const unknown = codes?.find((code) => !known.includes(code));
    if (unknown === undefined) return refusals;
    const message = `There is no ${noun} “${unknown}”.`;
    return [...refusals, { code: POLICY_RULE_REFUSALS.unknownCode, message, field: at }];
  }, policy);
}

function hoursRefusals({ timeZone, windows }: RuleHours, field: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (!isTimeZone(timeZone)) {
    const message = 'Enter a time zone by its IANA name, such as America/New_York.';
    refusals.push({
      code: POLICY_RULE_REFUSALS.badTimeZone,
      message,
      field: `${field}.timeZone`,
    });
  }
  if (windows.length === 0) {
    const message = 'Enter hours, or let the rule hold at any time.';
    refusals.push({ code: POLICY_RULE_REFUSALS.emptyCondition, message, field });
  }
  windows.forEach(({ days, from, to }, index) => {
    const [start, end] = [minutesOf(from), minutesOf(to)];
    const sound = start !== null && end !== null && start < 24 * 60 && start !== end;
    if (days.length > 0 && sound) return;
    const message =
      days.length === 0
        ? 'Choose the days on which these hours hold.'
        : 'Enter two different times such as 22:00 and 06:00.';
    const at = `${field}.windows.${index}`;
    refusals.push({ code: POLICY_RULE_REFUSALS.badWindow, message, field: at });
  });
  return refusals;
}

function defaultRefusals({ services, policies, names }: RuleReferences): Refusal[] {
  return services
    .filter(({ policyCode }) => !policies.includes(policyCode))
    .map(({ code }) => ({
      code: POLICY_RULE_REFUSALS.noDefault,
      message: `The service “${names.service(code)}” has no policy of its own, so a ticket that no rule matches would be promised nothing.`,
      field: 'rules',
    }));
}

function conflictRefusals(
  rules: readonly PolicyRule[],
  references: RuleReferences,
  from: number,
): Refusal[] {
  return conflictsOf(rules, references, from).map((conflict) => ({
    code: POLICY_RULE_REFUSALS.conflict,
    message: conflictInWords(rules, conflict, references.names),
    field: `rules.${conflict.second}`,
  }));
}
