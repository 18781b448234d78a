import { isLive } from './live-stream.js';

const pollMs = 20_000;
const pollLiveMs = 60_000;

/**
 * How long until a list or ticket is read again by itself: each minute while changes are told, for what time
 * alone changes (what is left of a promise), and every 20 seconds while they are not.
 */
export const untilNextPoll = (): number => (isLive() ? pollLiveMs : pollMs);
