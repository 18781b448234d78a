import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { ErrorState } from '../app/error-state.js';
import { PageHeading } from '../app/page-heading.js';
import { EmptyState } from '../components/empty-state.js';
import { Icon } from '../components/icon.js';
import { Loading } from '../components/loading.js';
import { NewerOlder } from '../components/newer-older.js';
import { commentsQuery, partnerHref } from './partner-api.js';
import { useDashboardFilters } from './use-dashboard-filters.js';

const scoreWords = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'] as const;

/** What customers wrote, newest months first, with names and numbers taken out. */
export const CommentsPage = (): ReactElement => {
  const { bureau = '' } = useParams<{ bureau: string }>();
  const { period, service, cursor } = useDashboardFilters();
  const filters = { period, service };
  const comments = useQuery(commentsQuery(bureau, { ...filters, cursor }));
  const { data } = comments;
  return (
    <>
      <Link className="cp-back" href={partnerHref(bureau, '', filters)}>
        <Icon name="arrow_back" />
        Back to the dashboard
      </Link>
      <PageHeading section="Dashboards">What customers said</PageHeading>
      {comments.isError && (
        <ErrorState error={comments.error} onRetry={() => void comments.refetch()} />
      )}
      {comments.isPending && <Loading what="the comments" lines={8} />}
      {data && (
        <p className="cp-lead">
          {data.withheld ? data.period.label : `Answers for ${data.shownFor}`}. Names and numbers
          are taken out; a name is shown only when the person ticked that it may be. They stand in
          no order, and name no service, because lists show who was asked about which.
        </p>
      )}
      {data?.withheld && (
        <EmptyState heading={`Too few answers to show (${data.answers})`}>
          <p>Comments are shown from ten answers on, so that nobody can tell who said what.</p>
        </EmptyState>
      )}
      {data && !data.withheld && data.items.length === 0 && (
        <EmptyState heading="Nobody wrote a comment in this period" />
      )}
      <ul className="db-comments">
        {data?.items.map((comment, at) => (
          <li key={at} className="db-comment">
            <p className="db-comment__score">
              {comment.satisfaction} of 5: {scoreWords[comment.satisfaction - 1]}
            </p>
            <blockquote>{comment.text}</blockquote>
            <p className="cp-quiet">
              {comment.signedBy ? `${comment.signedBy}, ` : ''}
              {comment.months}
            </p>
          </li>
        ))}
      </ul>
      {data && (
        <NewerOlder
          label="Comments"
          newerWord="First page"
          olderWord="Next page"
          newerHref={cursor ? partnerHref(bureau, '/comments', filters) : null}
          olderHref={
            data.nextCursor
              ? partnerHref(bureau, '/comments', { ...filters, cursor: data.nextCursor })
              : null
          }
        />
      )}
    </>
  );
};
