import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { PageHeading } from '../../app/page-heading.js';
import { ButtonLink } from '../../components/button-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { calendarsQuery } from '../admin-api.js';
import { PageStates } from '../page-states.js';
import { CalendarPanel } from './calendar-panel.js';

/** By which hours and holidays promises are counted. */
export const CalendarsPage = (): ReactElement => {
  const calendars = useQuery(calendarsQuery);
  return (
    <>
      <PageHeading section="Admin">Calendars</PageHeading>
      <p className="cp-lead ad-lead">
        Working time, by which every promise is counted. A changed calendar counts from the day it
        is changed: time before stays measured as it was.
      </p>
      <div className="cp-actions ad-actions">
        <ButtonLink href="/admin/calendar-closing" icon="pause">
          Close a day
        </ButtonLink>
        <ButtonLink href="/admin/holidays" variant="outline">
          Holidays
        </ButtonLink>
      </div>
      <PageStates query={calendars} what="the calendars" lines={12}>
        {({ items }) => (
          <>
            {items.length === 0 && <EmptyState heading="There are no calendars yet" />}
            {items.map((calendar) => (
              <CalendarPanel key={calendar.code} calendar={calendar} />
            ))}
          </>
        )}
      </PageStates>
    </>
  );
};
