import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense } from 'react';
import { Link, useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { ButtonLink } from '../../components/button-link.js';
import { DefinitionList } from '../../components/definition-list.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { serviceQuery } from '../api/catalog-api.js';
import type { ServicePage as ServiceDetails } from '../api/portal-types.js';
import { SummaryBox } from '../../components/summary-box.js';
import { generalRequestPath } from '../search/general-request-path.js';
import { useDateWords } from '../use-date-words.js';
import { ServiceStages } from './service-stages.js';
import { FilingPromise } from './filing-promise.js';

const YouSaid = lazy(async () => ({
  default: (await import('../you-said/you-said.js')).YouSaid,
}));

type Approval = NonNullable<ServiceDetails['approval']>;

/** What the service is, and the promise before anything is filled in. */
export const ServicePage = (): ReactElement => {
  const { code = '' } = useParams<{ code: string }>();
  const service = useQuery(serviceQuery(code));
  if (service.data) return <Service service={service.data} />;
  if (service.isPending) return <Loading what="this service" lines={6} wholePage />;
  if (asProblem(service.error).status === 404) return <NoSuchService />;
  return (
    <>
      <PageHeading title="Service">We couldn’t load this service</PageHeading>
      <ErrorState error={service.error} onRetry={() => void service.refetch()} />
    </>
  );
};

const NoSuchService = (): ReactElement => (
  <div className="portal-reading">
    <PageHeading title="Service not found">We can’t find this service</PageHeading>
    <p className="cp-lead">It may have a new name, or it is no longer offered.</p>
    <div className="cp-actions">
      <ButtonLink href="/">Search all services</ButtonLink>
      <ButtonLink href={generalRequestPath()} variant="outline">
        Tell us in your own words
      </ButtonLink>
    </div>
  </div>
);

const Service = ({ service }: { readonly service: ServiceDetails }): ReactElement => {
  const words = useDateWords();
  const { openRequest, eligibility } = service;
  return (
    <div className="portal-service">
      <div className="portal-service__head">
        <Breadcrumb trail={[{ label: 'Home', href: '/' }]} current={service.name} />
        <PageHeading>{service.name}</PageHeading>
        <p className="cp-lead">{service.summary}</p>
        {openRequest && (
          <Alert tone="info" heading={`You asked for this ${words.onDay(openRequest.openedAt)}`}>
            <p>
              <Link href={`/requests/${openRequest.number}`}>See “{openRequest.subject}”</Link>{' '}
              before you start another one.
            </p>
          </Alert>
        )}
        {eligibility.allowed && <FilingPromise service={service} />}
      </div>
      <div className="portal-service__side">
        <SummaryBox heading="What you’ll need">
          <ul className="portal-needed">
            {service.whatYouNeed.map((need) => (
              <li key={need}>
                <Icon name="check" />
                <span>{need}</span>
              </li>
            ))}
          </ul>
        </SummaryBox>
      </div>
      <div className="portal-service__main">
        {eligibility.allowed ? <Start service={service} /> : <NotForYou service={service} />}
        <ServiceStages service={service} />
        <Facts service={service} />
        <Suspense>
          <YouSaid service={service.code} />
        </Suspense>
        <p>
          Not what you need? <Link href={generalRequestPath()}>Tell us in your own words</Link> or{' '}
          <Link href="/">see all services</Link>.
        </p>
      </div>
    </div>
  );
};

const Facts = ({ service }: { readonly service: ServiceDetails }): ReactElement => {
  const minutes = service.minutesToFill === 1 ? '1 minute' : `${service.minutesToFill} minutes`;
  return (
    <DefinitionList
      items={[
        { term: 'Who it’s for', value: service.audience },
        { term: 'Time to fill in', value: `About ${minutes}; you can save and come back` },
        ...(service.approval
          ? [{ term: 'Who approves', value: approvalWords(service.approval) }]
          : []),
        { term: 'Who does the work', value: <DeskContact desk={service.desk} article="The" /> },
        { term: 'Who answers for it', value: ownerWords(service.owner) },
      ]}
    />
  );
};

const ownerWords = ({ title, fullName }: ServiceDetails['owner']): string =>
  fullName ? `${fullName}, ${title}` : title;

const approvalWords = ({ words, approverName, steps }: Approval): string => {
  if (!approverName) return words;
  const asked = steps.map(({ name, approverNames }) => `${name}: ${approverNames.join(', ')}`);
  return steps.length === 1 && steps[0]?.approverNames.length === 1
    ? `${words} For you that is ${approverName}.`
    : `${words} For you: ${asked.join('; ')}.`;
};

interface DeskContactProps {
  readonly desk: ServiceDetails['desk'];
  readonly article?: 'the' | 'The';
}

const DeskContact = ({ desk, article = 'the' }: DeskContactProps): ReactElement => (
  <>
    {`${article} ${desk.deskName}, `}
    <a href={`tel:+1${desk.phone.replace(/\D/g, '')}`}>{desk.phone}</a>
  </>
);

const Start = ({ service }: { readonly service: ServiceDetails }): ReactElement => (
  <>
    <div className="cp-actions">
      <ButtonLink href={`/services/${service.code}/request/new/1`}>Start your request</ButtonLink>
    </div>
    {service.sensitive && (
      <p className="portal-private">
        <Icon name="lock" /> Only the {service.desk.deskName} can read what you send here.
      </p>
    )}
  </>
);

const NotForYou = ({ service }: { readonly service: ServiceDetails }): ReactElement => (
  <Alert tone="warning" heading="You can’t ask for this yourself">
    <p>{service.eligibility.reason}</p>
    <p>
      Ask <DeskContact desk={service.eligibility.contact} />
    </p>
  </Alert>
);
