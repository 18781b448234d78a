import { useState } from 'react';
import { useLocation } from 'wouter';
import { usePerson } from '../../app/session.js';
import { lastQueue, neighboursOf } from '../queue/last-queue.js';
import { readSetting, writeSetting } from '../shell/desk-storage.js';
import { showFlash } from '../shell/flash.js';

export const afterSendChoices = [
  { value: 'stay', label: 'Stay here' },
  { value: 'next', label: 'Next ticket' },
  { value: 'queue', label: 'Back to the queue' },
] as const;
export type AfterSend = (typeof afterSendChoices)[number]['value'];

interface AfterSendState {
  readonly choice: AfterSend;
  readonly choose: (choice: AfterSend) => void;
  /** Goes where the reader wants to be, and says there what was done, unless it is said already. */
  readonly go: (number: string, words: string | null) => void;
}

/** What comes after sending, remembered for this person in this browser. */
export const useAfterSend = (): AfterSendState => {
  const { id } = usePerson();
  const [, navigate] = useLocation();
  const setting = `after-send.${id}`;
  const [choice, setChoice] = useState<AfterSend>(
    () => afterSendChoices.find(({ value }) => value === readSetting(setting))?.value ?? 'stay',
  );
  return {
    choice,
    choose: (chosen) => {
      writeSetting(setting, chosen);
      setChoice(chosen);
    },
    go: (number, words) => {
      const here = `/desk/tickets/${number}`;
      const next = neighboursOf(number).next;
      const back = lastQueue()?.href ?? '/desk';
      const href =
        choice === 'stay' ? here : choice === 'next' && next ? `/desk/tickets/${next}` : back;
      const last = choice === 'next' && !next ? 'That was the last one of the list.' : null;
      const said = [words, last].filter((part) => part !== null).join(' ');
      if (said !== '') {
        showFlash({
          tone: 'success',
          words: said,
          path: href.split('?')[0] ?? href,
          place: href === here ? 'work' : 'top',
        });
      }
      if (href !== here) navigate(href);
    },
  };
};
