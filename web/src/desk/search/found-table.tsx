import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { shortDate } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { RestrictedMark } from '../../components/restricted-mark.js';
import { TableContainer } from '../../components/table-container.js';
import type { TicketStatus } from '../desk-types.js';
import { StaffStatus } from '../staff-status.js';
import { TagList } from '../tags/tag-list.js';

/** What a found ticket and a ticket of a customer have in common; the rest is shown where it is known. */
export interface FoundRow {
  readonly number: string;
  readonly subject: string;
  readonly serviceName: string;
  readonly status: TicketStatus;
  readonly statusLabel: string;
  readonly openedAt: string;
  readonly customerName?: string;
  readonly bureauName?: string;
  readonly teamName?: string;
  readonly assigneeName?: string | null;
  readonly sensitive?: boolean;
  readonly tags?: readonly string[];
  /** Holds words like those that were typed. */
  readonly similar?: boolean;
}

interface FoundTableProps {
  readonly name: string;
  readonly rows: readonly FoundRow[];
}

/** Tickets in a plain list: no time left, because finished ones stand beside open ones. */
export const FoundTable = ({ name, rows }: FoundTableProps): ReactElement => {
  const { timeZone } = usePerson();
  return (
    <TableContainer label={`${name}, table`}>
      <table className="usa-table usa-table--borderless desk-table desk-table--found">
        <caption className="cp-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Subject</th>
            <th scope="col">Status</th>
            <th scope="col">Service</th>
            <th scope="col">Opened</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} data-row={row.number}>
              <td className="desk-cell-number">{row.number}</td>
              <th scope="row" className="desk-cell-subject">
                <Link href={`/desk/tickets/${row.number}`} data-row-link className="desk-subject">
                  {row.subject}
                </Link>
                <span className="desk-subject__more">
                  {row.sensitive && <RestrictedMark />}
                  {[row.customerName, row.bureauName].filter(Boolean).join(', ')}
                  {row.similar && <span className="desk-similar">Similar words</span>}
                </span>
                <TagList tags={row.tags ?? []} />
              </th>
              <td>
                <StaffStatus status={row.status} label={row.statusLabel} />
                {row.assigneeName && (
                  <span className="desk-subject__more">with {row.assigneeName}</span>
                )}
              </td>
              <td className="desk-cell-service">
                {row.serviceName}
                {row.teamName && <span className="desk-subject__more">{row.teamName}</span>}
              </td>
              <td className="desk-cell-number">{shortDate(row.openedAt, timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableContainer>
  );
};
