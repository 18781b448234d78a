import { WEEKDAYS } from '../calendar/calendar-definition.js';
import { allow, refuse, type Decision, type Refusal } from '../decision.js';
import {
  isAbsentOr,
  isFlag,
  isListOf,
  isNumber,
  isOneOf,
  isRecord,
  isRecordOf,
  isText,
  misshapen,
  type Fits,
  type Shape,
} from '../shapes.js';
import { escalationActions } from './escalation-step.js';
import type { PolicyDefinition } from './policy-definition.js';
import type { PolicyRule } from './policy-rules.js';
import { SLA_METRICS, SLA_STATUSES } from './sla-metric.js';

const most = 200;

const isTarget: Fits = (value) => isNumber(value) || isRecordOf(isNumber)(value);
const isTargets: Fits = (value) => isNumber(value) || isRecordOf(isTarget)(value);
const isStep: Fits = (value) =>
  isRecord(value) &&
  misshapen(value, {
    code: [isText, ''],
    metric: [isOneOf(SLA_METRICS), ''],
    at: [(at) => at === 'breach' || isNumber(at), ''],
    action: [isOneOf(escalationActions), ''],
    to: [isAbsentOr(isText), ''],
    teamCode: [isAbsentOr(isText), ''],
  }).length === 0;

const definitionShape: Shape = {
  calendar: [isAbsentOr(isText), 'the code of a calendar, "team" or "bureau"'],
  calendarByMetric: [isAbsentOr(isRecordOf(isText, SLA_METRICS)), 'calendars by promise'],
  targets: [isRecordOf(isTargets, SLA_METRICS), 'milliseconds by promise and priority'],
  warnPct: [isListOf(isNumber), 'a list of percentages'],
  pauseOn: [
    isAbsentOr(isRecordOf(isListOf(isOneOf(SLA_STATUSES)), SLA_METRICS)),
    'lists of what is waited for, by promise',
  ],
  botCounts: [isAbsentOr(isFlag), 'true or false'],
  onReopen: [isOneOf(['continue', 'restart']), '"continue" or "restart"'],
  onRetarget: [isOneOf(['keep_elapsed', 'restart']), '"keep_elapsed" or "restart"'],
  escalations: [isAbsentOr(isListOf(isStep)), 'a list of steps'],
};

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

/** The definition that a value from outside describes; a member that has another form is told at its field. */
export function parsePolicyDefinition(value: unknown): Decision<PolicyDefinition> {
  if (!isRecord(value)) return refuse(badShape('', 'the settings of a policy'));
  const refusals = misshapen(value, definitionShape).map(({ member, wanted }) =>
    badShape(member, wanted),
  );
  const [first, ...others] = refusals;
  return first ? refuse(first, ...others) : allow(value as unknown as PolicyDefinition);
}

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
  const what = field === '' ? 'This' : `“${field.split('.').at(-1) as string}”`;
  return { code: 'policy.bad_shape', message: `${what} must be ${wanted}.`, field };
}
