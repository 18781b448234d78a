import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { PriorityMark } from '../../components/priority-mark.js';
import { RadioField } from '../../components/radio-field.js';
import { changePriority, choicesQuery } from '../api/ticket-api.js';
import type { Impact, TicketView, Urgency } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { choicesOf } from './desk-choices.js';
import { FormFrame } from './form-frame.js';
import { useTicketAct } from './use-ticket-act.js';

interface PriorityFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

/** Priority follows from how many are touched and how pressing it is; nobody sets it by hand. */
export const PriorityForm = ({ ticket, onClose }: PriorityFormProps): ReactElement => {
  const choices = useQuery(choicesQuery).data;
  const [impact, setImpact] = useState<Impact>(ticket.impact);
  const [urgency, setUrgency] = useState<Urgency>(ticket.urgency);
  const act = useTicketAct<{ impact: Impact; urgency: Urgency }>({
    ticket,
    idPrefix: 'priority',
    call: (edit, input) => changePriority(edit, input.impact, input.urgency),
    onDone: () => {
      onClose();
      showFlash({
        tone: 'success',
        words: 'The priority is changed, and the clocks go by it from now on.',
        path: `/desk/tickets/${ticket.number}`,
        place: 'work',
      });
    },
  });
  const send = (): void => {
    if (impact === ticket.impact && urgency === ticket.urgency) {
      act.refuse([{ message: 'Choose another impact or urgency.', fieldId: 'priority-impact' }]);
    } else act.run({ impact, urgency });
  };
  return (
    <FormFrame
      number={ticket.number}
      heading="Priority"
      act={act}
      button="Change priority"
      busyLabel="Changing…"
      onSubmit={send}
      onClose={onClose}
    >
      <p className="cp-small">
        Now: <PriorityMark priority={ticket.priority} />. The time already used counts, so a higher
        priority can make a promise late at once.
      </p>
      <div className="desk-form__pair">
        <RadioField
          id="priority-impact"
          label="Who is touched?"
          error={act.errorFor('impact')}
          choices={choicesOf(choices?.impacts)}
          value={impact}
          onChange={(value) => setImpact(value as Impact)}
        />
        <RadioField
          id="priority-urgency"
          label="How pressing is it?"
          error={act.errorFor('urgency')}
          choices={choicesOf(choices?.urgencies)}
          value={urgency}
          onChange={(value) => setUrgency(value as Urgency)}
        />
      </div>
    </FormFrame>
  );
};
