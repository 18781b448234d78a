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
import { Panel } from '../components/panel.js';
import { SelectField } from '../components/select-field.js';
import { TextField } from '../components/text-field.js';
import type { Annotation, Dashboard } from './dashboard-types.js';
import { daysWords } from './notes-on-chart.js';
import { annotate, removeAnnotation } from './partner-api.js';

const kinds: readonly {
  readonly value: Annotation['kind'];
  readonly label: string;
}[] = [
  { value: 'funding_lapse', label: 'Funding lapse' },
  { value: 'outage', label: 'Outage' },
  { value: 'other', label: 'Something else' },
];

/** What happened from outside, so that nobody takes it for a change of the service; anyone who leads may note it. */
export const AnnotationsPanel = ({
  dashboard,
}: {
  readonly dashboard: Dashboard;
}): ReactElement => {
  const { annotations, bureau, mayAnnotateAll } = dashboard;
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const remove = useMutation({
    mutationFn: (id: number) => removeAnnotation(bureau.code, id),
    onSuccess: () => announce('The note is off the charts'),
    onSettled: () => client.invalidateQueries({ queryKey: ['partner', 'dashboard'] }),
  });
  return (
    <Panel heading="Notes on the charts">
      {annotations.length === 0 && (
        <p>
          Nothing is noted. A funding lapse or an outage belongs here, so that charts are read by
          it.
        </p>
      )}
      {annotations.length > 0 && (
        <ul className="db-notes">
          {annotations.map((note) => (
            <li key={note.id}>
              <strong>{note.kindLabel}</strong>, {daysWords(note)}: {note.words}
              {note.everyBureau && ' (on the charts of every bureau)'}
              {note.mayRemove && (
                <Button
                  variant="plain"
                  small
                  className="db-notes__remove"
                  busy={remove.isPending && remove.variables === note.id}
                  busyLabel="Removing…"
                  onClick={() => remove.mutate(note.id)}
                >
                  Remove
                  <span className="usa-sr-only"> the note: {note.words}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {remove.error && (
        <p className="usa-error-message" role="alert">
          {problemWords(asProblem(remove.error))}
        </p>
      )}
      {open ? (
        <AnnotationForm
          bureau={bureau.code}
          mayAnnotateAll={mayAnnotateAll}
          onDone={() => setOpen(false)}
        />
      ) : (
        <div className="db-print-hidden">
          <Button variant="outline" onClick={() => setOpen(true)}>
            Add a note
          </Button>
        </div>
      )}
    </Panel>
  );
};

interface AnnotationFormProps {
  readonly bureau: string;
  readonly mayAnnotateAll: boolean;
  readonly onDone: () => void;
}

const AnnotationForm = ({ bureau, mayAnnotateAll, onDone }: AnnotationFormProps): ReactElement => {
  const client = useQueryClient();
  const [kind, setKind] = useState<Annotation['kind']>('outage');
  const [words, setWords] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [everyBureau, setEveryBureau] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const repeatKey = useRef(newRepeatKey());
  const save = useMutation({
    mutationFn: () =>
      annotate(
        bureau,
        {
          kind,
          words,
          from,
          ...(to && { to }),
          ...(mayAnnotateAll && { everyBureau }),
        },
        repeatKey.current,
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['partner', 'dashboard'] });
      announce('The note is on the charts');
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
    <form className="db-note-form" onSubmit={submit} noValidate aria-label="A note on the charts">
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
        <Button type="submit" busy={save.isPending} busyLabel="Adding…">
          Add the note
        </Button>
        <Button variant="outline" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
