import { type FormEvent, type ReactElement, useState } from 'react';
import { usePerson } from '../../app/session.js';
import { useFormSend } from '../../app/use-form-send.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { SelectField } from '../../components/select-field.js';
import { type BulkEdit, type BulkSelection, orderBulkEdit } from '../api/bulk-api.js';
import { ActFields } from './act-fields.js';
import { counted } from './counted.js';
import { bulkChoices, emptyAct, missingIn, orderOf, type TypedAct } from './typed-act.js';

interface BulkFormProps {
  readonly count: number;
  readonly selection: BulkSelection;
  readonly onOrdered: (edit: BulkEdit) => void;
}

const mostWithoutPreview = 10;

/** Words for customers and more than ten tickets are shown first; the server decides the same. */
const isShownFirst = ({ kind, reason }: TypedAct, count: number): boolean =>
  count > mostWithoutPreview ||
  (count > 1 && (kind === 'resolve' || (kind === 'hold' && reason === 'customer_answer')));

/** Which act, with what it needs. */
export const BulkForm = ({ count, selection, onOrdered }: BulkFormProps): ReactElement => {
  const { timeZone } = usePerson();
  const [act, setAct] = useState<TypedAct>(emptyAct);
  const form = useFormSend<TypedAct>('bulk', async (input, repeatKey) => {
    const order = { ...orderOf(input, timeZone), selection };
    onOrdered(await orderBulkEdit(order, repeatKey));
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = missingIn(act, timeZone);
    if (missing.length > 0) form.refuse(missing);
    else form.send(act);
  };
  return (
    <form className="desk-bulk__form" onSubmit={submit} noValidate>
      <ErrorSummary errors={form.errors} />
      <SelectField
        id="bulk-kind"
        label={`What to do with ${counted(count)}`}
        error={form.errorFor('kind')}
        choices={bulkChoices}
        value={act.kind}
        onChange={(kind) => setAct({ ...act, kind: kind as TypedAct['kind'] })}
      />
      <ActFields
        act={act}
        errorFor={form.errorFor}
        onChange={(change) => setAct((now) => ({ ...now, ...change }))}
      />
      {act.kind !== '' && (
        <Button type="submit" busy={form.busy} busyLabel="Working on it…">
          {isShownFirst(act, count) ? 'See what this would do' : `Change ${counted(count)}`}
        </Button>
      )}
    </form>
  );
};
