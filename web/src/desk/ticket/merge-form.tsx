import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import { RadioField } from '../../components/radio-field.js';
import { TextField } from '../../components/text-field.js';
import { mergeTicket } from '../api/relating-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { FormFrame } from './form-frame.js';
import { useTicketAct } from './use-ticket-act.js';

interface MergeFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

const another = 'another';
const atWork = new Set(['new', 'open', 'pending']);

/** This ticket goes on in another one of the same customer; it can be undone with everything. */
export const MergeForm = ({ ticket, onClose }: MergeFormProps): ReactElement => {
  const [, navigate] = useLocation();
  const open = ticket.customer.recent.filter(({ status }) => atWork.has(status));
  const [chosen, setChosen] = useState(open[0]?.number ?? another);
  const [typed, setTyped] = useState('');
  const into = chosen === another ? typed.trim().toUpperCase() : chosen;
  const act = useTicketAct<{ into: string }>({
    ticket,
    idPrefix: 'merge',
    call: (edit, input) => mergeTicket(edit, input.into),
    onDone: (input) => {
      const href = `/desk/tickets/${input.into}`;
      const words = `${ticket.number} is merged into this ticket. Undo it under “Merged in”.`;
      showFlash({ tone: 'success', words, path: href });
      navigate(href);
    },
  });
  const send = (): void => {
    if (into === '') {
      act.refuse([{ message: 'Enter the number of the other ticket.', fieldId: 'merge-into' }]);
    } else act.run({ into });
  };
  return (
    <FormFrame
      number={ticket.number}
      heading="Merge into another ticket"
      act={act}
      button={into === '' ? 'Merge' : `Merge into ${into}`}
      busyLabel="Merging…"
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        This ticket ends without a result and its clocks stop. What was said here can be read there,
        and what {ticket.customer.givenName} writes to this number arrives there.
      </p>
      {open.length > 0 && (
        <RadioField
          id={chosen === another ? 'merge-chosen' : 'merge-into'}
          error={chosen === another ? undefined : act.errorFor('into')}
          label={`Which ticket of ${ticket.customer.fullName}?`}
          choices={[
            ...open.map(({ number, subject }) => ({
              value: number,
              label: `${number} ${subject}`,
            })),
            { value: another, label: 'Another one' },
          ]}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {chosen === another && (
        <TextField
          id="merge-into"
          label="Number of the other ticket"
          hint="Such as CP-000123"
          width="medium"
          error={act.errorFor('into')}
          value={typed}
          onChange={setTyped}
        />
      )}
    </FormFrame>
  );
};
