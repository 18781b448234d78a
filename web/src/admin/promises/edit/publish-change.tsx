import type { ReactElement } from 'react';
import { Button } from '../../../components/button.js';
import { LongTextField } from '../../../components/long-text-field.js';
import { RadioField } from '../../../components/radio-field.js';

interface PublishChangeProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly applyToOpen: boolean;
  readonly onApplyToOpen: (applyToOpen: boolean) => void;
  readonly error: string | undefined;
  readonly busy: boolean;
}

/** For whom, and why; then on to what it changes. */
export const PublishChange = (props: PublishChangeProps): ReactElement => (
  <section className="ad-edit__part ad-edit__publish" aria-labelledby="publish">
    <h2 id="publish">Publish</h2>
    <RadioField
      id="apply-to"
      label="Who gets it?"
      choices={[
        { value: 'new', label: 'New tickets only' },
        { value: 'open', label: 'Open tickets, too' },
      ]}
      value={props.applyToOpen ? 'open' : 'new'}
      onChange={(value) => props.onApplyToOpen(value === 'open')}
    />
    <LongTextField
      id="reason"
      label="Why is this changed?"
      hint="For those who look it up later."
      maxLength={500}
      error={props.error}
      value={props.reason}
      onChange={props.onReason}
      textarea={{ rows: 2 }}
    />
    <div className="cp-actions">
      <Button type="submit" busy={props.busy} busyLabel="Looking at it…">
        Show what this changes
      </Button>
    </div>
    <p className="ad-note">
      Nothing is published yet: first you see which open tickets’ promises would move.
    </p>
  </section>
);
