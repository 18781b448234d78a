import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { announce } from '../../app/announcer.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { EmptyState } from '../../components/empty-state.js';
import { NewerOlder } from '../../components/newer-older.js';
import { adminHref } from '../admin-api.js';
import { PageStates } from '../page-states.js';
import {
  type IncomingMailList,
  type IncomingMailState,
  incomingMailsQuery,
} from './incoming-mail-api.js';
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
            <States list={data} state={state} />
            {data.items.length === 0 && <NoMail state={state} list={data} />}
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

interface StatesProps {
  readonly list: IncomingMailList;
  readonly state: IncomingMailState | null;
}

const States = ({ list, state }: StatesProps): ReactElement => {
  const total = list.states.reduce((sum, { mails }) => sum + mails, 0);
  return (
    <nav aria-label="Which mail" className="ad-chips">
      <ul>
        <li>
          <Link href="/admin/mail/incoming" aria-current={state === null ? 'page' : undefined}>
            All <span className="cp-number">{total.toLocaleString('en-US')}</span>
          </Link>
        </li>
        {list.states.map((count) => (
          <li key={count.state}>
            <Link
              href={adminHref('/mail/incoming', { state: count.state })}
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

const NoMail = ({ list, state }: StatesProps): ReactElement => {
  if (state === null) {
    return (
      <EmptyState heading="No mail came in yet">
        <p>Mail comes in once the mail server pipes it into “counterpart mail ingest”.</p>
      </EmptyState>
    );
  }
  const label = list.states.find((count) => count.state === state)?.label ?? state;
  return (
    <EmptyState
      heading={`No mail is in state “${label}”`}
      action={<Link href="/admin/mail/incoming">See all mail</Link>}
    />
  );
};
