import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { shortDate } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { ContactFacts } from '../customer/contact-facts.js';
import type { OtherTicket, TicketView } from '../desk-types.js';

/** Who asked: how to reach them, what time it is there, what else they have with us. */
export const CustomerCard = ({ ticket }: { readonly ticket: TicketView }): ReactElement => {
  const { customer } = ticket;
  return (
    <div className="desk-customer">
      <p className="desk-customer__name">
        <Link href={`/desk/customers/${customer.id}`}>{customer.fullName}</Link>
      </p>
      <p className="cp-small">{[customer.title, customer.bureauName].filter(Boolean).join(', ')}</p>
      <ContactFacts person={customer} />
      <Others
        heading={`Open with us: ${customer.openTickets.length}`}
        items={customer.openTickets}
      />
      {customer.recentTickets.length > 0 && (
        <Others heading="Lately finished" items={customer.recentTickets} />
      )}
    </div>
  );
};

const Others = ({
  heading,
  items,
}: {
  readonly heading: string;
  readonly items: readonly OtherTicket[];
}): ReactElement => {
  const { timeZone } = usePerson();
  return (
    <>
      <h3 className="desk-customer__heading">{heading}</h3>
      {items.length > 0 && (
        <ul className="desk-customer__others">
          {items.map((other) => (
            <li key={other.number}>
              <Link href={`/desk/tickets/${other.number}`}>{other.subject}</Link>
              <span className="cp-choice-note">
                {other.number}, {other.statusLabel.toLowerCase()}, opened{' '}
                {shortDate(other.openedAt, timeZone)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
