import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { EmptyState } from '../../components/empty-state.js';
import { PageStates } from '../page-states.js';
import { ContractForm } from './contract-form.js';
import { contractEditQuery } from './contracts-api.js';

/** One contract with a vendor: its terms, to be changed, and all its versions. */
export const ContractPage = (): ReactElement => {
  const { code = '' } = useParams<{ code: string }>();
  const contract = useQuery(contractEditQuery(code));
  const [withErrors, setWithErrors] = useState(false);
  const name = contract.data?.vendor ?? 'Contract';
  return (
    <>
      <Breadcrumb
        trail={[
          { label: 'Promises', href: '/admin/promises' },
          { label: 'Contracts with vendors', href: '/admin/contracts' },
        ]}
        current={name}
      />
      <PageHeading section="Admin" withErrors={withErrors}>
        {name}
      </PageHeading>
      <PageStates
        query={contract}
        what="this contract"
        lines={10}
        missing={
          <EmptyState
            heading="There is no such contract"
            action={<Link href="/admin/contracts">See all contracts</Link>}
          />
        }
      >
        {(data) => (
          <ContractForm
            key={`${data.code} ${data.version}`}
            contract={data}
            onErrors={setWithErrors}
          />
        )}
      </PageStates>
    </>
  );
};
