import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { ButtonLink } from '../../components/button-link.js';
import { Loading } from '../../components/loading.js';
import { customerQuery, ticketSearchQuery } from '../api/search-api.js';
import type { CustomerRecord } from '../desk-types.js';
import { QueueList } from '../queue/queue-list.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import { ContactFacts } from './contact-facts.js';

/** One customer: how to reach them and everything they asked for, as far as the reader may see it. */
export const CustomerPage = (): ReactElement => {
  const { id = '' } = useParams<{ id: string }>();
  const customer = useQuery(customerQuery(Number(id)));
  useRowKeys();
  if (customer.data) return <Customer customer={customer.data} />;
  if (!customer.isError) return <Loading what="the customer" lines={6} />;
  if (asProblem(customer.error).status === 404) {
    return (
      <div className="app-alone">
        <PageHeading section="Desk">We don’t know this person</PageHeading>
        <p className="cp-lead">The link may be old. Search by name above.</p>
      </div>
    );
  }
  return (
    <div className="app-alone">
      <PageHeading section="Desk">Customer</PageHeading>
      <ErrorState error={customer.error} onRetry={() => void customer.refetch()} />
    </div>
  );
};

const Customer = ({ customer }: { readonly customer: CustomerRecord }): ReactElement => {
  const name = encodeURIComponent(customer.fullName);
  return (
    <div className="desk-queue desk-queue--comfortable">
      <div className="desk-queue__head">
        <div>
          <PageHeading section="Desk">{customer.fullName}</PageHeading>
          <p className="desk-queue__summary">
            {[customer.title, customer.bureauName].filter(Boolean).join(', ')}
          </p>
        </div>
        <ButtonLink href={`/desk/new?customer=${customer.id}&name=${name}`} icon="add">
          New ticket for {customer.givenName}
        </ButtonLink>
      </div>
      <ContactFacts person={customer} />
      <Tickets customerId={customer.id} scope="open" heading="Open" none="Nothing is open." />
      <Tickets customerId={customer.id} scope="done" heading="Finished" none="Nothing yet." />
    </div>
  );
};

interface TicketsProps {
  readonly customerId: number;
  readonly scope: 'open' | 'done';
  readonly heading: string;
  readonly none: string;
}

const Tickets = ({ customerId, scope, heading, none }: TicketsProps): ReactElement => {
  const tickets = useQuery(ticketSearchQuery({ scope, customerId }));
  const rows = tickets.data?.items;
  return (
    <section aria-label={heading} className="desk-mine">
      <h2>{heading}</h2>
      {tickets.isPending && <Loading what={`what is ${heading.toLowerCase()}`} lines={3} />}
      {tickets.isError && (
        <ErrorState error={tickets.error} headingLevel={3} onRetry={() => void tickets.refetch()} />
      )}
      {rows?.length === 0 && <p className="cp-quiet">{none}</p>}
      {rows && rows.length > 0 && (
        <QueueList
          name={heading}
          rows={rows.map((row) => ({ row, gone: false }))}
          updatedAt={null}
        />
      )}
      {tickets.data?.nextCursor && (
        <p className="cp-small cp-quiet">The newest {rows?.length} are shown.</p>
      )}
    </section>
  );
};
