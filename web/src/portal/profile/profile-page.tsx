import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { DefinitionList } from '../../components/definition-list.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import type { MyRecord } from '../api/portal-types.js';
import { myRecordQuery } from '../api/profile-api.js';
import { AccessTokens } from './access-tokens.js';
import { StandIns } from './stand-ins.js';
import { OwnSettings } from './own-settings.js';

/** What is known about you, where it comes from, and what you may set yourself. */
export const ProfilePage = (): ReactElement => {
  const record = useQuery(myRecordQuery);
  return (
    <div className="portal-reading portal-profile">
      <PageHeading>Your profile</PageHeading>
      {record.isPending && <Loading what="your profile" lines={6} />}
      {record.isError && !record.data && (
        <ErrorState
          error={record.error}
          title="We couldn’t load your profile"
          onRetry={() => void record.refetch()}
        />
      )}
      {record.data && (
        <>
          <StaffRecord record={record.data} />
          <OwnSettings record={record.data} />
        </>
      )}
      <StandIns />
      <AccessTokens />
    </div>
  );
};

const StaffRecord = ({ record }: { readonly record: MyRecord }): ReactElement => (
  <Panel heading="Your staff record">
    <p className="cp-quiet">
      This comes from the staff record. To correct it, ask the HR desk; forms use the new details
      from then on.
    </p>
    <DefinitionList
      items={[
        { term: 'Name', value: record.fullName },
        { term: 'Email', value: record.email },
        { term: 'Phone', value: record.phone },
        { term: 'Bureau', value: record.bureau.name },
        { term: 'Title', value: record.title },
        { term: 'Where you work', value: record.workLocation },
        { term: 'Supervisor', value: record.supervisor?.fullName ?? 'None on record' },
      ]}
    />
  </Panel>
);
