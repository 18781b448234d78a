import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { Link, useSearch } from 'wouter';
import { announce } from '../../app/announcer.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { EmptyState } from '../../components/empty-state.js';
import { NewerOlder } from '../../components/newer-older.js';
import { adminHref, mailsQuery } from '../admin-api.js';
import type { MailList, MailState } from '../admin-types.js';
import { PageStates } from '../page-states.js';
import { MailLine } from './mail-line.js';

const states: readonly MailState[] = ['failed', 'queued', 'sending', 'sent', 'kept'];

/** The outbox: what was written to whom, and whether it left. */
export const MailsPage = (): ReactElement => {
  const params = new URLSearchParams(useSearch());
  const state = states.find((known) => known === params.get('state')) ?? null;
  const cursor = params.get('cursor');
  const mails = useQuery(mailsQuery({ state, cursor }));
  const shown = mails.isPlaceholderData ? undefined : mails.data;
  useEffect(() => {
    if (shown) announce(`${shown.items.length} mails on this page`);
  }, [shown]);
  return (
    <>
      <PageHeading section="Admin">Outgoing mail</PageHeading>
      <p>
        <Link href="/admin/mail/incoming">See incoming mail</Link>
      </p>
      <PageStates query={mails} what="the mail" lines={10}>
        {(data) => (
          <div aria-busy={mails.isPlaceholderData}>
            <HowMailLeaves list={data} />
            <States list={data} state={state} />
            {data.items.length === 0 && <NoMail state={state} list={data} />}
            {data.items.length > 0 && (
              <ol className="ad-mails">
                {data.items.map((mail) => (
                  <MailLine key={mail.id} mail={mail} />
                ))}
              </ol>
            )}
            <NewerOlder
              label="Mail"
              newerWord="Newest"
              newerHref={cursor ? adminHref('/mail', { state }) : null}
              olderHref={
                data.nextCursor ? adminHref('/mail', { state, cursor: data.nextCursor }) : null
              }
            />
          </div>
        )}
      </PageStates>
    </>
  );
};

const HowMailLeaves = ({ list }: { readonly list: MailList }): ReactElement =>
  list.sends ? (
    <p className="cp-lead ad-lead">
      Whether each mail left. Who gets it and what it says is between us and its reader: here you
      see its kind, its state and its times.
    </p>
  ) : (
    <Alert tone="info" heading="Mail is kept here" className="ad-kept">
      <p>
        No mail server is set (SMTP_URL), so nobody gets mail. Open one to read it and to follow its
        links.
      </p>
    </Alert>
  );

const States = ({
  list,
  state,
}: {
  readonly list: MailList;
  readonly state: MailState | null;
}): ReactElement => {
  const total = list.states.reduce((sum, { mails }) => sum + mails, 0);
  const shown = list.states.filter((count) => count.mails > 0 || count.state === state);
  return (
    <nav aria-label="Which mail" className="ad-chips">
      <ul>
        <li>
          <Link href="/admin/mail" aria-current={state === null ? 'page' : undefined}>
            All <span className="cp-number">{total.toLocaleString('en-US')}</span>
          </Link>
        </li>
        {shown.map((count) => (
          <li key={count.state}>
            <Link
              href={adminHref('/mail', { state: count.state })}
              aria-current={state === count.state ? 'page' : undefined}
            >
              {count.label} <span className="cp-number">{count.mails.toLocaleString('en-US')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const NoMail = ({
  list,
  state,
}: {
  readonly list: MailList;
  readonly state: MailState | null;
}): ReactElement => {
  if (state === null) {
    return (
      <EmptyState heading="No mail was written yet">
        <p>Send a request, or answer one at the Desk: the mail about it is here within a second.</p>
      </EmptyState>
    );
  }
  const label = list.states.find((count) => count.state === state)?.label ?? state;
  return (
    <EmptyState
      heading={`No mail is in state “${label}”`}
      action={<Link href="/admin/mail">See all mail</Link>}
    />
  );
};
