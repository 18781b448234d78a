import type { OpenHours } from './calendar-definition.js';
import { minutesOf } from './wall-clock.js';

/** Hours as a person gives them, cut into what lies on the day and what lies on the next. */
export interface SplitHours {
  readonly today: OpenHours;
  /** Null unless the hours run over midnight. */
  readonly tomorrow: OpenHours | null;
}

/**
 * 22:00 to 06:00 becomes 22:00 to 24:00 and, the next day, 00:00 to 06:00; an end of 00:00 means 24:00,
 * so 00:00 to 00:00 is the whole day. Other hours that start when they end, or cannot be read, are given
 * back as they are: the check refuses them.
 */
export function splitOverMidnight([start, end]: OpenHours): SplitHours {
  const from = minutesOf(start);
  const to = minutesOf(end);
  const readable = from !== null && to !== null && from < 1440;
  if (readable && to === 0) return { today: [start, '24:00'], tomorrow: null };
  if (!readable || to >= from) return { today: [start, end], tomorrow: null };
  return { today: [start, '24:00'], tomorrow: ['00:00', end] };
}
