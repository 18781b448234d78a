import { useRef, useState } from 'react';
import { newRepeatKey } from '../api/client.js';
import { asProblem } from '../api/problem-error.js';
import { problemWords } from './error-state.js';
import type { FormError } from '../components/error-summary.js';

export interface FormSend<Input> {
  readonly busy: boolean;
  readonly errors: readonly FormError[];
  readonly errorFor: (field: string) => string | undefined;
  readonly refuse: (errors: readonly FormError[]) => void;
  readonly send: (input: Input) => void;
}

/** Sends a form once, however often the button is pressed; the server's words come back at its fields. */
export const useFormSend = <Input>(
  idPrefix: string,
  call: (input: Input, repeatKey: string) => Promise<unknown>,
): FormSend<Input> => {
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const sent = useRef({ text: '', key: '' });
  // The second press of a double click can come before the page knows that it is busy.
  const underWay = useRef(false);
  const send = async (input: Input): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    const text = JSON.stringify(input);
    if (sent.current.text !== text) sent.current = { text, key: newRepeatKey() };
    setBusy(true);
    setErrors([]);
    try {
      await call(input, sent.current.key);
      sent.current = { text: '', key: '' };
    } catch (error) {
      const problem = asProblem(error);
      const atFields = problem.fields.map(({ field, message }) =>
        field === undefined ? { message } : { message, fieldId: `${idPrefix}-${field}` },
      );
      setErrors(atFields.length > 0 ? atFields : [{ message: problemWords(problem) }]);
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return {
    ...{ busy, errors },
    errorFor: (field) => errors.find(({ fieldId }) => fieldId === `${idPrefix}-${field}`)?.message,
    refuse: setErrors,
    send: (input) => void send(input),
  };
};
