import { memo, type ReactElement, useCallback, useEffect, useRef } from 'react';
import { clockTime, zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { classes } from '../../components/classes.js';
import { TableContainer } from '../../components/table-container.js';
import type { PresentPerson } from '../api/presence-api.js';
import type { ViewColumn } from '../api/view-api.js';
import { cells, SubjectCell } from './queue-cells.js';
import type { ShownRow } from './queue-changes.js';
import type { QueueShapeProps } from './queue-list.js';
import { RowPick } from './row-pick.js';

interface RowProps extends ShownRow {
  readonly columns: readonly ViewColumn[];
  readonly presence: readonly PresentPerson[] | undefined;
  /** Absent where rows can't be chosen. */
  readonly picked?: boolean | undefined;
  readonly onPick: (number: string, ranged: boolean) => void;
}

const Row = memo(({ row, gone, columns, presence, picked, onPick }: RowProps) => (
  <tr
    data-row={row.number}
    className={
      classes(
        gone && 'desk-row--gone',
        row.unread && 'desk-row--new',
        picked === true && 'desk-row--picked',
      ) || undefined
    }
  >
    {picked !== undefined && (
      <td className="desk-cell-pick">
        <RowPick
          what={row.number}
          checked={picked}
          onPick={(ranged) => onPick(row.number, ranged)}
        />
      </td>
    )}
    {columns.map((column) =>
      column === 'subject' ? (
        <SubjectCell
          key={column}
          {...{ row, gone, presence }}
          showsTags={!columns.includes('tags')}
        />
      ) : (
        <td key={column} className={cells[column].className}>
          {cells[column].cell(row)}
        </td>
      ),
    )}
  </tr>
));
Row.displayName = 'Row';

/** The columns that its view chose; each row is one link, and its order is the server's. */
export const QueueTable = (props: QueueShapeProps): ReactElement => {
  const { name, rows, updatedAt, columns, order, presences, selection } = props;
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  });
  const pick = useCallback(
    (number: string, ranged: boolean) => latest.current?.toggle(number, ranged),
    [],
  );
  const { timeZone } = usePerson();
  const read = updatedAt ? ` Read at ${clockTime(updatedAt, timeZone)} ${zoneName(timeZone)}.` : '';
  return (
    <TableContainer label={`${name}, table`}>
      <table className="usa-table usa-table--borderless desk-table" data-queue-list>
        <caption className="cp-hidden">
          {name}: {rows.length} tickets on this page, {order}.{read}
        </caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="desk-cell-pick">
                <RowPick
                  what="all on this page"
                  checked={selection.wholePage}
                  onPick={selection.togglePage}
                />
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'subject' ? undefined : cells[column].className}
              >
                {column === 'subject' ? 'Subject and customer' : cells[column].heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, gone }) => (
            <Row
              key={row.number}
              {...{ row, gone, columns }}
              presence={presences.get(row.number)}
              picked={selection?.has(row.number)}
              onPick={pick}
            />
          ))}
        </tbody>
      </table>
    </TableContainer>
  );
};
