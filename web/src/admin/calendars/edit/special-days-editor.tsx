import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../../components/button.js';
import { ErrorMessage } from '../../../components/error-message.js';
import type { CalendarDraft, SpecialDay } from '../../admin-types.js';
import { HoursEditor } from './hours-editor.js';

const kinds: readonly { readonly value: SpecialDay['kind']; readonly label: string }[] = [
  { value: 'closed', label: 'Closed' },
  { value: 'short', label: 'Other hours' },
  { value: 'extra', label: 'Extra opening' },
];

interface SpecialDaysEditorProps {
  readonly draft: CalendarDraft;
  /** ISO date; earlier ones have passed. */
  readonly today: string;
  readonly onChange: (draft: CalendarDraft) => void;
  readonly errorAt: (id: string) => string | undefined;
  readonly splitAt: (field: string) => string | undefined;
  /** Beside the button that adds one: the way in from a file. */
  readonly aside: ReactNode;
}

/** Dates with hours of their own; they replace the week and holidays. */
export const SpecialDaysEditor = (props: SpecialDaysEditorProps): ReactElement => {
  const { draft, today, onChange, aside } = props;
  const days = draft.specialDays.map((day, index) => ({ day, index }));
  const ahead = days.filter(({ day }) => day.date === '' || day.date >= today);
  const passed = days.filter(({ day }) => day.date !== '' && day.date < today);
  const add = (): void => {
    const fresh: SpecialDay = { date: '', name: '', kind: 'closed', hours: [] };
    onChange({ ...draft, specialDays: [...draft.specialDays, fresh] });
    requestAnimationFrame(() => document.getElementById(`day-${days.length}-date`)?.focus());
  };
  return (
    <section className="ad-edit__part" aria-labelledby="special-days">
      <h2 id="special-days">Special days</h2>
      <p className="ad-note">
        Closings, half-days and extra openings. A special day replaces the usual hours of its date,
        also on a holiday.
      </p>
      {ahead.length === 0 && <p>No day ahead is special.</p>}
      <DayRows {...props} days={ahead} />
      <div className="cp-actions ad-edit__actions">
        <Button id="add-day" variant="outline" icon="add" onClick={add}>
          Add a special day
        </Button>
        {aside}
      </div>
      {passed.length > 0 && (
        <details className="ad-details">
          <summary>
            {passed.length === 1
              ? 'One day that has passed'
              : `${passed.length} days that have passed`}
          </summary>
          <DayRows {...props} days={passed} />
        </details>
      )}
    </section>
  );
};

interface DayRowsProps extends SpecialDaysEditorProps {
  readonly days: readonly { readonly day: SpecialDay; readonly index: number }[];
}

const DayRows = ({ days, draft, onChange, errorAt, splitAt }: DayRowsProps): ReactElement => {
  const set = (index: number, change: Partial<SpecialDay>): void => {
    const changed = draft.specialDays.map((day, at) =>
      at === index ? { ...day, ...change } : day,
    );
    onChange({ ...draft, specialDays: changed });
  };
  const remove = (index: number): void => {
    onChange({ ...draft, specialDays: draft.specialDays.filter((_, at) => at !== index) });
    document.getElementById('add-day')?.focus();
  };
  return (
    <ul className="ad-special">
      {days.map(({ day, index }) => (
        <DayRow
          // Days have no names of their own until they have a date: their place is who they are.
          key={index}
          id={`day-${index}`}
          day={day}
          errorAt={errorAt}
          splitAt={(at) => splitAt(`specialDays.${index}.hours.${at}`)}
          onChange={(change) => set(index, change)}
          onRemove={() => remove(index)}
        />
      ))}
    </ul>
  );
};

interface DayRowProps {
  readonly id: string;
  readonly day: SpecialDay;
  readonly errorAt: (id: string) => string | undefined;
  readonly splitAt: (index: number) => string | undefined;
  readonly onChange: (change: Partial<SpecialDay>) => void;
  readonly onRemove: () => void;
}

const DayRow = ({ id, day, errorAt, splitAt, onChange, onRemove }: DayRowProps): ReactElement => {
  const error = errorAt(`${id}-date`);
  const whose = day.date === '' ? 'new special day' : day.date;
  const choose = (kind: SpecialDay['kind']): void => {
    const first = [{ start: '08:00', end: '12:00' }];
    onChange({ kind, hours: kind === 'closed' ? [] : day.hours.length > 0 ? day.hours : first });
  };
  return (
    <li className="ad-special__day">
      {error && <ErrorMessage id={`${id}-date-error`}>{error}</ErrorMessage>}
      <div className="ad-special__fields">
        <div>
          <label className="usa-label" htmlFor={`${id}-date`}>
            Date
          </label>
          <input
            id={`${id}-date`}
            type="date"
            className={error ? 'usa-input usa-input--error' : 'usa-input'}
            value={day.date}
            onChange={(event) => onChange({ date: event.target.value })}
            {...(error && { 'aria-invalid': true, 'aria-describedby': `${id}-date-error` })}
          />
        </div>
        <div className="ad-special__why">
          <label className="usa-label" htmlFor={`${id}-name`}>
            Why
          </label>
          <input
            id={`${id}-name`}
            className="usa-input"
            value={day.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        </div>
        <div>
          <label className="usa-label" htmlFor={`${id}-kind`}>
            What
          </label>
          <select
            id={`${id}-kind`}
            className="usa-select"
            value={day.kind}
            onChange={(event) => choose(event.target.value as SpecialDay['kind'])}
          >
            {kinds.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <Button variant="plain" small aria-label={`Remove ${whose}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
      {day.kind !== 'closed' && (
        <HoursEditor
          id={`${id}-hours`}
          whose={whose}
          hours={day.hours}
          errorAt={errorAt}
          splitAt={splitAt}
          onChange={(hours) => onChange({ hours })}
        />
      )}
    </li>
  );
};
