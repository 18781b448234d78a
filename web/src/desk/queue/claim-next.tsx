import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useRef } from 'react';
import { useLocation } from 'wouter';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { claimNext } from '../api/queue-api.js';
import { showFlash } from '../shell/flash.js';
import { useKeyBindings } from '../shell/key-bindings.js';
import { dueWords } from './summary-line.js';

interface ClaimNextProps {
  readonly code: string;
  readonly name: string;
}

/** The primary act of a queue: the most urgent unclaimed ticket becomes the reader's and opens. */
export const ClaimNext = ({ code, name }: ClaimNextProps): ReactElement => {
  const [path, navigate] = useLocation();
  const client = useQueryClient();
  const { timeZone } = usePerson();
  const repeatKey = useRef('');
  const claim = useMutation({
    mutationFn: () => claimNext(code, repeatKey.current),
    onSuccess: ({ number, nextDueAt, why }) => {
      repeatKey.current = '';
      if (number === null) {
        const next = nextDueAt ? ` Next promise: ${dueWords(nextDueAt, timeZone)}.` : '';
        const waits = why !== null && why.code !== 'nothing_waiting';
        const words = waits ? why.message : `Nothing is waiting in ${name}.${next}`;
        showFlash({ tone: 'info', words, path });
        return;
      }
      void client.invalidateQueries({ queryKey: ['desk'] });
      const target = `/desk/tickets/${number}`;
      showFlash({ tone: 'success', words: `${number} is yours.`, path: target });
      navigate(target);
    },
    onError: (error) =>
      showFlash({
        tone: 'error',
        words: `Nothing was claimed. ${problemWords(asProblem(error))}`,
        path,
      }),
  });
  const press = (): void => {
    if (claim.isPending) return;
    repeatKey.current ||= newRepeatKey();
    claim.mutate();
  };
  useKeyBindings('This queue', [{ keys: 'n', label: 'Claim next', run: press }]);
  return (
    <Button
      busy={claim.isPending}
      busyLabel="Claiming…"
      onClick={press}
      aria-keyshortcuts="n"
      title="Key: n"
    >
      Claim next
    </Button>
  );
};
