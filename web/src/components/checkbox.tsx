import type { ReactElement, ReactNode } from 'react';

interface CheckboxProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A single yes or no that stands by itself. */
export const Checkbox = ({ id, label, note, checked, onChange }: CheckboxProps): ReactElement => (
  <div className="usa-checkbox">
    <input
      className="usa-checkbox__input"
      type="checkbox"
      id={id}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      {...(note ? { 'aria-describedby': `${id}-note` } : {})}
    />
    <label className="usa-checkbox__label" htmlFor={id}>
      {label}
    </label>
    {note && (
      <div className="usa-hint cp-checkbox-note" id={`${id}-note`}>
        {note}
      </div>
    )}
  </div>
);
