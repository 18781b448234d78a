import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { shortMoment, zoneName } from '../../app/date-words.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Alert } from '../../components/alert.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { StatusTag } from '../../components/status-tag.js';
import { NeedsAnswer } from '../../portal/request/needs-answer.js';
import { RequestConversation } from '../../portal/request/request-conversation.js';
import { RequestHistory } from '../../portal/request/request-history.js';
import { RequestPromise } from '../../portal/request/request-promise.js';
import { RequestSide } from '../../portal/request/request-side.js';
import { RequestStages } from '../../portal/request/request-stages.js';
import { seenAsCustomerQuery } from '../api/customer-looks-api.js';
import type { SeenAsCustomer } from '../desk-types.js';
import { TicketRefused } from './ticket-refused.js';
import '../../portal/portal.scss';

/** `/desk/tickets/:number/as-customer`: the customer's page of a ticket, without anything that can be done. */
export const AsCustomerPage = (): ReactElement => {
  const { number = '' } = useParams<{ number: string }>();
  const seen = useQuery(seenAsCustomerQuery(number));
  if (seen.data) return <Seen seen={seen.data} />;
  if (seen.isError) {
    return <TicketRefused number={number} error={seen.error} onRetry={() => void seen.refetch()} />;
  }
  return <Loading what={`ticket ${number}`} lines={8} wholePage />;
};

const Seen = ({ seen }: { readonly seen: SeenAsCustomer }): ReactElement => {
  const { request, customerName } = seen;
  return (
    <>
      <p>
        <Link href={`/desk/tickets/${request.number}`} className="desk-head__back">
          <Icon name="arrow_back" /> {request.number} at the desk
        </Link>
      </p>
      <PageHeading section="Desk">{`${request.number} as ${customerName} sees it`}</PageHeading>
      <Alert tone="info" slim>
        <p>
          You can only read here. That you looked is recorded below. Dates are in your time zone.
        </p>
      </Alert>
      <div className="portal-request desk-as-customer">
        <header className="portal-request__head">
          <h2>{request.subject}</h2>
          <p>
            <StatusTag state={request.status.code} label={request.status.label} />
          </p>
        </header>
        <div className="portal-request__main">
          <NeedsAnswer request={request} />
          <RequestPromise request={request} />
          <RequestStages request={request} />
          <RequestConversation request={request} readAs={customerName} />
          <RequestHistory request={request} />
        </div>
        <RequestSide request={request} />
      </div>
      <Looks seen={seen} />
    </>
  );
};

const Looks = ({ seen }: { readonly seen: SeenAsCustomer }): ReactElement => {
  const { timeZone } = usePerson();
  return (
    <section className="desk-availability" aria-labelledby="looks-heading">
      <h2 id="looks-heading">Who looked at it this way</h2>
      <ul className="desk-availability__days">
        {seen.looks.map((look) => (
          <li key={look.at}>
            <strong>{look.viewerName}</strong>
            <span>
              {shortMoment(look.at, timeZone)} {zoneName(timeZone)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
