import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/date-field.js';
import { LongTextField } from '../../components/long-text-field.js';
import { RadioField } from '../../components/radio-field.js';

/** From when something holds, and why, as it is typed. */
export interface TypedPublishing {
  /** Whether it holds from a day of its own. */
  readonly later: boolean;
  /** That day; empty while none was typed. */
  readonly effectiveOn: string;
  readonly reason: string;
}

/** Nothing typed yet. */
export const unpublished: TypedPublishing = { later: false, effectiveOn: '', reason: '' };

interface PublishPartProps {
  readonly typed: TypedPublishing;
  readonly set: (change: Partial<TypedPublishing>) => void;
  readonly errorAt: (id: string) => string | undefined;
  readonly busy: boolean;
  readonly changed: boolean;
  readonly onGiveUp: () => void;
  /** What a day of its own means for time that has passed, or for tickets that are open. */
  readonly hint: string;
  /** What else is to be said before the reason. */
  readonly children?: ReactNode;
}

/** From when, and why; then on to what it changes. */
export const PublishPart = (props: PublishPartProps): ReactElement => {
  const { typed, set, errorAt, busy, changed, onGiveUp, hint, children } = props;
  return (
    <section className="ad-edit__part ad-edit__publish" aria-labelledby="publish">
      <h2 id="publish">Publish</h2>
      {children}
      <RadioField
        id="effective"
        label="From when does it hold?"
        hint={hint}
        choices={[
          { value: 'now', label: 'As soon as it is published' },
          { value: 'later', label: 'From the start of a day' },
        ]}
        value={typed.later ? 'later' : 'now'}
        onChange={(value) => set({ later: value === 'later', effectiveOn: '' })}
      />
      {typed.later && (
        <DateField
          id="effective-date"
          label="From the start of"
          error={errorAt('effective-date')}
          value={typed.effectiveOn}
          onChange={(effectiveOn) => set({ effectiveOn })}
        />
      )}
      <LongTextField
        id="reason"
        label="Why is this changed?"
        hint="For those who look it up later."
        maxLength={500}
        error={errorAt('reason')}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
        textarea={{ rows: 2 }}
      />
      <div className="cp-actions">
        <Button type="submit" busy={busy} busyLabel="Looking at it…">
          Show what this changes
        </Button>
        {changed && (
          <Button variant="plain" onClick={onGiveUp}>
            Give up my changes
          </Button>
        )}
      </div>
      <p className="ad-note">
        Nothing is published yet: first you see which open tickets’ promises would move.
      </p>
    </section>
  );
};

/** What is still to be typed before something can be published. */
export const missingIn = ({ later, effectiveOn, reason }: TypedPublishing) => [
  ...(later && !isWholeDate(effectiveOn)
    ? [{ message: 'Enter the day from which it holds.', fieldId: 'effective-date' }]
    : []),
  ...(reason.trim() === '' ? [{ message: 'Enter why this is changed.', fieldId: 'reason' }] : []),
];

/** Whether a date is typed in full. */
export const isWholeDate = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date);
