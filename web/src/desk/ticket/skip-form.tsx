import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import { nearMoment, zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { choicesQuery, skipTicket } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { lastQueue } from '../queue/last-queue.js';
import { showFlash } from '../shell/flash.js';
import { choicesOf } from './desk-choices.js';
import { FormFrame } from './form-frame.js';
import { useTicketAct } from './use-ticket-act.js';

interface SkipFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

type Skip = Parameters<typeof skipTicket>[1];

/** Giving back a ticket that one was given, with the reason; the next claim gives another one. */
export const SkipForm = ({ ticket, onClose }: SkipFormProps): ReactElement => {
  const [, navigate] = useLocation();
  const { timeZone } = usePerson();
  const reasons = choicesOf(useQuery(choicesQuery).data?.skipReasons);
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('');
  const act = useTicketAct<Skip>({
    ticket,
    idPrefix: 'skip',
    call: async (edit, input) => {
      const { notGivenUntil } = await skipTicket(edit, input);
      const until = `${nearMoment(notGivenUntil, timeZone)} ${zoneName(timeZone)}`;
      const back = lastQueue()?.href ?? '/desk';
      showFlash({
        tone: 'success',
        words: `${ticket.number} is back in the queue. It isn’t given to you again until ${until}.`,
        path: back.split('?')[0] ?? back,
      });
    },
    onDone: () => navigate(lastQueue()?.href ?? '/desk'),
  });
  const send = (): void => {
    const missing = [
      ...(reason === '' ? [{ message: 'Choose why you skip it.', fieldId: 'skip-reason' }] : []),
      ...(reason === 'other' && words.trim() === ''
        ? [{ message: 'Enter why you skip it.', fieldId: 'skip-words' }]
        : []),
    ];
    if (missing.length > 0) act.refuse(missing);
    else act.run({ reason: reason as Skip['reason'], words: words.trim() });
  };
  return (
    <FormFrame
      number={ticket.number}
      heading="Skip this ticket"
      act={act}
      button="Skip it"
      busyLabel="Skipping…"
      onSubmit={send}
      onClose={onClose}
    >
      <SelectField
        id="skip-reason"
        label="Why?"
        hint="It goes back to the queue, and the reason is in its history."
        error={act.errorFor('reason')}
        choices={reasons}
        value={reason}
        onChange={setReason}
      />
      <TextField
        id="skip-words"
        label="In your words"
        optional={reason !== 'other'}
        error={act.errorFor('words')}
        value={words}
        onChange={setWords}
      />
    </FormFrame>
  );
};
