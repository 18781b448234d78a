/**
 * Dates and times as people say them: "Thursday, December 3", "10:42 a.m.", "noon". The zone is the
 * reader's own; screens print its short name once per block.
 */
export type Instant = string | number | Date;

const locale = 'en-US';
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${zone}|${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
};

const numbersAt = (instant: Instant, zone: string): Record<string, number> => {
  const parts = formatter(zone, {
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(instant));
  return Object.fromEntries(parts.map((part) => [part.type, Number(part.value)]));
};

const dayNumber = (instant: Instant, zone: string): number => {
  const { year = 0, month = 1, day = 1 } = numbersAt(instant, zone);
  return Date.UTC(year, month - 1, day) / 86_400_000;
};

/** Calendar days from `now` to `instant` in the zone: 0 today, 1 tomorrow, -1 yesterday. */
export const daysAway = (instant: Instant, zone: string, now: Instant = Date.now()): number =>
  dayNumber(instant, zone) - dayNumber(now, zone);

/** "10:42 a.m.", "noon", "midnight". */
export const clockTime = (instant: Instant, zone: string): string => {
  const { hour = 0, minute = 0 } = numbersAt(instant, zone);
  if (minute === 0 && hour === 12) return 'noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const half = hour < 12 ? 'a.m.' : 'p.m.';
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${half}`;
};

const yearUnlessThis = (
  instant: Instant,
  zone: string,
  now: Instant,
): Intl.DateTimeFormatOptions =>
  numbersAt(instant, zone)['year'] === numbersAt(now, zone)['year'] ? {} : { year: 'numeric' };

/** "Thursday, December 3", with the year when it is not this one. */
export const longDate = (instant: Instant, zone: string, now: Instant = Date.now()): string =>
  formatter(zone, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...yearUnlessThis(instant, zone, now),
  }).format(new Date(instant));

/** "Dec 3", with the year when it is not this one. */
export const shortDate = (instant: Instant, zone: string, now: Instant = Date.now()): string =>
  formatter(zone, { month: 'short', day: 'numeric', ...yearUnlessThis(instant, zone, now) }).format(
    new Date(instant),
  );

/** "Dec 3, 10:42 a.m." */
export const shortMoment = (instant: Instant, zone: string, now: Instant = Date.now()): string =>
  `${shortDate(instant, zone, now)}, ${clockTime(instant, zone)}`;

/** "today at 2:30 p.m.", "tomorrow at noon", else "Thursday, December 3, 2:30 p.m." */
export const nearMoment = (instant: Instant, zone: string, now: Instant = Date.now()): string => {
  const days = daysAway(instant, zone, now);
  const time = clockTime(instant, zone);
  if (days === 0) return `today at ${time}`;
  if (days === 1) return `tomorrow at ${time}`;
  if (days === -1) return `yesterday at ${time}`;
  return `${longDate(instant, zone, now)}, ${time}`;
};

/** For narrow columns: "10:42 a.m." today, "Yesterday", "Mon", else "Dec 3". */
export const tersely = (instant: Instant, zone: string, now: Instant = Date.now()): string => {
  const days = daysAway(instant, zone, now);
  if (days === 0) return clockTime(instant, zone);
  if (days === -1) return 'Yesterday';
  if (days < 0 && days > -6) {
    return formatter(zone, { weekday: 'short' }).format(new Date(instant));
  }
  return shortDate(instant, zone, now);
};

const spokenZones: Readonly<Record<string, string>> = {
  'America/New_York': 'ET',
  'America/Detroit': 'ET',
  'America/Chicago': 'CT',
  'America/Denver': 'MT',
  'America/Boise': 'MT',
  'America/Phoenix': 'MT',
  'America/Los_Angeles': 'PT',
  'America/Anchorage': 'AKT',
  'Pacific/Honolulu': 'HT',
  'Pacific/Guam': 'ChST',
};

/** "ET", "CT" … as people in the agency write it; elsewhere the zone's own short name. */
export const zoneName = (zone: string, at: Instant = Date.now()): string => {
  const spoken = spokenZones[zone];
  if (spoken) return spoken;
  const parts = formatter(zone, { timeZoneName: 'short' }).formatToParts(new Date(at));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
};
