import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense, useEffect, useRef } from 'react';
import { Link, useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { StatusTag } from '../../components/status-tag.js';
import type { RequestView } from '../api/portal-types.js';
import { requestQuery } from '../api/request-api.js';
import { OldDataNote } from '../old-data-note.js';
import { ApprovalDecisionForm } from './approval-decision-form.js';
import { IsItFixed } from './is-it-fixed.js';
import { NeedsAnswer } from './needs-answer.js';
import { RatingInvitation } from './rating-invitation.js';
import { RequestApproval } from './request-approval.js';
import { RequestConversation } from './request-conversation.js';
import { RequestHistory } from './request-history.js';
import { RequestNotShown } from './request-not-shown.js';
import { RequestPromise } from './request-promise.js';
import { RequestStages } from './request-stages.js';
import { RequestSide } from './request-side.js';

const ShareSummary = lazy(async () => ({
  default: (await import('./share-summary.js')).ShareSummary,
}));

/** One request, for the person who asked, who filed it for them, or who approves it. */
export const RequestPage = (): ReactElement => {
  const { number = '' } = useParams<{ number: string }>();
  const request = useQuery(requestQuery(number));
  useNewMessageAnnouncement(request.data);
  if (request.isPending) return <Loading what="your request" lines={8} wholePage />;
  if (request.isError && [403, 404].includes(asProblem(request.error).status)) {
    return <RequestNotShown />;
  }
  if (!request.data) {
    return (
      <>
        <PageHeading title={`Request ${number}`}>We couldn’t load this request</PageHeading>
        <ErrorState
          error={request.error}
          safe="The request itself is safe."
          onRetry={() => void request.refetch()}
        />
      </>
    );
  }
  return (
    <>
      <Link href="/requests" className="cp-back">
        <Icon name="arrow_back" />
        Your requests
      </Link>
      <OldDataNote query={request} />
      <Request request={request.data} />
    </>
  );
};

const Request = ({ request }: { readonly request: RequestView }): ReactElement => (
  <div className="portal-request">
    <header className="portal-request__head">
      <p className="portal-caption cp-mono">{request.number}</p>
      <PageHeading title={`${request.number} ${request.subject}`}>{request.subject}</PageHeading>
      <p>
        <StatusTag state={request.status.code} label={request.status.label} />
      </p>
    </header>
    <div className="portal-request__main">
      {request.goesOnIn !== null && (
        <Alert tone="info" heading="We go on with this in another request of yours">
          <p>
            See <Link href={`/requests/${request.goesOnIn}`}>{request.goesOnIn}</Link> for what
            happens next, and write to us there.
          </p>
        </Alert>
      )}
      <NeedsAnswer request={request} />
      <Suspense>
        {request.toShare.map((summary) => (
          <ShareSummary key={summary.id} request={request} summary={summary} />
        ))}
      </Suspense>
      <ApprovalDecisionForm request={request} />
      <RequestPromise request={request} />
      <RequestApproval request={request} />
      <RequestStages request={request} />
      <IsItFixed request={request} />
      <RatingInvitation request={request} />
      <RequestConversation request={request} />
      <RequestHistory request={request} />
    </div>
    <RequestSide request={request} />
  </div>
);

/** Says when the desk has written while the page is open. */
const useNewMessageAnnouncement = (request: RequestView | undefined): void => {
  const known = useRef<number | null>(null);
  const fromDesk = request?.messages.filter(({ side }) => side === 'agent').length;
  useEffect(() => {
    if (fromDesk === undefined) return;
    if (known.current !== null && fromDesk > known.current) {
      announce(`New message from the ${request?.deskName ?? 'desk'}`);
    }
    known.current = fromDesk;
  }, [fromDesk, request?.deskName]);
};
