import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { unmergeTicket } from '../api/relating-api.js';
import { focusHeading } from '../../app/focus-heading.js';
import { showFlash } from '../shell/flash.js';

/** Takes a merged ticket out again, and stays on the page where that was pressed. */
export const useUnmerge = (): {
  readonly busy: boolean;
  readonly run: (number: string) => void;
} => {
  const client = useQueryClient();
  const [path] = useLocation();
  const unmerge = useMutation({
    mutationFn: (number: string) => unmergeTicket(number, newRepeatKey()),
    onSuccess: (_, number) => {
      showFlash({
        tone: 'success',
        words: `${number} is a ticket of its own again, as it was before.`,
        path,
      });
      focusHeading();
    },
    onError: (error) =>
      showFlash({
        tone: 'error',
        words: `Nothing was changed. ${problemWords(asProblem(error))}`,
        path,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['desk'] }),
  });
  return {
    busy: unmerge.isPending,
    run: (number) => {
      if (!unmerge.isPending) unmerge.mutate(number);
    },
  };
};
