import type { ReactElement } from 'react';
import { type ChartNote, daysWords } from './notes-on-chart.js';

/** The notes on a chart, by the numbers that it carries. */
export const ChartNoteList = ({
  notes,
}: {
  readonly notes: readonly ChartNote[];
}): ReactElement | null =>
  notes.length === 0 ? null : (
    <ol className="db-notes" aria-label="Notes on the chart">
      {notes.map((note) => (
        <li key={note.id}>
          <strong>{note.kindLabel}</strong>, {daysWords(note)}: {note.words}
        </li>
      ))}
    </ol>
  );
