import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { TableContainer } from '../../components/table-container.js';
import { scorecardHref, scorecardsQuery, type ScorecardRow } from './scorecards-api.js';

/** The fiscal periods of the offices that the reader leads, with or without targets. */
export const ScorecardsPage = (): ReactElement => {
  const scorecards = useQuery(scorecardsQuery);
  const denied = scorecards.isError && asProblem(scorecards.error).status === 403;
  const items = scorecards.data?.items;
  return (
    <div className="db-stack">
      <PageHeading section="Dashboards">Leader scorecards</PageHeading>
      <p className="cp-lead">
        Targets of an office for a fiscal period. They are set before it begins, and nobody changes
        them afterwards.
      </p>
      {scorecards.isPending && <Loading what="the scorecards" lines={6} />}
      {scorecards.isError && !denied && (
        <ErrorState error={scorecards.error} onRetry={() => void scorecards.refetch()} />
      )}
      {(denied || items?.length === 0) && (
        <EmptyState heading="You lead no office">
          <p>Scorecards are for the leads of offices that serve, and for nobody else.</p>
        </EmptyState>
      )}
      {items && items.length > 0 && <Periods items={items} />}
    </div>
  );
};

const Periods = ({ items }: { readonly items: readonly ScorecardRow[] }): ReactElement => (
  <TableContainer label="Fiscal periods">
    <table className="usa-table usa-table--stacked">
      <caption className="usa-sr-only">Fiscal periods of the offices you lead</caption>
      <thead>
        <tr>
          <th scope="col">Period</th>
          <th scope="col">Office</th>
          <th scope="col">Targets</th>
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <tr key={`${row.officeCode} ${row.periodCode}`}>
            <th scope="row" data-label="Period">
              <Link href={scorecardHref(row)}>{row.periodLabel}</Link>
            </th>
            <td data-label="Office">{row.officeName}</td>
            <td data-label="Targets">{stateWords(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableContainer>
);

const stateWords = ({ state, targets }: ScorecardRow): string => {
  if (state === 'none') return 'None were set';
  const count = `${targets} ${targets === 1 ? 'target' : 'targets'}`;
  if (state === 'locked') return `${count}, locked`;
  return targets === 0 ? 'Not set yet' : `${count}, can still be changed`;
};
