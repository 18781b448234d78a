import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../../components/button.js';
import { ErrorMessage } from '../../../components/error-message.js';
import type { CalendarHours } from '../../admin-types.js';
import { oneMore } from './draft-changes.js';

interface HoursEditorProps {
  /** `week-fri`: the controls are `week-fri-0`, `week-fri-0-end`, … and `week-fri-add`. */
  readonly id: string;
  /** Whose hours, as it reads in "Friday, opens": "Friday". */
  readonly whose: string;
  readonly hours: readonly CalendarHours[];
  readonly onChange: (hours: CalendarHours[]) => void;
  readonly errorAt: (id: string) => string | undefined;
  /** What becomes of hours over midnight, by the place of the opening. */
  readonly splitAt: (index: number) => string | undefined;
  /** Beside the button that adds one. */
  readonly aside?: ReactNode;
}

/** The openings of one day: each from and to, with one more to add. An end before the start is the next day. */
export const HoursEditor = (props: HoursEditorProps): ReactElement => {
  const { id, whose, hours, onChange, errorAt, splitAt } = props;
  const set = (index: number, change: Partial<CalendarHours>): void =>
    onChange(hours.map((one, at) => (at === index ? { ...one, ...change } : one)));
  const remove = (index: number): void => {
    onChange(hours.filter((_, at) => at !== index));
    document.getElementById(`${id}-add`)?.focus();
  };
  const add = (): void => {
    onChange(oneMore(hours));
    requestAnimationFrame(() => document.getElementById(`${id}-${hours.length}`)?.focus());
  };
  const addError = errorAt(`${id}-add`);
  return (
    <div className="ad-hours">
      {hours.length === 0 && <p className="ad-hours__closed">Closed</p>}
      {hours.map((opening, index) => (
        <Opening
          // Openings have no names of their own: their place is who they are.
          key={index}
          id={`${id}-${index}`}
          whose={hours.length > 1 ? `${whose}, opening ${index + 1}` : whose}
          opening={opening}
          error={errorAt(`${id}-${index}`)}
          split={splitAt(index)}
          onChange={(change) => set(index, change)}
          onRemove={() => remove(index)}
        />
      ))}
      {addError && <ErrorMessage id={`${id}-add-error`}>{addError}</ErrorMessage>}
      <div className="ad-hours__acts">
        <Button
          id={`${id}-add`}
          variant="plain"
          small
          icon="add"
          aria-label={`Add hours, ${whose}`}
          onClick={add}
        >
          Add hours
        </Button>
        {props.aside}
      </div>
    </div>
  );
};

interface OpeningProps {
  readonly id: string;
  readonly whose: string;
  readonly opening: CalendarHours;
  readonly error: string | undefined;
  readonly split: string | undefined;
  readonly onChange: (change: Partial<CalendarHours>) => void;
  readonly onRemove: () => void;
}

const Opening = (props: OpeningProps): ReactElement => {
  const { id, whose, opening, error, split, onChange, onRemove } = props;
  const described = [error && `${id}-error`, split && `${id}-split`].filter(Boolean).join(' ');
  const field = {
    type: 'time',
    className: error ? 'usa-input usa-input--error' : 'usa-input',
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': true as const }),
  };
  // A time field knows no 24:00; an end at midnight is the midnight that ends the day.
  const end = opening.end === '24:00' ? '00:00' : opening.end;
  return (
    <div className="ad-opening">
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <div className="ad-opening__fields">
        <input
          {...field}
          id={id}
          aria-label={`${whose}, opens`}
          value={opening.start}
          onChange={(event) => onChange({ start: event.target.value })}
        />
        <span aria-hidden="true">to</span>
        <input
          {...field}
          id={`${id}-end`}
          aria-label={`${whose}, closes`}
          value={end}
          onChange={(event) => onChange({ end: event.target.value })}
        />
        <Button
          variant="plain"
          small
          icon="close"
          aria-label={`Remove these hours, ${whose}`}
          onClick={onRemove}
        />
      </div>
      {split && (
        <p className="ad-opening__split" id={`${id}-split`}>
          {split}
        </p>
      )}
    </div>
  );
};
