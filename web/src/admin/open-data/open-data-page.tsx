import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Panel } from '../../components/panel.js';
import { PageStates } from '../page-states.js';
import { NextMonthPanel } from './next-month-panel.js';
import { dueQuery, publishedQuery, touchpointsQuery } from './open-data-api.js';
import { PublishedMonths } from './published-months.js';
import { TouchpointsFiles } from './touchpoints-files.js';

/** What is published of each month, the month that comes next, and the files for federal reports. */
export const OpenDataPage = (): ReactElement => {
  const due = useQuery(dueQuery);
  const published = useQuery(publishedQuery);
  const touchpoints = useQuery(touchpointsQuery);
  const [withErrors, setWithErrors] = useState(false);
  return (
    <>
      <PageHeading section="Admin" withErrors={withErrors}>
        Open data
      </PageHeading>
      <p className="cp-lead ad-lead">
        Each month, for everybody to read: what customers said and how promises were kept, with a
        data dictionary and a note in plain words. What is published stays as it is.
      </p>
      <PageStates query={due} what="the next month">
        {({ next, firstOpenLabel }) =>
          next ? (
            <NextMonthPanel key={next.month} next={next} onErrors={setWithErrors} />
          ) : (
            <EmptyState heading="Every month that is final is published">
              <p>
                Answers of {firstOpenLabel} can still be changed. It comes next, from the 15th of
                the month after it.
              </p>
            </EmptyState>
          )
        }
      </PageStates>
      <Panel heading="Published" className="ad-block">
        <PageStates query={published} what="what was published" lines={4}>
          {({ items }) => <PublishedMonths months={items} />}
        </PageStates>
      </Panel>
      <Panel heading="Files for GSA Touchpoints" className="ad-block">
        <PageStates query={touchpoints} what="the offices and quarters" lines={4}>
          {(choices) => <TouchpointsFiles choices={choices} />}
        </PageStates>
      </Panel>
    </>
  );
};
