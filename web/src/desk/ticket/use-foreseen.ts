import { useState } from 'react';
import { asProblem } from '../../api/problem-error.js';
import type { FormError } from '../../components/error-summary.js';
import type { HistoryEffects } from '../api/ticket-api.js';
import { errorsOf } from './use-ticket-act.js';

interface Foreseen {
  readonly effects: HistoryEffects;
  readonly input: string;
}

interface Foresight {
  /** What these inputs would do, once it was asked for. */
  readonly effects: HistoryEffects | null;
  readonly busy: boolean;
  /** Asks the server what it would do; what is wrong goes to `onRefused`. */
  readonly look: () => Promise<void>;
}

/** Lets somebody see what a change would do before it is saved; other inputs have to be looked at anew. */
export const useForeseen = (
  input: string,
  ask: () => Promise<HistoryEffects>,
  idPrefix: string,
  onRefused: (errors: readonly FormError[]) => void,
): Foresight => {
  const [seen, setSeen] = useState<Foreseen | null>(null);
  const [busy, setBusy] = useState(false);
  const look = async (): Promise<void> => {
    setBusy(true);
    try {
      setSeen({ effects: await ask(), input });
    } catch (error) {
      onRefused(errorsOf(asProblem(error), idPrefix));
    } finally {
      setBusy(false);
    }
  };
  return { effects: seen?.input === input ? seen.effects : null, busy, look };
};
