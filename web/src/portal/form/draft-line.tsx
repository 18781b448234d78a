import { type ReactElement, useEffect, useRef } from 'react';
import { announce } from '../../app/announcer.js';
import { ended, useDateWords } from '../use-date-words.js';
import type { SaveState } from './use-draft-saving.js';

const announceEveryMs = 60_000;

/** One quiet line under the buttons: what of this is safe. Announced at most once a minute. */
export const DraftLine = ({ state }: { readonly state: SaveState }): ReactElement => {
  const words = useDateWords();
  const lastSaid = useRef(-announceEveryMs);
  const text = lineWords(state, words.time);
  useEffect(() => {
    if (state.kind !== 'saved' && state.kind !== 'failing') return;
    if (performance.now() - lastSaid.current < announceEveryMs) return;
    lastSaid.current = performance.now();
    announce(text);
  }, [state, text]);
  return (
    <p id="draft-line" className="portal-draft-line">
      {text}
    </p>
  );
};

const lineWords = (state: SaveState, time: (at: string) => string): string => {
  switch (state.kind) {
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `${ended(`Draft saved at ${time(state.at)}`)} We keep it for 60 days.`;
    case 'failing':
      return 'We can’t save right now. Keep this page open; we’ll keep trying.';
    case 'refused':
      return `This can’t be saved as it is. ${state.message}`;
    case 'conflict':
    case 'gone':
      return 'This page is not saved. Choose above what to keep.';
    default:
      return 'We save a draft as you go, so you can stop and come back.';
  }
};
