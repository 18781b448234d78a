import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import { Button } from '../../components/button.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { accessTokensQuery, createAccessToken } from '../api/profile-api.js';
import { formErrors } from '../problem-words.js';
import { useAct } from '../use-act.js';

const fieldIds: Readonly<Record<string, string>> = {
  name: 'token-name',
  expiresInDays: 'token-days',
};

const periods = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
];

interface NewAccessTokenProps {
  readonly onMade: (made: { name: string; token: string }) => void;
}

export const NewAccessToken = ({ onMade }: NewAccessTokenProps): ReactElement => {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const client = useQueryClient();
  const create = useAct(async (wish: { name: string; days: number }) => {
    onMade(await createAccessToken(wish.name, wish.days));
    setOpen(false);
    setName('');
    await client.invalidateQueries({ queryKey: accessTokensQuery.queryKey });
  });
  const refused = useMemo(
    () => formErrors(create.problem, (field) => fieldIds[field]),
    [create.problem],
  );
  const errors = missing.length > 0 ? missing : refused;
  const errorOf = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const lacking = name.trim()
      ? []
      : [{ message: 'Enter what the token is for', fieldId: 'token-name' }];
    setMissing(lacking);
    if (lacking.length === 0) void create.run({ name: name.trim(), days: Number(days) });
  };
  if (!open) {
    return (
      <p className="portal-more">
        <Button variant="outline" icon="add" onClick={() => setOpen(true)}>
          Make a token
        </Button>
      </p>
    );
  }
  return (
    <form className="cp-card portal-new-token" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        id="token-name"
        label="What is it for?"
        hint="For example, “Monthly list for our bureau”."
        value={name}
        onChange={setName}
        error={errorOf('token-name')}
        input={{ autoFocus: true }}
      />
      <SelectField
        id="token-days"
        label="How long should it work?"
        choices={periods}
        placeholder={null}
        value={days}
        onChange={setDays}
        error={errorOf('token-days')}
      />
      <div className="cp-actions">
        <Button type="submit" busy={create.busy} busyLabel="Making…">
          Make token
        </Button>
        <Button variant="outline" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
