import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { newRepeatKey } from '../../../api/client.js';
import { asProblem } from '../../../api/problem-error.js';
import { problemWords } from '../../../app/error-state.js';
import { instantAt } from '../../../app/instant-at.js';
import { usePerson } from '../../../app/session.js';
import type { FormError } from '../../../components/error-summary.js';
import { missingIn, type TypedPublishing } from '../../publications/publish-part.js';
import { draftChange, type PromiseChange } from './policy-edit-api.js';

/** Sends a change to be tried out and goes to its page; what is refused comes back at its fields. */
export const useChange = (fieldIdOf: (field: string) => string) => {
  const [, navigate] = useLocation();
  const { timeZone } = usePerson();
  const repeat = useRef({ input: '', key: '' });
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const send = async (
    what: Omit<PromiseChange, 'reason' | 'effectiveFrom'>,
    publishing: TypedPublishing,
  ): Promise<void> => {
    if (busy) return;
    const missing = missingIn(publishing);
    const from = publishing.later ? instantAt(publishing.effectiveOn, 0, timeZone) : undefined;
    if (from === null && missing.length === 0) {
      missing.push({ message: 'Enter a day that exists.', fieldId: 'effective-date' });
    }
    if (missing.length > 0) return setErrors(missing);
    setBusy(true);
    setErrors([]);
    try {
      const change: PromiseChange = {
        ...{ ...what, reason: publishing.reason },
        ...(typeof from === 'string' && { effectiveFrom: from }),
      };
      const input = JSON.stringify(change);
      if (repeat.current.input !== input) repeat.current = { input, key: newRepeatKey() };
      const { id } = await draftChange(change, repeat.current.key);
      navigate(`/admin/publications/${id}`);
    } catch (error) {
      const problem = asProblem(error);
      setErrors(
        problem.fields.length === 0
          ? [{ message: problemWords(problem) }]
          : problem.fields.map(({ field = '', message }) => ({
              message,
              fieldId: fieldIdOf(field.replace(/^definition\.?/, '')),
            })),
      );
    } finally {
      setBusy(false);
    }
  };
  return { errors, busy, send };
};
