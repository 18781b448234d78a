import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { noteTyping } from '../../app/announcer.js';
import { Button } from '../../components/button.js';
import { FileUploadList } from '../../components/file-upload-list.js';
import { Icon } from '../../components/icon.js';
import { LongTextField } from '../../components/long-text-field.js';
import { saveStaffNote } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { FormFrame } from './form-frame.js';
import { ElsewhereNotice, KeepingLine } from './keeping-line.js';
import { useKeptDraft } from './kept-draft.js';
import { LongPasteNotice, useLongPaste } from './long-paste.js';
import { useMentions } from './mentions.js';
import { useDraftUploads } from './use-draft-uploads.js';
import { useTicketAct } from './use-ticket-act.js';

interface NoteComposerProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

const savedWords = (called: readonly string[]): string =>
  called.length === 0
    ? 'Your staff note is saved.'
    : `Your staff note is saved. ${called.join(', ')} will be told.`;

/** What only staff read. It has no To line, a lock, a dashed edge, and its own words on the button. */
export const NoteComposer = ({ ticket, onClose }: NoteComposerProps): ReactElement => {
  const { givenName } = ticket.customer;
  const [, navigate] = useLocation();
  const kept = useKeptDraft(ticket, 'note');
  const { draft, restored, change, drop } = kept;
  const uploads = useDraftUploads(draft, change, kept.adopted);
  const paste = useLongPaste(uploads);
  const mentions = useMentions({
    ...{ number: ticket.number, fieldId: 'note-body', body: draft.body },
    onBody: (body) => change({ body }),
  });
  const act = useTicketAct<{ body: string; attachmentIds: string[] }>({
    ticket,
    idPrefix: 'note',
    call: async (edit, input) => {
      await kept.settle();
      return saveStaffNote(edit, input);
    },
    onDone: () => {
      drop();
      onClose();
      showFlash({
        tone: 'success',
        words: savedWords(mentions.called),
        path: `/desk/tickets/${ticket.number}`,
        place: 'work',
      });
    },
  });

  const save = (): void => {
    if (draft.body.trim() === '') {
      act.refuse([{ message: 'Enter your note.', fieldId: 'note-body' }]);
    } else if (uploads.busy) {
      act.refuse([{ message: 'Wait until the files are uploaded.', fieldId: 'note-files' }]);
    } else act.run({ body: draft.body, attachmentIds: [...uploads.ids] });
  };
  return (
    <FormFrame
      number={ticket.number}
      className="desk-form--note"
      heading={
        <>
          <Icon name="lock" /> Staff note
        </>
      }
      watched={false}
      act={act}
      button="Save staff note"
      busyLabel="Saving…"
      onSubmit={save}
      onClose={onClose}
      closeLabel="Close, keep the draft"
      aside={
        draft.body.trim() !== '' && (
          <Button
            variant="plain"
            onClick={() => navigate(`/desk/tickets/${ticket.number}/note-to-reply`)}
          >
            Send it as a reply instead
          </Button>
        )
      }
    >
      <p className="desk-form__audience">Staff only. {givenName} can’t see this.</p>
      <ElsewhereNotice kept={kept} />
      {restored && <p className="cp-small cp-quiet">This is the draft you had not saved.</p>}
      <LongTextField
        id="note-body"
        label="Note for colleagues"
        error={act.errorFor('body')}
        value={draft.body}
        onChange={(body) => {
          noteTyping();
          change({ body });
        }}
        maxLength={10_000}
        hint="Type @ and a name to call a colleague."
        textarea={{ rows: 5, onPaste: paste.onPaste, ...mentions.textarea }}
      />
      {mentions.list}
      {mentions.called.length > 0 && (
        <p className="cp-small">Will be told: {mentions.called.join(', ')}</p>
      )}
      <LongPasteNotice paste={paste} />
      <KeepingLine kept={kept} />
      <FileUploadList
        id="note-files"
        uploads={uploads}
        label="Files for staff"
        hint="Up to 10, 25 MB each"
      />
    </FormFrame>
  );
};
