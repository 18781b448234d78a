import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { announce } from '../../app/announcer.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { EmptyState } from '../../components/empty-state.js';
import { NewerOlder } from '../../components/newer-older.js';
import { adminHref } from '../admin-api.js';
import { MailStates, NoMail } from '../mail/mail-states.js';
import { PageStates } from '../page-states.js';
import { type IncomingMailState, incomingMailsQuery } from './incoming-mail-api.js';
import { IncomingMailLine } from './incoming-mail-line.js';

const states: readonly IncomingMailState[] = ['parked', 'taken', 'discarded'];

/** Mail that came in: what was taken, and what waits to be settled with the reason why it was not. */
export const IncomingMailsPage = (): ReactElement => {
  const params = new URLSearchParams(useSearch());
  const state = states.find((known) => known === params.get('state')) ?? null;
  const cursor = params.get('cursor');
  const [done, setDone] = useState('');
  const mails = useQuery(incomingMailsQuery(state, cursor));
  const shown = mails.isPlaceholderData ? undefined : mails.data;
  useEffect(() => {
    if (shown) announce(`${shown.items.length} mails on this page`);
  }, [shown]);
  return (
    <>
      <PageHeading section="Admin">Incoming mail</PageHeading>
      <p className="cp-lead ad-lead">
        What people write is read at the Desk. Mail that could not be taken as somebody’s words is
        parked here with the reason, and nobody was answered.
      </p>
      <p>
        <Link href="/admin/mail">See outgoing mail</Link>
      </p>
      {done !== '' && (
        <Alert tone="success" slim role="status">
          <p>{done}</p>
        </Alert>
      )}
      <PageStates query={mails} what="the mail" lines={10}>
        {(data) => (
          <div aria-busy={mails.isPlaceholderData}>
            <MailStates path="/mail/incoming" state={state} states={data.states} />
            {data.items.length === 0 && (
              <NoMail path="/mail/incoming" state={state} states={data.states} none={<NoneYet />} />
            )}
            {data.items.length > 0 && (
              <ol className="ad-mails">
                {data.items.map((mail) => (
                  <IncomingMailLine key={mail.id} mail={mail} onSettled={setDone} />
                ))}
              </ol>
            )}
            <NewerOlder
              label="Mail"
              newerWord="Newest"
              newerHref={cursor ? adminHref('/mail/incoming', { state }) : null}
              olderHref={
                data.nextCursor
                  ? adminHref('/mail/incoming', { state, cursor: data.nextCursor })
                  : null
              }
            />
          </div>
        )}
      </PageStates>
    </>
  );
};

const NoneYet = (): ReactElement => (
  <EmptyState heading="No mail came in yet">
    <p>Mail comes in once the mail server pipes it into “counterpart mail ingest”.</p>
  </EmptyState>
);
