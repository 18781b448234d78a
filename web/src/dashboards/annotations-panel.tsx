import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { asProblem } from '../api/problem-error.js';
import { announce } from '../app/announcer.js';
import { problemWords } from '../app/error-state.js';
import { Button } from '../components/button.js';
import { Panel } from '../components/panel.js';
import { AnnotationForm } from './annotation-form.js';
import { AnnotationHistory } from './annotation-history.js';
import type { Dashboard } from './dashboard-types.js';
import { daysWords } from './notes-on-chart.js';
import { removeAnnotation } from './partner-api.js';

/** What happened from outside, so that nobody takes it for a change of the service; anyone who leads may note it. */
export const AnnotationsPanel = ({
  dashboard,
}: {
  readonly dashboard: Dashboard;
}): ReactElement => {
  const { annotations, bureau, mayAnnotateAll } = dashboard;
  const client = useQueryClient();
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const remove = useMutation({
    mutationFn: (id: number) => removeAnnotation(bureau.code, id),
    onSuccess: () => announce('The note is off the charts'),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['partner', 'dashboard'] }),
        client.invalidateQueries({ queryKey: ['partner', 'annotations'] }),
      ]),
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
              {note.mayRemove && open !== note.id && (
                <span className="db-notes__acts db-print-hidden">
                  <Button variant="plain" small onClick={() => setOpen(note.id)}>
                    Correct
                    <span className="usa-sr-only"> the note: {note.words}</span>
                  </Button>
                  <Button
                    variant="plain"
                    small
                    busy={remove.isPending && remove.variables === note.id}
                    busyLabel="Removing…"
                    onClick={() => remove.mutate(note.id)}
                  >
                    Remove
                    <span className="usa-sr-only"> the note: {note.words}</span>
                  </Button>
                </span>
              )}
              {open === note.id && (
                <AnnotationForm
                  bureau={bureau.code}
                  mayAnnotateAll={mayAnnotateAll}
                  note={note}
                  onDone={() => setOpen(null)}
                />
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
      {open === 'new' ? (
        <AnnotationForm
          bureau={bureau.code}
          mayAnnotateAll={mayAnnotateAll}
          onDone={() => setOpen(null)}
        />
      ) : (
        <div className="db-print-hidden">
          <Button variant="outline" onClick={() => setOpen('new')}>
            Add a note
          </Button>
        </div>
      )}
      <AnnotationHistory bureau={bureau.code} />
    </Panel>
  );
};
