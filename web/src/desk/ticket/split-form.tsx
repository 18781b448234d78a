import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../components/empty-state.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { splitTicket } from '../api/relating-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { FormFrame } from './form-frame.js';
import { useTicketAct } from './use-ticket-act.js';

interface SplitFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

const longestLabel = 70;

const shortened = (body: string): string => {
  const line = body.replace(/\s+/g, ' ');
  return line.length > longestLabel ? `${line.slice(0, longestLabel)}…` : line;
};

/** A second question in a message becomes a ticket of its own, linked with this one. */
export const SplitForm = ({ ticket, onClose }: SplitFormProps): ReactElement => {
  const [, navigate] = useLocation();
  const theirs = ticket.conversation.filter(({ kind }) => kind === 'customer').toReversed();
  const [commentId, setCommentId] = useState(String(theirs[0]?.id ?? ''));
  const [subject, setSubject] = useState('');
  const act = useTicketAct<{ commentId: number; subject: string }>({
    ticket,
    idPrefix: 'split',
    call: (edit, input) => splitTicket(edit, input.commentId, input.subject),
    onDone: (_, answer) => {
      const href = `/desk/tickets/${(answer as { readonly number: string }).number}`;
      const words = `This ticket was split from ${ticket.number} and is linked with it.`;
      showFlash({ tone: 'success', words, path: href });
      navigate(href);
    },
  });
  return (
    <FormFrame
      number={ticket.number}
      heading="Split a message into a ticket"
      act={act}
      button={theirs.length === 0 ? null : 'Open it as a ticket'}
      busyLabel="Opening…"
      watched={false}
      onSubmit={() => theirs.length > 0 && act.run({ commentId: Number(commentId), subject })}
      onClose={onClose}
      closeLabel={theirs.length === 0 ? 'Close' : 'Cancel'}
    >
      {theirs.length === 0 ? (
        <EmptyState heading={`${ticket.customer.givenName} has written no further message here`}>
          <p>Only a message of the customer can become a ticket of its own.</p>
        </EmptyState>
      ) : (
        <>
          <SelectField
            id="split-commentId"
            label="Which message?"
            error={act.errorFor('commentId')}
            choices={theirs.map(({ id, body }) => ({ value: String(id), label: shortened(body) }))}
            placeholder={null}
            value={commentId}
            onChange={setCommentId}
          />
          <TextField
            id="split-subject"
            label="Short title"
            error={act.errorFor('subject')}
            value={subject}
            onChange={setSubject}
          />
        </>
      )}
    </FormFrame>
  );
};
