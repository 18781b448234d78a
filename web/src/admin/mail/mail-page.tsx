import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { DefinitionList } from '../../components/definition-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { Icon } from '../../components/icon.js';
import { mailQuery } from '../admin-api.js';
import type { Mail } from '../admin-types.js';
import { PageStates } from '../page-states.js';
import { useMoments } from '../use-moments.js';
import { MailSheet } from './mail-sheet.js';
import { MailStateTag } from './mail-state-tag.js';
import { RetryMail } from './retry-mail.js';

/** One mail: whether it left, and what it says while mail is kept. */
export const MailPage = (): ReactElement => {
  const { id = '' } = useParams<{ id: string }>();
  const mail = useQuery(mailQuery(Number(id)));
  return (
    <>
      <Link className="cp-back" href="/admin/mail">
        <Icon name="arrow_back" />
        Outgoing mail
      </Link>
      <PageHeading section="Admin">
        {mail.data ? (mail.data.subject ?? mail.data.kindLabel) : 'Outgoing mail'}
      </PageHeading>
      <PageStates query={mail} what="this mail" lines={6} missing={<NoSuchMail />}>
        {(data) => (
          <div className="ad-mail-page">
            <div className="ad-mail-page__words">
              <Words mail={data} />
            </div>
            <aside aria-label="About this mail">
              <RetryMail mail={data} />
              <Facts mail={data} />
            </aside>
          </div>
        )}
      </PageStates>
    </>
  );
};

const NoSuchMail = (): ReactElement => (
  <EmptyState
    heading="There is no such mail"
    action={<Link href="/admin/mail">See all mail</Link>}
  />
);

const Words = ({ mail }: { readonly mail: Mail }): ReactElement => {
  if (mail.words) return <MailSheet words={mail.words} />;
  return (
    <div className="cp-empty">
      <h2>What it says is not shown</h2>
      <p>{mail.whyNotReadable}</p>
    </div>
  );
};

const Facts = ({ mail }: { readonly mail: Mail }): ReactElement => {
  const { momentAlone } = useMoments();
  const times = [
    { term: 'Written', at: mail.createdAt },
    { term: 'Next try', at: mail.nextTryAt },
    { term: 'Given to the mail server', at: mail.handedOverAt },
    { term: 'Sent', at: mail.sentAt },
    { term: 'Came back', at: mail.bouncedAt },
  ];
  return (
    <DefinitionList
      stacked
      items={[
        { term: 'State', value: <MailStateTag state={mail.state} label={mail.stateLabel} /> },
        {
          term: 'To',
          value: mail.to.name ? `${mail.to.name}\n${mail.to.address}` : mail.to.address,
        },
        { term: 'Kind', value: mail.kindLabel },
        ...(mail.reference ? [{ term: 'About', value: mail.reference }] : []),
        ...times.flatMap(({ term, at }) => (at ? [{ term, value: momentAlone(at) }] : [])),
        ...(mail.attempts > 0 ? [{ term: 'Tries', value: String(mail.attempts) }] : []),
        ...(mail.lastError ? [{ term: 'What the mail server said', value: mail.lastError }] : []),
        ...(mail.bounceWords ? [{ term: 'Why it came back', value: mail.bounceWords }] : []),
        { term: 'Message-ID', value: <code className="ad-break">{mail.messageId}</code> },
      ]}
    />
  );
};
