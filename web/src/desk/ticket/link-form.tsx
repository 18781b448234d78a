import { type ReactElement, useState } from 'react';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { type LinkKind, linkTicket } from '../api/relating-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { FormFrame } from './form-frame.js';
import { useTicketAct } from './use-ticket-act.js';

interface LinkFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

const kinds = [
  { value: 'related', label: 'About the same thing' },
  { value: 'parent', label: 'Part of the other one' },
  { value: 'child', label: 'The other is part of it' },
] as const;

/** Two tickets belong together; neither changes by it. */
export const LinkForm = ({ ticket, onClose }: LinkFormProps): ReactElement => {
  const [other, setOther] = useState('');
  const [as, setAs] = useState<LinkKind>('related');
  const act = useTicketAct<{ other: string; as: LinkKind }>({
    ticket,
    idPrefix: 'link',
    call: (edit, input) => linkTicket(edit.number, input.other, input.as),
    onDone: (input) => {
      onClose();
      const path = `/desk/tickets/${ticket.number}`;
      showFlash({ tone: 'success', words: `Linked with ${input.other}.`, path, place: 'work' });
    },
  });
  return (
    <FormFrame
      number={ticket.number}
      heading="Link with another ticket"
      act={act}
      button="Link"
      watched={false}
      onSubmit={() => act.run({ other: other.trim().toUpperCase(), as })}
      onClose={onClose}
    >
      <TextField
        id="link-number"
        label="Number of the other ticket"
        hint="Such as CP-000123"
        width="medium"
        error={act.errorFor('number')}
        value={other}
        onChange={setOther}
      />
      <SelectField
        id="link-as"
        label="How do they belong together?"
        choices={kinds}
        placeholder={null}
        value={as}
        onChange={(value) => setAs(value as LinkKind)}
      />
    </FormFrame>
  );
};
