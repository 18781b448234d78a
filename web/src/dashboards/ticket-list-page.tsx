import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { shortDate } from '../app/date-words.js';
import { ErrorState } from '../app/error-state.js';
import { PageHeading } from '../app/page-heading.js';
import { usePerson } from '../app/session.js';
import { EmptyState } from '../components/empty-state.js';
import { Icon } from '../components/icon.js';
import { Loading } from '../components/loading.js';
import { NewerOlder } from '../components/newer-older.js';
import { TableContainer } from '../components/table-container.js';
import type { PartnerTicket, PartnerTicketList } from './dashboard-types.js';
import { given, listQuery, partnerHref } from './partner-api.js';
import { useDashboardFilters } from './use-dashboard-filters.js';

const resultWords: Readonly<Record<PartnerTicket['promise'], string>> = {
  open: 'Still open',
  met: 'Yes',
  missed: 'No',
  not_judged: 'Not judged',
};

const pulseWords: Readonly<Record<PartnerTicket['pulse'], string>> = {
  not_asked: 'Not asked',
  asked: 'Asked',
  answered: 'Answered',
  not_answered: 'Did not answer',
};

/** The very requests behind a number of the dashboard. */
export const TicketListPage = (): ReactElement => {
  const { bureau = '' } = useParams<{ bureau: string }>();
  const filters = useDashboardFilters();
  const { cursor: _, metric, cause, age, channel, ...dashboard } = filters;
  const list = useQuery(listQuery(bureau, filters));
  const { data } = list;
  const exportHref = `/api/v1/partners/${bureau}/tickets.csv?${new URLSearchParams(
    given({ ...dashboard, metric, cause, age, channel }) as Record<string, string>,
  ).toString()}`;
  return (
    <>
      <Link className="cp-back" href={partnerHref(bureau, '', dashboard)}>
        <Icon name="arrow_back" />
        Back to the dashboard
      </Link>
      <PageHeading section="Dashboards">{data?.title ?? 'Requests behind a number'}</PageHeading>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the requests" lines={10} />}
      {data && (
        <div className="db-list-head">
          <p className="cp-lead">
            {data.tickets.toLocaleString('en-US')} {data.tickets === 1 ? 'request' : 'requests'}
            {metric === 'open' || metric === 'open_past_date' ? '' : `, ${data.period.label}`}
            {data.service ? `, ${data.service.label}` : ''}
          </p>
          <a className="usa-button usa-button--outline" href={exportHref} download>
            Export CSV
          </a>
        </div>
      )}
      {data?.tickets === 0 && (
        <EmptyState heading="No request is behind this number">
          <p>The period or the service you chose has none.</p>
        </EmptyState>
      )}
      {data && data.items.length > 0 && <TicketTable data={data} />}
      {data && (
        <NewerOlder
          label="Requests"
          newerWord="First page"
          olderWord="Next page"
          newerHref={
            filters.cursor ? partnerHref(bureau, '/list', { ...filters, cursor: null }) : null
          }
          olderHref={
            data.nextCursor
              ? partnerHref(bureau, '/list', { ...filters, cursor: data.nextCursor })
              : null
          }
        />
      )}
    </>
  );
};

const TicketTable = ({ data }: { readonly data: PartnerTicketList }): ReactElement => {
  const { timeZone } = usePerson();
  const when = (instant: string | null): string =>
    instant === null ? 'Still open' : shortDate(instant, timeZone);
  return (
    <TableContainer label={data.title}>
      <table className="usa-table usa-table--stacked">
        <caption className="usa-sr-only">{data.title}</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Service</th>
            <th scope="col">Opened</th>
            <th scope="col">Finished</th>
            <th scope="col">Date first given</th>
            <th scope="col">Finished by then</th>
            <th scope="col">Answered as promised</th>
            <th scope="col">Internal target</th>
            <th scope="col">Survey</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((ticket) => (
            <tr key={ticket.number}>
              <th scope="row" className="db-nowrap" data-label="Number">
                {data.mayOpen ? (
                  <Link href={`/desk/tickets/${ticket.number}`}>{ticket.number}</Link>
                ) : (
                  ticket.number
                )}
              </th>
              <td data-label="Service">{ticket.serviceName}</td>
              <td className="db-nowrap" data-label="Opened">
                {when(ticket.openedAt)}
              </td>
              <td className="db-nowrap" data-label="Finished">
                {when(ticket.finishedAt)}
              </td>
              <td className="db-nowrap" data-label="Date first given">
                {ticket.promisedFinishAt === null
                  ? 'None'
                  : shortDate(ticket.promisedFinishAt, timeZone)}
              </td>
              <td data-label="Finished by then">
                {resultWords[ticket.promise]}
                {ticket.missCause && <span className="cp-quiet db-line">{ticket.missCause}</span>}
              </td>
              <td data-label="Answered as promised">{resultWords[ticket.answer]}</td>
              <td data-label="Internal target">{resultWords[ticket.target]}</td>
              <td data-label="Survey">{pulseWords[ticket.pulse]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableContainer>
  );
};
