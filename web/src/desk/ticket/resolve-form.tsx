import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { noteTyping } from '../../app/announcer.js';
import { LongTextField } from '../../components/long-text-field.js';
import { SelectField } from '../../components/select-field.js';
import { choicesQuery, resolveTicket } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { AfterSendSelect } from './after-send-select.js';
import { useAfterSend } from './after-send.js';
import { useDraft } from './drafts.js';
import { FormFrame } from './form-frame.js';
import { choicesOf, type ResolutionCategory } from './desk-choices.js';
import { othersLeft, requiredLeft } from './checklist-words.js';
import { proposedCategory } from './proposed-category.js';
import { Receiver } from './receiver.js';
import { useTicketAct } from './use-ticket-act.js';

interface ResolveFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

const firstWords = (givenName: string): string => `Hello ${givenName},\n\n`;

/** What was done has passed all its stages; said before it is refused. */
const stagesHint = ({ stages }: TicketView): string | undefined => {
  const left = stages.filter(({ state }) => state === 'now' || state === 'to_come');
  if (left.length === 0) return undefined;
  const names = left.map(({ name }) => `“${name}”`).join(', ');
  return `Not reached yet: ${names}. To say that it was done, mark or skip them first.`;
};

/** Everything about what is left that is said before it is refused, and what it does not matter for. */
const leftHint = (ticket: TicketView): string | undefined => {
  const said = [stagesHint(ticket), requiredLeft(ticket), othersLeft(ticket)].filter(
    (words) => typeof words === 'string',
  );
  return said.length === 0 ? undefined : said.join(' ');
};

/**
 * Finishing needs words for the customer and how it was settled, most often "fixed"; they are then asked
 * "Is it fixed?"
 */
export const ResolveForm = ({ ticket, onClose }: ResolveFormProps): ReactElement => {
  const { customer } = ticket;
  const after = useAfterSend();
  const opening = firstWords(customer.givenName);
  const { draft, change, drop } = useDraft(ticket, 'resolve', { body: opening });
  const choices = useQuery(choicesQuery).data;
  const [category, setCategory] = useState<ResolutionCategory | ''>(
    () => proposedCategory(ticket.number) ?? (ticket.closingProposed ? 'no_answer' : 'fixed'),
  );
  const act = useTicketAct<{ message: string; category: ResolutionCategory }>({
    ticket,
    idPrefix: 'resolve',
    call: (edit, input) => resolveTicket(edit, input.message, input.category),
    onDone: () => {
      drop();
      onClose();
      after.go(
        ticket.number,
        `${ticket.number} is solved. ${customer.fullName} is asked whether it is fixed.`,
      );
    },
  });
  const send = (): void => {
    const errors = [
      ...(draft.body.trim() === '' || draft.body.trim() === opening.trim()
        ? [{ message: 'Enter what you tell the customer.', fieldId: 'resolve-message' }]
        : []),
      ...(category === ''
        ? [{ message: 'Choose how it was settled.', fieldId: 'resolve-category' }]
        : []),
    ];
    if (errors.length > 0 || category === '') act.refuse(errors);
    else act.run({ message: draft.body, category });
  };
  return (
    <FormFrame
      number={ticket.number}
      className="desk-form--reply"
      heading="Resolve"
      act={act}
      button={`Resolve and tell ${customer.fullName}`}
      onSubmit={send}
      onClose={onClose}
      closeLabel="Close, keep the draft"
      aside={<AfterSendSelect after={after} />}
    >
      <p className="desk-form__to">
        <Receiver customer={customer} />
      </p>
      <LongTextField
        id="resolve-message"
        label="What you tell the customer"
        hint={`Say what was done and what ${customer.givenName} has to do now, if anything.`}
        error={act.errorFor('message')}
        value={draft.body}
        onChange={(body) => {
          noteTyping();
          change({ body });
        }}
        textarea={{ rows: 6 }}
      />
      <SelectField
        id="resolve-category"
        label="How was it settled?"
        error={act.errorFor('category')}
        hint={leftHint(ticket)}
        choices={choicesOf(choices?.resolutionCategories)}
        value={category}
        onChange={(value) => setCategory(value as ResolutionCategory)}
      />
    </FormFrame>
  );
};
