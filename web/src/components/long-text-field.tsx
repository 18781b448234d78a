import {
  type ClipboardEvent,
  type ComponentProps,
  type ReactElement,
  useEffect,
  useState,
} from 'react';
import { classes } from './classes.js';
import { controlAttributes, type FieldFrame, FormField } from './form-field.js';

interface LongTextFieldProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly textarea?: Omit<ComponentProps<'textarea'>, 'id' | 'value' | 'onChange' | 'maxLength'>;
}

/** A longer paste is no message any more, would slow the page down and be more than the server reads. */
export const mostPasted = 50_000;

/** Length as the server counts it: in code points, so that an emoji is one. */
const lengthOf = (value: string): number => Array.from(value).length;

const countWords = (length: number, maxLength: number): string => {
  const left = maxLength - length;
  const amount = Math.abs(left).toLocaleString('en-US');
  const characters = Math.abs(left) === 1 ? 'character' : 'characters';
  return left >= 0 ? `${amount} ${characters} left` : `${amount} ${characters} too many`;
};

const settleMs = 1_500;

const notPasted = (length: number, maxLength: number | undefined): string =>
  `Not pasted: it has ${length.toLocaleString('en-US')} characters${
    maxLength === undefined ? '' : `, and ${maxLength.toLocaleString('en-US')} fit`
  }. What you typed is as it was.`;

/**
 * Several lines of text, with a count that speaks only once the typing has paused. A paste that is far too
 * long is kept out.
 */
export const LongTextField = (props: LongTextFieldProps): ReactElement => {
  const { id, label, hint, optional = false, value, onChange, maxLength } = props;
  const [keptOut, setKeptOut] = useState('');
  const error = keptOut || props.error;
  const length = lengthOf(value);
  const near = maxLength !== undefined && length > maxLength * 0.8;
  const words = near ? countWords(length, maxLength) : '';
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), settleMs);
    return () => clearTimeout(timer);
  }, [words]);
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text').length;
    if (pasted <= mostPasted) return;
    event.preventDefault();
    setKeptOut(notPasted(pasted, maxLength));
  };
  const limitId = `${id}-limit`;
  return (
    <FormField id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        onPaste={onPaste}
        {...props.textarea}
        {...controlAttributes(
          { id, label, hint, error },
          maxLength === undefined ? undefined : limitId,
        )}
        className={classes('usa-textarea', error && 'usa-input--error')}
        value={value}
        onChange={(event) => {
          setKeptOut('');
          onChange(event.target.value);
        }}
      />
      {maxLength !== undefined && (
        <>
          <span className={classes('cp-count', length > maxLength && 'cp-count--over')}>
            <span id={limitId} className={near ? 'cp-hidden' : undefined}>
              Up to {maxLength.toLocaleString('en-US')} characters
            </span>
            <span aria-hidden="true">{words}</span>
          </span>
        </>
      )}
      <span className="cp-hidden" aria-live="polite">
        {keptOut || spoken}
      </span>
    </FormField>
  );
};
