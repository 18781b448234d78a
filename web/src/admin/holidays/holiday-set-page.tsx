import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { EmptyState } from '../../components/empty-state.js';
import type { HolidaySet } from '../admin-types.js';
import { holidaySetQuery, holidaySetsQuery } from '../calendars/calendar-api.js';
import { PageStates } from '../page-states.js';
import { HolidaySetForm } from './holiday-set-form.js';
import { HolidayReview } from './holiday-review.js';
import { ReviewList } from './review-list.js';

const trail = [
  { label: 'Calendars', href: '/admin/calendars' },
  { label: 'Holidays', href: '/admin/holidays' },
];

/** One set of holidays: its days, what has to be reviewed, and what was. */
export const HolidaySetPage = (): ReactElement => {
  const { code = '' } = useParams<{ code: string }>();
  const set = useQuery(holidaySetQuery(code));
  const [withErrors, setWithErrors] = useState(false);
  const name = set.data?.name ?? 'Holidays';
  return (
    <>
      <Breadcrumb trail={trail} current={name} />
      <PageHeading section="Admin" withErrors={withErrors}>
        {name}
      </PageHeading>
      <PageStates
        query={set}
        what="this holiday set"
        missing={
          <EmptyState
            heading="There is no such holiday set"
            action={<Link href="/admin/holidays">See all holiday sets</Link>}
          />
        }
      >
        {(data) => <SetDetails set={data} onErrors={setWithErrors} />}
      </PageStates>
    </>
  );
};

const SetDetails = ({
  set,
  onErrors,
}: {
  readonly set: HolidaySet;
  readonly onErrors: (errors: boolean) => void;
}): ReactElement => (
  <>
    <p className="cp-lead ad-lead">
      {set.summary && `${set.summary}. `}
      {set.calendars.length > 0
        ? `Taken over by ${set.calendars.map(({ name }) => name).join(', ')}.`
        : 'No calendar takes it over yet.'}
    </p>
    {set.proposal && (
      <HolidayReview key={set.version} set={set} proposal={set.proposal} onErrors={onErrors} />
    )}
    <Bureaus>
      {(bureaus) => <HolidaySetForm key={set.version} set={set} bureaus={bureaus} />}
    </Bureaus>
    <ReviewList reviews={set.reviews} />
  </>
);

/** A new set. */
export const NewHolidaySetPage = (): ReactElement => (
  <>
    <Breadcrumb trail={trail} current="New set" />
    <PageHeading section="Admin">Add a holiday set</PageHeading>
    <p className="cp-lead ad-lead">
      Such as the holidays of a state or a territory that a bureau keeps.
    </p>
    <Bureaus>{(bureaus) => <HolidaySetForm set={null} bureaus={bureaus} />}</Bureaus>
  </>
);

const Bureaus = ({
  children,
}: {
  readonly children: (bureaus: readonly { code: string; name: string }[]) => ReactElement;
}): ReactElement => {
  const sets = useQuery(holidaySetsQuery);
  return (
    <PageStates query={sets} what="the bureaus">
      {({ bureaus }) => children(bureaus)}
    </PageStates>
  );
};
