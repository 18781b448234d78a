import {
  completeSet,
  conditionSet,
  controlOf,
  newGroup,
  newTest,
  typedConditions,
} from './typed-condition.js';

const status = { field: 'status', op: 'is', values: ['new'] };
const late = { field: 'promise', op: 'is', values: ['late'] };

describe('conditions in the form', () => {
  it('go back as they came', () => {
    const set = {
      version: 1,
      all: [status, { any: [status, late] }, { all: [late] }, { not: { any: [late, status] } }],
    };
    expect(conditionSet(typedConditions(set))).toEqual(set);
    expect(typedConditions(set).map(({ kind }) => kind)).toEqual([
      'test',
      'group',
      'group',
      'group',
    ]);
  });

  it('that the form can’t edit are kept', () => {
    const deep = { any: [{ all: [status] }] };
    const gone = { not: { all: [status, late] } };
    const set = { version: 1, all: [deep, gone] };
    expect(typedConditions(set).map(({ kind }) => kind)).toEqual(['kept', 'kept']);
    expect(conditionSet(typedConditions(set))).toEqual(set);
  });

  it('read a single negation as a group of none', () => {
    expect(conditionSet(typedConditions({ all: [{ not: status }] }))).toEqual({
      version: 1,
      all: [{ not: { any: [status] } }],
    });
    expect(typedConditions({})).toEqual([]);
  });

  it('are tried out only where they are complete', () => {
    const empty = newTest('team', 'is');
    const [whole] = typedConditions({ all: [status] });
    expect(completeSet([empty, newGroup(empty), whole!])).toEqual({ version: 1, all: [status] });
  });

  it('know the control that an error is about', () => {
    expect(controlOf('condition.all.2.values')).toBe('condition-2-values');
    expect(controlOf('condition.all.2.field')).toBe('condition-2-field');
    expect(controlOf('condition.all.0.not.any.1.values')).toBe('condition-0-1-values');
    expect(controlOf('condition')).toBe('view-conditions');
    expect(controlOf('name')).toBe('view-name');
    expect(controlOf(undefined)).toBeUndefined();
  });
});
