import { type ReactElement, useState } from 'react';
import { zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { LongTextField } from '../../components/long-text-field.js';
import { RadioField } from '../../components/radio-field.js';
import { SelectField } from '../../components/select-field.js';
import { earlierEffects, recordEarlier } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { HistoryChangeForm } from './history-change-form.js';
import { dayAndTime } from './hold-date.js';
import { instantOf, MomentFields } from './moment-fields.js';
import { useForeseen } from './use-foreseen.js';
import { useTicketAct } from './use-ticket-act.js';

type Message = Parameters<typeof recordEarlier>[1];
type Side = Message['side'];
type Channel = Message['channel'];

const channels: { value: Channel; label: string }[] = [
  { value: 'phone', label: 'On the phone' },
  { value: 'walk_up', label: 'In person' },
  { value: 'email', label: 'By mail' },
];

/** Writes down what was said earlier: it counts from when it was said. */
export const EarlierMessageForm = ({
  ticket,
  onClose,
}: {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}): ReactElement => {
  const { timeZone } = usePerson();
  const [side, setSide] = useState<Side>('agent');
  const [channel, setChannel] = useState<Channel>('phone');
  const [moment, setMoment] = useState(() => ({
    ...dayAndTime(new Date().toISOString(), timeZone),
    time: '',
  }));
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const { number, customer } = ticket;
  const act = useTicketAct<Message>({
    ticket,
    idPrefix: 'earlier',
    call: (edit, message) => recordEarlier(edit, message),
    onDone: () => {
      onClose();
      showFlash({
        tone: 'success',
        words: 'It stands in the conversation, and counts from when it was said.',
        path: `/desk/tickets/${number}/history`,
      });
    },
  });
  const occurredAt = instantOf(moment, timeZone);
  const foresight = useForeseen(
    `${side} ${occurredAt} ${ticket.version}`,
    () => earlierEffects(number, { side, occurredAt: occurredAt ?? '' }),
    'earlier',
    act.refuse,
  );
  const missing = () => {
    const at = (field: string, message: string) => ({ message, fieldId: `earlier-${field}` });
    return [
      ...(occurredAt === null ? [at('time', 'Enter the date and the time.')] : []),
      ...(words.trim() === '' ? [at('words', 'Enter what was said.')] : []),
      ...(reason.trim() === '' ? [at('reason', 'Enter why.')] : []),
    ];
  };
  const save = (): void => {
    if (occurredAt !== null) act.run({ side, channel, occurredAt, words, reason });
  };
  return (
    <HistoryChangeForm
      {...{ number, act, foresight, missing, onClose }}
      heading="Write down what was said earlier"
      onSave={save}
      reason={{
        id: 'earlier-reason',
        label: 'Why is it written down only now?',
        hint: 'Only staff read this.',
        value: reason,
        onChange: setReason,
      }}
    >
      <RadioField
        id="earlier-side"
        label="Who spoke?"
        error={act.errorFor('side')}
        choices={[
          { value: 'agent', label: 'We did', note: 'It counts as an answer of the desk.' },
          {
            value: 'customer',
            label: customer.fullName,
            note: 'If we waited for this answer, the wait ends at that time.',
          },
        ]}
        value={side}
        onChange={(value) => setSide(value as Side)}
      />
      <SelectField
        id="earlier-channel"
        label="How?"
        error={act.errorFor('channel')}
        choices={channels}
        value={channel}
        onChange={(value) => setChannel(value as Channel)}
      />
      <MomentFields
        idPrefix="earlier"
        label="When was it said?"
        zoneWords={zoneName(timeZone)}
        value={moment}
        onChange={setMoment}
        errorFor={act.errorFor}
      />
      <LongTextField
        id="earlier-words"
        label="What was said?"
        hint={`${customer.givenName} can read this in the conversation. No mail is sent.`}
        error={act.errorFor('words')}
        value={words}
        onChange={setWords}
        textarea={{ rows: 3 }}
      />
    </HistoryChangeForm>
  );
};
