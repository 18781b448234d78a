import type { ReactElement } from 'react';
import type { Choice } from './choices.js';
import { classes } from './classes.js';
import { controlAttributes, type FieldFrame, FormField } from './form-field.js';

interface SelectFieldProps extends FieldFrame {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The first, empty entry; null leaves it out. */
  readonly placeholder?: string | null;
}

export const SelectField = (props: SelectFieldProps): ReactElement => {
  const { id, label, hint, error, optional = false, choices, value, onChange } = props;
  const placeholder = props.placeholder === undefined ? 'Choose one' : props.placeholder;
  return (
    <FormField id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...controlAttributes(props)}
        className={classes('usa-select', error && 'usa-input--error')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {placeholder !== null && <option value="">{placeholder}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FormField>
  );
};
