import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { NotFoundPage } from '../../app/not-found-page.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Loading } from '../../components/loading.js';
import { availabilityQuery } from '../api/availability-api.js';
import { FlashSlot } from '../shell/flash.js';
import { Absences } from './absences.js';
import { WorkForm } from './work-form.js';

/** When and how much the reader works, or somebody they lead: days away, limit, hours and skills. */
export const AvailabilityPage = (): ReactElement => {
  const me = usePerson();
  const { id } = useParams<{ id?: string }>();
  const personId = id === undefined ? me.id : Number(id);
  const availability = useQuery(availabilityQuery(personId));
  if (availability.isError && asProblem(availability.error).status === 404) {
    return <NotFoundPage />;
  }
  const view = availability.data;
  const own = personId === me.id;
  return (
    <div className="desk-narrow">
      <FlashSlot />
      <PageHeading section="Desk">
        {own ? 'My availability' : `Availability of ${view?.fullName ?? 'a colleague'}`}
      </PageHeading>
      <p className="desk-queue__summary">
        {own
          ? 'What you are given follows this: by “Claim next”, and where your team assigns automatically.'
          : 'What they are given follows this: by “Claim next”, and where their team assigns automatically.'}
      </p>
      {availability.isPending && <Loading what="the availability" lines={6} />}
      {availability.isError && !view && (
        <ErrorState
          error={availability.error}
          title="We couldn’t load this"
          onRetry={() => void availability.refetch()}
        />
      )}
      {view && (
        <>
          <Absences view={view} own={own} />
          <WorkForm key={view.version} view={view} own={own} />
        </>
      )}
    </div>
  );
};
