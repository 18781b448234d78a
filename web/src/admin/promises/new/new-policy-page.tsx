import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { PageHeading } from '../../../app/page-heading.js';
import { Breadcrumb } from '../../../components/breadcrumb.js';
import { policiesQuery } from '../../admin-api.js';
import { PageStates } from '../../page-states.js';
import { NewPolicyForm } from './new-policy-form.js';

/** A new policy, which begins as a copy of another one. */
export const NewPolicyPage = (): ReactElement => {
  const policies = useQuery(policiesQuery);
  const [withErrors, setWithErrors] = useState(false);
  return (
    <>
      <Breadcrumb trail={[{ label: 'Promises', href: '/admin/promises' }]} current="New policy" />
      <PageHeading section="Admin" withErrors={withErrors}>
        Add a policy
      </PageHeading>
      <p className="cp-lead ad-lead">
        It begins as a copy of another one. Nothing is promised by it until a rule or a service
        names it.
      </p>
      <PageStates query={policies} what="the policies">
        {({ items }) => <NewPolicyForm policies={items} onErrors={setWithErrors} />}
      </PageStates>
    </>
  );
};
