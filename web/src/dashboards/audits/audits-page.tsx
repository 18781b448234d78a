import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { TableContainer } from '../../components/table-container.js';
import { auditsQuery, type AuditRow } from './audits-api.js';

/** The customer experience audits of this fiscal year and the last. */
export const AuditsPage = (): ReactElement => {
  const audits = useQuery(auditsQuery);
  const items = audits.data?.items;
  return (
    <div className="db-stack">
      <PageHeading section="Dashboards">Customer experience audits</PageHeading>
      <p className="cp-lead">
        Once a fiscal year two people look at each office by the same nine questions. Neither is of
        the office, and neither sees the other’s scores before both are done.
      </p>
      {audits.isPending && <Loading what="the audits" lines={6} />}
      {audits.isError && <ErrorState error={audits.error} onRetry={() => void audits.refetch()} />}
      {items?.length === 0 && <EmptyState heading="There is no office to audit" />}
      {items && items.length > 0 && (
        <TableContainer label="Audits">
          <table className="usa-table usa-table--stacked">
            <caption className="usa-sr-only">Audits of this fiscal year and the last</caption>
            <thead>
              <tr>
                <th scope="col">Office</th>
                <th scope="col">Fiscal year</th>
                <th scope="col">Reviews</th>
                <th scope="col">You</th>
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <tr key={`${row.officeCode} ${row.fiscalYear}`}>
                  <th scope="row" data-label="Office">
                    <Link href={`/partner/audits/${row.officeCode}/${row.fiscalYear}`}>
                      {row.officeName}
                    </Link>
                  </th>
                  <td data-label="Fiscal year">{row.fiscalYear}</td>
                  <td data-label="Reviews">{row.reviews} of 2</td>
                  <td data-label="You">{ownWords(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableContainer>
      )}
    </div>
  );
};

const ownWords = ({ reviewedByMe, mayReview, reviews }: AuditRow): string => {
  if (reviewedByMe) return 'You reviewed it';
  if (mayReview) return 'You can review it';
  return reviews === 2 ? 'Done by others' : 'It is your office';
};
