import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Icon } from '../../components/icon.js';
import { Panel } from '../../components/panel.js';
import { PageStates } from '../page-states.js';
import { PulseForm } from './pulse-form.js';
import { kindLabel, officePulseQuery, type PublishedPulse } from './pulses-api.js';

/** The survey of one office: the draft, how it will look, and every version that was asked. */
export const PulsePage = (): ReactElement => {
  const { office = '' } = useParams<{ office: string }>();
  const pulse = useQuery(officePulseQuery(office));
  const [withErrors, setWithErrors] = useState(false);
  return (
    <>
      <Link className="cp-back" href="/admin/pulses">
        <Icon name="arrow_back" />
        All surveys
      </Link>
      <PageHeading section="Admin" withErrors={withErrors}>
        {pulse.data ? `Survey: ${pulse.data.officeName}` : 'Survey'}
      </PageHeading>
      <PageStates
        query={pulse}
        what="the survey"
        missing={
          <EmptyState
            heading="There is no such office"
            action={<Link href="/admin/pulses">See all surveys</Link>}
          />
        }
      >
        {(data) => (
          <>
            <PulseForm key={data.officeCode} pulse={data} onErrors={setWithErrors} />
            <Panel heading="Versions" className="ad-block">
              <Versions published={data.published} />
            </Panel>
          </>
        )}
      </PageStates>
    </>
  );
};

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

const Versions = ({
  published,
}: {
  readonly published: readonly PublishedPulse[];
}): ReactElement =>
  published.length === 0 ? (
    <p>Nothing was published. The office asks the default survey.</p>
  ) : (
    <>
      <p className="ad-note">
        A published version never changes. A question whose words or scale change is another
        question, and its answers are counted apart.
      </p>
      <ol className="ad-open-months" reversed>
        {published.map(({ version, publishedAt, publishedBy, federal, own }, at) => (
          <li key={version} value={version}>
            <p>
              <strong>Version {version}</strong>
              {at === 0 && ', asked now'}. Published by {publishedBy} on{' '}
              {day.format(new Date(publishedAt))}.
            </p>
            <ul>
              {federal.map((wording) => (
                <li key={wording}>{wording}</li>
              ))}
              {own.map(({ kind, wording }) => (
                <li key={`${kind} ${wording}`}>
                  {wording} ({kindLabel(kind)}, of the office)
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
