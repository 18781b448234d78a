import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { PageHeading } from '../../app/page-heading.js';
import { overviewQuery } from '../admin-api.js';
import type { Overview } from '../admin-types.js';
import { PageStates } from '../page-states.js';
import { useMoments } from '../use-moments.js';
import { Checks } from './checks.js';
import { Figures } from './figures.js';
import { PeriodicWork } from './periodic-work.js';
import { SearchMisses } from './search-misses.js';
import { ServerFacts } from './server-facts.js';

/** What the person on call wants to know at a glance. */
export const OverviewPage = (): ReactElement => {
  const overview = useQuery(overviewQuery);
  return (
    <>
      <PageHeading section="Admin">How the service runs</PageHeading>
      <PageStates query={overview} what="the overview" lines={10}>
        {(data) => <Report overview={data} />}
      </PageStates>
    </>
  );
};

const Report = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { time, zoneName } = useMoments();
  return (
    <>
      <p className="cp-quiet ad-updated">
        As of {time(overview.now)} {zoneName}. It looks again every 30 seconds.
      </p>
      <Checks checks={overview.checks} />
      <Figures overview={overview} />
      <div className="ad-columns">
        <SearchMisses search={overview.search} />
        <PeriodicWork jobs={overview.jobs} />
      </div>
      <ServerFacts overview={overview} />
    </>
  );
};
