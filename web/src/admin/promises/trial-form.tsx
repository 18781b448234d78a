import { type FormEvent, type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import { zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/date-field.js';
import type { FormError } from '../../components/error-summary.js';
import { controlAttributes, FormField } from '../../components/form-field.js';
import { SelectField } from '../../components/select-field.js';
import { adminHref, type TrialInput } from '../admin-api.js';
import type { Policy } from '../admin-types.js';
import { daysAfter, nextFriday, readWallClock, wallClockAt, type WallClock } from './wall-clock.js';

const priorityChoices = [
  { value: 'urgent', label: 'Urgent' },
  { value: 'high', label: 'High' },
  { value: 'normal', label: 'Normal' },
  { value: 'low', label: 'Low' },
];

interface TrialFormProps {
  readonly policy: Policy;
  /** What the address asks for. */
  readonly input: TrialInput;
  readonly errors: readonly FormError[];
}

const draftOf = ({ at, priority, serviceCode }: TrialInput) => ({
  ...(readWallClock(at) ?? { date: '', time: '' }),
  ...{ priority, serviceCode },
});

/** When, how pressing, and for which service; the answer is in the address, so that it can be sent on. */
export const TrialForm = ({ policy, input, errors }: TrialFormProps): ReactElement => {
  const [, navigate] = useLocation();
  const { timeZone } = usePerson();
  const key = JSON.stringify(input);
  const [draft, setDraft] = useState({ ...draftOf(input), key });
  const now = draft.key === key ? draft : { ...draftOf(input), key };
  const show = ({ date, time }: WallClock): void => {
    const { priority, serviceCode: service } = now;
    // Going back shows what that address asks for, not what was typed before leaving it.
    setDraft({ ...draftOf(input), key });
    navigate(adminHref(`/promises/${policy.code}`, { at: `${date}T${time}`, priority, service }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    show(now);
  };
  const set = (change: Partial<typeof now>): void => setDraft({ ...now, ...change });
  const errorAt = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form className="ad-trial__form" onSubmit={submit} noValidate>
      <div className="ad-trial__when">
        <DateField
          id="arrival-date"
          label="On"
          error={errorAt('arrival-date')}
          value={now.date}
          onChange={(date) => set({ date })}
        />
        <TimeField
          label={`At (${zoneName(timeZone)})`}
          value={now.time}
          onChange={(time) => set({ time })}
        />
      </div>
      <div className="ad-trial__what">
        <SelectField
          id="arrival-priority"
          label="Priority"
          placeholder={null}
          choices={priorityChoices}
          error={errorAt('arrival-priority')}
          value={now.priority}
          onChange={(value) => set({ priority: value as TrialInput['priority'] })}
        />
        {policy.services.length > 0 && (
          <SelectField
            id="arrival-service"
            label="Service"
            placeholder={null}
            choices={policy.services.map(({ code, name }) => ({ value: code, label: name }))}
            error={errorAt('arrival-service')}
            value={now.serviceCode}
            onChange={(serviceCode) => set({ serviceCode })}
          />
        )}
      </div>
      <div className="cp-actions">
        <Button type="submit">Show the promise</Button>
        <Presets zone={timeZone} onPick={show} />
      </div>
    </form>
  );
};

const TimeField = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
}): ReactElement => (
  <FormField id="arrival-time" label={label}>
    <input
      {...controlAttributes({ id: 'arrival-time', label })}
      type="time"
      className="usa-input"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </FormField>
);

/** Three arrivals that show most: at once, just before the desk closes, and when it is closed. */
const Presets = ({
  zone,
  onPick,
}: {
  readonly zone: string;
  readonly onPick: (at: WallClock) => void;
}): ReactElement => {
  const now = wallClockAt(Date.now(), zone);
  const friday = nextFriday(now.date);
  const presets = [
    { label: 'Now', at: now },
    { label: 'Friday, 4:50 p.m.', at: { date: friday, time: '16:50' } },
    { label: 'Sunday, noon', at: { date: daysAfter(friday, 2), time: '12:00' } },
  ];
  return (
    <div className="ad-presets" role="group" aria-labelledby="presets">
      <p id="presets">Or try</p>
      {presets.map(({ label, at }) => (
        <Button key={label} variant="outline" small onClick={() => onPick(at)}>
          {label}
        </Button>
      ))}
    </div>
  );
};
