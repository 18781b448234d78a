import { type ReactElement, useState } from 'react';
import { usePerson } from '../../app/session.js';
import { DateField } from '../../components/date-field.js';
import { LongTextField } from '../../components/long-text-field.js';
import { giveNewDate } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { FormFrame } from './form-frame.js';
import { instantAtEndOfDay } from './hold-date.js';
import { useTicketAct } from './use-ticket-act.js';

interface DateFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

/** A date in place of the one that was missed. Only what the customer is told changes. */
export const DateForm = ({ ticket, onClose }: DateFormProps): ReactElement => {
  const { timeZone } = usePerson();
  const { fullName } = ticket.customer;
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const act = useTicketAct<{ finishBy: string; reason: string }>({
    ticket,
    idPrefix: 'date',
    call: giveNewDate,
    onDone: () => {
      onClose();
      showFlash({
        tone: 'success',
        words: `${fullName} is told the new date.`,
        path: `/desk/tickets/${ticket.number}`,
        place: 'work',
      });
    },
  });
  const send = (): void => {
    const finishBy = day === '' ? null : instantAtEndOfDay(day, timeZone);
    const missing = [
      ...(finishBy === null ? [{ message: 'Enter the new date.', fieldId: 'date-finishBy' }] : []),
      ...(reason.trim() === ''
        ? [{ message: 'Enter why it takes longer.', fieldId: 'date-reason' }]
        : []),
    ];
    if (finishBy === null || missing.length > 0) act.refuse(missing);
    else act.run({ finishBy, reason });
  };
  return (
    <FormFrame
      number={ticket.number}
      heading="Give a new date"
      act={act}
      button={`Tell ${fullName}`}
      onSubmit={send}
      onClose={onClose}
    >
      <p className="cp-small">
        {fullName} reads that we are late, that we are sorry, the new date and your reason. The
        promise and its clock stay as they are.
      </p>
      <DateField
        id="date-finishBy"
        label="We finish by"
        error={act.errorFor('finishBy')}
        value={day}
        onChange={setDay}
      />
      <LongTextField
        id="date-reason"
        label="Why does it take longer?"
        hint="One sentence that the customer understands, such as “A part has to be ordered.”"
        error={act.errorFor('reason')}
        value={reason}
        onChange={setReason}
        textarea={{ rows: 3 }}
      />
    </FormFrame>
  );
};
