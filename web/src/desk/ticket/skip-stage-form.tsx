import { type ReactElement, useState } from 'react';
import { LongTextField } from '../../components/long-text-field.js';
import { skipStage } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { FormFrame } from './form-frame.js';
import { useTicketAct } from './use-ticket-act.js';

interface SkipStageFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

/** Leaving out the present stage needs a reason, which staff read in the history. */
export const SkipStageForm = ({ ticket, onClose }: SkipStageFormProps): ReactElement | null => {
  const [reason, setReason] = useState('');
  const present = ticket.stages.find(({ state }) => state === 'now');
  const act = useTicketAct<{ stage: string; reason: string }>({
    ticket,
    idPrefix: 'skip',
    call: (edit, input) => skipStage(edit, input.stage, input.reason),
    onDone: () => {
      onClose();
      showFlash({
        tone: 'success',
        words: `“${present?.name ?? 'The stage'}” is skipped.`,
        path: `/desk/tickets/${ticket.number}`,
        place: 'work',
      });
    },
  });
  if (!present) return null;
  const send = (): void => {
    if (reason.trim() === '') {
      act.refuse([{ message: 'Enter why this stage is skipped.', fieldId: 'skip-reason' }]);
    } else act.run({ stage: present.code, reason });
  };
  return (
    <FormFrame
      number={ticket.number}
      heading={`Skip “${present.name}”`}
      act={act}
      button="Skip this stage"
      onSubmit={send}
      onClose={onClose}
    >
      <LongTextField
        id="skip-reason"
        label="Why is it skipped?"
        hint={`Staff read this in the history. ${ticket.customer.givenName} only reads that the step was left out.`}
        error={act.errorFor('reason')}
        value={reason}
        onChange={setReason}
        textarea={{ rows: 3 }}
      />
    </FormFrame>
  );
};
