import { useMemo } from 'react';
import {
  clockTime,
  daysAway,
  type Instant,
  longDate,
  nearMoment,
  zoneName,
} from '../app/date-words.js';
import { useSession } from '../app/session.js';

/** The date that is printed large beside a promise. */
export interface StubDay {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
}

interface DateWords {
  /** "Thursday, December 3" */
  readonly day: (at: Instant) => string;
  /** "today at 2:30 p.m.", "Thursday, December 3, 2:30 p.m." */
  readonly moment: (at: Instant) => string;
  /** "today", "yesterday", "on Thursday, December 3" */
  readonly onDay: (at: Instant) => string;
  /** "10:42 a.m." */
  readonly time: (at: Instant) => string;
  readonly stub: (at: Instant) => StubDay;
  /** The reader's zone, to be said once in a block: "ET". */
  readonly zone: string;
}

const part = (at: Instant, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone }).format(new Date(at));

const onDayWords = (at: Instant, zone: string): string => {
  const days = daysAway(at, zone);
  if (days === 0) return 'today';
  return days === -1 ? 'yesterday' : `on ${longDate(at, zone)}`;
};

/** A sentence with its full stop: "10:42 a.m." brings its own. */
export const ended = (sentence: string): string =>
  sentence.endsWith('.') ? sentence : `${sentence}.`;

/** Dates in words in the reader's own time zone. */
export const useDateWords = (): DateWords => {
  const { person } = useSession();
  const zone = person?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useMemo(
    () => ({
      day: (at) => longDate(at, zone),
      moment: (at) => nearMoment(at, zone),
      onDay: (at) => onDayWords(at, zone),
      time: (at) => clockTime(at, zone),
      stub: (at) => ({
        weekday: part(at, zone, { weekday: 'long' }),
        day: part(at, zone, { day: 'numeric' }),
        month: part(at, zone, { month: 'long' }),
      }),
      zone: zoneName(zone),
    }),
    [zone],
  );
};
