import { useRef, useState } from 'react';
import { newRepeatKey } from '../api/client.js';
import { asProblem, type ProblemError } from '../api/problem-error.js';
import { noteSignedOut } from '../app/signed-out-signal.js';

interface Act<Input> {
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  /** Does it once: a press while it runs is ignored. Resolves to true when it worked. */
  readonly run: (input: Input) => Promise<boolean>;
  readonly forget: () => void;
}

/**
 * One act of a person, such as sending a reply. The same input keeps its repeat key until it has
 * worked, so that trying again after a lost answer never does the thing twice.
 */
export const useAct = <Input = void>(
  work: (input: Input, repeatKey: string) => Promise<unknown>,
): Act<Input> => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const running = useRef(false);
  const tried = useRef({ input: '', key: '' });

  const keyFor = (input: Input): string => {
    const text = JSON.stringify(input ?? null);
    if (tried.current.input !== text) tried.current = { input: text, key: newRepeatKey() };
    return tried.current.key;
  };

  const run = async (input: Input): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await work(input, keyFor(input));
      tried.current = { input: '', key: '' };
      return true;
    } catch (error) {
      const failed = asProblem(error);
      if (failed.status === 401) noteSignedOut();
      setProblem(failed);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, run, forget: () => setProblem(null) };
};
