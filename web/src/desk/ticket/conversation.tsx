import { Fragment, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { announce } from '../../app/announcer.js';
import { shortMoment, zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { DefinitionList } from '../../components/definition-list.js';
import { Message } from '../../components/message.js';
import type { ConversationEntry, TicketView } from '../desk-types.js';
import { channelWords, entryId, headingOf } from './conversation-words.js';
import { FormattedMail } from './formatted-mail.js';
import { MergedIn } from './merged-in.js';
import { useLastVisit } from './last-visit.js';

const kinds = { customer: 'theirs', reply: 'mine', note: 'note', system: 'mine' } as const;

const useNews = (conversation: readonly ConversationEntry[], readerId: number): void => {
  const known = useRef(new Set(conversation.map(entryId)));
  useEffect(() => {
    for (const entry of conversation) {
      if (known.current.has(entryId(entry))) continue;
      known.current.add(entryId(entry));
      if (entry.authorId !== readerId) {
        announce(
          `New ${entry.kind === 'note' ? 'staff note' : 'message'} from ${entry.authorName}`,
        );
      }
    }
  }, [conversation, readerId]);
};

/** What was asked in the first place: the words, the answers on the form, the files. */
const Opening = ({ ticket }: { readonly ticket: TicketView }): ReactElement => {
  const { timeZone } = usePerson();
  // Many forms take one of their answers as the description; it is then said once.
  const said = ticket.answers.some(({ value }) => value === ticket.description);
  const when = shortMoment(ticket.openedAt, timeZone);
  return (
    <Message
      kind="theirs"
      heading={`Request from ${ticket.customer.fullName}${channelWords[ticket.channel]}`}
      at={ticket.openedAt}
      when={when}
      body={said ? '' : ticket.description}
      files={ticket.attachments}
    >
      {ticket.answers.length > 0 && (
        <DefinitionList
          items={ticket.answers.map(({ label, value }) => ({
            term: label,
            value: <span className="cp-preline">{value}</span>,
          }))}
        />
      )}
      {ticket.formatted && (
        <FormattedMail
          number={ticket.number}
          formatted={ticket.formatted}
          title={`Mail from ${ticket.customer.fullName}, ${when}`}
        />
      )}
    </Message>
  );
};

const goTo = (id: string): void => {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
};

interface JumpLinkProps {
  readonly entry: ConversationEntry;
  readonly children: ReactNode;
}

const JumpLink = ({ entry, children }: JumpLinkProps): ReactElement => (
  <a
    href={`#${entryId(entry)}`}
    onClick={(event) => {
      event.preventDefault();
      goTo(entryId(entry));
    }}
  >
    {children}
  </a>
);

/** Everything that was said, oldest first; staff notes look, read and are headed differently. */
export const Conversation = ({ ticket }: { readonly ticket: TicketView }): ReactElement => {
  const { id, timeZone } = usePerson();
  const { conversation, customer } = ticket;
  useNews(conversation, id);
  const last = conversation.at(-1);
  const before = useLastVisit(id, ticket.number, last?.createdAt);
  const unseen = conversation.filter(
    (entry) => before !== null && entry.createdAt > before && entry.authorId !== id,
  );
  const [firstUnseen] = unseen;
  return (
    <section aria-labelledby="conversation-heading" className="desk-conversation">
      <div className="desk-conversation__head">
        <h2 id="conversation-heading">Conversation</h2>
        <p className="cp-small cp-quiet">
          Times in {zoneName(timeZone)}
          {firstUnseen && (
            <>
              {' · '}
              <JumpLink entry={firstUnseen}>{unseen.length} new since your last visit</JumpLink>
            </>
          )}
          {!firstUnseen && last && conversation.length > 3 && (
            <>
              {' · '}
              <JumpLink entry={last}>Go to latest</JumpLink>
            </>
          )}
        </p>
      </div>
      <Opening ticket={ticket} />
      {conversation.map((entry) => (
        <Fragment key={entryId(entry)}>
          {entry === firstUnseen && <p className="desk-unseen">New since your last visit</p>}
          <Message
            id={entryId(entry)}
            kind={kinds[entry.kind]}
            heading={headingOf(entry, customer.fullName)}
            at={entry.createdAt}
            when={shortMoment(entry.createdAt, timeZone)}
            body={entry.body}
            files={entry.attachments}
          >
            {entry.formatted && (
              <FormattedMail
                number={ticket.number}
                formatted={entry.formatted}
                title={`Mail from ${entry.authorName}, ${shortMoment(entry.createdAt, timeZone)}`}
              />
            )}
          </Message>
        </Fragment>
      ))}
      {ticket.related.mergedIn.map((part) => (
        <MergedIn key={part.number} part={part} timeZone={timeZone} />
      ))}
      {ticket.leavingReplies.map((reply) => (
        <Message
          key={reply.id}
          id={`leaving-${reply.id}`}
          kind="mine"
          heading={`${reply.authorName} to ${customer.fullName}, about to leave`}
          at={reply.leavesAt}
          when={shortMoment(reply.leavesAt, timeZone)}
          body={reply.body}
        />
      ))}
    </section>
  );
};
