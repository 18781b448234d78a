import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { ErrorState } from '../app/error-state.js';
import { PageHeading } from '../app/page-heading.js';
import { Loading } from '../components/loading.js';
import { definitionsQuery } from './partner-api.js';

/** Every measure of the dashboards: what it is, how it is computed, from what, and what it leaves out. */
export const DefinitionsPage = (): ReactElement => {
  const definitions = useQuery(definitionsQuery);
  const { data } = definitions;
  useEffect(() => {
    if (data) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [data]);
  return (
    <>
      <PageHeading section="Dashboards">How the numbers are counted</PageHeading>
      <p className="cp-lead">
        The definition of every number on the dashboards and in their exports.{' '}
        <a href="/api/v1/partners/definitions.csv" download>
          Download them as CSV
        </a>
      </p>
      {definitions.isError && (
        <ErrorState error={definitions.error} onRetry={() => void definitions.refetch()} />
      )}
      {definitions.isPending && <Loading what="the definitions" lines={10} />}
      {data?.map(({ code, label, what, how, source, leftOut }) => (
        <section key={code} id={code} className="db-metric" aria-labelledby={`${code}-name`}>
          <h2 id={`${code}-name`}>{label}</h2>
          <p>{what}</p>
          <dl>
            <dt>How</dt>
            <dd>{how}</dd>
            <dt>From</dt>
            <dd>{source}.</dd>
            <dt>Left out</dt>
            <dd>{leftOut}.</dd>
          </dl>
        </section>
      ))}
    </>
  );
};
