import { memo, type ReactElement } from 'react';
import { clockTime, zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { classes } from '../../components/classes.js';
import { TableContainer } from '../../components/table-container.js';
import type { PresentPerson } from '../api/presence-api.js';
import type { ViewColumn } from '../api/view-api.js';
import { cells, SubjectCell } from './queue-cells.js';
import type { ShownRow } from './queue-changes.js';
import type { QueueShapeProps } from './queue-list.js';

interface RowProps extends ShownRow {
  readonly columns: readonly ViewColumn[];
  readonly presence: readonly PresentPerson[] | undefined;
}

const Row = memo(({ row, gone, columns, presence }: RowProps) => (
  <tr
    data-row={row.number}
    className={classes(gone && 'desk-row--gone', row.unread && 'desk-row--new') || undefined}
  >
    {columns.map((column) =>
      column === 'subject' ? (
        <SubjectCell key={column} row={row} gone={gone} presence={presence} />
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
  const { name, rows, updatedAt, columns, order, presences } = props;
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
              row={row}
              gone={gone}
              columns={columns}
              presence={presences.get(row.number)}
            />
          ))}
        </tbody>
      </table>
    </TableContainer>
  );
};
