import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { EmptyState } from '../../components/empty-state.js';
import { TableContainer } from '../../components/table-container.js';
import { PageStates } from '../page-states.js';
import { contractsQuery, type VendorContract } from './contracts-api.js';

/** What vendors promise us while tickets wait for them. */
export const ContractsPage = (): ReactElement => {
  const contracts = useQuery(contractsQuery);
  return (
    <>
      <Breadcrumb
        trail={[{ label: 'Promises', href: '/admin/promises' }]}
        current="Contracts with vendors"
      />
      <PageHeading section="Admin">Contracts with vendors</PageHeading>
      <p className="cp-lead ad-lead">
        When a ticket waits for a vendor, their own clock runs by the contract. A miss is theirs,
        and customers never see it.
      </p>
      <PageStates query={contracts} what="the contracts" lines={6}>
        {({ items, source }) =>
          items.length === 0 ? (
            <EmptyState heading="There are no contracts yet">
              <p>
                Describe the first one in <code>{source}</code> and restart.
              </p>
            </EmptyState>
          ) : (
            <>
              <ContractTable contracts={items} />
              <p className="ad-source">
                New contracts come from <code>{source}</code>. Their terms are changed here.
              </p>
            </>
          )
        }
      </PageStates>
    </>
  );
};

const ContractTable = ({
  contracts,
}: {
  readonly contracts: readonly VendorContract[];
}): ReactElement => (
  <div className="ad-block">
    <TableContainer label="Contracts with vendors">
      <table className="usa-table usa-table--stacked">
        <caption className="usa-sr-only">Contracts with vendors, with what they promise</caption>
        <thead>
          <tr>
            <th scope="col">Vendor</th>
            <th scope="col">Within</th>
            <th scope="col">Counted by</th>
            <th scope="col">Version</th>
          </tr>
        </thead>
        <tbody>
          {contracts.map((contract) => (
            <tr key={contract.code}>
              <th scope="row" data-label="Vendor">
                <Link href={`/admin/contracts/${contract.code}`}>{contract.vendor}</Link>
                <span className="ad-line">{contract.promise}</span>
              </th>
              <td className="ad-nowrap" data-label="Within">
                <Within {...contract} />
              </td>
              <td data-label="Counted by">{contract.calendar.name}</td>
              <td data-label="Version">{contract.version}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableContainer>
  </div>
);

/** One time where it is the same for every priority, else a line each. */
const Within = ({ targets }: VendorContract): ReactElement =>
  new Set(targets.map(({ words }) => words)).size === 1 ? (
    <>{targets[0]!.words}</>
  ) : (
    <>
      {targets.map(({ priority, priorityLabel, words }) => (
        <span key={priority} className="ad-line">
          {priorityLabel}: {words}
        </span>
      ))}
    </>
  );
