import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { shortDate } from '../../app/date-words.js';
import { TableContainer } from '../../components/table-container.js';
import { Tag } from '../../components/tag.js';
import type { Commitment } from '../dashboard-types.js';

interface CommitmentsTableProps {
  readonly bureau: string;
  readonly commitments: readonly Commitment[];
}

/** What customers said and what the offices do about it, unfinished ones first. */
export const CommitmentsTable = ({ bureau, commitments }: CommitmentsTableProps): ReactElement =>
  commitments.length === 0 ? (
    <p>No commitment has been made to this bureau yet.</p>
  ) : (
    <TableContainer label="Commitments">
      <table className="usa-table usa-table--stacked">
        <caption className="usa-sr-only">Commitments to this bureau</caption>
        <thead>
          <tr>
            <th scope="col">You said</th>
            <th scope="col">We will</th>
            <th scope="col">Owner</th>
            <th scope="col">By</th>
            <th scope="col">State</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {commitments.map((commitment) => (
            <tr key={commitment.id}>
              <th scope="row" data-label="You said">
                {commitment.said}
                {commitment.saidCount !== null && (
                  <span className="cp-quiet"> ({commitment.saidCount} people)</span>
                )}
              </th>
              <td data-label="We will">
                <Link href={`/partner/${bureau}/commitments/${commitment.id}`}>
                  {commitment.willDo}
                </Link>
                {commitment.serviceName && (
                  <span className="cp-quiet db-line">{commitment.serviceName}</span>
                )}
              </td>
              <td data-label="Owner">
                {commitment.ownerTitle}
                {commitment.ownerLeft && <Tag icon="flag">Owner left: hand over</Tag>}
              </td>
              <td className="db-nowrap" data-label="By">
                {shortDate(`${commitment.dueOn}T12:00:00Z`, 'UTC')}
              </td>
              <td data-label="State">
                <Tag>{commitment.late ? commitment.time : commitment.stateLabel}</Tag>
              </td>
              <td data-label="Result">
                {commitment.after && (
                  <span className="db-line">
                    {commitment.before ?? 'Not measured'} → {commitment.after}
                  </span>
                )}
                {commitment.result ?? commitment.why ?? 'Measured after the change'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableContainer>
  );
