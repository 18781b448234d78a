import type { ReactElement } from 'react';
import { clockTime, shortMoment } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import type { KeptDraft } from './kept-draft.js';

/** Where the words are that were typed so far; a polite line that nobody is interrupted by. */
export const KeepingLine = ({ kept }: { readonly kept: KeptDraft }): ReactElement => {
  const { timeZone } = usePerson();
  const here = kept.inBrowser
    ? 'It is kept in this browser.'
    : 'It is on this page alone: keep it open, or copy the text.';
  const words = {
    nothing: '',
    typing: '',
    elsewhere: '',
    kept: kept.keptAt ? `Draft saved at ${clockTime(kept.keptAt, timeZone)} for 60 days.` : '',
    failed: `We can’t save the draft right now. ${here}`,
    refused: `The draft can’t be saved as it is. ${kept.refusedBecause} ${here}`,
  }[kept.keeping];
  return <p className="desk-form__kept cp-small cp-quiet">{words}</p>;
};

/** The same draft was changed on another device: both are shown, and the writer chooses. */
export const ElsewhereNotice = ({ kept }: { readonly kept: KeptDraft }): ReactElement | null => {
  const { timeZone } = usePerson();
  const { elsewhere } = kept;
  if (!elsewhere) return null;
  const sent = elsewhere.version === 0;
  const when = elsewhere.savedAt ? ` ${shortMoment(elsewhere.savedAt, timeZone)}` : '';
  return (
    <Alert
      tone="warning"
      heading={
        sent
          ? 'This draft was sent or discarded in another place'
          : `You changed this draft in another place,${when}`
      }
      headingLevel={3}
    >
      {sent ? (
        <p>The text below is what was last typed here.</p>
      ) : (
        <blockquote className="desk-conflict__quote cp-preline">{elsewhere.body}</blockquote>
      )}
      <div className="desk-form__acts">
        <Button small variant="outline" onClick={kept.takeElsewhere}>
          {sent ? 'Discard the text below' : 'Use that text'}
        </Button>
        <Button small variant="outline" onClick={kept.keepMine}>
          Keep the text below
        </Button>
      </div>
    </Alert>
  );
};

/** Send was pressed, and yet it did not leave. */
export const ReturnedNotice = ({ kept }: { readonly kept: KeptDraft }): ReactElement | null =>
  kept.returnedBecause === null ? null : (
    <Alert tone="warning" heading="This reply was not sent" headingLevel={3}>
      <p>{kept.returnedBecause} Your words are below.</p>
    </Alert>
  );
