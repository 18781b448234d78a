import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.js';
import { FileLinks, type FileOnServer } from './file-links.js';
import { Icon } from './icon.js';
import { LinkedText } from './linked-text.js';
import { messageParts } from './message-parts.js';

interface MessageProps {
  /** "mine" is the reader's own side; "note" is for staff only. */
  readonly kind: 'mine' | 'theirs' | 'note';
  readonly heading: ReactNode;
  readonly at: string;
  readonly when: string;
  readonly body: string;
  readonly files?: readonly FileOnServer[];
  readonly headingLevel?: 3 | 4;
  readonly id?: string;
  readonly children?: ReactNode;
}

/** One message of a conversation. Who wrote it is in the heading, never in colour or place alone. */
export const Message = ({
  kind,
  heading,
  at,
  when,
  body,
  files = [],
  headingLevel = 3,
  id,
  children,
}: MessageProps): ReactElement => {
  const Heading = `h${headingLevel}` as const;
  return (
    <article
      className={classes('cp-message', `cp-message--${kind}`)}
      {...(id ? { id, tabIndex: -1 } : {})}
    >
      <Heading>
        {kind === 'note' && <Icon name="lock" />}
        <span>{heading}</span>
        <time className="cp-message__when" dateTime={at}>
          {when}
        </time>
      </Heading>
      <MessageText body={body} />
      <FileLinks files={files} label="Files with this message" />
      {children}
    </article>
  );
};

/** The words of a message; what it quotes of earlier ones is folded. */
const MessageText = ({ body }: { readonly body: string }): ReactElement => {
  const { own, quoted } = messageParts(body);
  return (
    <>
      <div className="cp-message__body">
        <LinkedText text={own} />
      </div>
      {quoted !== null && (
        <details className="cp-message__quoted">
          <summary>Show quoted text</summary>
          <div className="cp-message__body">
            <LinkedText text={quoted} />
          </div>
        </details>
      )}
    </>
  );
};
