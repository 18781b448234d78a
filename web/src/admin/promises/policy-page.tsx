import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { ButtonLink } from '../../components/button-link.js';
import { DefinitionList } from '../../components/definition-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { Panel } from '../../components/panel.js';
import { policiesQuery } from '../admin-api.js';
import type { Policy } from '../admin-types.js';
import { PageStates } from '../page-states.js';
import { useMoments } from '../use-moments.js';
import { PromiseSource } from './promise-source.js';
import { countedBy } from './counted-by.js';
import { Targets } from './targets.js';
import { TrialBox } from './trial-box.js';

/** One policy: what it promises, and a box to try it out. */
export const PolicyPage = (): ReactElement => {
  const { code = '' } = useParams<{ code: string }>();
  const policies = useQuery(policiesQuery);
  const [withErrors, setWithErrors] = useState(false);
  const policy = policies.data?.items.find((candidate) => candidate.code === code);
  const name = policy?.name ?? 'Promise';
  return (
    <>
      <Breadcrumb trail={[{ label: 'Promises', href: '/admin/promises' }]} current={name} />
      <PageHeading section="Admin" withErrors={withErrors}>
        {name}
      </PageHeading>
      <PageStates query={policies} what="this promise" lines={12}>
        {({ source }) =>
          policy ? (
            <>
              <PolicyDetails policy={policy} onErrors={setWithErrors} />
              <PromiseSource source={source} />
            </>
          ) : (
            <EmptyState
              heading="There is no such policy"
              action={<Link href="/admin/promises">See all promises</Link>}
            />
          )
        }
      </PageStates>
    </>
  );
};

interface PolicyDetailsProps {
  readonly policy: Policy;
  readonly onErrors: (errors: boolean) => void;
}

const PolicyDetails = ({ policy, onErrors }: PolicyDetailsProps): ReactElement => {
  const { moment } = useMoments();
  return (
    <>
      <p className="cp-lead ad-lead">{policy.summary}</p>
      <p>
        <ButtonLink href={`/admin/promises/${policy.code}/edit`} variant="outline">
          Change this policy
        </ButtonLink>
      </p>
      <TrialBox policy={policy} onErrors={onErrors} />
      <Panel heading="Targets" className="ad-block">
        <Targets policy={policy} />
      </Panel>
      <Panel heading="How time is counted">
        <DefinitionList
          items={[
            {
              term: 'Calendar',
              value: <Link href="/admin/calendars">{countedBy(policy)}</Link>,
            },
            {
              term: 'Warnings',
              value: `At ${policy.warnAtPercent.map((percent) => `${percent}%`).join(', ')} of the target`,
            },
            { term: 'Opened again', value: policy.onReopen },
            { term: 'New priority', value: policy.onNewTarget },
            {
              term: 'Versions',
              value: policy.versions
                .map(({ version, publishedAt }) => `${version}, published ${moment(publishedAt)}`)
                .join('\n'),
            },
          ]}
        />
        <p className="ad-note">
          A request stays with the version it was filed under, whatever is published later.
        </p>
      </Panel>
      <Panel heading="What happens by itself">
        {policy.escalations.length === 0 ? (
          <p>Nothing beside the warnings.</p>
        ) : (
          <ul>
            {policy.escalations.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel heading="Services that promise by it">
        {policy.services.length === 0 ? (
          <p>None at present.</p>
        ) : (
          <ul className="ad-links">
            {policy.services.map(({ code, name, deskName, calendar }) => (
              <li key={code}>
                <Link href={`/admin/services/${code}`}>{name}</Link>
                <span className="ad-line">
                  {deskName}, {(calendar?.name ?? 'the calendar of the bureau').toLowerCase()}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
};
