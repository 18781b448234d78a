import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { TableContainer } from '../../components/table-container.js';
import { Tag } from '../../components/tag.js';
import { counted } from '../counted.js';
import { PageStates } from '../page-states.js';
import { type OfficePulseRow, officePulsesQuery } from './pulses-api.js';

/** What each office asks its customers when a request is finished. */
export const PulsesPage = (): ReactElement => {
  const pulses = useQuery(officePulsesQuery);
  return (
    <>
      <PageHeading section="Admin">Surveys</PageHeading>
      <p className="cp-lead ad-lead">
        What customers are asked when a request is finished: federal questions, whose words are
        locked, and questions of each office. Seven at most.
      </p>
      <PageStates query={pulses} what="the surveys" lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState heading="There are no offices yet" />
          ) : (
            <Offices items={items} />
          )
        }
      </PageStates>
    </>
  );
};

const Offices = ({ items }: { readonly items: readonly OfficePulseRow[] }): ReactElement => (
  <TableContainer label="Surveys by office">
    <table className="usa-table usa-table--stacked">
      <caption className="usa-sr-only">Surveys by office</caption>
      <thead>
        <tr>
          <th scope="col">Office</th>
          <th scope="col">Asks now</th>
          <th scope="col">Own questions</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ officeCode, officeName, publishedVersion, ownItems, hasDraft }) => (
          <tr key={officeCode}>
            <th scope="row" data-label="Office">
              <Link href={`/admin/pulses/${officeCode}`}>{officeName}</Link>
            </th>
            <td data-label="Asks now">
              {publishedVersion === null ? 'The default survey' : `Version ${publishedVersion}`}{' '}
              {hasDraft && <Tag>Draft</Tag>}
            </td>
            <td data-label="Own questions">
              {ownItems === 0 ? 'None' : counted(ownItems, 'question')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableContainer>
);
