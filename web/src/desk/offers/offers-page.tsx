import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearch } from 'wouter';
import { longDate, nearMoment, zoneName } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { offersQuery, type OfferedTicket, type OfferSide } from '../api/offers-api.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import { FlashSlot } from '../shell/flash.js';

const sides = {
  received: {
    ...{ href: '/desk/offers', label: 'To my teams' },
    empty: 'No ticket is offered to your teams',
    words: 'When another office wants yours to take over a ticket, it waits here for your answer.',
  },
  made: {
    ...{ href: '/desk/offers?side=made', label: 'By my teams' },
    empty: 'Your teams wait for no answer',
    words: 'A ticket that you hand to another office is offered to it, and stays yours until then.',
  },
} as const;

/** `/desk/offers`: tickets that wait for another office to accept them. */
export const OffersPage = (): ReactElement => {
  const side: OfferSide =
    new URLSearchParams(useSearch()).get('side') === 'made' ? 'made' : 'received';
  const offers = useInfiniteQuery(offersQuery(side));
  const items = offers.data?.pages.flatMap((page) => page.items) ?? [];
  useRowKeys();
  return (
    <div className="desk-queue">
      <FlashSlot />
      <PageHeading section="Desk">Offered tickets</PageHeading>
      <p className="desk-queue__summary">
        A ticket goes to another office when somebody there accepts it. Until then it stays where it
        is.
      </p>
      <nav aria-label="Which offers" className="desk-scopes">
        <ul>
          {(['received', 'made'] as const).map((one) => (
            <li key={one}>
              <Link href={sides[one].href} aria-current={one === side ? 'page' : undefined}>
                {sides[one].label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {offers.isPending && <Loading what="the offers" lines={5} />}
      {offers.isError && (
        <ErrorState
          error={offers.error}
          title="We couldn’t load the offers"
          onRetry={() => void offers.refetch()}
        />
      )}
      {offers.data && items.length === 0 && (
        <EmptyState heading={sides[side].empty}>
          <p>{sides[side].words}</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className="desk-cards">
          {items.map((ticket) => (
            <OfferCard key={ticket.number} ticket={ticket} />
          ))}
        </ul>
      )}
      {offers.hasNextPage && (
        <Button
          variant="outline"
          busy={offers.isFetchingNextPage}
          onClick={() => void offers.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </div>
  );
};

const OfferCard = ({ ticket }: { readonly ticket: OfferedTicket }): ReactElement => {
  const { timeZone } = usePerson();
  const { offer, promisedBy } = ticket;
  return (
    <li className="desk-card" data-row={ticket.number}>
      <div className="desk-card__marks">
        <span className="cp-small">{ticket.number}</span>
        <span className="cp-small">
          {offer.overdue && <strong>Over a business day: </strong>}
          waiting since {nearMoment(offer.offeredAt, timeZone)}{' '}
          {zoneName(timeZone, offer.offeredAt)}
        </span>
      </div>
      <h2 className="desk-card__subject">
        <Link href={`/desk/tickets/${ticket.number}`} data-row-link>
          {ticket.subject}
        </Link>
      </h2>
      <p className="desk-card__more">
        {offer.fromTeam.name} to {offer.team.name}, offered by {offer.offeredByName}
      </p>
      <p className="desk-card__more cp-preline">“{offer.reason}”</p>
      <p className="desk-card__more">
        {ticket.customerName} · {ticket.serviceName}
        {promisedBy && ` · promised by ${longDate(promisedBy, timeZone)}`}
      </p>
    </li>
  );
};
