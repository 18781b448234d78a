import type { ReactElement } from 'react';
import { RadioField } from '../../../components/radio-field.js';

interface WhoGetsItProps {
  readonly applyToOpen: boolean;
  readonly onChange: (applyToOpen: boolean) => void;
}

/** New tickets only, or open ones as well. */
export const WhoGetsIt = ({ applyToOpen, onChange }: WhoGetsItProps): ReactElement => (
  <RadioField
    id="apply-to"
    label="Who gets it?"
    choices={[
      { value: 'new', label: 'New tickets only' },
      { value: 'open', label: 'Open tickets, too' },
    ]}
    value={applyToOpen ? 'open' : 'new'}
    onChange={(value) => onChange(value === 'open')}
  />
);
