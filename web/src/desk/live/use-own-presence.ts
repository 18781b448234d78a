import { useEffect } from 'react';
import { newRepeatKey } from '../../api/client.js';
import { type Doing, sayGone, sayPresent } from '../api/presence-api.js';

const sayEveryMs = 25_000;

/** This page, for as long as it is open. */
const tab = newRepeatKey();

/** Nobody is bothered when this does not get through: it is said again soon, or lapses. */
const quietly = (said: Promise<void>): void => void said.catch(() => undefined);

/** Lets colleagues know that this page shows the ticket, and whether its reader writes. */
export const useOwnPresence = (number: string, doing: Doing): void => {
  useEffect(() => {
    const say = (): void => quietly(sayPresent(number, tab, doing));
    say();
    const timer = setInterval(say, sayEveryMs);
    return () => clearInterval(timer);
  }, [number, doing]);
  useEffect(() => {
    const go = (): void => quietly(sayGone(number, tab));
    window.addEventListener('pagehide', go);
    return () => {
      window.removeEventListener('pagehide', go);
      go();
    };
  }, [number]);
};
