import type { ReactElement } from 'react';
import type { Choice } from './choices.js';
import { FieldGroup } from './field-group.js';
import type { FieldFrame } from './form-field.js';

interface CheckboxFieldProps extends FieldFrame {
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Any number of a few. The chosen values keep the order of the choices. */
export const CheckboxField = ({
  choices,
  value,
  onChange,
  ...frame
}: CheckboxFieldProps): ReactElement => {
  const toggle = (toggled: string): void => {
    const isChosen = (candidate: string): boolean =>
      candidate === toggled ? !value.includes(candidate) : value.includes(candidate);
    onChange(choices.map((choice) => choice.value).filter(isChosen));
  };
  return (
    <FieldGroup {...frame}>
      <div className="cp-choices">
        {choices.map((choice, index) => {
          const id = index === 0 ? frame.id : `${frame.id}-${index}`;
          return (
            <div className="usa-checkbox" key={choice.value}>
              <input
                className="usa-checkbox__input usa-checkbox__input--tile"
                type="checkbox"
                id={id}
                checked={value.includes(choice.value)}
                onChange={() => toggle(choice.value)}
              />
              <label className="usa-checkbox__label" htmlFor={id}>
                {choice.label}
                {choice.note && <span className="cp-choice-note">{choice.note}</span>}
              </label>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
};
