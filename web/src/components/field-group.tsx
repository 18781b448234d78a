import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.js';
import { describedBy, type FieldFrame, FieldWords, OptionalMark } from './form-field.js';

interface FieldGroupProps extends FieldFrame {
  readonly children: ReactNode;
}

/** Several controls that answer one question. Its error link lands on the control with `id`. */
export const FieldGroup = (props: FieldGroupProps): ReactElement => {
  const { id, label, hint, error, optional = false, children } = props;
  const description = describedBy(props);
  return (
    <div className={classes('usa-form-group', error && 'usa-form-group--error')}>
      <fieldset
        className="usa-fieldset"
        {...(description ? { 'aria-describedby': description } : {})}
      >
        <legend className="usa-legend">
          {label}
          <OptionalMark optional={optional} />
        </legend>
        <FieldWords id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  );
};
