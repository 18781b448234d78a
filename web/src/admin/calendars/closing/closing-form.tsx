import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { newRepeatKey } from '../../../api/client.js';
import { asProblem } from '../../../api/problem-error.js';
import { problemWords } from '../../../app/error-state.js';
import { Button } from '../../../components/button.js';
import { CheckboxField } from '../../../components/checkbox-field.js';
import { DateField } from '../../../components/date-field.js';
import { ErrorSummary, type FormError } from '../../../components/error-summary.js';
import { controlAttributes, FormField } from '../../../components/form-field.js';
import { RadioField } from '../../../components/radio-field.js';
import { TextField } from '../../../components/text-field.js';
import type { Calendar } from '../../admin-types.js';
import { draftPublication, planClosing } from '../calendar-api.js';
import type { PlannedClosing } from './closing-result.js';

const whens = [
  { value: 'now', label: 'From now on, for the rest of today' },
  { value: 'date', label: 'On a date' },
];

interface ClosingFormProps {
  readonly calendars: readonly Calendar[];
  readonly onPlanned: (planned: readonly PlannedClosing[] | null) => void;
  readonly onErrors: (errors: boolean) => void;
  readonly planned: boolean;
}

/** Which calendars, when, and why. Changing anything takes back what was worked out. */
export const ClosingForm = ({
  calendars,
  onPlanned,
  onErrors,
  planned,
}: ClosingFormProps): ReactElement => {
  const usual = calendars.filter(({ alwaysOpen }) => !alwaysOpen).map(({ code }) => code);
  const [form, setForm] = useState({
    ...{ codes: usual, when: 'now', date: '', from: '', reason: '' },
  });
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const keys = useRef(new Map<string, string>());
  useEffect(() => onErrors(errors.length > 0), [errors, onErrors]);
  const set = (change: Partial<typeof form>): void => {
    setForm({ ...form, ...change });
    onPlanned(null);
  };
  const plan = async (): Promise<readonly PlannedClosing[]> => {
    const { codes, when, date, from, reason } = form;
    const input = {
      ...{ calendars: codes, reason },
      ...(when === 'now' ? { from: 'now' } : { date, ...(from && { from }) }),
    };
    const items = await planClosing(input);
    return Promise.all(
      items.map(async ({ code, name, words, effectiveFrom, definition }) => {
        if (!definition) return { code, name, words, publicationId: null };
        const change = { code, effectiveFrom, reason, definition: { ...definition } };
        const text = JSON.stringify(change);
        const key = keys.current.get(text) ?? newRepeatKey();
        keys.current.set(text, key);
        const publication = await draftPublication(change, key);
        return { code, name, words, publicationId: publication.id };
      }),
    );
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = missing(form);
    setErrors(found);
    if (busy || found.length > 0) return;
    setBusy(true);
    try {
      onPlanned(await plan());
    } catch (error) {
      setErrors(errorsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const errorAt = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form className="ad-closing" onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary errors={errors} />
      <CheckboxField
        id="calendars"
        label="Which calendars?"
        error={errorAt('calendars')}
        choices={calendars.map(({ code, name, openNow }) => ({
          ...{ value: code, label: name, note: openNow },
        }))}
        value={form.codes}
        onChange={(codes) => set({ codes })}
      />
      <RadioField
        id="when"
        label="When?"
        choices={whens}
        value={form.when}
        onChange={(when) => set({ when })}
        under={(when) =>
          when === 'date' && (
            <div className="ad-closing__date">
              <DateField
                id="date"
                label="Date"
                error={errorAt('date')}
                value={form.date}
                onChange={(date) => set({ date })}
              />
              <FormField
                id="from"
                label="Closed from"
                hint="Leave it empty to close the whole day."
                optional
                error={errorAt('from')}
              >
                <input
                  {...controlAttributes({
                    id: 'from',
                    label: '',
                    hint: ' ',
                    error: errorAt('from'),
                  })}
                  type="time"
                  className="usa-input ad-closing__time"
                  value={form.from}
                  onChange={(event) => set({ from: event.target.value })}
                />
              </FormField>
            </div>
          )
        }
      />
      <TextField
        id="reason"
        label="Why?"
        hint="It is shown wherever a promise explains the day, such as “Snow”."
        error={errorAt('reason')}
        value={form.reason}
        onChange={(reason) => set({ reason })}
        input={{ maxLength: 200 }}
      />
      {!planned && (
        <div className="cp-actions">
          <Button type="submit" busy={busy} busyLabel="Looking at it…">
            Show what this moves
          </Button>
        </div>
      )}
    </form>
  );
};

const missing = (form: {
  codes: readonly string[];
  when: string;
  date: string;
  reason: string;
}) => [
  ...(form.codes.length === 0
    ? [{ message: 'Choose one or more calendars.', fieldId: 'calendars' }]
    : []),
  ...(form.when === 'date' && !/^\d{4}-\d\d-\d\d$/.test(form.date)
    ? [{ message: 'Enter the date that is closed.', fieldId: 'date' }]
    : []),
  ...(form.reason.trim() === '' ? [{ message: 'Enter the reason.', fieldId: 'reason' }] : []),
];

const errorsOf = (error: unknown): FormError[] => {
  const problem = asProblem(error);
  if (problem.fields.length === 0) return [{ message: problemWords(problem) }];
  return problem.fields.map(({ field, message }) => ({
    message,
    ...(['calendars', 'date', 'from', 'reason'].includes(field ?? '') && { fieldId: field! }),
  }));
};
