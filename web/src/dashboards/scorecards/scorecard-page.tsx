import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { scorecardQuery, type Scorecard } from './scorecards-api.js';
import { ScorecardResults } from './scorecard-results.js';
import { TargetsForm } from './targets-form.js';

/** The scorecard of an office for a fiscal period: targets to set, or targets and what was measured. */
export const ScorecardPage = (): ReactElement => {
  const { office = '', period = '' } = useParams<{ office: string; period: string }>();
  const scorecard = useQuery(scorecardQuery(office, period));
  const status = scorecard.isError ? asProblem(scorecard.error).status : 0;
  const refused = status === 403 || status === 404;
  const { data } = scorecard;
  return (
    <div className="db-stack">
      <Link className="cp-back" href="/partner/scorecards">
        <Icon name="arrow_back" />
        All scorecards
      </Link>
      <PageHeading section="Dashboards">
        {data ? `Scorecard: ${data.officeName}` : 'Scorecard'}
      </PageHeading>
      {scorecard.isPending && <Loading what="the scorecard" lines={8} />}
      {refused && (
        <EmptyState heading="We can’t show this scorecard">
          <p>You don’t lead this office, or there is no such period.</p>
        </EmptyState>
      )}
      {scorecard.isError && !refused && (
        <ErrorState error={scorecard.error} onRetry={() => void scorecard.refetch()} />
      )}
      {data && <Parts scorecard={data} />}
    </div>
  );
};

const Parts = ({ scorecard }: { readonly scorecard: Scorecard }): ReactElement => {
  const { periodLabel, locked, measures } = scorecard;
  const begun = measures.some(({ result }) => result !== null);
  const none = measures.every(({ target }) => target === null);
  return (
    <>
      <p className="cp-lead">
        {periodLabel}. {lockWords(scorecard)}
      </p>
      {locked && none && (
        <EmptyState heading="No targets were set before the period began">
          <p>Targets can be set for a period that has not begun yet.</p>
        </EmptyState>
      )}
      {locked && !none && (
        <Panel heading={begun ? 'Targets and results' : 'Targets'}>
          <ScorecardResults scorecard={scorecard} />
        </Panel>
      )}
      {!locked && <TargetsForm key={scorecard.version} scorecard={scorecard} />}
    </>
  );
};

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

const lockWords = ({ locked, lockedAt, lockedBy, startsOn }: Scorecard): string => {
  if (lockedAt && lockedBy) return `Locked by ${lockedBy} on ${day.format(new Date(lockedAt))}.`;
  const start = day.format(new Date(`${startsOn}T12:00:00`));
  return locked
    ? `Locked since the period began on ${start}.`
    : `Targets can be changed until the period begins on ${start}.`;
};
