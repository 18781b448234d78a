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
import { MailStates, NoMail } from './mail-states.js';

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
            <MailStates
              path="/mail"
              state={state}
              states={data.states.filter(({ mails, state: of }) => mails > 0 || of === state)}
            />
            {data.items.length === 0 && (
              <NoMail path="/mail" state={state} states={data.states} none={<NoneYet />} />
            )}
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

const NoneYet = (): ReactElement => (
  <EmptyState heading="No mail was written yet">
    <p>Send a request, or answer one at the Desk: the mail about it is here within a second.</p>
  </EmptyState>
);
