import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { PageHeading } from '../../../app/page-heading.js';
import { Breadcrumb } from '../../../components/breadcrumb.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageStates } from '../../page-states.js';
import { policyEditQuery } from './policy-edit-api.js';
import { PolicyForm } from './policy-form.js';

/** One policy, to be changed. */
export const PolicyEditPage = (): ReactElement => {
  const { code = '' } = useParams<{ code: string }>();
  const policy = useQuery(policyEditQuery(code));
  const [withErrors, setWithErrors] = useState(false);
  const name = policy.data?.name ?? 'Promise';
  return (
    <>
      <Breadcrumb
        trail={[
          { label: 'Promises', href: '/admin/promises' },
          { label: name, href: `/admin/promises/${code}` },
        ]}
        current="Change"
      />
      <PageHeading section="Admin" withErrors={withErrors}>
        {`Change “${name}”`}
      </PageHeading>
      <PageStates
        query={policy}
        what="this policy"
        lines={14}
        missing={
          <EmptyState
            heading="There is no such policy"
            action={<Link href="/admin/promises">See all promises</Link>}
          />
        }
      >
        {(data) => (
          <PolicyForm key={`${data.code} ${data.version}`} policy={data} onErrors={setWithErrors} />
        )}
      </PageStates>
    </>
  );
};
