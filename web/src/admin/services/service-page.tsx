import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { DefinitionList } from '../../components/definition-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { Panel } from '../../components/panel.js';
import { PriorityMark } from '../../components/priority-mark.js';
import { adminHref, serviceQuery } from '../admin-api.js';
import type { ServiceSetup } from '../admin-types.js';
import { counted } from '../counted.js';
import { FromFileNote } from '../from-file-note.js';
import { PageStates } from '../page-states.js';
import { FormVersions } from './form-versions.js';
import { Questions } from './questions.js';
import { ServiceMarks } from './service-marks.js';

/** Everything that is set for one service. */
export const ServicePage = (): ReactElement => {
  const { code = '' } = useParams<{ code: string }>();
  const service = useQuery(serviceQuery(code));
  const name = service.data?.name ?? 'Service';
  return (
    <>
      <Breadcrumb trail={[{ label: 'Services', href: '/admin/services' }]} current={name} />
      <PageHeading section="Admin">{name}</PageHeading>
      <PageStates
        query={service}
        what="this service"
        lines={12}
        missing={
          <EmptyState
            heading="There is no such service"
            action={<Link href="/admin/services">See all services</Link>}
          />
        }
      >
        {(data) => <Setup service={data} />}
      </PageStates>
    </>
  );
};

const Setup = ({ service }: { readonly service: ServiceSetup }): ReactElement => (
  <>
    <p className="cp-lead ad-lead">{service.summary}</p>
    <ServiceMarks service={service} />
    <div className="cp-actions ad-actions">
      <Link href={`/services/${service.code}`}>See it as customers do</Link>
      <Link href={adminHref(`/promises/${service.policy.code}`, { service: service.code })}>
        Try its promise
      </Link>
    </div>
    <Panel heading="How it is served" className="ad-block">
      <DefinitionList items={servingFacts(service)} />
    </Panel>
    <Panel
      heading="What is asked"
      aside={
        <span className="cp-quiet">
          {counted(service.questions, 'question')}, {counted(service.minutesToFill, 'minute')}
        </span>
      }
    >
      <Questions questions={service.form} />
    </Panel>
    <Panel heading="Words">
      <DefinitionList items={wordFacts(service)} />
    </Panel>
    <Panel heading="Versions of the form">
      <FormVersions versions={service.formVersions} />
    </Panel>
    <FromFileNote what="Services" source={service.source} />
  </>
);

const servingFacts = (service: ServiceSetup) => [
  { term: 'Served by', value: `${service.team.name}, ${service.office.name}` },
  {
    term: 'Owner',
    value: `${service.owner.fullName ?? 'Nobody now'}, ${service.owner.title}`,
  },
  {
    term: 'Promise',
    value: <Link href={`/admin/promises/${service.policy.code}`}>{service.policy.name}</Link>,
  },
  {
    term: 'Starts as',
    value: (
      <>
        <PriorityMark priority={service.priority.code} />
        <span className="ad-line">
          {service.priority.impact}, {service.priority.urgency.toLowerCase()}
        </span>
      </>
    ),
  },
  {
    term: 'Approval',
    value: service.approval ? (
      <>
        {service.approval.label}
        <span className="ad-line">Customers read: “{service.approval.words}”</span>
      </>
    ) : (
      'None'
    ),
  },
  {
    term: 'Who reads requests',
    value: service.sensitive
      ? `Only people of the ${service.office.name}, and the customer`
      : 'Staff of every office, and the customer',
  },
  {
    term: 'Asked how it went',
    value: service.highStakes ? 'Everyone who asked' : 'A sample of those who asked',
  },
];

const wordFacts = (service: ServiceSetup) => [
  { term: 'Group', value: service.group.name },
  { term: 'For whom', value: service.audience },
  {
    term: 'Offered to',
    value: service.bureaus ? service.bureaus.map(({ name }) => name).join('\n') : 'Every bureau',
  },
  {
    term: 'What you need',
    value: service.whatYouNeed.length > 0 ? service.whatYouNeed.join('\n') : 'Nothing',
  },
  {
    term: 'Also found by',
    value: service.keywords.length > 0 ? service.keywords.join(', ') : 'Its name alone',
  },
  { term: 'Code', value: <code>{service.code}</code> },
];
