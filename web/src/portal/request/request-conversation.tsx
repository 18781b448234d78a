import type { ReactElement } from 'react';
import { usePerson } from '../../app/session.js';
import { Message } from '../../components/message.js';
import { Panel } from '../../components/panel.js';
import type { RequestMessage, RequestView } from '../api/portal-types.js';
import { useDateWords } from '../use-date-words.js';
import { isAllowed } from './allowed.js';
import { ReplyForm } from './reply-form.js';

const longConversation = 4;

/** What was said, oldest first, with the place to answer below it. */
export const RequestConversation = ({
  request,
  readAs,
}: {
  readonly request: RequestView;
  /** Whose messages are headed "You"; the reader's own where it is not said. */
  readonly readAs?: string;
}): ReactElement => {
  const words = useDateWords();
  const { fullName: own } = usePerson();
  const fullName = readAs ?? own;
  const { messages } = request;
  const last = messages.at(-1);
  const headingOf = ({ side, authorName }: RequestMessage): string => {
    if (side === 'customer') return authorName === fullName ? 'You' : authorName;
    return side === 'system' ? 'Counterpart' : `${authorName}, ${request.deskName}`;
  };
  return (
    <Panel
      heading="Messages"
      aside={
        last &&
        messages.length > longConversation && (
          <a href={`#message-${last.id}`} className="cp-small">
            Go to the latest
          </a>
        )
      }
    >
      {messages.length === 0 ? (
        <p className="cp-quiet">No messages yet. The {request.deskName} answers here.</p>
      ) : (
        <ul className="cp-messages">
          {messages.map((message) => (
            <li key={message.id}>
              <Message
                id={`message-${message.id}`}
                kind={message.side === 'customer' ? 'mine' : 'theirs'}
                heading={headingOf(message)}
                at={message.createdAt}
                when={words.moment(message.createdAt)}
                body={message.body}
                files={message.attachments}
              />
            </li>
          ))}
        </ul>
      )}
      {messages.length >= longConversation && isAllowed(request, 'comment') && (
        <a
          href="#reply"
          className="portal-reply-jump cp-no-print"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('reply')?.focus();
          }}
        >
          Reply
        </a>
      )}
      <ReplyForm request={request} />
    </Panel>
  );
};
