import type { Decision, Refusal } from '../decision.js';
import { allow, refuse } from '../decision.js';
import type { PolicyDefinition } from './policy-definition.js';
import { SLA_METRICS, SLA_STATUSES } from './sla-metric.js';

type Shape = readonly [field: string, fits: boolean, wanted: string];

/**
 * The policy that this value from outside describes. Only its shape is looked at: whether its targets
 * can be reached, its calendars exist and its steps make sense is for `checkDefinition`. Members that a
 * policy does not have are refused, so that a misspelt one is not lost in silence.
 */
export function parsePolicyDefinition(value: unknown): Decision<PolicyDefinition> {
  if (!isRecord(value)) return misshaped([['', false, 'a policy']]);
  const { calendar, calendarByMetric, targets, warnPct, pauseOn, botCounts, ...others } = value;
  const { onReopen, onRetarget, escalations, ...rest } = others;
  const shapes: Shape[] = [
    ['calendar', isAbsentOr(calendar, isText), 'the code of a calendar, “team” or “bureau”'],
    ['calendarByMetric', isAbsentOr(calendarByMetric, byMetric(isText)), 'calendars by metric'],
    ['targets', byMetric(isTarget)(targets), 'targets in milliseconds by metric'],
    ['warnPct', isListOf(warnPct, isNumber), 'a list of percents'],
    ['pauseOn', isAbsentOr(pauseOn, byMetric(isStatuses)), 'statuses by metric'],
    ['botCounts', isAbsentOr(botCounts, isBoolean), 'true or false'],
    ['onReopen', ['continue', 'restart'].includes(onReopen as string), '“continue” or “restart”'],
    [
      ...(['onRetarget', ['keep_elapsed', 'restart'].includes(onRetarget as string)] as const),
      '“keep_elapsed” or “restart”',
    ],
    ['escalations', isAbsentOr(escalations, isSteps), 'a list of steps'],
    ...Object.keys(rest).map((name): Shape => [name, false, 'no such member']),
  ];
  const wrong = shapes.filter(([, fits]) => !fits);
  return wrong.length > 0 ? misshaped(wrong) : allow(value as never);
}

function misshaped(wrong: readonly Shape[]): Decision<never> {
  const [first, ...others] = wrong.map(([field, , wanted]): Refusal => ({
    ...{ code: 'policy.bad_shape', field },
    message: `The policy's ${field === '' ? 'definition' : `“${field}”`} must be ${wanted}.`,
  }));
  return refuse(first as Refusal, ...others);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function byMetric(fits: (item: unknown) => boolean): (value: unknown) => boolean {
  return (value) =>
    isRecord(value) &&
    Object.entries(value).every(
      ([metric, item]) => (SLA_METRICS as readonly string[]).includes(metric) && fits(item),
    );
}

/** A number, or numbers by priority, group or stage, and below a group or stage by priority. */
function isTarget(value: unknown): boolean {
  const isFlat = (item: unknown): boolean =>
    isNumber(item) || (isRecord(item) && Object.values(item).every(isNumber));
  return isFlat(value) || (isRecord(value) && Object.values(value).every(isFlat));
}

function isStatuses(value: unknown): boolean {
  return isListOf(value, (status) => (SLA_STATUSES as readonly unknown[]).includes(status));
}

/** Steps are objects of text and numbers; what they mean is judged by their own rules. */
function isSteps(value: unknown): boolean {
  const isPlain = (item: unknown): boolean => isText(item) || isNumber(item);
  return isListOf(value, (step) => isRecord(step) && Object.values(step).every(isPlain));
}

function isAbsentOr(value: unknown, fits: (item: unknown) => boolean): boolean {
  return value === undefined || fits(value);
}
