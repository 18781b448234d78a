import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import type { RequestList } from '../api/portal-types.js';

const tabs = [
  { href: '/requests', label: 'Open', count: 'open' },
  { href: '/requests/done', label: 'Done', count: 'done' },
  { href: '/requests/drafts', label: 'Drafts', count: 'drafts' },
] as const;

/** Three pages of their own, with how much is on each. */
export const RequestTabs = ({
  counts,
}: {
  readonly counts: RequestList['counts'] | undefined;
}): ReactElement => {
  const [path] = useLocation();
  return (
    <nav aria-label="Your requests" className="portal-tabs">
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} aria-current={path === tab.href ? 'page' : undefined}>
              {tab.label}
              {counts && <span className="cp-number"> ({counts[tab.count]})</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
