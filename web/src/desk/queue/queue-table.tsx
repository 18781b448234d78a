import { memo, type ReactElement } from 'react';
import { Link } from 'wouter';
import { clockTime, tersely, zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { classes } from '../../components/classes.js';
import { PriorityMark } from '../../components/priority-mark.js';
import { RestrictedMark } from '../../components/restricted-mark.js';
import { TableContainer } from '../../components/table-container.js';
import { DeskChip } from '../desk-chip.js';
import type { QueueRow } from '../desk-types.js';
import { StaffStatus } from '../staff-status.js';
import { GoneReason } from './gone-reason.js';
import type { QueueListProps } from './queue-list.js';

const ticketHref = (number: string): string => `/desk/tickets/${number}`;

/** "Customer, 10:42 a.m." in bold when the customer waits for us, else "Desk, Yesterday". */
export const LastWord = ({
  message,
}: {
  readonly message: QueueRow['lastMessage'];
}): ReactElement | null => {
  const { timeZone } = usePerson();
  if (!message) return null;
  const waits = message.side === 'customer';
  return (
    <span className={classes('desk-last', waits && 'desk-last--customer')}>
      <span className="desk-last__who">
        {waits ? 'Customer' : message.side === 'agent' ? 'Desk' : 'System'},
      </span>{' '}
      <time dateTime={message.at}>{tersely(message.at, timeZone)}</time>
    </span>
  );
};

const Row = memo(({ row, gone }: { readonly row: QueueRow; readonly gone: boolean }) => (
  <tr data-row={row.number} className={gone ? 'desk-row--gone' : undefined}>
    <td className="desk-cell-chip">
      {row.clock?.chip ? (
        <DeskChip chip={row.clock.chip} />
      ) : (
        <span className="cp-quiet">No clock</span>
      )}
    </td>
    <th scope="row" className="desk-cell-subject">
      <Link href={ticketHref(row.number)} data-row-link className="desk-subject">
        {row.subject}
      </Link>
      <span className="desk-subject__more">
        {row.sensitive && <RestrictedMark />}
        {gone ? <GoneReason number={row.number} /> : `${row.customerName}, ${row.bureauName}`}
      </span>
    </th>
    <td className="desk-cell-service">{row.serviceName}</td>
    <td>
      <StaffStatus status={row.status} label={row.statusLabel} />
    </td>
    <td>
      <PriorityMark priority={row.priority} />
    </td>
    <td>{row.assigneeName ?? <span className="cp-quiet">Nobody yet</span>}</td>
    <td>
      <LastWord message={row.lastMessage} />
    </td>
    <td className="desk-cell-number">{row.number}</td>
  </tr>
));
Row.displayName = 'Row';

/** Eight columns; each row is one link, and its order is the server's. */
export const QueueTable = ({ name, rows, updatedAt }: QueueListProps): ReactElement => {
  const { timeZone } = usePerson();
  const read = updatedAt ? ` Read at ${clockTime(updatedAt, timeZone)} ${zoneName(timeZone)}.` : '';
  return (
    <TableContainer label={`${name}, table`}>
      <table className="usa-table usa-table--borderless desk-table" data-queue-list>
        <caption className="cp-hidden">
          {name}: {rows.length} tickets on this page, the promise that is due first on top.{read}
        </caption>
        <thead>
          <tr>
            <th scope="col">Time left</th>
            <th scope="col">Subject and customer</th>
            <th scope="col">Service</th>
            <th scope="col">Status</th>
            <th scope="col">Priority</th>
            <th scope="col">Assignee</th>
            <th scope="col">Last word</th>
            <th scope="col">Number</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, gone }) => (
            <Row key={row.number} row={row} gone={gone} />
          ))}
        </tbody>
      </table>
    </TableContainer>
  );
};
