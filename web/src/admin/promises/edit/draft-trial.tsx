import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { asProblem } from '../../../api/problem-error.js';
import { zoneName } from '../../../app/date-words.js';
import { problemWords } from '../../../app/error-state.js';
import { usePerson } from '../../../app/session.js';
import { DateField } from '../../../components/date-field.js';
import { controlAttributes, FormField } from '../../../components/form-field.js';
import { Loading } from '../../../components/loading.js';
import { SelectField } from '../../../components/select-field.js';
import type { TrialInput } from '../../admin-api.js';
import { TrialResult } from '../trial-result.js';
import { nextFriday, wallClockAt } from '../wall-clock.js';
import { draftTrialQuery, type Kept } from './policy-edit-api.js';

const priorityChoices = [
  { value: 'urgent', label: 'Urgent' },
  { value: 'high', label: 'High' },
  { value: 'normal', label: 'Normal' },
  { value: 'low', label: 'Low' },
];

interface DraftTrialProps {
  readonly code: string;
  readonly definition: Kept;
  /** Whether the draft is sound enough to be tried. */
  readonly sound: boolean;
}

/** "If a request arrives …": what it would be promised by what is being written. */
export const DraftTrial = ({ code, definition, sound }: DraftTrialProps): ReactElement => {
  const { timeZone } = usePerson();
  const [date, setDate] = useState(() => nextFriday(wallClockAt(Date.now(), timeZone).date));
  const [time, setTime] = useState('16:50');
  const [priority, setPriority] = useState<TrialInput['priority']>('normal');
  const input: TrialInput = { at: `${date}T${time}`, priority, serviceCode: '' };
  const complete = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(input.at);
  const trial = useQuery({
    ...draftTrialQuery(code, definition, input),
    enabled: sound && complete,
    retry: false,
  });
  return (
    <aside className="ad-edit__preview ad-draft-trial" aria-labelledby="trial">
      <h2 id="trial">If a request arrives …</h2>
      <DateField id="arrival-date" label="On" value={date} onChange={setDate} />
      <FormField id="arrival-time" label={`At (${zoneName(timeZone)})`}>
        <input
          {...controlAttributes({ id: 'arrival-time', label: 'At' })}
          type="time"
          className="usa-input"
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </FormField>
      <SelectField
        id="arrival-priority"
        label="Priority"
        placeholder={null}
        choices={priorityChoices}
        value={priority}
        onChange={(value) => setPriority(value as TrialInput['priority'])}
      />
      <div className="ad-trial__result" aria-busy={trial.isPlaceholderData}>
        {!sound && <p>Put right what is marked, then you see what would be promised.</p>}
        {sound && trial.isPending && complete && <Loading what="the promise" lines={3} />}
        {sound && trial.isError && <p>{problemWords(asProblem(trial.error))}</p>}
        {sound && trial.data && !trial.isError && <TrialResult trial={trial.data} />}
      </div>
    </aside>
  );
};
