import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';

interface TicketPartsProps {
  readonly part: 'conversation' | 'details' | 'customer';
}

const parts = [
  { part: 'conversation', label: 'Conversation' },
  { part: 'details', label: 'Details' },
  { part: 'customer', label: 'Customer' },
] as const;

/** On narrow screens the three zones of a ticket are three pages; these links lead between them. */
export const TicketParts = ({ part }: TicketPartsProps): ReactElement => {
  const [path] = useLocation();
  return (
    <nav className="desk-parts" aria-label="Parts of this ticket">
      <ul>
        {parts.map((entry) => (
          <li key={entry.part}>
            <Link
              href={entry.part === 'conversation' ? path : `${path}?part=${entry.part}`}
              aria-current={entry.part === part ? 'page' : undefined}
            >
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
