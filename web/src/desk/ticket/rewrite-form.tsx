import { type ReactElement, useState } from 'react';
import { shortMoment, zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { correctEvent, rewriteEffects, voidEvent } from '../api/ticket-api.js';
import type { HistoryEntry, TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { HistoryChangeForm } from './history-change-form.js';
import { dayAndTime } from './hold-date.js';
import { instantOf, MomentFields } from './moment-fields.js';
import { useForeseen } from './use-foreseen.js';
import { useTicketAct } from './use-ticket-act.js';

interface RewriteFormProps {
  readonly ticket: TicketView;
  readonly entry: HistoryEntry;
  /** Another time for the entry, or that it did not happen. */
  readonly how: 'time' | 'void';
  readonly onClose: () => void;
}

interface Rewrite {
  readonly occurredAt: string | null;
  readonly reason: string;
}

const isRewrite = ({ kind }: HistoryEntry): boolean => kind === 'corrected' || kind === 'voided';

const heading = (how: RewriteFormProps['how'], entry: HistoryEntry): string => {
  if (how === 'time') return 'Correct the time';
  return isRewrite(entry) ? 'Take this back' : 'This did not happen';
};

/** Puts an entry of the history right: first what it would do, then, with a reason, for good. */
export const RewriteForm = ({ ticket, entry, how, onClose }: RewriteFormProps): ReactElement => {
  const { timeZone } = usePerson();
  const [moment, setMoment] = useState(() => dayAndTime(entry.at, timeZone));
  const [reason, setReason] = useState('');
  const { number } = ticket;
  const act = useTicketAct<Rewrite>({
    ticket,
    idPrefix: 'rewrite',
    call: (edit, { occurredAt, reason: why }) =>
      occurredAt === null
        ? voidEvent(edit, entry.sequence, why)
        : correctEvent(edit, entry.sequence, occurredAt, why),
    onDone: () => {
      onClose();
      const words = 'The history is put right, and the clocks are counted anew.';
      showFlash({ tone: 'success', words, path: `/desk/tickets/${number}/history` });
    },
  });
  const occurredAt = how === 'time' ? instantOf(moment, timeZone) : null;
  const foresight = useForeseen(
    `${occurredAt} ${ticket.version}`,
    () => rewriteEffects(number, entry.sequence, occurredAt),
    'rewrite',
    act.refuse,
  );
  const missing = () => [
    ...(how === 'time' && occurredAt === null
      ? [{ message: 'Enter the date and the time.', fieldId: 'rewrite-occurredAt' }]
      : []),
    ...(reason.trim() === '' ? [{ message: 'Enter why.', fieldId: 'rewrite-reason' }] : []),
  ];
  return (
    <HistoryChangeForm
      {...{ number, act, foresight, missing, onClose }}
      heading={heading(how, entry)}
      onSave={() => act.run({ occurredAt, reason })}
      reason={{ id: 'rewrite-reason', label: 'Why?', value: reason, onChange: setReason }}
    >
      <p>
        “{entry.sentence}” is recorded for {shortMoment(entry.at, timeZone)} {zoneName(timeZone)}.
        It stays in the history, with your name and your reason.
      </p>
      {how === 'time' && (
        <MomentFields
          idPrefix="rewrite"
          label="When did it happen?"
          zoneWords={zoneName(timeZone)}
          value={moment}
          onChange={setMoment}
          errorFor={act.errorFor}
        />
      )}
    </HistoryChangeForm>
  );
};
