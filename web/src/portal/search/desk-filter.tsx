import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { FoundService } from '../api/portal-types.js';

interface DeskFilterProps {
  readonly services: readonly FoundService[];
  readonly query: string;
  readonly desk: string;
}

/** Narrows the services to one desk; each choice is an address of its own. */
export const DeskFilter = ({ services, query, desk }: DeskFilterProps): ReactElement | null => {
  const desks = new Map(services.map((service) => [service.officeCode, service.deskName]));
  if (desks.size < 2) return null;
  const href = (code: string): string =>
    `/search?q=${encodeURIComponent(query)}${code ? `&desk=${encodeURIComponent(code)}` : ''}`;
  const choices = [['', 'All desks'] as const, ...desks];
  return (
    <nav aria-label="Desk" className="portal-tabs portal-tabs--small">
      <ul>
        {choices.map(([code, name]) => (
          <li key={code}>
            <Link href={href(code)} aria-current={code === desk ? 'true' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
