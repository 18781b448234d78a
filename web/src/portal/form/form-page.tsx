import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useRef } from 'react';
import { Link, useParams, useSearchParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { ButtonLink } from '../../components/button-link.js';
import { Loading } from '../../components/loading.js';
import { serviceQuery } from '../api/catalog-api.js';
import { draftQuery } from '../api/draft-api.js';
import { myRecordQuery } from '../api/profile-api.js';
import { FormFlow } from './form-flow.js';

/** The address of a draft that the server does not have yet. */
const newDraft = 'new';

/**
 * One form from its first question to the review. All its steps are this one page, so that nothing
 * typed is lost between them, and a new draft gets its own address while the person types.
 */
export const FormPage = (): ReactElement => {
  const { code = '', draftId = newDraft } = useParams<{ code: string; draftId: string }>();
  const flow = useRef({ openedWith: draftId, knownAs: new Set([draftId]) });
  if (!flow.current.knownAs.has(draftId)) {
    flow.current = { openedWith: draftId, knownAs: new Set([draftId]) };
  }
  const { openedWith, knownAs } = flow.current;
  return (
    <FormLoader
      key={`${code} ${openedWith}`}
      code={code}
      draftId={openedWith}
      onCreated={(id) => {
        knownAs.add(id);
        // Past the router: an event would count as a new page and take the focus from the typing.
        const path = location.pathname.replace(`/request/${newDraft}/`, `/request/${id}/`);
        History.prototype.replaceState.call(history, history.state, '', path);
      }}
    />
  );
};

interface FormLoaderProps {
  readonly code: string;
  readonly draftId: string;
  readonly onCreated: (id: string) => void;
}

const FormLoader = ({ code, draftId, onCreated }: FormLoaderProps): ReactElement => {
  const [search] = useSearchParams();
  const isNew = draftId === newDraft;
  const service = useQuery(serviceQuery(code));
  const record = useQuery(myRecordQuery);
  const draft = useQuery({ ...draftQuery(draftId), enabled: !isNew });
  const parts = isNew ? [service, record] : [service, record, draft];
  const failed = parts.find((part) => part.isError && !part.data);
  if (failed) {
    return asProblem(failed.error).status === 404 ? (
      <NoSuchForm code={code} draftMissing={failed === draft} />
    ) : (
      <>
        <PageHeading title="Your request">We couldn’t open this form</PageHeading>
        <ErrorState
          error={failed.error}
          safe="A draft that was saved is still there."
          onRetry={() => parts.forEach((part) => part.isError && void part.refetch())}
        />
      </>
    );
  }
  if (!service.data || !record.data || (!isNew && !draft.data)) {
    return <Loading what="the form" lines={6} wholePage />;
  }
  if (!service.data.eligibility.allowed) return <NoSuchForm code={code} draftMissing={false} />;
  return (
    <FormFlow
      service={service.data}
      record={record.data}
      draft={draft.data ?? null}
      words={search.get('words') ?? ''}
      onCreated={onCreated}
    />
  );
};

const NoSuchForm = ({
  code,
  draftMissing,
}: {
  readonly code: string;
  readonly draftMissing: boolean;
}): ReactElement => (
  <div className="portal-reading">
    <PageHeading title="Your request">
      {draftMissing ? 'This draft is no longer there' : 'We can’t show this form'}
    </PageHeading>
    <p className="cp-lead">
      {draftMissing
        ? 'It may have been sent or discarded. What was sent is with your requests.'
        : 'The service may have a new name, or it is not for you to ask for.'}
    </p>
    <div className="cp-actions">
      {draftMissing ? (
        <>
          <ButtonLink href="/requests">See your requests</ButtonLink>
          <ButtonLink href={`/services/${code}`} variant="outline">
            Start again
          </ButtonLink>
        </>
      ) : (
        <ButtonLink href="/">Search all services</ButtonLink>
      )}
    </div>
    <p>
      <Link href={`/services/${code}`}>About this service</Link>
    </p>
  </div>
);
