import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { usePerson } from '../../app/session.js';
import { DateField } from '../../components/date-field.js';
import { LongTextField } from '../../components/long-text-field.js';
import { RadioField } from '../../components/radio-field.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { choicesQuery, type Hold, holdTicket } from '../api/ticket-api.js';
import type { PendingReason, TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { choicesOf } from './desk-choices.js';
import { FormFrame } from './form-frame.js';
import { instantAtEndOfDay } from './hold-date.js';
import { useTicketAct } from './use-ticket-act.js';

interface HoldFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

type HandReason = Exclude<PendingReason, 'approval'>;

const reasons = (givenName: string): { value: HandReason; label: string; note: string }[] => [
  {
    value: 'customer_answer',
    label: 'We need an answer from the customer',
    note: `It is ${givenName}’s turn. The clock to finish pauses until they answer.`,
  },
  {
    value: 'third_party',
    label: 'We wait for a vendor or another agency',
    note: 'It is their turn. The clock pauses only if this service’s promise allows it.',
  },
  {
    value: 'scheduled_work',
    label: 'The work is planned for a date',
    note: 'It is our turn on that date. The clock keeps running.',
  },
];

const awaitedLabels: Readonly<Record<HandReason, string>> = {
  customer_answer: 'What do we need?',
  third_party: 'What do we wait for?',
  scheduled_work: 'What is planned?',
};

const awaitedExamples: Readonly<Record<HandReason, string>> = {
  customer_answer: ', such as “a photo of the label”',
  third_party: ', such as “delivery of the screen”',
  scheduled_work: ', such as “exchange of the switch”',
};

const untilHint = ({ customerWaits }: TicketView, asks: boolean): string => {
  const again = 'At the end of that day the ticket is active again by itself.';
  if (!asks || !customerWaits?.defaultBusinessDays) return again;
  const { defaultBusinessDays, longestBusinessDays } = customerWaits;
  return `Without a date it waits ${defaultBusinessDays} business days; ${longestBusinessDays} at most. A reminder goes out before. Then the ticket is active again by itself.`;
};

/** Putting a ticket on hold: whose turn it is, what that does to the clock, and until when. */
export const HoldForm = ({ ticket, onClose }: HoldFormProps): ReactElement => {
  const { timeZone } = usePerson();
  const { givenName, fullName } = ticket.customer;
  const [reason, setReason] = useState<HandReason>('customer_answer');
  const [question, setQuestion] = useState('');
  const [until, setUntil] = useState('');
  const [waitingFor, setWaitingFor] = useState('');
  const [awaited, setAwaited] = useState('');
  const [allowedBecause, setAllowedBecause] = useState('');
  const [contractCode, setContractCode] = useState('');
  const contracts = useQuery(choicesQuery).data?.contracts ?? [];
  const act = useTicketAct<Hold>({
    ticket,
    idPrefix: 'hold',
    call: (edit, input) => holdTicket(edit, input),
    onDone: () => {
      onClose();
      showFlash({
        tone: 'success',
        words:
          reason === 'customer_answer'
            ? `Your question is sent. It is ${fullName}’s turn, and the clock is paused.`
            : `${ticket.number} is on hold.`,
        path: `/desk/tickets/${ticket.number}`,
        place: 'work',
      });
    },
  });
  const asks = reason === 'customer_answer';
  const mustAllow = act.errorFor('allowedBecause') !== undefined || allowedBecause !== '';
  const send = (): void => {
    const instant = until === '' ? undefined : instantAtEndOfDay(until, timeZone);
    if (asks && question.trim() === '') {
      act.refuse([{ message: 'Enter the question for the customer.', fieldId: 'hold-question' }]);
    } else if (instant === null || (!asks && instant === undefined)) {
      act.refuse([{ message: 'Enter the date until which it waits.', fieldId: 'hold-until' }]);
    } else {
      act.run({
        reason,
        ...(asks ? { question } : {}),
        ...(reason === 'third_party' && waitingFor.trim() !== '' ? { waitingFor } : {}),
        ...(awaited.trim() === '' ? {} : { awaited }),
        ...(allowedBecause.trim() === '' ? {} : { allowedBecause }),
        ...(reason === 'third_party' && contractCode !== '' ? { contractCode } : {}),
        ...(instant === undefined ? {} : { until: instant }),
      });
    }
  };
  return (
    <FormFrame
      number={ticket.number}
      heading="Put on hold"
      beginsAt="hold-question"
      act={act}
      button={asks ? `Ask ${fullName} and pause` : 'Put on hold'}
      onSubmit={send}
      onClose={onClose}
    >
      <RadioField
        id="hold-reason"
        label="Whose turn is it?"
        error={act.errorFor('reason')}
        choices={reasons(givenName)}
        value={reason}
        onChange={(value) => setReason(value as HandReason)}
      />
      {asks && (
        <LongTextField
          id="hold-question"
          label={`Your question for ${fullName}`}
          hint="It is sent as a message. The answer puts the ticket back to work."
          error={act.errorFor('question')}
          value={question}
          onChange={setQuestion}
          textarea={{ rows: 4 }}
        />
      )}
      {reason === 'third_party' && (
        <TextField
          id="hold-waitingFor"
          label="Whom do we wait for?"
          hint={`${givenName} can read this, such as “the badge office”.`}
          optional
          error={act.errorFor('waitingFor')}
          value={waitingFor}
          onChange={setWaitingFor}
        />
      )}
      {reason === 'third_party' && contracts.length > 0 && (
        <SelectField
          id="hold-contractCode"
          label="Under contract"
          hint="Then the vendor’s own clock runs until the wait is over."
          optional
          error={act.errorFor('contractCode')}
          choices={choicesOf(contracts)}
          value={contractCode}
          onChange={setContractCode}
        />
      )}
      <TextField
        id="hold-awaited"
        label={awaitedLabels[reason]}
        hint={`In a few words that ${givenName} can read${awaitedExamples[reason]}.`}
        optional
        error={act.errorFor('awaited')}
        value={awaited}
        onChange={setAwaited}
      />
      <DateField
        id="hold-until"
        label={asks ? 'Answer needed by' : 'Until'}
        hint={untilHint(ticket, asks)}
        optional={asks}
        error={act.errorFor('until')}
        value={until}
        onChange={setUntil}
      />
      {mustAllow && (
        <LongTextField
          id="hold-allowedBecause"
          label="Why may it wait once more?"
          hint="It stands in the history with your name."
          error={act.errorFor('allowedBecause')}
          value={allowedBecause}
          onChange={setAllowedBecause}
          textarea={{ rows: 2 }}
        />
      )}
    </FormFrame>
  );
};
