import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { ButtonLink } from '../../components/button-link.js';
import { Loading } from '../../components/loading.js';
import { customerQuery } from '../api/search-api.js';
import type { CustomerRecord, CustomerTicket } from '../desk-types.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import { FoundTable } from '../search/found-table.js';
import { ContactFacts } from './contact-facts.js';

/** One customer: how to reach them and everything they asked for, as far as the reader may see it. */
export const CustomerPage = (): ReactElement => {
  const { id = '' } = useParams<{ id: string }>();
  const customer = useQuery(customerQuery(Number(id)));
  useRowKeys();
  if (customer.data) return <Customer customer={customer.data} />;
  if (!customer.isError) return <Loading what="the customer" lines={6} wholePage />;
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
            {[customer.title, customer.bureau.name].filter(Boolean).join(', ')}
          </p>
        </div>
        <ButtonLink href={`/desk/new?customer=${customer.id}&name=${name}`} icon="add">
          New ticket for {customer.givenName}
        </ButtonLink>
      </div>
      <ContactFacts person={customer} />
      <Tickets heading="Open" rows={customer.open} none="Nothing is open." />
      <Tickets heading="Finished" rows={customer.finished} none="Nothing yet." />
    </div>
  );
};

interface TicketsProps {
  readonly heading: string;
  readonly rows: readonly CustomerTicket[];
  readonly none: string;
}

const Tickets = ({ heading, rows, none }: TicketsProps): ReactElement => (
  <section aria-label={heading} className="desk-mine">
    <h2>{heading}</h2>
    {rows.length === 0 ? (
      <p className="cp-quiet">{none}</p>
    ) : (
      <FoundTable name={heading} rows={rows} />
    )}
  </section>
);
