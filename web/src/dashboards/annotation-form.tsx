import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { newRepeatKey } from '../api/client.js';
import { asProblem } from '../api/problem-error.js';
import { announce } from '../app/announcer.js';
import { problemWords } from '../app/error-state.js';
import { Button } from '../components/button.js';
import { Checkbox } from '../components/checkbox.js';
import { DateField } from '../components/date-field.js';
import { ErrorSummary, type FormError } from '../components/error-summary.js';
import { SelectField } from '../components/select-field.js';
import { TextField } from '../components/text-field.js';
import type { Annotation } from './dashboard-types.js';
import { annotate, correctAnnotation } from './partner-api.js';

const kinds: readonly {
  readonly value: Annotation['kind'];
  readonly label: string;
}[] = [
  { value: 'funding_lapse', label: 'Funding lapse' },
  { value: 'outage', label: 'Outage' },
  { value: 'other', label: 'Something else' },
];

interface AnnotationFormProps {
  readonly bureau: string;
  readonly mayAnnotateAll: boolean;
  /** The note to correct; absent for a new one. */
  readonly note?: Annotation;
  readonly onDone: () => void;
}

/** What happened, on which days and for whom: a new note, or one put right. */
export const AnnotationForm = ({
  bureau,
  mayAnnotateAll,
  note,
  onDone,
}: AnnotationFormProps): ReactElement => {
  const client = useQueryClient();
  const [kind, setKind] = useState<Annotation['kind']>(note?.kind ?? 'outage');
  const [words, setWords] = useState(note?.words ?? '');
  const [from, setFrom] = useState(note?.from ?? '');
  const [to, setTo] = useState(note && note.to !== note.from ? note.to : '');
  const [everyBureau, setEveryBureau] = useState(note?.everyBureau ?? false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const repeatKey = useRef(newRepeatKey());
  const save = useMutation({
    mutationFn: () => {
      const body = { kind, words, from, ...(to && { to }), ...(mayAnnotateAll && { everyBureau }) };
      return note
        ? correctAnnotation(bureau, note.id, body, repeatKey.current)
        : annotate(bureau, body, repeatKey.current);
    },
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['partner', 'dashboard'] }),
        client.invalidateQueries({ queryKey: ['partner', 'annotations'] }),
      ]);
      announce(note ? 'The note is corrected' : 'The note is on the charts');
      onDone();
    },
    onError: (error) => {
      repeatKey.current = newRepeatKey();
      const problem = asProblem(error);
      setErrors(
        problem.fields.length === 0
          ? [{ message: problemWords(problem) }]
          : problem.fields.map(({ field, message }) => ({
              message,
              fieldId: `note-${field}`,
            })),
      );
    },
  });
  const errorOf = (field: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === `note-${field}`)?.message;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form
      className="db-note-form"
      onSubmit={submit}
      noValidate
      aria-label={note ? 'Correct a note on the charts' : 'A note on the charts'}
    >
      <ErrorSummary errors={errors} />
      <SelectField
        id="note-kind"
        label="What happened"
        placeholder={null}
        value={kind}
        onChange={(value) => setKind(value as Annotation['kind'])}
        choices={kinds}
      />
      <TextField
        id="note-words"
        label="In a few words"
        hint="Everyone who opens this dashboard reads it. No names."
        error={errorOf('words')}
        value={words}
        onChange={setWords}
      />
      <DateField
        id="note-from"
        label="First day"
        error={errorOf('from')}
        value={from}
        onChange={setFrom}
      />
      <DateField
        id="note-to"
        label="Last day"
        optional
        error={errorOf('to')}
        value={to}
        onChange={setTo}
      />
      {mayAnnotateAll && (
        <Checkbox
          id="note-everyBureau"
          label="Put it on the charts of every bureau"
          checked={everyBureau}
          onChange={setEveryBureau}
        />
      )}
      <div className="db-acts">
        <Button type="submit" busy={save.isPending} busyLabel="Saving…">
          {note ? 'Correct the note' : 'Add the note'}
        </Button>
        <Button variant="outline" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
