import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Button } from '../../components/button.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { CommitmentForm } from './commitment-form.js';
import { commitmentsQuery } from './commitments-api.js';
import { CommitmentsTable } from './commitments-table.js';

/** Everything that was committed to a bureau; leads of offices add to it. */
export const CommitmentsPage = (): ReactElement => {
  const { bureau = '' } = useParams<{ bureau: string }>();
  const commitments = useQuery(commitmentsQuery(bureau));
  const [adding, setAdding] = useState(false);
  const { data } = commitments;
  return (
    <div className="cp-stack">
      <Link className="cp-back" href={`/partner/${bureau}`}>
        <Icon name="arrow_back" />
        Back to the dashboard
      </Link>
      <PageHeading section="Dashboards">You said, we did</PageHeading>
      <p className="cp-lead">
        {data ? `What we do about what customers of ${data.bureauName} said. ` : ''}Each one has an
        owner, a date, and a number that it has to move; it is done only with a number from after
        the change.
      </p>
      {commitments.isError && (
        <ErrorState error={commitments.error} onRetry={() => void commitments.refetch()} />
      )}
      {commitments.isPending && <Loading what="the commitments" lines={6} />}
      {data?.mayAdd && !adding && (
        <p>
          <Button icon="add" onClick={() => setAdding(true)}>
            New commitment
          </Button>
        </p>
      )}
      {data && adding && (
        <CommitmentForm bureau={bureau} choices={data} onClose={() => setAdding(false)} />
      )}
      {data && <CommitmentsTable bureau={bureau} commitments={data.items} />}
    </div>
  );
};
