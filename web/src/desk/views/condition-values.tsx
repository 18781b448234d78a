import type { ReactElement } from 'react';
import { CheckboxField } from '../../components/checkbox-field.js';
import type { Choice } from '../../components/choices.js';
import { DateField } from '../../components/date-field.js';
import { ErrorMessage } from '../../components/error-message.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import type { ConditionField } from '../api/view-api.js';
import { PeopleValues } from './people-values.js';
import { TagValues } from './tag-values.js';
import type { TypedTest } from './typed-condition.js';

const units: readonly Choice[] = [
  { value: 'm', label: 'Minutes' },
  { value: 'h', label: 'Hours' },
  { value: 'd', label: 'Days' },
];

/** More than this many choices fold away under what is chosen. */
const shownAtOnce = 8;

export interface ConditionValuesProps {
  readonly id: string;
  readonly test: TypedTest;
  readonly field: ConditionField;
  readonly error: string | undefined;
  readonly nameOf: (id: string) => string;
  readonly onName: (id: string, name: string) => void;
  readonly onChange: (values: readonly string[]) => void;
}

/** What a field is compared with: by the kind of its values, a list, people, a date, a length of time. */
export const ConditionValues = (props: ConditionValuesProps): ReactElement => {
  const { id, test, field, error, onChange } = props;
  const kind = field.operators.find(({ op }) => op === test.op)?.values;
  const [first = ''] = test.values;
  if (kind === 'date') {
    return (
      <DateField
        {...{ id, error }}
        label="Date"
        value={first}
        onChange={(date) => onChange(date === '' ? [] : [date])}
      />
    );
  }
  if (kind === 'time_length') {
    return <TimeLength {...{ id, error }} value={first} onChange={onChange} />;
  }
  if (kind === 'yes_or_no') {
    return (
      <SelectField
        {...{ id, error }}
        label="Yes or no"
        choices={choicesOf(field)}
        value={first}
        onChange={(value) => onChange(value === '' ? [] : [value])}
      />
    );
  }
  if (kind === 'tag') return <TagValues {...props} />;
  return kind === 'person' ? <People {...props} /> : <Choices {...props} />;
};

const choicesOf = ({ choices }: ConditionField): Choice[] =>
  choices.map(({ code, label }) => ({ value: code, label }));

/** What is chosen but no longer to be chosen stays in the list, so that it can be taken away. */
const withGone = (field: ConditionField, values: readonly string[]): Choice[] => {
  const known = choicesOf(field);
  const gone = values.filter((value) => !known.some((choice) => choice.value === value));
  return [...known, ...gone.map((value) => ({ value, label: `${value} (gone)` }))];
};

const Choices = ({ id, test, field, error, onChange }: ConditionValuesProps): ReactElement => {
  const choices = withGone(field, test.values);
  const list = (
    <CheckboxField
      {...{ id, error }}
      label={`${field.label}: any of`}
      choices={choices}
      value={test.values}
      onChange={onChange}
    />
  );
  if (choices.length <= shownAtOnce) return list;
  const chosen = choices.filter(({ value }) => test.values.includes(value));
  return (
    <details className="desk-values" open={test.values.length === 0 || error !== undefined}>
      <summary>
        {chosen.length === 0 ? 'Choose' : chosen.map(({ label }) => label).join(', ')}
      </summary>
      {list}
    </details>
  );
};

const People = (props: ConditionValuesProps): ReactElement => {
  const { id, test, field, error, nameOf, onName, onChange } = props;
  const people = test.values.filter((value) => /^\d+$/.test(value));
  return (
    <>
      {field.choices.length > 0 && (
        <CheckboxField
          id={id}
          error={error}
          label={`${field.label}: any of`}
          choices={choicesOf(field)}
          value={test.values}
          onChange={(chosen) => onChange([...chosen, ...people])}
        />
      )}
      {field.choices.length === 0 && error && (
        <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>
      )}
      <PeopleValues
        id={field.choices.length > 0 ? `${id}-person` : id}
        label={field.label}
        values={test.values}
        {...{ nameOf, onName, onChange }}
      />
    </>
  );
};

interface TimeLengthProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (values: readonly string[]) => void;
}

const TimeLength = ({ id, error, value, onChange }: TimeLengthProps): ReactElement => {
  const amount = value.replace(/[mhd]$/, '');
  const unit = /[mhd]$/.exec(value)?.[0] ?? 'h';
  const set = (text: string, in_: string): void =>
    onChange(text.trim() === '' ? [] : [`${text.trim()}${in_}`]);
  return (
    <div className="desk-time-length">
      <TextField
        id={id}
        error={error}
        label="How many"
        width="short"
        input={{ inputMode: 'numeric' }}
        value={amount}
        onChange={(text) => set(text, unit)}
      />
      <SelectField
        id={`${id}-unit`}
        label="Unit"
        placeholder={null}
        choices={units}
        value={unit}
        onChange={(chosen) => set(amount, chosen)}
      />
    </div>
  );
};
