import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearch } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { NewerOlder } from '../../components/newer-older.js';
import { adminHref } from '../admin-api.js';
import { PageStates } from '../page-states.js';
import { useMoments } from '../use-moments.js';
import { publicationsQuery, type PublicationRow } from './publication-api.js';
import { PublicationTag } from './publication-tag.js';

/** Every change to what is promised: drafted, applied, or given up. */
export const PublicationsPage = (): ReactElement => {
  const cursor = new URLSearchParams(useSearch()).get('cursor');
  const publications = useQuery(publicationsQuery(cursor));
  return (
    <>
      <PageHeading section="Admin">Publications</PageHeading>
      <p className="cp-lead ad-lead">
        Changes to calendars and SLA policies, newest first. Each one was tried out on open tickets
        before it could be applied.
      </p>
      <PageStates query={publications} what="the publications" lines={8}>
        {({ items, nextCursor }) => (
          <div aria-busy={publications.isPlaceholderData} className="ad-block">
            {items.length === 0 && <NoPublications />}
            {items.length > 0 && (
              <ol className="ad-mails">
                {items.map((publication) => (
                  <PublicationLine key={publication.id} publication={publication} />
                ))}
              </ol>
            )}
            <NewerOlder
              label="Publications"
              newerWord="Newest"
              newerHref={cursor ? adminHref('/publications') : null}
              olderHref={nextCursor ? adminHref('/publications', { cursor: nextCursor }) : null}
            />
          </div>
        )}
      </PageStates>
    </>
  );
};

const NoPublications = (): ReactElement => (
  <EmptyState
    heading="Nothing was published here yet"
    action={
      <>
        <Link href="/admin/calendars">Change a calendar</Link>
        <Link href="/admin/promises">Change a policy</Link>
        <Link href="/admin/contracts">Change a contract</Link>
      </>
    }
  >
    <p>
      What is in force comes from the agency’s files. A change drafted here shows up in this list.
    </p>
  </EmptyState>
);

const PublicationLine = ({
  publication: { id, kindLabel, name, reason, created, applied, state, stateLabel },
}: {
  readonly publication: PublicationRow;
}): ReactElement => {
  const { moment, momentAlone } = useMoments();
  return (
    <li className="ad-mail">
      <Link className="ad-mail__subject" href={`/admin/publications/${id}`}>
        {kindLabel} “{name}”
      </Link>
      <p className="ad-mail__to">{reason}</p>
      <p className="ad-mail__kind">
        {applied ? `Applied by ${applied.by}` : `Drafted by ${created.by}`}
      </p>
      <p className="ad-mail__when">
        <time dateTime={applied?.at ?? created.at} title={moment(applied?.at ?? created.at)}>
          {momentAlone(applied?.at ?? created.at)}
        </time>
      </p>
      <p className="ad-mail__state">
        <PublicationTag state={state} label={stateLabel} />
      </p>
    </li>
  );
};
