import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { shortDate, shortMoment } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Alert } from '../../components/alert.js';
import { DefinitionList } from '../../components/definition-list.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { Timeline } from '../../components/timeline.js';
import { CommentForm, CommitmentActs } from './commitment-acts.js';
import { type CommitmentDetail, commitmentQuery } from './commitments-api.js';

const entryWords: Record<CommitmentDetail['entries'][number]['kind'], string> = {
  made: 'Committed to',
  moved: 'New state',
  handed_over: 'New owner',
  measured: 'Measured',
  published: 'Published',
  comment: 'Comment',
};

/** One commitment: what was said, where it stands, its numbers, and what happened. */
export const CommitmentPage = (): ReactElement => {
  const { bureau = '', id = '' } = useParams<{ bureau: string; id: string }>();
  const commitment = useQuery(commitmentQuery(bureau, Number(id)));
  const client = useQueryClient();
  const { data } = commitment;
  const reload = (): Promise<void> => client.invalidateQueries({ queryKey: ['partner'] });
  return (
    <div className="cp-stack">
      <Link className="cp-back" href={`/partner/${bureau}/commitments`}>
        <Icon name="arrow_back" />
        All commitments
      </Link>
      <PageHeading section="Dashboards" title="Commitment">
        {data?.willDo ?? 'Commitment'}
      </PageHeading>
      {commitment.isError && !data && (
        <ErrorState
          error={commitment.error}
          title="We can’t show this commitment"
          onRetry={() => void commitment.refetch()}
        />
      )}
      {commitment.isPending && <Loading what="the commitment" lines={6} />}
      {data && (
        <>
          <Facts commitment={data} />
          {data.mayEdit && (
            <CommitmentActs key={data.version} bureau={bureau} commitment={data} onDone={reload} />
          )}
          <History commitment={data} />
          <CommentForm
            key={data.entries.length}
            bureau={bureau}
            commitment={data}
            onDone={reload}
          />
        </>
      )}
    </div>
  );
};

const Facts = ({ commitment }: { readonly commitment: CommitmentDetail }): ReactElement => (
  <>
    {commitment.ownerLeft && (
      <Alert tone="warning" heading="Its owner has left" headingLevel={2}>
        <p>
          Whoever owned it no longer leads there. Hand it over, so that somebody answers for it.
        </p>
      </Alert>
    )}
    <DefinitionList
      items={[
        {
          term: 'You said',
          value:
            commitment.saidCount === null
              ? commitment.said
              : `${commitment.said} (${commitment.saidCount} people)`,
        },
        {
          term: 'State',
          value: `${commitment.stateLabel}. ${commitment.late ? commitment.time : ''}`,
        },
        ...(commitment.why ? [{ term: 'Why it was stopped', value: commitment.why }] : []),
        { term: 'Owner', value: commitment.ownerTitle },
        { term: 'By', value: shortDate(`${commitment.dueOn}T12:00:00Z`, 'UTC') },
        { term: 'About', value: commitment.serviceName ?? 'All services' },
        {
          term: 'Judged by',
          value: commitment.definition
            ? `${commitment.measure}: ${commitment.definition}`
            : commitment.measure,
        },
        { term: 'Before', value: commitment.before ?? 'Not measured' },
        { term: 'After', value: commitment.after ?? 'Not measured yet' },
        {
          term: 'Result',
          value:
            commitment.result ??
            (commitment.why ? 'None: it was stopped' : 'Measured after the change'),
        },
        {
          term: 'Published',
          value: commitment.publishedAt
            ? `To the people of the bureau, since ${shortDate(commitment.publishedAt, 'UTC')}`
            : 'Not yet',
        },
      ]}
    />
  </>
);

const History = ({ commitment }: { readonly commitment: CommitmentDetail }): ReactElement => {
  const { timeZone } = usePerson();
  return (
    <Panel heading="What has happened">
      {commitment.entries.length === 0 ? (
        <p>It was made before its history was kept.</p>
      ) : (
        <Timeline
          entries={commitment.entries.map(({ id, kind, at, by, words }) => ({
            id,
            title: entryWords[kind],
            at,
            when: shortMoment(at, timeZone),
            by,
            sentence: <span className="cp-preline">{words}</span>,
          }))}
        />
      )}
    </Panel>
  );
};
