import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { Link, useSearch } from 'wouter';
import { announce } from '../../app/announcer.js';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { NewerOlder } from '../../components/newer-older.js';
import { Panel } from '../../components/panel.js';
import { adminHref, peopleQuery, rolesQuery } from '../admin-api.js';
import { FromFileNote } from '../from-file-note.js';
import { PageStates } from '../page-states.js';
import { PeopleFilter, readPeopleFilters } from './people-filter.js';
import { PersonCard } from './person-card.js';
import { RoleTable } from './role-table.js';

/** Who may do what: people with their roles, and the table of roles. */
export const PeoplePage = (): ReactElement => {
  const filters = readPeopleFilters(useSearch());
  const people = useQuery(peopleQuery(filters));
  const roles = useQuery(rolesQuery);
  const shown = people.isPlaceholderData ? undefined : people.data;
  useEffect(() => {
    if (shown) announce(`${shown.items.length} people on this page`);
  }, [shown]);
  const query = { q: filters.q, role: filters.role };
  return (
    <>
      <PageHeading section="Admin">People and roles</PageHeading>
      <PeopleFilter key={`${filters.q} ${filters.role}`} filters={filters} />
      <PageStates query={people} what="the people" lines={10}>
        {(data) => (
          <div aria-busy={people.isPlaceholderData}>
            {data.items.length === 0 && (
              <EmptyState
                heading="Nobody fits"
                action={<Link href="/admin/people">See everyone with a role</Link>}
              >
                <p>Check the spelling, or choose Everyone.</p>
              </EmptyState>
            )}
            {data.items.length > 0 && (
              <ul className="ad-people">
                {data.items.map((person) => (
                  <PersonCard key={person.id} person={person} />
                ))}
              </ul>
            )}
            <NewerOlder
              label="People"
              newerWord="First page"
              olderWord="Next page"
              newerHref={filters.cursor ? adminHref('/people', query) : null}
              olderHref={
                data.nextCursor ? adminHref('/people', { ...query, cursor: data.nextCursor }) : null
              }
            />
          </div>
        )}
      </PageStates>
      <Panel heading="What each role may do" className="ad-block">
        <PageStates query={roles} what="the roles">
          {(matrix) => <RoleTable matrix={matrix} />}
        </PageStates>
      </Panel>
      {people.data && <FromFileNote what="People and roles" source={people.data.source} />}
    </>
  );
};
