import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { shortMoment } from '../../app/date-words.js';
import { Button } from '../../components/button.js';
import { Message } from '../../components/message.js';
import type { TicketView } from '../desk-types.js';
import { useUnmerge } from './use-unmerge.js';

const kinds = { customer: 'theirs', reply: 'mine', note: 'note', system: 'mine' } as const;
type Part = TicketView['related']['mergedIn'][number];

interface MergedInProps {
  readonly part: Part;
  readonly timeZone: string;
}

/** What was said in a ticket that goes on in this one, folded. */
export const MergedIn = ({ part, timeZone }: MergedInProps): ReactElement => {
  const { number, subject, linkedByName, linkedAt, description, messages } = part;
  const unmerge = useUnmerge();
  return (
    <section className="desk-merged" aria-label={`Merged in: ${number}`}>
      <h3>
        Merged in: <Link href={`/desk/tickets/${number}`}>{number}</Link> {subject}
      </h3>
      <p className="cp-small cp-quiet">
        By {linkedByName}, {shortMoment(linkedAt, timeZone)}
      </p>
      <details>
        <summary>Show what was said there ({messages.length + 1})</summary>
        <p className="cp-preline">{description}</p>
        {messages.map((message) => (
          <Message
            key={`${message.kind}${message.id}`}
            kind={kinds[message.kind]}
            headingLevel={4}
            heading={
              message.kind === 'note' ? `Staff note by ${message.authorName}` : message.authorName
            }
            at={message.createdAt}
            when={shortMoment(message.createdAt, timeZone)}
            body={message.body}
          />
        ))}
      </details>
      <Button
        variant="outline"
        small
        icon="undo"
        busy={unmerge.busy}
        onClick={() => unmerge.run(number)}
      >
        Undo the merge<span className="cp-hidden"> of {number}</span>
      </Button>
    </section>
  );
};
