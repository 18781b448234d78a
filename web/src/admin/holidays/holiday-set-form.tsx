import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import { problemWords } from '../../app/error-state.js';
import { UnsavedGuard } from '../../app/unsaved-guard.js';
import { Button } from '../../components/button.js';
import { ErrorMessage } from '../../components/error-message.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import type { HolidaySet } from '../admin-types.js';
import {
  addHolidaySet,
  changeHolidaySet,
  type HolidaySetInput,
} from '../calendars/calendar-api.js';
import { ImportButton } from '../calendars/imports/import-button.js';

interface HolidaySetFormProps {
  /** Null for a new one. */
  readonly set: HolidaySet | null;
  readonly bureaus: readonly { readonly code: string; readonly name: string }[];
}

const inputOf = (set: HolidaySet | null): HolidaySetInput => ({
  name: set?.name ?? '',
  summary: set?.summary ?? '',
  bureauCode: set?.bureau?.code ?? null,
  days: (set?.dayList ?? []).map(({ date, name }) => ({ date, name })),
  note: '',
});

const ids: Readonly<Record<string, string>> = {
  name: 'set-name',
  summary: 'set-summary',
  bureauCode: 'set-bureau',
  note: 'set-note',
};

/** Names and days of a set, typed by hand. */
export const HolidaySetForm = ({ set, bureaus }: HolidaySetFormProps): ReactElement => {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [input, setInput] = useState(() => inputOf(set));
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const repeat = useRef({ input: '', key: '' });
  const changed = !done && JSON.stringify(input) !== JSON.stringify(inputOf(set));
  const change = (part: Partial<HolidaySetInput>): void => setInput({ ...input, ...part });
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setErrors([]);
    const text = JSON.stringify(input);
    if (repeat.current.input !== text) repeat.current = { input: text, key: newRepeatKey() };
    const repeatKey = repeat.current.key;
    try {
      const { code } = set
        ? await changeHolidaySet({ code: set.code, version: set.version, repeatKey }, input)
        : await addHolidaySet(input, repeatKey);
      setDone(true);
      announce('The holiday set is saved');
      await client.invalidateQueries({ queryKey: ['admin'] });
      navigate(`/admin/holidays/${code}`);
    } catch (error) {
      setErrors(errorsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const errorAt = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form className="ad-block ad-set" onSubmit={(event) => void save(event)} noValidate>
      <UnsavedGuard unsaved={changed} what="this holiday set" />
      <ErrorSummary errors={errors} />
      {set && <h2>Days of the set</h2>}
      <TextField
        id="set-name"
        label="Name"
        error={errorAt('set-name')}
        value={input.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        id="set-summary"
        label="What it is for"
        optional
        error={errorAt('set-summary')}
        value={input.summary}
        onChange={(summary) => change({ summary })}
      />
      <SelectField
        id="set-bureau"
        label="Whose holidays?"
        placeholder="Everybody’s"
        choices={bureaus.map(({ code, name }) => ({ value: code, label: name }))}
        error={errorAt('set-bureau')}
        value={input.bureauCode ?? ''}
        onChange={(bureauCode) => change({ bureauCode: bureauCode || null })}
      />
      <SetDays days={input.days} onChange={(days) => change({ days })} errorAt={errorAt} />
      {set && <ImportButton target={{ set: set.code }} />}
      <TextField
        id="set-note"
        label="Why is this changed?"
        error={errorAt('set-note')}
        value={input.note}
        onChange={(note) => change({ note })}
      />
      <div className="cp-actions">
        <Button type="submit" busy={busy} busyLabel="Saving…">
          {set ? 'Save the set' : 'Add the set'}
        </Button>
      </div>
      <p className="ad-note">No promise moves by this: calendars follow when they are published.</p>
    </form>
  );
};

interface SetDaysProps {
  readonly days: HolidaySetInput['days'];
  readonly onChange: (days: HolidaySetInput['days']) => void;
  readonly errorAt: (id: string) => string | undefined;
}

const SetDays = ({ days, onChange, errorAt }: SetDaysProps): ReactElement => {
  const thisYear = String(new Date().getFullYear());
  const rows = days.map((day, index) => ({ day, index }));
  const years = [...new Set(rows.map(({ day }) => day.date.slice(0, 4)))].toSorted();
  const add = (): void => {
    onChange([...days, { date: '', name: '' }]);
    requestAnimationFrame(() => document.getElementById(`set-day-${days.length}`)?.focus());
  };
  return (
    <div className="usa-form-group">
      {years.map((year) => (
        <details
          key={year}
          className="ad-details"
          open={year === '' || year === thisYear || days.length < 20}
        >
          <summary>{year === '' ? 'New days' : year}</summary>
          <ul className="ad-set__days">
            {rows
              .filter(({ day }) => day.date.slice(0, 4) === year)
              .map(({ day, index }) => (
                <SetDay
                  key={index}
                  id={`set-day-${index}`}
                  day={day}
                  error={errorAt(`set-day-${index}`)}
                  onChange={(part) =>
                    onChange(days.map((one, at) => (at === index ? { ...one, ...part } : one)))
                  }
                  onRemove={() => {
                    onChange(days.filter((_, at) => at !== index));
                    document.getElementById('add-set-day')?.focus();
                  }}
                />
              ))}
          </ul>
        </details>
      ))}
      <Button id="add-set-day" variant="outline" icon="add" onClick={add}>
        Add a day
      </Button>
    </div>
  );
};

interface SetDayProps {
  readonly id: string;
  readonly day: HolidaySetInput['days'][number];
  readonly error: string | undefined;
  readonly onChange: (part: Partial<HolidaySetInput['days'][number]>) => void;
  readonly onRemove: () => void;
}

const SetDay = ({ id, day, error, onChange, onRemove }: SetDayProps): ReactElement => {
  const [typed, setTyped] = useState(day.date);
  return (
    <li>
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <div className="ad-set__day">
        <input
          id={id}
          type="date"
          aria-label={`Date of ${day.name || 'the new day'}`}
          className={error ? 'usa-input usa-input--error' : 'usa-input'}
          value={typed}
          // Only when it is left: a year that is half typed would move the day to another place.
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => onChange({ date: typed })}
          {...(error && { 'aria-invalid': true, 'aria-describedby': `${id}-error` })}
        />
        <input
          aria-label={`Name of ${day.date || 'the new day'}`}
          className="usa-input"
          value={day.name}
          onChange={(event) => onChange({ name: event.target.value, date: typed })}
        />
        <Button
          variant="plain"
          small
          aria-label={`Remove ${day.name || 'the new day'} ${day.date}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      </div>
    </li>
  );
};

const errorsOf = (error: unknown): FormError[] => {
  const problem = asProblem(error);
  if (problem.fields.length === 0) return [{ message: problemWords(problem) }];
  return problem.fields.map(({ field = '', message }) => {
    const day = /^days\.(\d+)/.exec(field)?.[1];
    const fieldId = day === undefined ? ids[field] : `set-day-${day}`;
    return { message, ...(fieldId && { fieldId }) };
  });
};
