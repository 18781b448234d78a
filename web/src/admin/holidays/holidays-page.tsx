import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { ButtonLink } from '../../components/button-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { TableContainer } from '../../components/table-container.js';
import { Tag } from '../../components/tag.js';
import type { HolidaySetRow } from '../admin-types.js';
import { holidaySetsQuery } from '../calendars/calendar-api.js';
import { PageStates } from '../page-states.js';

/** Sets of holidays: by law, and those of bureaus. */
export const HolidaysPage = (): ReactElement => {
  const sets = useQuery(holidaySetsQuery);
  return (
    <>
      <Breadcrumb trail={[{ label: 'Calendars', href: '/admin/calendars' }]} current="Holidays" />
      <PageHeading section="Admin">Holidays</PageHeading>
      <p className="cp-lead ad-lead">
        Sets of days on which calendars close. A calendar takes the days over when it is published.
      </p>
      <PageStates query={sets} what="the holidays">
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <EmptyState heading="There are no holiday sets yet" />
            ) : (
              <SetTable sets={items} />
            )}
            <div className="cp-actions">
              <ButtonLink href="/admin/holidays/new" icon="add">
                Add a holiday set
              </ButtonLink>
            </div>
          </>
        )}
      </PageStates>
    </>
  );
};

const SetTable = ({ sets }: { readonly sets: readonly HolidaySetRow[] }): ReactElement => (
  <TableContainer label="Holiday sets">
    <table className="usa-table usa-table--stacked">
      <thead>
        <tr>
          <th scope="col">Set</th>
          <th scope="col">For</th>
          <th scope="col">Days</th>
          <th scope="col">Reviewed</th>
          <th scope="col">Calendars</th>
        </tr>
      </thead>
      <tbody>
        {sets.map((set) => (
          <tr key={set.code}>
            <th scope="row" data-label="Set">
              <Link href={`/admin/holidays/${set.code}`}>{set.name}</Link>
              {set.summary && <span className="ad-line">{set.summary}</span>}
            </th>
            <td data-label="For">{set.bureau?.name ?? 'Everybody'}</td>
            <td data-label="Days">
              {set.days}
              {set.lastDay && <span className="ad-line">through {set.lastDay.slice(0, 4)}</span>}
            </td>
            <td data-label="Reviewed">
              <Reviewed set={set} />
            </td>
            <td data-label="Calendars">
              {set.calendars.map(({ name }) => name).join(', ') || 'None'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableContainer>
);

const Reviewed = ({ set }: { readonly set: HolidaySetRow }): ReactElement => {
  if (!set.byRule) return <>Entered by hand</>;
  const words = set.reviewedThrough ? `Through ${set.reviewedThrough}` : 'Never';
  return set.reviewDue ? <Tag className="ad-tag--warn">{words}: review due</Tag> : <>{words}</>;
};
