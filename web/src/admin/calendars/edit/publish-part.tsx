import type { ReactElement } from 'react';
import { Button } from '../../../components/button.js';
import { DateField } from '../../../components/date-field.js';
import { LongTextField } from '../../../components/long-text-field.js';
import { RadioField } from '../../../components/radio-field.js';
import type { TypedCalendar } from './use-kept-draft.js';

interface PublishPartProps {
  readonly typed: TypedCalendar;
  readonly set: (change: Partial<TypedCalendar>) => void;
  readonly errorAt: (id: string) => string | undefined;
  readonly onLater: (later: boolean) => void;
  readonly later: boolean;
  readonly busy: boolean;
  readonly changed: boolean;
  readonly onGiveUp: () => void;
}

/** From when, and why; then on to what it changes. */
export const PublishPart = (props: PublishPartProps): ReactElement => {
  const { typed, set, errorAt, later, onLater, busy, changed, onGiveUp } = props;
  return (
    <section className="ad-edit__part ad-edit__publish" aria-labelledby="publish">
      <h2 id="publish">Publish</h2>
      <RadioField
        id="effective"
        label="From when does it hold?"
        hint="Time before stays measured as it was."
        choices={[
          { value: 'now', label: 'As soon as it is published' },
          { value: 'later', label: 'From the start of a day' },
        ]}
        value={later ? 'later' : 'now'}
        onChange={(value) => {
          onLater(value === 'later');
          if (value === 'now') set({ effectiveOn: '' });
        }}
      />
      {later && (
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
