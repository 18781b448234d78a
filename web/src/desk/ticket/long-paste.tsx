import { type ClipboardEvent, type ReactElement, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { mostPasted } from '../../components/long-text-field.js';
import type { Uploads } from '../../components/use-uploads.js';

export interface LongPaste {
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly length: number;
  readonly attach: () => void;
  readonly forget: () => void;
}

/** Catches a paste that is far too long for a message before it is in the field; nothing typed is touched. */
export const useLongPaste = (uploads: Pick<Uploads, 'add'>): LongPaste => {
  const [text, setText] = useState('');
  return {
    onPaste: (event) => {
      const pasted = event.clipboardData.getData('text/plain');
      if (pasted.length <= mostPasted) return;
      event.preventDefault();
      setText(pasted);
      announce('Not pasted: the text is too long for a message.', { urgent: true });
    },
    length: text.length,
    attach: () => {
      uploads.add([new File([text], 'pasted-text.txt', { type: 'text/plain' })]);
      setText('');
    },
    forget: () => setText(''),
  };
};

/** What to do with it instead. */
export const LongPasteNotice = ({ paste }: { readonly paste: LongPaste }): ReactElement | null =>
  paste.length === 0 ? null : (
    <Alert tone="warning" heading="That is too long for a message" headingLevel={3}>
      <p>
        You pasted {paste.length.toLocaleString('en-US')} characters; a message holds 10,000. It was
        not put into the field, and what you typed is as it was.
      </p>
      <div className="desk-form__acts">
        <Button small variant="outline" onClick={paste.attach}>
          Attach it as a text file
        </Button>
        <Button small variant="outline" onClick={paste.forget}>
          Leave it out
        </Button>
      </div>
    </Alert>
  );
