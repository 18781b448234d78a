import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import { problemWords } from '../../app/error-state.js';
import { Button } from '../../components/button.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import type { HolidaySet } from '../admin-types.js';
import { reviewHolidays } from '../calendars/calendar-api.js';
import { counted } from '../counted.js';

const changeWords = { added: 'Add', removed: 'Remove', renamed: 'Rename' } as const;

interface HolidayReviewProps {
  readonly set: HolidaySet;
  readonly proposal: NonNullable<HolidaySet['proposal']>;
  readonly onErrors: (errors: boolean) => void;
}

/** Where the rule and the set differ: a person ticks what is right. */
export const HolidayReview = ({ set, proposal, onErrors }: HolidayReviewProps): ReactElement => {
  const client = useQueryClient();
  const { changes, throughYear } = proposal;
  const due = changes.filter(({ date }) => Number(date.slice(0, 4)) > (set.reviewedThrough ?? 0));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(due.map(({ date }) => date)));
  const [note, setNote] = useState('');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const repeat = useRef({ input: '', key: '' });
  useEffect(() => onErrors(errors.length > 0), [errors, onErrors]);
  const toggle = (date: string): void => {
    const next = new Set(chosen);
    if (!next.delete(date)) next.add(date);
    setChosen(next);
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setErrors([]);
    const input = { throughYear, accepted: [...chosen], note };
    const text = JSON.stringify(input);
    if (repeat.current.input !== text) repeat.current = { input: text, key: newRepeatKey() };
    const edit = { code: set.code, version: set.version, repeatKey: repeat.current.key };
    try {
      await reviewHolidays(edit, input);
      announce(`Reviewed through ${throughYear}`);
      await client.invalidateQueries({ queryKey: ['admin'] });
    } catch (error) {
      setErrors([{ message: problemWords(asProblem(error)) }]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="ad-review" onSubmit={(event) => void send(event)} noValidate>
      <h2>{set.reviewDue ? `To be reviewed, through ${throughYear}` : 'Where the rule differs'}</h2>
      <p className="ad-note">
        Worked out by 5 U.S.C. 6103, the day itself and the day it is observed on. Tick what is
        right; the rest stays as it is.
      </p>
      <ErrorSummary errors={errors} />
      <ul className="ad-review__days">
        {changes.map(({ date, words, name, change }) => (
          <li key={date} className="usa-checkbox">
            <input
              className="usa-checkbox__input"
              type="checkbox"
              id={`review-${date}`}
              checked={chosen.has(date)}
              onChange={() => toggle(date)}
            />
            <label className="usa-checkbox__label" htmlFor={`review-${date}`}>
              {changeWords[change]} {name}
              <span className="ad-line">{words}</span>
            </label>
          </li>
        ))}
      </ul>
      <TextField
        id="review-note"
        label="Note"
        optional
        hint="Such as what you compared it with."
        value={note}
        onChange={setNote}
      />
      <div className="cp-actions">
        <Button type="submit" busy={busy} busyLabel="Saving…">
          {chosen.size === 0
            ? 'I have looked at them: take none'
            : `I have looked at them: take ${counted(chosen.size, 'day')}`}
        </Button>
      </div>
    </form>
  );
};
