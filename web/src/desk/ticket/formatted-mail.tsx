import { type ReactElement, type SyntheticEvent, useId, useState } from 'react';
import { Button } from '../../components/button.js';
import type { ConversationEntry } from '../desk-types.js';

interface FormattedMailProps {
  readonly number: string;
  readonly formatted: NonNullable<ConversationEntry['formatted']>;
  /** Whose mail, and when: it names the frame. */
  readonly title: string;
}

const tallest = 640;

/** As tall as the mail, up to where it scrolls by itself. */
const fit = ({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>): void => {
  const height = frame.contentDocument?.documentElement.scrollHeight ?? tallest;
  frame.style.height = `${Math.min(height, tallest) + 2}px`;
};

/**
 * A message as it looked when it came by mail. Nothing of it is fetched before somebody asks; it then stands in a frame
 * in which nothing can run.
 */
export const FormattedMail = ({ number, formatted, title }: FormattedMailProps): ReactElement => {
  const [shown, setShown] = useState(false);
  const [remote, setRemote] = useState(false);
  const id = useId();
  const address = `/api/v1/tickets/${number}/formatted-messages/${formatted.id}`;
  return (
    <div className="desk-formatted">
      <Button
        variant="link"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide the mail as it was sent' : 'Show the mail as it was sent'}
      </Button>
      <div id={id} hidden={!shown}>
        {shown && formatted.hasRemoteImages && !remote && (
          <div className="desk-formatted__remote">
            <p className="cp-small">
              Images from other servers are not loaded. Loading them tells the sender that this mail
              was opened, when, and from which network.
            </p>
            <Button small variant="outline" onClick={() => setRemote(true)}>
              Show remote images
            </Button>
          </div>
        )}
        {shown && (
          <iframe
            className="desk-formatted__frame"
            title={title}
            src={remote ? `${address}?images=remote` : address}
            sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
            onLoad={fit}
          />
        )}
      </div>
    </div>
  );
};
