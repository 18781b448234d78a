import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { PageHeading } from '../../../app/page-heading.js';
import { Breadcrumb } from '../../../components/breadcrumb.js';
import { calendarsQuery } from '../../admin-api.js';
import { PageStates } from '../../page-states.js';
import { ClosingForm } from './closing-form.js';
import { ClosingResult, type PlannedClosing } from './closing-result.js';

/** Closing one or all calendars, now or for a date, with what it moves before it holds. */
export const ClosingPage = (): ReactElement => {
  const calendars = useQuery(calendarsQuery);
  const [withErrors, setWithErrors] = useState(false);
  const [planned, setPlanned] = useState<readonly PlannedClosing[] | null>(null);
  return (
    <>
      <Breadcrumb
        trail={[{ label: 'Calendars', href: '/admin/calendars' }]}
        current="Close a day"
      />
      <PageHeading section="Admin" withErrors={withErrors}>
        Close a day
      </PageHeading>
      <p className="cp-lead ad-lead">
        Snow, an emergency, an executive order: promises do not count the time that is closed.
      </p>
      <PageStates query={calendars} what="the calendars">
        {({ items }) => (
          <>
            <ClosingForm
              calendars={items}
              onPlanned={setPlanned}
              onErrors={setWithErrors}
              planned={planned !== null}
            />
            {planned && <ClosingResult closings={planned} />}
          </>
        )}
      </PageStates>
    </>
  );
};
