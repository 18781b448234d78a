import type { ReactElement } from 'react';
import { announce } from '../../app/announcer.js';
import { Button } from '../../components/button.js';
import { SelectField } from '../../components/select-field.js';
import { ConditionRow, type RowContext } from './condition-row.js';
import {
  newGroup,
  newTest,
  type Joining,
  type TypedCondition,
  type TypedGroup,
  type TypedTest,
} from './typed-condition.js';

interface ConditionListProps extends RowContext {
  readonly conditions: readonly TypedCondition[];
  readonly onChange: (conditions: readonly TypedCondition[]) => void;
}

const joinings = [
  { value: 'any', label: 'At least one of these' },
  { value: 'all', label: 'All of these' },
  { value: 'none', label: 'None of these' },
];

const focusOn = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
};

const firstTest = ({ fields }: RowContext): TypedTest =>
  newTest(fields[0]?.field ?? 'status', fields[0]?.operators[0]?.op ?? 'is');

/** All conditions of a view, which must all be met; some of them are groups. */
export const ConditionList = (props: ConditionListProps): ReactElement => {
  const { conditions, onChange, ...context } = props;
  const replace = (at: number, one: TypedCondition): void =>
    onChange(conditions.map((before, place) => (place === at ? one : before)));
  const remove = (at: number): void => {
    onChange(conditions.filter((_, place) => place !== at));
    announce(`Condition ${at + 1} is removed`);
    focusOn('view-add-condition');
  };
  const add = (one: TypedCondition, id: string): void => {
    onChange([...conditions, one]);
    focusOn(id);
  };
  const next = conditions.length;
  return (
    <div id="view-conditions" tabIndex={-1}>
      {conditions.length === 0 && <p className="cp-quiet">No condition yet: all open tickets.</p>}
      <ol className="desk-conditions">
        {conditions.map((one, at) => (
          <li key={one.key}>
            {one.kind === 'test' && (
              <ConditionRow
                {...context}
                place={String(at)}
                test={one}
                onChange={(test) => replace(at, test)}
                onRemove={() => remove(at)}
              />
            )}
            {one.kind === 'group' && (
              <Group
                {...context}
                at={at}
                group={one}
                onChange={(group) => replace(at, group)}
                onRemove={() => remove(at)}
              />
            )}
            {one.kind === 'kept' && (
              <div className="desk-condition desk-condition__line">
                <p>
                  A group within groups. It is kept as it is; the sentence below says what it means.
                </p>
                <Button variant="plain" small icon="close" onClick={() => remove(at)}>
                  Remove<span className="cp-hidden"> condition {at + 1}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      <div className="cp-actions">
        <Button
          id="view-add-condition"
          variant="outline"
          icon="add"
          onClick={() => add(firstTest(context), `condition-${next}-field`)}
        >
          Add a condition
        </Button>
        <Button
          variant="outline"
          icon="add"
          onClick={() => add(newGroup(firstTest(context)), `condition-${next}-joining`)}
        >
          Add a group
        </Button>
      </div>
    </div>
  );
};

interface GroupProps extends RowContext {
  readonly at: number;
  readonly group: TypedGroup;
  readonly onChange: (group: TypedGroup) => void;
  readonly onRemove: () => void;
}

const Group = ({ at, group, onChange, onRemove, ...context }: GroupProps): ReactElement => {
  const { tests } = group;
  const without = (place: number): void => {
    if (tests.length === 1) return onRemove();
    onChange({ ...group, tests: tests.filter((_, other) => other !== place) });
    announce('The condition is removed');
    return focusOn(`condition-${at}-add`);
  };
  return (
    <fieldset className="desk-condition desk-condition--group">
      <legend className="cp-hidden">Group, condition {at + 1}</legend>
      <div className="desk-condition__line">
        <SelectField
          id={`condition-${at}-joining`}
          label="Group"
          placeholder={null}
          choices={joinings}
          value={group.joining}
          onChange={(joining) => onChange({ ...group, joining: joining as Joining })}
        />
        <Button
          variant="plain"
          small
          icon="close"
          className="desk-condition__remove"
          onClick={onRemove}
        >
          Remove<span className="cp-hidden"> group {at + 1}</span>
        </Button>
      </div>
      <ol className="desk-conditions">
        {tests.map((test, place) => (
          <li key={test.key}>
            <ConditionRow
              {...context}
              place={`${at}-${place}`}
              test={test}
              onChange={(changed) =>
                onChange({ ...group, tests: tests.map((one, k) => (k === place ? changed : one)) })
              }
              onRemove={() => without(place)}
            />
          </li>
        ))}
      </ol>
      <Button
        id={`condition-${at}-add`}
        variant="outline"
        small
        icon="add"
        onClick={() => {
          onChange({ ...group, tests: [...tests, firstTest(context)] });
          focusOn(`condition-${at}-${tests.length}-field`);
        }}
      >
        Add to the group
      </Button>
    </fieldset>
  );
};
