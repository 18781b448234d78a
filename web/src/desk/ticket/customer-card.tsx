import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { shortDate } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { ContactFacts } from '../customer/contact-facts.js';
import type { TicketView } from '../desk-types.js';

/** Who asked: how to reach them, what time it is there, what else they have with us. */
export const CustomerCard = ({ ticket }: { readonly ticket: TicketView }): ReactElement => {
  const { customer } = ticket;
  const { timeZone } = usePerson();
  return (
    <div className="desk-customer">
      <p className="desk-customer__name">
        <Link href={`/desk/customers/${customer.id}`}>{customer.fullName}</Link>
      </p>
      <p className="cp-small">
        {[customer.title, customer.bureau.name].filter(Boolean).join(', ')}
      </p>
      <ContactFacts person={customer} />
      <h3 className="desk-customer__heading">
        {customer.openCount === 0
          ? 'Nothing else is open'
          : `${customer.openCount} more open with us`}
      </h3>
      {customer.recent.length > 0 && (
        <ul className="desk-customer__others" aria-label="Their newest tickets">
          {customer.recent.map((other) => (
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
    </div>
  );
};
