import { type ReactElement, useEffect, useRef } from 'react';
import { announce } from '../../app/announcer.js';
import { shortMoment } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { Icon } from '../../components/icon.js';
import type { ConversationEntry } from '../desk-types.js';
import { entryId, headingOf } from './conversation-words.js';

interface ConflictNoticeProps {
  readonly newer: readonly ConversationEntry[];
  readonly customerName: string;
  readonly onReview: () => void;
  readonly onSendAnyway: () => void;
  readonly onSaveAsNote: () => void;
}

/** A message came while the reply was written: nothing was sent, and the writer decides. */
export const ConflictNotice = (props: ConflictNoticeProps): ReactElement => {
  const { newer, customerName } = props;
  const { timeZone } = usePerson();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    announce('Not sent. There is a newer message.', { urgent: true });
  }, []);
  const review = (): void => {
    const last = newer.at(-1);
    if (last) {
      const target = document.getElementById(entryId(last));
      target?.scrollIntoView({ block: 'center' });
      target?.focus({ preventScroll: true });
    }
    props.onReview();
  };
  return (
    <div className="desk-conflict" ref={box} tabIndex={-1} role="group" aria-label="Newer message">
      <h3>
        <Icon name="warning" /> Not sent yet: there {newer.length === 1 ? 'is a' : 'are'} newer{' '}
        {newer.length === 1 ? 'message' : 'messages'}
      </h3>
      {newer.map((entry) => (
        <blockquote key={entryId(entry)} className="desk-conflict__quote">
          <p className="cp-small">
            <strong>{headingOf(entry, customerName)}</strong>,{' '}
            {shortMoment(entry.createdAt, timeZone)}
          </p>
          <p className="cp-preline">{entry.body}</p>
        </blockquote>
      ))}
      <div className="desk-form__acts">
        <Button onClick={review}>Review</Button>
        <Button variant="outline" onClick={props.onSendAnyway}>
          Send anyway
        </Button>
        <Button variant="outline" onClick={props.onSaveAsNote}>
          Save as staff note
        </Button>
      </div>
    </div>
  );
};
