import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { ErrorState } from '../../app/error-state.js';
import { Button } from '../../components/button.js';
import type { Choice } from '../../components/choices.js';
import { Loading } from '../../components/loading.js';
import { SelectField } from '../../components/select-field.js';
import { TableContainer } from '../../components/table-container.js';
import { type BulkEdit, type BulkPart, bulkRowsQuery } from '../api/bulk-api.js';

type Row = NonNullable<
  Awaited<ReturnType<NonNullable<ReturnType<typeof bulkRowsQuery>['queryFn']>>>
>;

const before: readonly Choice[] = [
  { value: 'will_change', label: 'Those that would change' },
  { value: 'will_refuse', label: 'Those that would be refused' },
];
const after: readonly Choice[] = [
  { value: 'done', label: 'Done' },
  { value: 'refused', label: 'Refused' },
  { value: 'waiting', label: 'Not touched' },
];

const outcome = (edit: BulkEdit, { state, reason }: Row['items'][number]): string => {
  if (state === 'done') return 'Done';
  if (state === 'refused') return `Refused: ${reason ?? ''}`;
  if (edit.state === 'cancelled') return 'Left as it was';
  if (edit.state === 'running') return 'To go';
  return reason === null ? 'Would change' : `Would be refused: ${reason}`;
};

/** The tickets of a bulk edit with what came, or would come, of each. */
export const BulkRows = ({ edit }: { readonly edit: BulkEdit }): ReactElement => {
  const [only, setOnly] = useState<BulkPart>('');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const rows = useQuery(
    bulkRowsQuery(edit.id, only, cursors.at(-1) ?? '', edit.done + edit.refused),
  );
  if (rows.isError && !rows.data) {
    return (
      <ErrorState
        error={rows.error}
        title="We couldn’t load the tickets"
        onRetry={() => void rows.refetch()}
      />
    );
  }
  if (!rows.data) return <Loading what="the tickets" lines={4} />;
  return (
    <section aria-labelledby="bulk-tickets" className="cp-stack">
      <h2 id="bulk-tickets">Each ticket</h2>
      <SelectField
        id="bulk-only"
        label="Show"
        placeholder="All"
        choices={edit.state === 'proposed' ? before : after}
        value={only}
        onChange={(value) => {
          setOnly(value as BulkPart);
          setCursors([]);
        }}
      />
      {rows.data.items.length === 0 && <p className="cp-quiet">There is none.</p>}
      {rows.data.items.length > 0 && (
        <TableContainer label="Tickets of this bulk edit">
          <table className="usa-table usa-table--borderless desk-bulk-page__table">
            <thead>
              <tr>
                <th scope="col">Ticket</th>
                <th scope="col">What came of it</th>
              </tr>
            </thead>
            <tbody>
              {rows.data.items.map((row) => (
                <tr key={row.number}>
                  <th scope="row">
                    {row.subject === null ? (
                      <>
                        You can’t see it any more <span className="cp-number">{row.number}</span>
                      </>
                    ) : (
                      <>
                        <Link href={`/desk/tickets/${row.number}`}>{row.subject}</Link>{' '}
                        <span className="cp-number">{row.number}</span>
                      </>
                    )}
                  </th>
                  <td>{outcome(edit, row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableContainer>
      )}
      <p className="desk-bulk-page__acts">
        {cursors.length > 0 && (
          <Button variant="outline" onClick={() => setCursors(cursors.slice(0, -1))}>
            Page before
          </Button>
        )}
        {rows.data.nextCursor && (
          <Button
            variant="outline"
            onClick={() => setCursors([...cursors, rows.data.nextCursor ?? ''])}
          >
            Next page
          </Button>
        )}
      </p>
    </section>
  );
};
