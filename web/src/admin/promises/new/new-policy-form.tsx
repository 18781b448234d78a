import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { newRepeatKey } from '../../../api/client.js';
import { asProblem } from '../../../api/problem-error.js';
import { announce } from '../../../app/announcer.js';
import { problemWords } from '../../../app/error-state.js';
import { Button } from '../../../components/button.js';
import { ErrorSummary, type FormError } from '../../../components/error-summary.js';
import { SelectField } from '../../../components/select-field.js';
import { TextField } from '../../../components/text-field.js';
import type { Policy } from '../../admin-types.js';
import { addPolicy } from '../edit/policy-edit-api.js';

interface NewPolicyFormProps {
  readonly policies: readonly Policy[];
  readonly onErrors: (errors: boolean) => void;
}

/** What it is called and what it is like; its targets are changed on its own page. */
export const NewPolicyForm = ({ policies, onErrors }: NewPolicyFormProps): ReactElement => {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [input, setInput] = useState({ name: '', summary: '', like: '' });
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const repeat = useRef({ input: '', key: '' });
  useEffect(() => onErrors(errors.length > 0), [errors, onErrors]);
  const set = (change: Partial<typeof input>): void => setInput({ ...input, ...change });
  const errorAt = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setErrors([]);
    const text = JSON.stringify(input);
    if (repeat.current.input !== text) repeat.current = { input: text, key: newRepeatKey() };
    try {
      const { code, name } = await addPolicy(input, repeat.current.key);
      announce(`Added “${name}”`);
      await client.invalidateQueries({ queryKey: ['admin'] });
      navigate(`/admin/promises/${code}/edit`);
    } catch (error) {
      const problem = asProblem(error);
      setErrors(
        problem.fields.length === 0
          ? [{ message: problemWords(problem) }]
          : problem.fields.map(({ field, message }) => ({ message, fieldId: `policy-${field}` })),
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="ad-block ad-narrow" onSubmit={(event) => void add(event)} noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        id="policy-name"
        label="Name"
        error={errorAt('policy-name')}
        value={input.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        id="policy-summary"
        label="What it is for, in a sentence"
        error={errorAt('policy-summary')}
        value={input.summary}
        onChange={(summary) => set({ summary })}
      />
      <SelectField
        id="policy-like"
        label="Begin as a copy of"
        choices={policies.map(({ code, name }) => ({ value: code, label: name }))}
        error={errorAt('policy-like')}
        value={input.like}
        onChange={(like) => set({ like })}
      />
      <div className="cp-actions">
        <Button type="submit" busy={busy} busyLabel="Adding it…">
          Add the policy
        </Button>
      </div>
    </form>
  );
};
