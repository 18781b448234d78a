import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import type { components } from '../../api/schema.js';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { ButtonLink } from '../../components/button-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { Charter } from './charter.js';
import { StandardsTable } from './standards-table.js';
import { chartersQuery, officeStandardsQuery } from './standards-api.js';

type OfficeStandards = components['schemas']['OfficeStandardsView'];

/** The customer charter: what each office promises, and the way to its service standards. */
export const CharterPage = (): ReactElement => {
  const charters = useQuery(chartersQuery);
  return (
    <div className="portal-reading">
      <Breadcrumb trail={[{ label: 'Home', href: '/' }]} current="What you can expect" />
      <PageHeading>What you can expect from us</PageHeading>
      <p className="cp-lead">
        What each office does for you, how long it takes, and what to do if it went wrong.
      </p>
      {charters.isPending && <Loading what="the charters" lines={8} />}
      {charters.isError && (
        <ErrorState error={charters.error} onRetry={() => void charters.refetch()} />
      )}
      {charters.data?.items.length === 0 && (
        <EmptyState heading="No office has written its charter yet" />
      )}
      {charters.data?.items.map((office) => (
        <Panel
          key={office.code}
          heading={office.name}
          aside={
            <Link href={`/standards/${office.code}`}>
              How long it takes<span className="usa-sr-only"> at the {office.deskName}</span>
            </Link>
          }
        >
          <Charter office={office} />
        </Panel>
      ))}
    </div>
  );
};

/** The service standards of one office: what is promised, and beside it how long it really takes. */
export const OfficeStandardsPage = (): ReactElement => {
  const { office = '' } = useParams<{ office: string }>();
  const standards = useQuery(officeStandardsQuery(office));
  if (standards.data) return <Standards office={standards.data} />;
  if (standards.isPending) return <Loading what="the service standards" lines={8} wholePage />;
  if (asProblem(standards.error).status === 404) return <NoSuchOffice />;
  return (
    <>
      <PageHeading title="Service standards">We couldn’t load the service standards</PageHeading>
      <ErrorState error={standards.error} onRetry={() => void standards.refetch()} />
    </>
  );
};

const NoSuchOffice = (): ReactElement => (
  <div className="portal-reading">
    <PageHeading title="Office not found">We can’t find this office</PageHeading>
    <p className="cp-lead">It may have a new name.</p>
    <div className="cp-actions">
      <ButtonLink href="/standards">See all offices</ButtonLink>
    </div>
  </div>
);

const Standards = ({ office }: { readonly office: OfficeStandards }): ReactElement => (
  <div className="portal-standards">
    <Breadcrumb
      trail={[
        { label: 'Home', href: '/' },
        { label: 'What you can expect', href: '/standards' },
      ]}
      current={office.deskName}
    />
    <PageHeading>Service standards of the {office.deskName}</PageHeading>
    <p className="cp-lead">
      {office.summary} Call <a href={`tel:+1${office.phone.replace(/\D/g, '')}`}>{office.phone}</a>{' '}
      or write to <a href={`mailto:${office.email}`}>{office.email}</a>.
    </p>
    <Panel heading="What we promise, and how long it really takes">
      {office.services.length === 0 ? (
        <EmptyState heading="This office offers your bureau no services" headingLevel={3} />
      ) : (
        <StandardsTable services={office.services} />
      )}
    </Panel>
    <Panel heading="Our charter">
      <Charter office={office} />
    </Panel>
  </div>
);
