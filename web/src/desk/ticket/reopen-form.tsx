import { type ReactElement, useState } from 'react';
import { LongTextField } from '../../components/long-text-field.js';
import { reopenTicket } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { FormFrame } from './form-frame.js';
import { useTicketAct } from './use-ticket-act.js';

interface ReopenFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

/** Back to work after it was finished. */
export const ReopenForm = ({ ticket, onClose }: ReopenFormProps): ReactElement => {
  const [reason, setReason] = useState('');
  const act = useTicketAct<{ reason: string }>({
    ticket,
    idPrefix: 'reopen',
    call: (edit, input) => reopenTicket(edit, input.reason),
    onDone: () => {
      onClose();
      showFlash({
        tone: 'success',
        words: `${ticket.number} is open again.`,
        path: `/desk/tickets/${ticket.number}`,
        place: 'work',
      });
    },
  });
  const send = (): void => {
    if (reason.trim() === '') {
      act.refuse([{ message: 'Enter what isn’t fixed.', fieldId: 'reopen-reason' }]);
    } else act.run({ reason });
  };
  return (
    <FormFrame
      number={ticket.number}
      heading="Reopen"
      act={act}
      button="Reopen ticket"
      onSubmit={send}
      onClose={onClose}
    >
      <LongTextField
        id="reopen-reason"
        label="What isn’t fixed?"
        error={act.errorFor('reason')}
        value={reason}
        onChange={setReason}
        textarea={{ rows: 3 }}
      />
    </FormFrame>
  );
};
