import type { ReactElement } from 'react';
import { Button } from '../../components/button.js';
import { SelectField } from '../../components/select-field.js';
import { Alert } from '../../components/alert.js';
import type { ViewChoices } from '../api/view-api.js';
import { ConditionValues } from './condition-values.js';
import type { TypedTest } from './typed-condition.js';

/** What all rows of conditions share: what can be chosen, names of people, and what the server refused. */
export interface RowContext {
  readonly fields: ViewChoices['fields'];
  readonly nameOf: (id: string) => string;
  readonly onName: (id: string, name: string) => void;
  readonly errorAt: (controlId: string) => string | undefined;
}

interface ConditionRowProps extends RowContext {
  /** "2", or "2-0" within a group. */
  readonly place: string;
  readonly test: TypedTest;
  readonly onChange: (test: TypedTest) => void;
  readonly onRemove: () => void;
}

/** One condition in three controls: the field, how it is compared, with what. */
export const ConditionRow = (props: ConditionRowProps): ReactElement => {
  const { place, test, fields, nameOf, onName, errorAt, onChange, onRemove } = props;
  const id = `condition-${place}`;
  const field = fields.find((one) => one.field === test.field);
  const words = place
    .split('-')
    .map((part) => Number(part) + 1)
    .join('.');
  const choose = (name: string): void => {
    const chosen = fields.find((one) => one.field === name);
    onChange({ ...test, field: name, op: chosen?.operators[0]?.op ?? 'is', values: [] });
  };
  const compare = (op: string): void => {
    const kindOf = (of: string) => field?.operators.find((one) => one.op === of)?.values;
    onChange({ ...test, op, values: kindOf(op) === kindOf(test.op) ? test.values : [] });
  };
  return (
    <fieldset className="desk-condition">
      <legend className="cp-hidden">Condition {words}</legend>
      {!field && (
        <Alert tone="warning" slim>
          <p>
            This condition names a field that is gone: “{test.field}”. Choose another or remove it.
          </p>
        </Alert>
      )}
      <div className="desk-condition__line">
        <SelectField
          id={`${id}-field`}
          label="Field"
          placeholder={field ? null : 'Choose a field'}
          choices={fields.map((one) => ({ value: one.field, label: one.label }))}
          error={errorAt(`${id}-field`)}
          value={field ? test.field : ''}
          onChange={choose}
        />
        {field && field.operators.length > 1 && (
          <SelectField
            id={`${id}-op`}
            label="Comparison"
            placeholder={null}
            choices={field.operators.map(({ op, label }) => ({ value: op, label }))}
            value={test.op}
            onChange={compare}
          />
        )}
        <Button
          variant="plain"
          small
          icon="close"
          className="desk-condition__remove"
          onClick={onRemove}
        >
          Remove<span className="cp-hidden"> condition {words}</span>
        </Button>
      </div>
      {field && (
        <ConditionValues
          id={`${id}-values`}
          error={errorAt(`${id}-values`)}
          {...{ test, field, nameOf, onName }}
          onChange={(values) => onChange({ ...test, values })}
        />
      )}
    </fieldset>
  );
};
