import { type ReactElement, useEffect, useState } from 'react';
import { noteTyping } from '../../app/announcer.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/checkbox.js';
import { FileUploadList } from '../../components/file-upload-list.js';
import { Icon } from '../../components/icon.js';
import { LongTextField } from '../../components/long-text-field.js';
import { type HeldReply, holdReply } from '../api/composing-api.js';
import type { FilledReply } from '../api/saved-replies-api.js';
import { saveStaffNote } from '../api/ticket-api.js';
import type { ConversationEntry, TicketView } from '../desk-types.js';
import { AfterSendSelect } from './after-send-select.js';
import { useAfterSend } from './after-send.js';
import { ConflictNotice } from './conflict-notice.js';
import { newerThan } from './conversation-words.js';
import { putDraft } from './drafts.js';
import { FormFrame } from './form-frame.js';
import { ElsewhereNotice, KeepingLine, ReturnedNotice } from './keeping-line.js';
import { useKeptDraft } from './kept-draft.js';
import { replyIsLeaving } from './leaving-replies.js';
import { permits } from './permits.js';
import { proposeCategory } from './proposed-category.js';
import { Receiver } from './receiver.js';
import { SavedReplyPicker } from './saved-reply-picker.js';
import { LongPasteNotice, useLongPaste } from './long-paste.js';
import { replyWarnings, sorryWords } from './reply-warnings.js';
import { useDraftUploads } from './use-draft-uploads.js';
import { useTicketAct } from './use-ticket-act.js';

interface ReplyComposerProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
  readonly onBecomeNote: () => void;
  readonly onResolve: () => void;
  /** Whether it opens with the saved replies. */
  readonly picks: boolean;
}

interface ReplyInput {
  readonly body: string;
  readonly attachmentIds: string[];
  readonly lastSeenCommentId: number;
  readonly lastSeenHeldReplyId: number;
  readonly then: 'none' | 'wait_for_customer';
}

const asEntry = ({
  id,
  authorId,
  authorName,
  body,
  leavesAt,
}: TicketView['leavingReplies'][number]): ConversationEntry => ({
  ...{ id, authorId, authorName, body, createdAt: leavesAt, attachments: [] },
  ...{ kind: 'reply', channel: 'portal', formatted: null },
});

/** What the customer will read. It has a To line; a staff note has none. */
export const ReplyComposer = (props: ReplyComposerProps): ReactElement => {
  const { ticket, onClose, onBecomeNote, onResolve, picks } = props;
  const { customer } = ticket;
  const person = usePerson();
  const after = useAfterSend();
  const latest = ticket.lastCommentId;
  const kept = useKeptDraft(ticket, 'reply', { lastSeenCommentId: latest });
  const { draft, restored, change, drop } = kept;
  const newestLeaving = Math.max(0, ...ticket.leavingReplies.map((reply) => reply.id));
  const [seenLeaving, setSeenLeaving] = useState(newestLeaving);
  const uploads = useDraftUploads(draft, change, kept.adopted);
  const paste = useLongPaste(uploads);
  const canHold = ticket.allowedActions.some((state) => state.action === 'hold' && state.allowed);
  const [waits, setWaits] = useState(false);
  const [picking, setPicking] = useState(picks);
  useEffect(() => {
    if (picks) setPicking(true);
  }, [picks]);

  const act = useTicketAct<ReplyInput>({
    ticket,
    idPrefix: 'reply',
    call: async (edit, input) => {
      await kept.settle();
      return { ...(await holdReply(edit, input)), answeredAt: Date.now() };
    },
    onDone: (_, answer) => {
      drop();
      onClose();
      const { id, leavesAt, answeredAt } = answer as HeldReply & { readonly answeredAt: number };
      if (id !== null && leavesAt !== null) {
        const { number } = ticket;
        replyIsLeaving({ id, number, leavesAt, customerName: customer.fullName }, answeredAt);
      }
      after.go(
        ticket.number,
        leavesAt === null ? `Your reply to ${customer.fullName} is sent and has left.` : null,
      );
    },
  });
  const asNote = useTicketAct<{ body: string; attachmentIds: string[] }>({
    ticket,
    idPrefix: 'reply',
    call: (edit, input) => saveStaffNote(edit, input),
    onDone: () => {
      void kept.discard();
      onClose();
      after.go(ticket.number, 'Saved as a staff note. Nothing was sent to the customer.');
    },
  });

  const send = (lastSeenCommentId: number, lastSeenHeldReplyId = seenLeaving): void => {
    if (draft.body.trim() === '') {
      act.refuse([{ message: 'Enter your reply.', fieldId: 'reply-body' }]);
    } else if (uploads.busy) {
      act.refuse([{ message: 'Wait until the files are uploaded.', fieldId: 'reply-files' }]);
    } else {
      const then = waits && canHold ? 'wait_for_customer' : 'none';
      const seen = { lastSeenCommentId, lastSeenHeldReplyId };
      act.run({ body: draft.body, attachmentIds: [...uploads.ids], ...seen, then });
    }
  };
  const becomeNote = (): void => {
    putDraft(person.id, ticket, 'note', { body: draft.body, files: uploads.files });
    void kept.discard();
    onBecomeNote();
  };

  const leavingNow = ticket.leavingReplies.filter(
    ({ id, authorId }) => id > seenLeaving && authorId !== person.id,
  );
  const insert = ({
    text,
    afterwards,
    category,
  }: FilledReply & { readonly text: string }): void => {
    const body = draft.body.trim() === '' ? text : `${draft.body.trimEnd()}\n\n${text}`;
    setPicking(false);
    if (afterwards === 'resolve' && permits(ticket, 'resolve')) {
      putDraft(person.id, ticket, 'resolve', { body, files: [] });
      proposeCategory(ticket.number, category);
      void kept.discard();
      onResolve();
      return;
    }
    change({ body });
    if (afterwards === 'wait_for_customer') setWaits(canHold);
    requestAnimationFrame(() => document.getElementById('reply-body')?.focus());
  };
  const newer = [
    ...newerThan(ticket.conversation, draft.lastSeenCommentId),
    ...leavingNow.map(asEntry),
  ];
  const moved = act.problem?.code === 'ticket.conversation_moved' && newer.length > 0;
  const warnings = replyWarnings(ticket, draft.body, uploads.items.length);
  return (
    <FormFrame
      number={ticket.number}
      className="desk-form--reply"
      heading={`Reply to ${customer.fullName}`}
      watched={false}
      act={{ ...act, errors: [...act.errors, ...asNote.errors] }}
      button={`Send reply to ${customer.fullName}`}
      onSubmit={() => send(draft.lastSeenCommentId)}
      onClose={onClose}
      closeLabel="Close, keep the draft"
      aside={
        <>
          {draft.body.trim() !== '' && (
            <Button variant="plain" onClick={becomeNote}>
              Make it a staff note
            </Button>
          )}
          <AfterSendSelect after={after} />
        </>
      }
    >
      <p className="desk-form__to">
        <Receiver customer={customer} />
        {ticket.submitter && <>, also read by {ticket.submitter.fullName}, who filed it</>}
      </p>
      <ReturnedNotice kept={kept} />
      <ElsewhereNotice kept={kept} />
      {restored && kept.returnedBecause === null && (
        <p className="cp-small cp-quiet">This is the draft you had not sent.</p>
      )}
      {picking ? (
        <SavedReplyPicker
          number={ticket.number}
          onInsert={insert}
          onClose={() => setPicking(false)}
        />
      ) : (
        <p>
          <Button variant="outline" small onClick={() => setPicking(true)}>
            Insert a saved reply
          </Button>
        </p>
      )}
      <LongTextField
        id="reply-body"
        label="Your reply"
        error={act.errorFor('body')}
        value={draft.body}
        onChange={(body) => {
          noteTyping();
          change({ body });
        }}
        maxLength={10_000}
        textarea={{ rows: 6, onPaste: paste.onPaste }}
      />
      <LongPasteNotice paste={paste} />
      <KeepingLine kept={kept} />
      <FileUploadList
        id="reply-files"
        uploads={uploads}
        label="Files"
        hint="Up to 10, 25 MB each"
      />
      {canHold && (
        <Checkbox
          id="reply-wait"
          label={`I need an answer from ${customer.givenName}`}
          note="The ticket waits for the customer, and the clock pauses until they answer."
          checked={waits}
          onChange={setWaits}
        />
      )}
      {warnings.length > 0 && !moved && (
        <ul className="desk-warnings" aria-label="Before you send">
          {warnings.map(({ code, words }) => (
            <li key={code}>
              <Icon name="warning" />
              <span>
                {words}{' '}
                {code === 'late' && !draft.body.includes('We’re sorry') && (
                  <Button
                    variant="link"
                    onClick={() =>
                      change({ body: `${sorryWords(customer.givenName)}\n\n${draft.body}` })
                    }
                  >
                    Insert the sentence
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {moved && (
        <ConflictNotice
          newer={newer}
          customerName={customer.fullName}
          onReview={() => {
            change({ lastSeenCommentId: latest });
            setSeenLeaving(newestLeaving);
          }}
          onSendAnyway={() => {
            change({ lastSeenCommentId: latest });
            setSeenLeaving(newestLeaving);
            send(latest, newestLeaving);
          }}
          onSaveAsNote={() => asNote.run({ body: draft.body, attachmentIds: [...uploads.ids] })}
        />
      )}
    </FormFrame>
  );
};
