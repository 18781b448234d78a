import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { MailRow } from '../admin-types.js';
import { useMoments } from '../use-moments.js';
import { MailStateTag } from './mail-state-tag.js';

/** One mail of the outbox; the whole line is read in the order of what, to whom, when, and whether it left. */
export const MailLine = ({ mail }: { readonly mail: MailRow }): ReactElement => {
  const { shortMoment } = useMoments();
  return (
    <li className="ad-mail">
      <Link href={`/admin/mail/${mail.id}`} className="ad-mail__subject">
        {mail.subject ?? mail.kindLabel}
      </Link>
      <p className="ad-mail__to">
        {mail.to.name ? (
          <>
            To {mail.to.name} <span className="cp-quiet">{mail.to.address}</span>
          </>
        ) : (
          <>To {mail.to.address}</>
        )}
      </p>
      <p className="ad-mail__kind">{mail.subject === null ? `Mail ${mail.id}` : mail.kindLabel}</p>
      <p className="ad-mail__when">
        <time dateTime={mail.createdAt}>{shortMoment(mail.createdAt)}</time>
      </p>
      <p className="ad-mail__state">
        {mail.bouncedAt ? (
          <MailStateTag state="failed" label="Came back" />
        ) : (
          <MailStateTag state={mail.state} label={mail.stateLabel} />
        )}
      </p>
    </li>
  );
};
