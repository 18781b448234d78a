import { type ReactElement, useEffect, useRef } from 'react';
import { announce } from '../../app/announcer.js';
import { shortMoment, zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { DefinitionList } from '../../components/definition-list.js';
import { Message } from '../../components/message.js';
import type { ConversationEntry, TicketView } from '../desk-types.js';
import { entryId, headingOf } from './conversation-words.js';

const kinds = { customer: 'theirs', reply: 'mine', note: 'note', system: 'mine' } as const;

const channelWords: Readonly<Record<TicketView['channel'], string>> = {
  portal: '',
  api: '',
  phone: ', by phone',
  walk_up: ', at the desk',
  email: ', by mail',
};

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
  return (
    <Message
      kind="theirs"
      heading={`Request from ${ticket.customer.fullName}${channelWords[ticket.channel]}`}
      at={ticket.openedAt}
      when={shortMoment(ticket.openedAt, timeZone)}
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
    </Message>
  );
};

/** Everything that was said, oldest first; staff notes look, read and are headed differently. */
export const Conversation = ({ ticket }: { readonly ticket: TicketView }): ReactElement => {
  const { id, timeZone } = usePerson();
  const { conversation, customer } = ticket;
  useNews(conversation, id);
  const last = conversation.at(-1);
  return (
    <section aria-labelledby="conversation-heading" className="desk-conversation">
      <div className="desk-conversation__head">
        <h2 id="conversation-heading">Conversation</h2>
        <p className="cp-small cp-quiet">
          Times in {zoneName(timeZone)}
          {last && conversation.length > 3 && (
            <>
              {' · '}
              <a
                href={`#${entryId(last)}`}
                onClick={(event) => {
                  event.preventDefault();
                  const target = document.getElementById(entryId(last));
                  target?.scrollIntoView({ block: 'center' });
                  target?.focus({ preventScroll: true });
                }}
              >
                Go to latest
              </a>
            </>
          )}
        </p>
      </div>
      <Opening ticket={ticket} />
      {conversation.map((entry) => (
        <Message
          key={entryId(entry)}
          id={entryId(entry)}
          kind={kinds[entry.kind]}
          heading={headingOf(entry, customer.fullName)}
          at={entry.createdAt}
          when={shortMoment(entry.createdAt, timeZone)}
          body={entry.body}
          files={entry.attachments}
        />
      ))}
    </section>
  );
};
