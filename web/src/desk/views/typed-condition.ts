/** A test of one field, as it stands in the form. */
export interface TypedTest {
  readonly kind: 'test';
  readonly key: number;
  readonly field: string;
  readonly op: string;
  readonly values: readonly string[];
}

/** At least one of these, all of them, or none of them. */
export type Joining = 'any' | 'all' | 'none';

/** A group of tests; groups within groups are kept as they are and not edited. */
export interface TypedGroup {
  readonly kind: 'group';
  readonly key: number;
  readonly joining: Joining;
  readonly tests: readonly TypedTest[];
}

/** What this form can't edit: it can be kept, or removed. */
export interface TypedKept {
  readonly kind: 'kept';
  readonly key: number;
  readonly condition: unknown;
}

export type TypedCondition = TypedTest | TypedGroup | TypedKept;

let lastKey = 0;
const nextKey = (): number => (lastKey += 1);

export const newTest = (field: string, op: string): TypedTest => ({
  ...{ kind: 'test', key: nextKey(), field, op, values: [] },
});

export const newGroup = (test: TypedTest): TypedGroup => ({
  ...{ kind: 'group', key: nextKey(), joining: 'any', tests: [test] },
});

type Stored = Record<string, unknown>;

const testOf = (stored: Stored): TypedTest | null =>
  typeof stored['field'] === 'string' && Array.isArray(stored['values'])
    ? {
        ...{ kind: 'test', key: nextKey(), field: stored['field'], op: String(stored['op']) },
        values: stored['values'].map(String),
      }
    : null;

const groupOf = (joining: Joining, members: unknown): TypedGroup | null => {
  if (!Array.isArray(members)) return null;
  const tests = members.map((member) => testOf(member as Stored));
  return tests.every((test) => test !== null)
    ? { kind: 'group', key: nextKey(), joining, tests }
    : null;
};

const typedOf = (stored: Stored): TypedCondition => {
  const negated = stored['not'] as Stored | undefined;
  return (
    testOf(stored) ??
    groupOf('any', stored['any']) ??
    groupOf('all', stored['all']) ??
    (negated === undefined
      ? null
      : (groupOf('none', negated['any']) ?? groupOf('none', [negated]))) ?? {
      ...{ kind: 'kept', key: nextKey(), condition: stored },
    }
  );
};

/** The conditions of a stored set, as the form edits them. */
export const typedConditions = (set: Record<string, unknown>): TypedCondition[] =>
  Array.isArray(set['all']) ? (set['all'] as Stored[]).map(typedOf) : [];

const storedTest = ({ field, op, values }: TypedTest) => ({ field, op, values });

const storedOf = (typed: TypedCondition): unknown => {
  if (typed.kind === 'kept') return typed.condition;
  if (typed.kind === 'test') return storedTest(typed);
  const tests = typed.tests.map(storedTest);
  if (typed.joining === 'none') return { not: { any: tests } };
  return typed.joining === 'any' ? { any: tests } : { all: tests };
};

/** The set as the server takes it. */
export const conditionSet = (typed: readonly TypedCondition[]): Record<string, unknown> => ({
  ...{ version: 1, all: typed.map(storedOf) },
});

/** Only what is complete: a test without values says nothing yet, and is left out of what is tried out. */
export const completeSet = (typed: readonly TypedCondition[]): Record<string, unknown> => {
  const complete = (test: TypedTest): boolean => test.values.some((value) => value !== '');
  return conditionSet(
    typed.flatMap((one): TypedCondition[] => {
      if (one.kind === 'kept') return [one];
      if (one.kind === 'test') return complete(one) ? [one] : [];
      const tests = one.tests.filter(complete);
      return tests.length === 0 ? [] : [{ ...one, tests }];
    }),
  );
};

/**
 * The id of the control that an error of the server is about: `condition.all.2.any.0.values` is the
 * value of the first test of the third condition.
 */
export const controlOf = (field: string | undefined): string | undefined => {
  if (field === undefined) return undefined;
  const [, at, rest = ''] = /^condition\.all\.(\d+)(.*)$/.exec(field) ?? [];
  if (at === undefined) return field === 'condition' ? 'view-conditions' : `view-${field}`;
  const [, inner] = /\.(?:any|all)\.(\d+)/.exec(rest) ?? [];
  const place = inner === undefined ? at : `${at}-${inner}`;
  return `condition-${place}-${rest.endsWith('.values') ? 'values' : 'field'}`;
};
