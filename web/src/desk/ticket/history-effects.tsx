import type { ReactElement } from 'react';
import { Alert } from '../../components/alert.js';
import type { HistoryEffects } from '../api/ticket-api.js';

/** What a change to the history would do, before it is saved: which clocks move, which misses come or go. */
export const HistoryEffectsList = ({
  effects,
}: {
  readonly effects: HistoryEffects;
}): ReactElement => (
  <Alert
    tone="info"
    role="status"
    headingLevel={3}
    heading={effects.clocks.length === 0 ? 'No clock moves' : 'What this changes'}
  >
    {effects.clocks.length === 0 ? (
      <p>The history is put right; every promise stays as it is.</p>
    ) : (
      <ul className="desk-effects">
        {effects.clocks.map((clock) => (
          <li key={`${clock.metric} ${clock.cycle}`}>
            <strong>{clock.label}:</strong> {clock.sentence}
          </li>
        ))}
      </ul>
    )}
  </Alert>
);
