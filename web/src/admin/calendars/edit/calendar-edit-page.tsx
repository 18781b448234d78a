import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { PageHeading } from '../../../app/page-heading.js';
import { Breadcrumb } from '../../../components/breadcrumb.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageStates } from '../../page-states.js';
import { calendarQuery } from '../calendar-api.js';
import { CalendarForm } from './calendar-form.js';

/** One calendar, to be read and changed. */
export const CalendarEditPage = (): ReactElement => {
  const { code = '' } = useParams<{ code: string }>();
  const calendar = useQuery(calendarQuery(code));
  const [withErrors, setWithErrors] = useState(false);
  const name = calendar.data?.name ?? 'Calendar';
  return (
    <>
      <Breadcrumb trail={[{ label: 'Calendars', href: '/admin/calendars' }]} current={name} />
      <PageHeading section="Admin" withErrors={withErrors}>
        {name}
      </PageHeading>
      <PageStates
        query={calendar}
        what="this calendar"
        lines={14}
        missing={
          <EmptyState
            heading="There is no such calendar"
            action={<Link href="/admin/calendars">See all calendars</Link>}
          />
        }
      >
        {(data) => (
          <>
            <p className="cp-lead ad-lead">
              {data.summary}. {whoGoesByIt(data.teams, data.policies)}
            </p>
            <CalendarForm
              key={`${data.code} ${data.version}`}
              calendar={data}
              onErrors={setWithErrors}
            />
          </>
        )}
      </PageStates>
    </>
  );
};

type Named = readonly { readonly name: string }[];

const whoGoesByIt = (teams: Named, policies: Named): string => {
  const parts = [...teams, ...policies].map(({ name }) => name);
  return parts.length === 0 ? 'Nobody goes by it yet.' : `By it go ${parts.join(', ')}.`;
};
