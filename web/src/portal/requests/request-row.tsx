import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { StatusTag } from '../../components/status-tag.js';
import type { RequestLine } from '../api/portal-types.js';
import { useDateWords } from '../use-date-words.js';

/** One of your requests: what, where it stands, what was promised, when it last moved. */
export const RequestRow = ({ request }: { readonly request: RequestLine }): ReactElement => {
  const words = useDateWords();
  return (
    <li className="portal-row">
      <div className="portal-row__top">
        <Link href={`/requests/${request.number}`} className="portal-row__subject">
          {request.subject}
        </Link>
        <StatusTag state={request.status.code} label={request.status.label} />
      </div>
      {request.promise?.sentence && <p>{request.promise.sentence}</p>}
      <p className="cp-quiet cp-small">
        <span className="cp-mono">{request.number}</span>
        {request.serviceName !== request.subject && <> · {request.serviceName}</>} · Updated{' '}
        {words.onDay(request.updatedAt)}
      </p>
    </li>
  );
};
