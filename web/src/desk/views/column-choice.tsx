import type { ReactElement } from 'react';
import { announce } from '../../app/announcer.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/checkbox.js';
import { FieldGroup } from '../../components/field-group.js';
import type { ViewChoices, ViewColumn } from '../api/view-api.js';

interface ColumnChoiceProps {
  readonly columns: ViewChoices['columns'];
  readonly value: readonly ViewColumn[];
  readonly error: string | undefined;
  readonly onChange: (value: readonly ViewColumn[]) => void;
}

/** Which columns, and in which order: what is chosen stands first and can be moved. */
export const ColumnChoice = ({
  columns,
  value,
  error,
  onChange,
}: ColumnChoiceProps): ReactElement => {
  const labelOf = (code: ViewColumn): string =>
    columns.find((column) => column.code === code)?.label ?? code;
  const rest = columns.map(({ code }) => code).filter((code) => !value.includes(code));
  const move = (at: number, by: 1 | -1): void => {
    const next = [...value];
    [next[at], next[at + by]] = [next[at + by] as ViewColumn, next[at] as ViewColumn];
    onChange(next);
    announce(`${labelOf(value[at] as ViewColumn)} is now column ${at + by + 1}`);
  };
  const toggle = (code: ViewColumn): void =>
    onChange(value.includes(code) ? value.filter((one) => one !== code) : [...value, code]);
  return (
    <FieldGroup id="view-columns" label="Columns" error={error}>
      <ul className="desk-columns">
        {[...value, ...rest].map((code, at) => (
          <li key={code}>
            <Checkbox
              id={at === 0 ? 'view-columns' : `view-column-${code}`}
              label={labelOf(code)}
              checked={value.includes(code)}
              onChange={() => toggle(code)}
            />
            {value.includes(code) && (
              <span className="desk-columns__move">
                {at > 0 && (
                  <Button variant="plain" small icon="expand_less" onClick={() => move(at, -1)}>
                    <span className="cp-hidden">{labelOf(code)} one place to the front</span>
                  </Button>
                )}
                {at < value.length - 1 && (
                  <Button variant="plain" small icon="expand_more" onClick={() => move(at, 1)}>
                    <span className="cp-hidden">{labelOf(code)} one place to the end</span>
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
};
