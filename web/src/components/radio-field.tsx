import type { ReactElement, ReactNode } from 'react';
import type { Choice } from './choices.js';
import { FieldGroup } from './field-group.js';
import type { FieldFrame } from './form-field.js';

interface RadioFieldProps extends FieldFrame {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** More questions shown under the answer they belong to. */
  readonly under?: (value: string) => ReactNode;
}

/** One of a few (seven at most); more than that is a SelectField. */
export const RadioField = ({
  choices,
  value,
  onChange,
  under,
  ...frame
}: RadioFieldProps): ReactElement => (
  <FieldGroup {...frame}>
    <div className="cp-choices">
      {choices.map((choice, index) => {
        const id = index === 0 ? frame.id : `${frame.id}-${index}`;
        return (
          <div key={choice.value}>
            <div className="usa-radio">
              <input
                className="usa-radio__input usa-radio__input--tile"
                type="radio"
                id={id}
                name={frame.id}
                value={choice.value}
                checked={value === choice.value}
                onChange={() => onChange(choice.value)}
              />
              <label className="usa-radio__label" htmlFor={id}>
                {choice.label}
                {choice.note && <span className="cp-choice-note">{choice.note}</span>}
              </label>
            </div>
            {value === choice.value && under?.(choice.value)}
          </div>
        );
      })}
    </div>
  </FieldGroup>
);
