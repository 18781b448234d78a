import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { TableContainer } from '../../components/table-container.js';
import type { ChannelReport } from './channels-api.js';

const notKnown = 'Not known';

/** Each channel with its requests, share and cost, and what these were before; the last row is all of them. */
export const ChannelsTable = ({
  report: { channels, all },
  listOf,
}: {
  readonly report: ChannelReport;
  readonly listOf: (more: object) => string;
}): ReactElement => (
  <TableContainer label="How requests came, in numbers">
    <table className="usa-table db-channels__table">
      <caption className="usa-sr-only">How requests came and what they cost</caption>
      <thead>
        <tr>
          <th scope="col">Channel</th>
          <th scope="col">Requests</th>
          <th scope="col">Share</th>
          <th scope="col">Contacts a request</th>
          <th scope="col">Cost a request</th>
          <th scope="col">Cost a contact</th>
        </tr>
      </thead>
      <tbody>
        {channels.map((row) => (
          <tr key={row.channel}>
            <th scope="row">{row.label}</th>
            <td>
              {row.requests === 0 ? (
                '0'
              ) : (
                <Link
                  href={listOf({ metric: 'opened', channel: row.channel })}
                  aria-label={`${row.requests.toLocaleString('en-US')} requests, ${row.label}`}
                >
                  {row.requests.toLocaleString('en-US')}
                </Link>
              )}
            </td>
            <td>
              {row.share}
              {row.shareBefore && <Before value={row.shareBefore} />}
            </td>
            <td>{row.contactsEach ?? 'No data'}</td>
            <td>
              {row.costPerRequest ?? notKnown}
              {row.costPerRequestBefore && <Before value={row.costPerRequestBefore} />}
            </td>
            <td>{row.costPerContact ?? notKnown}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">All channels</th>
          <td>
            <Link
              href={listOf({ metric: 'opened' })}
              aria-label={`${all.requests.toLocaleString('en-US')} requests, all channels`}
            >
              {all.requests.toLocaleString('en-US')}
            </Link>
          </td>
          <td>100%</td>
          <td>{all.contactsEach ?? 'No data'}</td>
          <td>{all.costPerRequest ?? notKnown}</td>
          <td>{all.costPerContact ?? notKnown}</td>
        </tr>
      </tbody>
    </table>
  </TableContainer>
);

const Before = ({ value }: { readonly value: string }): ReactElement => (
  <span className="cp-quiet db-line">before {value}</span>
);
