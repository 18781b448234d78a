import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { TicketRefused } from '../ticket/ticket-refused.js';
import { PhoneRatingForm } from './phone-rating-form.js';
import { phoneRatingQuery } from './phone-rating-api.js';

/** What a customer says on the phone about a closed ticket, written down by somebody who did not do the work. */
export const PhoneRatingPage = (): ReactElement => {
  const { number = '' } = useParams<{ number: string }>();
  const rating = useQuery(phoneRatingQuery(number));
  if (rating.isError) {
    return (
      <TicketRefused number={number} error={rating.error} onRetry={() => void rating.refetch()} />
    );
  }
  if (!rating.data) return <Loading what={`ticket ${number}`} lines={6} wholePage />;
  const { customerName, refusals } = rating.data;
  return (
    <div className="desk-phone-rating">
      <Breadcrumb
        trail={[{ label: number, href: `/desk/tickets/${number}` }]}
        current="Rating by phone"
      />
      <PageHeading section="Desk">Write down a rating given by phone</PageHeading>
      {refusals.length > 0 ? (
        <EmptyState
          heading="No rating can be written down"
          action={<Link href={`/desk/tickets/${number}`}>Back to the ticket</Link>}
        >
          {refusals.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </EmptyState>
      ) : (
        <>
          <p className="cp-lead">
            Read the sentences to {customerName} as they stand, and write down the answer. It counts
            like one sent from the mail; your name is kept with it.
          </p>
          <PhoneRatingForm rating={rating.data} />
        </>
      )}
    </div>
  );
};
