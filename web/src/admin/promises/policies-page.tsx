import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { ButtonLink } from '../../components/button-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { TableContainer } from '../../components/table-container.js';
import { policiesQuery } from '../admin-api.js';
import type { Policy } from '../admin-types.js';
import { counted } from '../counted.js';
import { countedBy } from './counted-by.js';
import { PromiseSource } from './promise-source.js';
import { PageStates } from '../page-states.js';

/** What is promised, policy by policy. */
export const PoliciesPage = (): ReactElement => {
  const policies = useQuery(policiesQuery);
  return (
    <>
      <PageHeading section="Admin">Promises</PageHeading>
      <p className="cp-lead ad-lead">
        Each service promises by one SLA policy, unless{' '}
        <Link href="/admin/promise-rules">a rule chooses another</Link>. Times are working time of
        the desk that serves. Open one to try it out, or to change it. What vendors promise us is in{' '}
        <Link href="/admin/contracts">contracts with vendors</Link>.
      </p>
      <PageStates query={policies} what="the promises" lines={12}>
        {({ items, source }) => (
          <>
            {items.length === 0 ? (
              <EmptyState heading="There are no policies yet" />
            ) : (
              <PolicyTable policies={items} />
            )}
            <p className="ad-block">
              <ButtonLink href="/admin/promises/new" variant="outline">
                Add a policy
              </ButtonLink>
            </p>
            <PromiseSource source={source} />
          </>
        )}
      </PageStates>
    </>
  );
};

const PolicyTable = ({ policies }: { readonly policies: readonly Policy[] }): ReactElement => (
  <div className="ad-block">
    <TableContainer label="SLA policies">
      <table className="usa-table usa-table--stacked">
        <caption className="usa-sr-only">SLA policies, with what they promise normally</caption>
        <thead>
          <tr>
            <th scope="col">Policy</th>
            <th scope="col">First answer, normally</th>
            <th scope="col">Finished, normally</th>
            <th scope="col">Counted by</th>
            <th scope="col">Services</th>
          </tr>
        </thead>
        <tbody>
          {policies.map((policy) => (
            <tr key={policy.code}>
              <th scope="row" data-label="Policy">
                <Link href={`/admin/promises/${policy.code}`}>{policy.name}</Link>
                <span className="ad-line">{policy.summary}</span>
              </th>
              <td className="ad-nowrap" data-label="First answer, normally">
                {normally(policy, 'first_response')}
              </td>
              <td className="ad-nowrap" data-label="Finished, normally">
                {normally(policy, 'resolution')}
              </td>
              <td data-label="Counted by">{countedBy(policy)}</td>
              <td className="ad-nowrap" data-label="Services">
                {counted(policy.services.length, 'service')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableContainer>
  </div>
);

const normally = ({ metrics }: Policy, metric: string): string =>
  metrics
    .find((promise) => promise.metric === metric)
    ?.targets.find(({ priority }) => priority === 'normal')?.words ?? 'No promise';
