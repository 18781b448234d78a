import { useMemo } from 'react';
import {
  clockTime,
  longDate,
  nearMoment,
  shortDate,
  shortMoment,
  zoneName,
} from '../app/date-words.js';
import { usePerson } from '../app/session.js';

/** Dates and times in the words and the zone of the reader. */
export const useMoments = () => {
  const { timeZone } = usePerson();
  return useMemo(
    () => ({
      zone: timeZone,
      zoneName: zoneName(timeZone),
      time: (instant: string | number) => clockTime(instant, timeZone),
      date: (instant: string) => longDate(instant, timeZone),
      shortDate: (instant: string) => shortDate(instant, timeZone),
      shortMoment: (instant: string) => shortMoment(instant, timeZone),
      /** Inside a sentence: "today at 2:30 p.m. ET". */
      moment: (instant: string) => `${nearMoment(instant, timeZone)} ${zoneName(timeZone)}`,
      /** Standing alone: "Today at 2:30 p.m. ET". */
      momentAlone: (instant: string) => {
        const words = `${nearMoment(instant, timeZone)} ${zoneName(timeZone)}`;
        return words.charAt(0).toUpperCase() + words.slice(1);
      },
    }),
    [timeZone],
  );
};
