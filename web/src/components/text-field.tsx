import type { ComponentProps, ReactElement } from 'react';
import { classes } from './classes.js';
import { controlAttributes, type FieldFrame, FormField } from './form-field.js';

interface TextFieldProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'tel';
  readonly width?: 'short' | 'medium' | 'full';
  /** Printed inside the field's border, such as "$". */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly input?: Omit<ComponentProps<'input'>, 'id' | 'value' | 'onChange' | 'type'>;
}

/** One line of text. It never cuts what is typed: too long is said in words after sending. */
export const TextField = (props: TextFieldProps): ReactElement => {
  const { id, label, hint, error, optional = false, value, onChange, type = 'text' } = props;
  const width = props.width && props.width !== 'full' && `cp-width-${props.width}`;
  const control = (
    <input
      {...props.input}
      {...controlAttributes(props)}
      type={type}
      className={classes(
        'usa-input',
        error && 'usa-input--error',
        !props.prefix && !props.suffix && width,
      )}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  return (
    <FormField id={id} label={label} hint={hint} error={error} optional={optional}>
      {props.prefix || props.suffix ? (
        <div className={classes('usa-input-group', width, error && 'usa-input-group--error')}>
          {props.prefix && (
            <div className="usa-input-prefix" aria-hidden="true">
              {props.prefix}
            </div>
          )}
          {control}
          {props.suffix && (
            <div className="usa-input-suffix" aria-hidden="true">
              {props.suffix}
            </div>
          )}
        </div>
      ) : (
        control
      )}
    </FormField>
  );
};
