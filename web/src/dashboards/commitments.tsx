import type { ReactElement } from 'react';
import { shortDate } from '../app/date-words.js';
import { Panel } from '../components/panel.js';
import { TableContainer } from '../components/table-container.js';
import { Tag } from '../components/tag.js';
import type { Commitment } from './dashboard-types.js';

/** What customers said and what the offices do about it, late ones first. */
export const Commitments = ({
  commitments,
}: {
  readonly commitments: readonly Commitment[];
}): ReactElement => (
  <Panel heading="You said, we did">
    {commitments.length === 0 ? (
      <p>No commitment has been made to this bureau yet.</p>
    ) : (
      <TableContainer label="Commitments">
        <table className="usa-table">
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
                <th scope="row">
                  {commitment.said}{' '}
                  <span className="cp-quiet">({commitment.saidCount} people)</span>
                </th>
                <td>
                  {commitment.willDo}
                  {commitment.serviceName && (
                    <span className="cp-quiet db-line">{commitment.serviceName}</span>
                  )}
                </td>
                <td>{commitment.ownerTitle}</td>
                <td className="db-nowrap">{shortDate(`${commitment.dueOn}T12:00:00Z`, 'UTC')}</td>
                <td>
                  <Tag>{commitment.stateLabel}</Tag>
                </td>
                <td>{commitment.result ?? 'Measured after it is done'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableContainer>
    )}
  </Panel>
);
