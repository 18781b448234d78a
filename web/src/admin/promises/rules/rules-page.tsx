import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { PageHeading } from '../../../app/page-heading.js';
import { Breadcrumb } from '../../../components/breadcrumb.js';
import { PageStates } from '../../page-states.js';
import { policyRulesQuery } from '../edit/policy-edit-api.js';
import { RulesForm } from './rules-form.js';

/** Which policy a ticket gets: the one list of rules. */
export const RulesPage = (): ReactElement => {
  const rules = useQuery(policyRulesQuery);
  const [withErrors, setWithErrors] = useState(false);
  return (
    <>
      <Breadcrumb
        trail={[{ label: 'Promises', href: '/admin/promises' }]}
        current="Rules that choose a policy"
      />
      <PageHeading section="Admin" withErrors={withErrors}>
        Rules that choose a policy
      </PageHeading>
      <p className="cp-lead ad-lead">
        A ticket that meets every condition of a rule gets its policy; all others get that of their
        service. Two rules may never match the same ticket.
      </p>
      <PageStates query={rules} what="the rules" lines={10}>
        {(list) => <RulesForm key={list.version} list={list} onErrors={setWithErrors} />}
      </PageStates>
    </>
  );
};
