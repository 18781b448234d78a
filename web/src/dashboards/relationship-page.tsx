import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams, useSearch } from 'wouter';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { longDate } from '../app/date-words.js';
import { ErrorState } from '../app/error-state.js';
import { PageHeading } from '../app/page-heading.js';
import { EmptyState } from '../components/empty-state.js';
import { Icon } from '../components/icon.js';
import { Loading } from '../components/loading.js';
import { Panel } from '../components/panel.js';
import { DefinitionLink } from './definition-link.js';
import { given } from './partner-api.js';
import { ScoreBars } from './score-bars.js';

type Relationship = components['schemas']['RelationshipView'];
type Wave = components['schemas']['SurveyWaveView'];
type Item = Wave['items'][number];

const relationshipQuery = (bureau: string, wave: string | null) =>
  queryOptions({
    queryKey: ['partner', 'relationship', bureau, wave],
    queryFn: ({ signal }): Promise<Relationship> =>
      answer(
        api.GET('/partners/{bureau}/relationship', {
          params: { path: { bureau }, query: given({ wave }) },
          signal,
        }),
      ),
  });

/** What the people of a bureau say of the offices as a whole, wave by wave. */
export const RelationshipPage = (): ReactElement => {
  const { bureau = '' } = useParams<{ bureau: string }>();
  const wave = new URLSearchParams(useSearch()).get('wave');
  const survey = useQuery(relationshipQuery(bureau, wave));
  const { data } = survey;
  return (
    <div className="db-page">
      <Link className="cp-back" href={`/partner/${bureau}`}>
        <Icon name="arrow_back" />
        Back to the dashboard
      </Link>
      <PageHeading section="Dashboards">
        {data ? `${data.bureauName}: what people say of us` : 'What people say of us'}
      </PageHeading>
      {survey.isError && <ErrorState error={survey.error} onRetry={() => void survey.refetch()} />}
      {survey.isPending && <Loading what="the survey" lines={8} />}
      {data && <Survey bureau={bureau} survey={data} />}
    </div>
  );
};

const Survey = ({
  bureau,
  survey: { wave, waves, running, timeZone },
}: {
  readonly bureau: string;
  readonly survey: Relationship;
}): ReactElement => (
  <>
    <p className="cp-lead">
      Twice a year we ask the people of the bureau about the offices as a whole, not about one
      request.
    </p>
    {running && (
      <p>
        {running.label} is running: {running.invited.toLocaleString('en-US')} people are asked.
        Results come after {longDate(running.closesAt, timeZone)}.
      </p>
    )}
    {!wave && (
      <EmptyState heading="No survey is finished yet">
        <p>Results are shown when everybody has had two weeks to answer.</p>
      </EmptyState>
    )}
    {wave && (
      <>
        <Waves bureau={bureau} waves={waves} shown={wave.code} />
        <WaveResult bureau={bureau} wave={wave} timeZone={timeZone} />
      </>
    )}
  </>
);

const Waves = ({
  bureau,
  waves,
  shown,
}: {
  readonly bureau: string;
  readonly waves: Relationship['waves'];
  readonly shown: string;
}): ReactElement | null =>
  waves.length < 2 ? null : (
    <nav aria-label="Surveys" className="db-waves">
      <ul>
        {waves.map(({ code, label }) => (
          <li key={code}>
            <Link
              href={`/partner/${bureau}/relationship?wave=${code}`}
              aria-current={code === shown ? 'page' : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );

const WaveResult = ({
  bureau,
  wave,
  timeZone,
}: {
  readonly bureau: string;
  readonly wave: Wave;
  readonly timeZone: string;
}): ReactElement => (
  <>
    <section className="db-headline" aria-labelledby="wave">
      <h2 id="wave">{wave.label}</h2>
      <p>{wave.participation}</p>
      <p className="db-note">
        Asked from {longDate(wave.opensAt, timeZone)}, closed {longDate(wave.closedAt, timeZone)}.
        These numbers don’t change any more.{' '}
        <a href={`/api/v1/partners/${bureau}/relationship.csv?wave=${wave.code}`} download>
          Export CSV
        </a>
      </p>
    </section>
    {wave.items.some(({ enough }) => enough) ? (
      <div className="db-columns">
        {wave.items.map((item) => (
          <Statement key={item.key} item={item} />
        ))}
      </div>
    ) : (
      <EmptyState heading="Too few answers to show">
        <p>
          We show a statement from ten answers on, so that nobody can tell who said what. That is
          more than this bureau gave.
        </p>
      </EmptyState>
    )}
    {wave.comments.length > 0 && (
      <Panel heading="What people wrote">
        <p className="db-note">In no order. Names and numbers are taken out.</p>
        <ul className="db-comments">
          {wave.comments.map((words, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} className="db-comment">
              <blockquote>{words}</blockquote>
            </li>
          ))}
        </ul>
      </Panel>
    )}
    <Panel heading="Who was asked">
      <table className="db-ledger">
        <caption className="usa-sr-only">People of the bureau, each counted once</caption>
        <tbody>
          {wave.ledger.map(({ reason, label, people }) => (
            <tr key={reason}>
              <th scope="row">{label}</th>
              <td>{people.toLocaleString('en-US')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="db-note">
        Invitations went by mail, with one reminder. The words of the statements are those of OMB
        Circular A-11, Section 280.{' '}
        <DefinitionLink code="relationship" of="the survey twice a year" />
      </p>
    </Panel>
  </>
);

const Statement = ({ item }: { readonly item: Item }): ReactElement => (
  <Panel heading={`“${item.wording}”`}>
    <p>{item.text}</p>
    {item.enough && (
      <ScoreBars
        caption={`Answers by score: ${item.wording}`}
        counts={item.points}
        answers={item.answers ?? 0}
      />
    )}
    {item.mean !== null && item.meanInterval !== null && (
      <p>
        On average {item.mean.toFixed(2)} of 5 (95% interval {item.meanInterval.low.toFixed(2)} to{' '}
        {item.meanInterval.high.toFixed(2)}).
      </p>
    )}
    {item.change && <p>{item.change}</p>}
  </Panel>
);
