import { localReading } from '../sla/date-words.js';
import type { Condition, ConditionSet, FieldTest } from './condition.js';
import { fieldDefinition, isNamedField, type NamedField } from './condition-fields.js';
import { timeLengthOf, timeLengthWords, type TimeLength } from './condition-times.js';
import { testsOf } from './condition.js';

/** The name of what a field's code stands for; undefined when there is no such thing any more. */
export type NameOf = (field: NamedField, code: string) => string | undefined;

/** A value of a condition that stands for nothing any more. */
export interface GoneName {
  readonly field: NamedField;
  readonly value: string;
  /** "This condition names a team that is gone: “it-devices”." */
  readonly message: string;
}

const either = new Intl.ListFormat('en-US', { type: 'disjunction' });

/** "Tickets where status is New or Open, and assignee is you." Of no condition: "All tickets." */
export function conditionWords({ all }: ConditionSet, nameOf: NameOf): string {
  if (all.length === 0) return 'All tickets.';
  return `Tickets where ${all.map((one) => words(one, nameOf)).join(', and ')}.`;
}

function words(condition: Condition, nameOf: NameOf): string {
  if ('field' in condition) return testWords(condition, nameOf);
  if ('not' in condition) {
    const negated = words(condition.not, nameOf);
    return negated.startsWith('(') ? `not ${negated}` : `not (${negated})`;
  }
  const [members, joint] =
    'all' in condition ? [condition.all, ' and '] : ([condition.any, ' or '] as const);
  return `(${members.map((one) => words(one, nameOf)).join(joint)})`;
}

function testWords({ field, op, values }: FieldTest, nameOf: NameOf): string {
  const { kind, lead, leadNot, choices } = fieldDefinition(field);
  const [first] = values as [string];
  if (kind === 'flag') return first === 'yes' ? lead : leadNot;
  if (kind === 'instant') return `${lead} ${timeWords(op, first)}`;
  const names = values.map(
    (value) =>
      choices[value] ??
      (kind === 'tag' ? `“${value}”` : nameOrGone(field as NamedField, value, nameOf)),
  );
  return `${op === 'is' ? lead : leadNot} ${either.format(names)}`;
}

function timeWords(op: FieldTest['op'], value: string): string {
  if (op === 'before') return `before ${dateWords(value)}`;
  if (op === 'from') return `on or after ${dateWords(value)}`;
  const length = timeLengthOf(value) as TimeLength;
  if (op === 'longer_ago') return `more than ${timeLengthWords(length)} ago`;
  const bare = timeLengthWords(length, true);
  return op === 'within_last' ? `within the last ${bare}` : `within the next ${bare}`;
}

/** "November 30, 2026" */
function dateWords(date: string): string {
  const { monthName, day, year } = localReading(Date.parse(date), 'UTC');
  return `${monthName} ${day}, ${year}`;
}

function nameOrGone(field: NamedField, value: string, nameOf: NameOf): string {
  return nameOf(field, value) ?? `${things[field]} that is gone (“${value}”)`;
}

const things: Readonly<Record<NamedField, string>> = {
  team: 'a team',
  office: 'an office',
  service: 'a service',
  bureau: 'a bureau',
  assignee: 'a person',
  customer: 'a person',
};

/**
 * The codes and people in the conditions that stand for nothing any more. Such a value is kept and
 * matches no ticket; whoever looks is told, so that a list never shrinks in silence.
 */
export function goneNames({ all }: ConditionSet, nameOf: NameOf): GoneName[] {
  return testsOf({ all }).flatMap(({ field, values }) => {
    if (!isNamedField(field)) return [];
    const { choices } = fieldDefinition(field);
    return values
      .filter((value) => !Object.hasOwn(choices, value) && nameOf(field, value) === undefined)
      .map((value) => ({
        ...{ field, value },
        message: `This condition names ${things[field]} that is gone: “${value}”.`,
      }));
  });
}
