import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, Redirect } from 'wouter';
import { ErrorState } from '../app/error-state.js';
import { PageHeading } from '../app/page-heading.js';
import { EmptyState } from '../components/empty-state.js';
import { Loading } from '../components/loading.js';
import { bureausQuery } from './partner-api.js';

/** The dashboards the reader may open; with only one, that one. */
export const BureausPage = (): ReactElement => {
  const bureaus = useQuery(bureausQuery);
  const [only, ...others] = bureaus.data ?? [];
  if (only && others.length === 0) return <Redirect to={`/partner/${only.code}`} replace />;
  return (
    <>
      <PageHeading section="Dashboards">Partner dashboards</PageHeading>
      <p className="cp-lead">
        One page for each bureau we serve: promises, speed, and what customers said.
      </p>
      {bureaus.isError && (
        <ErrorState error={bureaus.error} onRetry={() => void bureaus.refetch()} />
      )}
      {bureaus.isPending && <Loading what="the bureaus" lines={6} />}
      {bureaus.data?.length === 0 && (
        <EmptyState heading="No dashboard is open to you">
          <p>Ask the lead of your bureau for access to its dashboard.</p>
        </EmptyState>
      )}
      <ul className="db-bureaus">
        {bureaus.data?.map((bureau) => (
          <li key={bureau.code}>
            <Link href={`/partner/${bureau.code}`} className="db-bureau">
              <span className="db-bureau__short">{bureau.shortName}</span>
              {bureau.name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
};
