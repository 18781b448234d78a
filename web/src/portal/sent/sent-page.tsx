import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Button } from '../../components/button.js';
import { ButtonLink } from '../../components/button-link.js';
import { CopyText } from '../../components/copy-text.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { PromiseSlip } from '../../components/promise-slip.js';
import type { FiledRequest, RequestView } from '../api/portal-types.js';
import { myRecordQuery } from '../api/profile-api.js';
import { requestQuery } from '../api/request-api.js';
import { approverNames } from '../request/approver-names.js';
import { RequestPromise } from '../request/request-promise.js';
import { RequestNotShown } from '../request/request-not-shown.js';

/** What we have, what was promised and what happens next; its address can be kept. */
export const SentPage = (): ReactElement => {
  const { number = '' } = useParams<{ number: string }>();
  const request = useQuery(requestQuery(number));
  const filed = useQueryClient().getQueryData<FiledRequest>(['filed', number]);
  if (request.data) return <Sent request={request.data} />;
  if (request.isPending) return <Loading what="your request" lines={5} wholePage />;
  if ([403, 404].includes(asProblem(request.error).status)) {
    return filed ? <SentForColleague filed={filed} /> : <RequestNotShown />;
  }
  return (
    <>
      <PageHeading title="Request sent">We have your request</PageHeading>
      <p className="cp-lead">
        Its number is <span className="cp-mono">{number}</span>. We can’t show more right now.
      </p>
      <ErrorState
        error={request.error}
        safe="Your request is safe with us."
        onRetry={() => void request.refetch()}
      />
    </>
  );
};

const nextSteps = (request: RequestView): readonly { title: string; text: string }[] => {
  const waits = request.approval?.state === 'requested';
  const desk = request.deskName;
  return [
    ...(waits
      ? [
          {
            title: 'It is approved',
            text: `We have asked ${approverNames(request)}. Work starts after that.`,
          },
        ]
      : []),
    { title: `The ${desk} reads it`, text: 'A person reads it, and you get an answer in words.' },
    {
      title: 'We do the work or ask you',
      text: 'If we need something from you, you get an email, and it is first on your home page.',
    },
    {
      title: 'You tell us how it went',
      text: 'You say whether it is fixed. If not, it opens again.',
    },
  ];
};

const Sent = ({ request }: { readonly request: RequestView }): ReactElement => {
  const record = useQuery(myRecordQuery);
  return (
    <div className="portal-reading portal-sent">
      <div className="portal-sent__banner">
        <Icon name="check_circle" />
        <div>
          <PageHeading title="Request sent">We have your request</PageHeading>
          <p>
            {request.subject}. Your number is <CopyText text={request.number} what="the number" />
          </p>
        </div>
      </div>
      <RequestPromise request={request} />
      <section aria-labelledby="next-steps">
        <h2 id="next-steps">What happens next</h2>
        <ol className="usa-process-list portal-next">
          {nextSteps(request).map(({ title, text }) => (
            <li key={title} className="usa-process-list__item">
              <h3 className="usa-process-list__heading">{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
      {record.data && <p>News about it goes to {record.data.email}.</p>}
      <div className="cp-actions cp-no-print">
        <ButtonLink href={`/requests/${request.number}`}>See your request</ButtonLink>
        <Button variant="outline" icon="print" onClick={() => print()}>
          Print or save
        </Button>
        <Link href="/">Start another request</Link>
      </div>
    </div>
  );
};

/** A private request for a colleague: only they can follow it, and this is the last its sender sees. */
const SentForColleague = ({ filed }: { readonly filed: FiledRequest }): ReactElement => (
  <div className="portal-reading portal-sent">
    <div className="portal-sent__banner">
      <Icon name="check_circle" />
      <div>
        <PageHeading title="Request sent">We have the request</PageHeading>
        <p>
          Its number is <CopyText text={filed.number} what="the number" />
        </p>
      </div>
    </div>
    {filed.promise && <PromiseSlip heading="Our promise" sentence={filed.promise.sentence} />}
    <p>
      It is private, so your colleague follows it from here. They get our answers; you can’t open
      it.
    </p>
    <div className="cp-actions cp-no-print">
      <ButtonLink href="/">Go to your home page</ButtonLink>
    </div>
  </div>
);
