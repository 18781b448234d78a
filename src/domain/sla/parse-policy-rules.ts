import { WEEKDAYS } from '../calendar/calendar-definition.js';
import { allow, refuse, type Decision, type Refusal } from '../decision.js';
import {
  isAbsentOr,
  isListOf,
  isOneOf,
  isRecord,
  isText,
  misshapen,
  type Fits,
  type Shape,
} from '../shapes.js';
import type { PolicyRule } from './policy-rules.js';

const most = 200;

const isCodes: Fits = isAbsentOr(isListOf(isText));
const isWindow: Fits = (value) =>
  isRecord(value) &&
  misshapen(value, {
    days: [isListOf(isOneOf(WEEKDAYS)), ''],
    from: [isText, ''],
    to: [isText, ''],
  }).length === 0;
const isHours: Fits = (value) =>
  isRecord(value) &&
  misshapen(value, { timeZone: [isText, ''], windows: [isListOf(isWindow), ''] }).length === 0;

const ruleShape: Shape = {
  name: [isText, 'a text of at most 300 characters'],
  policyCode: [isText, 'the code of a policy'],
  services: [isCodes, 'a list of codes'],
  priorities: [isCodes, 'a list of codes'],
  bureaus: [isCodes, 'a list of codes'],
  offices: [isCodes, 'a list of codes'],
  hours: [isAbsentOr(isHours), 'a time zone with days and times'],
};

/** The list of rules in `{ rules: […] }` from outside, 200 at most. */
export function parsePolicyRules(value: unknown): Decision<readonly PolicyRule[]> {
  const rules = isRecord(value) ? value['rules'] : undefined;
  if (!Array.isArray(rules) || rules.length > most) {
    return refuse(badShape('rules', `a list of at most ${most} rules`));
  }
  const refusals = rules.flatMap((rule: unknown, index) => {
    if (!isRecord(rule)) return [badShape(`rules.${index}`, 'a rule')];
    return misshapen(rule, ruleShape).map(({ member, wanted }) =>
      badShape(`rules.${index}.${member}`, wanted),
    );
  });
  const [first, ...others] = refusals;
  return first ? refuse(first, ...others) : allow(rules as readonly PolicyRule[]);
}

function badShape(field: string, wanted: string): Refusal {
  const what = `“${field.split('.').at(-1) as string}”`;
  return { code: 'policy_rules.bad_shape', message: `${what} must be ${wanted}.`, field };
}
