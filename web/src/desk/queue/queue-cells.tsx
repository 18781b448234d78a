import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import { shortDate, tersely } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { classes } from '../../components/classes.js';
import { PriorityMark } from '../../components/priority-mark.js';
import { RestrictedMark } from '../../components/restricted-mark.js';
import type { ViewColumn } from '../api/view-api.js';
import type { PresentPerson } from '../api/presence-api.js';
import { DeskChip } from '../desk-chip.js';
import type { QueueRow } from '../desk-types.js';
import { WhoAsks } from '../live/row-presence.js';
import { StaffStatus } from '../staff-status.js';
import { TagList } from '../tags/tag-list.js';
import { GoneReason } from './gone-reason.js';
import type { ShownRow } from './queue-changes.js';
import { UnreadMark } from './unread-mark.js';

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

const Day = ({ at }: { readonly at: string }): ReactElement => {
  const { timeZone } = usePerson();
  return <time dateTime={at}>{shortDate(at, timeZone)}</time>;
};

interface Column {
  readonly heading: string;
  readonly className?: string;
  readonly cell: (row: QueueRow) => ReactNode;
}

const channels: Readonly<Record<QueueRow['channel'], string>> = {
  portal: 'Portal',
  phone: 'Phone',
  walk_up: 'Walk-up',
  email: 'Email',
  api: 'API',
};

/** Every column but the subject, which is the row's heading and its one link. */
export const cells: Readonly<Record<Exclude<ViewColumn, 'subject'>, Column>> = {
  timeLeft: {
    heading: 'Time left',
    className: 'desk-cell-chip',
    cell: (row) =>
      row.clock?.chip ? (
        <DeskChip chip={row.clock.chip} />
      ) : (
        <span className="cp-quiet">No clock</span>
      ),
  },
  service: { heading: 'Service', className: 'desk-cell-service', cell: (row) => row.serviceName },
  status: {
    heading: 'Status',
    cell: (row) => <StaffStatus status={row.status} label={row.statusLabel} />,
  },
  priority: {
    heading: 'Priority',
    className: 'desk-cell-priority',
    cell: (row) => <PriorityMark priority={row.priority} />,
  },
  assignee: {
    heading: 'Assignee',
    cell: (row) => row.assigneeName ?? <span className="cp-quiet">Nobody yet</span>,
  },
  lastWord: { heading: 'Last word', cell: (row) => <LastWord message={row.lastMessage} /> },
  tags: { heading: 'Tags', cell: (row) => <TagList tags={row.tags} /> },
  number: { heading: 'Number', className: 'desk-cell-number', cell: (row) => row.number },
  team: { heading: 'Team', className: 'desk-cell-service', cell: (row) => row.teamName },
  channel: { heading: 'Channel', cell: (row) => channels[row.channel] },
  opened: {
    heading: 'Opened',
    className: 'desk-cell-number',
    cell: (row) => <Day at={row.openedAt} />,
  },
  updated: {
    heading: 'Updated',
    className: 'desk-cell-number',
    cell: (row) => <Day at={row.updatedAt} />,
  },
};

interface SubjectCellProps extends ShownRow {
  readonly presence: readonly PresentPerson[] | undefined;
  /** False where they have a column of their own. */
  readonly showsTags: boolean;
}

/** The row's heading: its one link, what is new, and who asks. */
export const SubjectCell = ({ row, gone, presence, showsTags }: SubjectCellProps): ReactElement => {
  const marks = (
    <>
      {row.unread && !gone && <UnreadMark />}
      {row.sensitive && <RestrictedMark />}
    </>
  );
  return (
    <th scope="row" className="desk-cell-subject">
      <Link href={`/desk/tickets/${row.number}`} data-row-link className="desk-subject">
        {row.subject}
      </Link>
      <span className="desk-subject__more">
        {gone ? (
          <>
            {marks}
            <GoneReason number={row.number} />
          </>
        ) : (
          <WhoAsks
            customerName={row.customerName}
            bureauName={row.bureauName}
            people={presence}
            marks={marks}
          />
        )}
      </span>
      {showsTags && <TagList tags={row.tags} />}
    </th>
  );
};
