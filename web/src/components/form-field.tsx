import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.js';
import { ErrorMessage } from './error-message.js';

/** What every kind of field has around its control. */
export interface FieldFrame {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** The attributes that tie a control to its label, hint and error. */
export interface ControlAttributes {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export const hintId = (id: string): string => `${id}-hint`;
export const errorId = (id: string): string => `${id}-error`;

/** The value of aria-describedby for a field with this hint and error, and anything more. */
export const describedBy = (
  { id, hint, error }: Pick<FieldFrame, 'id' | 'hint' | 'error'>,
  more?: string,
): string | undefined =>
  classes(Boolean(hint) && hintId(id), error && errorId(id), more) || undefined;

export const controlAttributes = (frame: FieldFrame, more?: string): ControlAttributes => {
  const description = describedBy(frame, more);
  return {
    id: frame.id,
    ...(description ? { 'aria-describedby': description } : {}),
    ...(frame.error ? { 'aria-invalid': true as const } : {}),
  };
};

export const OptionalMark = ({ optional }: { readonly optional?: boolean }): ReactElement | null =>
  optional ? <span className="cp-optional"> (optional)</span> : null;

/** Between the label and the control: one sentence of hint, and the error in words. */
export const FieldWords = ({
  id,
  hint,
  error,
}: Pick<FieldFrame, 'id' | 'hint' | 'error'>): ReactElement => (
  <>
    {hint && (
      <div className="usa-hint" id={hintId(id)}>
        {hint}
      </div>
    )}
    {error && <ErrorMessage id={errorId(id)}>{error}</ErrorMessage>}
  </>
);

interface FormFieldProps extends FieldFrame {
  readonly children: ReactNode;
}

/** Label above, one sentence of hint, the error in words, then the control. */
export const FormField = ({
  id,
  label,
  hint,
  error,
  optional = false,
  children,
}: FormFieldProps): ReactElement => (
  <div className={classes('usa-form-group', error && 'usa-form-group--error')}>
    <label className="usa-label" htmlFor={id}>
      {label}
      <OptionalMark optional={optional} />
    </label>
    <FieldWords id={id} hint={hint} error={error} />
    {children}
  </div>
);
