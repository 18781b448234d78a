import { useSyncExternalStore } from 'react';

let signedOut = false;
const listeners = new Set<() => void>();

const set = (value: boolean): void => {
  if (signedOut === value) return;
  signedOut = value;
  for (const listener of listeners) listener();
};

/** Called when the server answers 401 to a page that believed it was signed in. */
export const noteSignedOut = (): void => set(true);

/** Called when the same person is signed in again. */
export const noteSignedInAgain = (): void => set(false);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the session ended under the page the reader is looking at. */
export const useSignedOut = (): boolean => useSyncExternalStore(subscribe, () => signedOut);
