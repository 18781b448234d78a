import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef } from 'react';
import { Link, useParams } from 'wouter';
import { announce } from '../../app/announcer.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { DefinitionList } from '../../components/definition-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { Icon } from '../../components/icon.js';
import { counted } from '../counted.js';
import { PageStates } from '../page-states.js';
import { useMoments } from '../use-moments.js';
import { newOnes } from './new-ones.js';
import { type Publication, publicationQuery } from './publication-api.js';
import { PublicationTag } from './publication-tag.js';
import { RunProgress } from './run-progress.js';
import { SettlePublication } from './settle-publication.js';
import { WhatChanges } from './what-changes.js';

/** What a change to promises will do, and then how far it is. */
export const PublicationPage = (): ReactElement => {
  const { id = '' } = useParams<{ id: string }>();
  const publication = useQuery(publicationQuery(Number(id)));
  const { data } = publication;
  useAnnouncedState(data);
  return (
    <>
      <Link className="cp-back" href="/admin/publications">
        <Icon name="arrow_back" />
        Publications
      </Link>
      <PageHeading section="Admin">
        {data ? `${data.kindLabel} “${data.name}”` : 'Publication'}
      </PageHeading>
      <PageStates query={publication} what="this publication" missing={<NoSuchPublication />}>
        {(shown) => (
          <div className="ad-mail-page">
            <div className="ad-mail-page__words">
              <Standing publication={shown} />
              <WhatChanges publication={shown} />
            </div>
            <aside aria-label="About this publication">
              <SettlePublication publication={shown} />
              <Facts publication={shown} />
            </aside>
          </div>
        )}
      </PageStates>
    </>
  );
};

/** Says once what a reader who does not see the page could not notice: that the work came to its end. */
const useAnnouncedState = (publication: Publication | undefined): void => {
  const before = useRef<Publication['state']>(undefined);
  const state = publication?.state;
  useEffect(() => {
    if (before.current !== undefined && before.current !== state && publication) {
      announce(publication.stateLabel);
    }
    before.current = state;
  }, [state, publication]);
};

const NoSuchPublication = (): ReactElement => (
  <EmptyState
    heading="There is no such publication"
    action={<Link href="/admin/publications">See all publications</Link>}
  />
);

const Standing = ({ publication }: { readonly publication: Publication }): ReactElement | null => {
  const { state, preview, progress, superseded } = publication;
  if (superseded && state !== 'cancelled') {
    return (
      <Alert tone="warning" heading="Somebody else published in the meantime">
        <p>
          Version {publication.currentVersion} is in force now, and this was drafted on version{' '}
          {publication.baseVersion}. Look at it, then draft your change again.
        </p>
      </Alert>
    );
  }
  switch (state) {
    case 'checking':
      return <RunProgress run={preview} what="Looking at open tickets" done="Looked at" />;
    case 'applying':
      return <RunProgress run={progress!} what="Open tickets follow" done="Done" />;
    case 'done':
      return (
        <Alert tone="success" heading={`Version ${publication.publishedVersion} is in force`}>
          <p>
            {progress
              ? `${counted(progress.lookedAt, 'open ticket')} followed. New ones get it at once.`
              : `${newOnes(publication)} get it at once; open ones keep what they were promised.`}
          </p>
        </Alert>
      );
    case 'cancelled':
      return (
        <Alert tone="info" heading="This was given up">
          <p>Nothing was changed by it.</p>
        </Alert>
      );
    case 'ready':
      return null;
  }
};

const Facts = ({ publication }: { readonly publication: Publication }): ReactElement => {
  const { momentAlone } = useMoments();
  const { created, applied, cancelledAt } = publication;
  return (
    <DefinitionList
      stacked
      items={[
        {
          term: 'State',
          value: <PublicationTag state={publication.state} label={publication.stateLabel} />,
        },
        { term: 'Why', value: publication.reason },
        { term: 'In force from', value: publication.effectiveWords },
        { term: 'Open tickets', value: publication.applyToOpen ? 'Follow' : 'Are left alone' },
        { term: 'Drafted', value: `${created.by}\n${momentAlone(created.at)}` },
        ...(applied
          ? [{ term: 'Applied', value: `${applied.by}\n${momentAlone(applied.at)}` }]
          : []),
        ...(cancelledAt ? [{ term: 'Given up', value: momentAlone(cancelledAt) }] : []),
        { term: 'Changes version', value: String(publication.baseVersion) },
      ]}
    />
  );
};
