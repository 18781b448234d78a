import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Alert } from '../../components/alert.js';
import { adminHref } from '../admin-api.js';
import type { OverviewCheck } from '../admin-types.js';
import { counted } from '../counted.js';

/** Where to go on with a check; those without a page are put right outside. */
const pages: Readonly<Record<string, { readonly href: string; readonly label: string }>> = {
  'overview.mail_failed': {
    href: adminHref('/mail', { state: 'failed' }),
    label: 'See the failed mail',
  },
  'overview.mail_parked': {
    href: adminHref('/mail/incoming', { state: 'parked' }),
    label: 'See the parked mail',
  },
  'overview.mail_waits': {
    href: adminHref('/mail', { state: 'queued' }),
    label: 'See the waiting mail',
  },
};

/** What asks for attention and what to do first; one calm line when nothing does. */
export const Checks = ({ checks }: { readonly checks: readonly OverviewCheck[] }): ReactElement => {
  if (checks.length === 0) {
    return (
      <div className="ad-checks">
        <Alert tone="success" heading="Nothing needs you">
          <p>Promises are watched, and mail and figures keep up with what happens to tickets.</p>
        </Alert>
      </div>
    );
  }
  return (
    <section className="ad-checks" aria-labelledby="checks">
      <h2 id="checks">{counted(checks.length, 'thing needs', 'things need')} attention</h2>
      {checks.map(({ code, severity, sentence, advice }) => {
        const page = pages[code];
        return (
          <Alert
            key={code}
            tone={severity === 'problem' ? 'error' : 'warning'}
            heading={sentence}
            headingLevel={3}
          >
            <p>
              {advice} {page && <Link href={page.href}>{page.label}</Link>}
            </p>
          </Alert>
        );
      })}
    </section>
  );
};
