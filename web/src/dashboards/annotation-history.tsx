import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { shortDate } from '../app/date-words.js';
import { ErrorState } from '../app/error-state.js';
import { usePerson } from '../app/session.js';
import { Loading } from '../components/loading.js';
import { daysWords } from './notes-on-chart.js';
import { annotationHistoryQuery } from './partner-api.js';

/** Who noted, corrected and took off what, and when; asked for when it is opened. */
export const AnnotationHistory = ({ bureau }: { readonly bureau: string }): ReactElement => {
  const [open, setOpen] = useState(false);
  return (
    <details className="db-print-hidden" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Who noted what, and when</summary>
      {open && <History bureau={bureau} />}
    </details>
  );
};

const History = ({ bureau }: { readonly bureau: string }): ReactElement => {
  const { timeZone } = usePerson();
  const history = useQuery(annotationHistoryQuery(bureau));
  const { data } = history;
  if (history.isError) {
    return (
      <ErrorState error={history.error} headingLevel={3} onRetry={() => void history.refetch()} />
    );
  }
  if (!data) return <Loading what="the history of notes" lines={3} />;
  if (data.items.length === 0) return <p>Nothing was ever noted.</p>;
  const on = (instant: string): string => shortDate(instant, timeZone);
  return (
    <ul className="db-notes">
      {data.items.map((note) => (
        <li key={note.id}>
          {note.kindLabel}, {daysWords(note)}: {note.words}
          <span className="cp-quiet db-line">
            Noted by {note.addedBy} on {on(note.addedAt)}
            {note.everyBureau && ', for every bureau'}
            {note.removedAt !== null &&
              `; ${note.corrected ? 'corrected' : 'taken off'} by ${note.removedBy} on ${on(note.removedAt)}`}
            .
          </span>
        </li>
      ))}
    </ul>
  );
};
