import type { OpenHours } from './calendar-definition.js';
import { minutesOf } from './wall-clock.js';

/** Hours as a person gives them, cut into what lies on the day and what lies on the next. */
export interface SplitHours {
  readonly today: OpenHours;
  /** Null unless the hours run over midnight. */
  readonly tomorrow: OpenHours | null;
}

/**
 * 22:00 to 06:00 becomes 22:00 to 24:00 and, the next day, 00:00 to 06:00; an end of 00:00 means 24:00.
 * Hours that start when they end, or cannot be read, are given back as they are: the check refuses them.
 */
export function splitOverMidnight([start, end]: OpenHours): SplitHours {
  const from = minutesOf(start);
  const to = minutesOf(end);
  const overMidnight = from !== null && to !== null && to < from && from < 1440;
  if (!overMidnight) return { today: [start, end], tomorrow: null };
  return { today: [start, '24:00'], tomorrow: to === 0 ? null : ['00:00', end] };
}
