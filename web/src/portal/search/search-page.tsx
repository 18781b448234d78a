import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { Link, useSearchParams } from 'wouter';
import { announce } from '../../app/announcer.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { ButtonLink } from '../../components/button-link.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { frontDoorQuery } from '../api/catalog-api.js';
import type { FrontDoor, FoundService } from '../api/portal-types.js';
import { FrontSearch } from '../home/front-search.js';
import { DeskFilter } from './desk-filter.js';
import { generalRequestPath } from './general-request-path.js';
import { usualWords } from '../service/usual-words.js';
import { useDateWords } from '../use-date-words.js';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const countWords = (found: FrontDoor): string => {
  const services = plural(found.services.length, 'service', 'services');
  return found.requests.length === 0
    ? `${services} found`
    : `${services} and ${found.requests.length} of your requests found`;
};

/** Results for all desks at once: services first, then your own requests. */
export const SearchPage = (): ReactElement => {
  const [search] = useSearchParams();
  const query = (search.get('q') ?? '').trim();
  const desk = search.get('desk') ?? '';
  const found = useQuery(frontDoorQuery(query));
  const summary = found.data ? countWords(found.data) : '';
  useEffect(() => {
    if (summary) announce(summary);
  }, [summary, query]);
  return (
    <div className="portal-reading">
      <PageHeading title={query ? `Results for ${query}` : 'Search'}>
        {query ? `Results for “${query}”` : 'Search'}
      </PageHeading>
      <FrontSearch initial={query} label="Search HR, IT and acquisition" labelHidden />
      {query === '' && <p>Enter what you need help with, in your own words.</p>}
      {query !== '' && found.isPending && <Loading what="results" lines={6} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title="We couldn’t search"
          safe="Your words are still in the box."
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data && <Results found={found.data} query={query} desk={desk} summary={summary} />}
    </div>
  );
};

interface ResultsProps {
  readonly found: FrontDoor;
  readonly query: string;
  readonly desk: string;
  readonly summary: string;
}

const Results = ({ found, query, desk, summary }: ResultsProps): ReactElement => {
  const words = useDateWords();
  const services = found.services.filter((service) => !desk || service.officeCode === desk);
  const nothing = found.services.length === 0 && found.requests.length === 0;
  return (
    <>
      {found.correctedQuery && (
        <p>
          {nothing ? 'Did you mean ' : 'Also showing results for '}
          <Link href={`/search?q=${encodeURIComponent(found.correctedQuery)}`}>
            {found.correctedQuery}
          </Link>
          {nothing ? '?' : ''}
        </p>
      )}
      {nothing ? (
        <p className="cp-lead">We found nothing for “{query}”.</p>
      ) : (
        <p className="cp-quiet">{summary}</p>
      )}
      {found.services.length > 0 && (
        <Panel heading="Services">
          <DeskFilter services={found.services} query={query} desk={desk} />
          <ul className="cp-plain-list portal-results">
            {services.map((service) => (
              <ServiceResult key={service.code} service={service} />
            ))}
          </ul>
        </Panel>
      )}
      {found.requests.length > 0 && (
        <Panel heading="Your requests">
          <ul className="cp-plain-list portal-results">
            {found.requests.map((request) => (
              <li key={request.number}>
                <h3>
                  <Link href={`/requests/${request.number}`}>{request.subject}</Link>
                </h3>
                <p className="cp-quiet cp-small">
                  <span className="cp-mono">{request.number}</span> · {request.statusLabel} · sent{' '}
                  {words.onDay(request.openedAt)}
                </p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <OwnWords words={found.ownWords} nothing={nothing} />
    </>
  );
};

const ServiceResult = ({ service }: { readonly service: FoundService }): ReactElement => (
  <li>
    <h3>
      <Link href={`/services/${service.code}`}>{service.name}</Link>
    </h3>
    <p>{service.summary}</p>
    <p className="cp-quiet cp-small">
      {service.deskName}
      {service.typical && ` · ${usualWords(service.typical)}`}
      {!service.forMyBureau && ' · For other bureaus'}
    </p>
  </li>
);

const OwnWords = ({
  words,
  nothing,
}: {
  readonly words: FrontDoor['ownWords'];
  readonly nothing: boolean;
}): ReactElement => (
  <div className="cp-empty">
    <h2>{nothing ? 'We can still help' : 'Not what you need?'}</h2>
    <p>
      You don’t have to know which desk it is. Tell us what you need and we’ll bring it to the right
      people.
    </p>
    <div className="cp-actions">
      <ButtonLink
        href={generalRequestPath(words.words, words.services[0]?.code)}
        variant={nothing ? 'primary' : 'outline'}
      >
        Tell us in your own words
      </ButtonLink>
    </div>
  </div>
);
