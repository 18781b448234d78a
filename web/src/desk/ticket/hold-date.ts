import { clockTime } from '../../app/date-words.js';
import { instantAt } from '../../app/instant-at.js';

/** A time as people write it ("3:10 p.m.", "15:10", "9 am") in minutes after midnight; null when it is none. */
export const minutesOfTime = (text: string): number | null => {
  const match = /^(\d{1,2})(?::(\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?$/i.exec(text.trim());
  if (!match) return null;
  const [, hours = '', minutes = '0', half] = match;
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (minute > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null;
  const noon = half?.toLowerCase() === 'p' ? 12 : 0;
  return (half ? (hour % 12) + noon : hour) * 60 + minute;
};

/** 5:00 p.m. of a day (ISO date) in the reader's zone as an instant; null when it is no real date. */
export const instantAtEndOfDay = (day: string, zone: string): string | null =>
  instantAt(day, 17 * 60, zone);

/** The day (ISO date) and the time of an instant on the reader's clock, as fields take them. */
export const dayAndTime = (instant: string, zone: string): { day: string; time: string } => ({
  day: new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(instant)),
  time: clockTime(instant, zone),
});
