import { offsetAt } from '../calendar/zone-offsets.js';

/** A wall-clock reading in some zone. */
export interface LocalReading {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly weekday: string;
  readonly monthName: string;
  readonly hour: number;
  readonly minute: number;
}

const DAY_MS = 86_400_000;

/** Zones of the United States by what people there call their time, summer and winter alike. */
const ZONE_NAMES: { readonly [name: string]: readonly string[] } = {
  ET: [
    'America/New_York',
    'America/Detroit',
    'America/Indiana/Indianapolis',
    'America/Indianapolis',
    'America/Indiana/Vincennes',
    'America/Indiana/Winamac',
    'America/Indiana/Marengo',
    'America/Indiana/Petersburg',
    'America/Indiana/Vevay',
    'America/Kentucky/Louisville',
    'America/Louisville',
    'America/Kentucky/Monticello',
    'US/Eastern',
    'US/Michigan',
    'US/East-Indiana',
  ],
  CT: [
    'America/Chicago',
    'America/Indiana/Tell_City',
    'America/Indiana/Knox',
    'America/Menominee',
    'America/North_Dakota/Center',
    'America/North_Dakota/New_Salem',
    'America/North_Dakota/Beulah',
    'US/Central',
    'US/Indiana-Starke',
  ],
  MT: ['America/Denver', 'America/Boise', 'America/Phoenix', 'US/Mountain', 'US/Arizona'],
  PT: ['America/Los_Angeles', 'US/Pacific'],
  AKT: [
    'America/Anchorage',
    'America/Juneau',
    'America/Sitka',
    'America/Metlakatla',
    'America/Yakutat',
    'America/Nome',
    'US/Alaska',
  ],
  HT: ['Pacific/Honolulu', 'America/Adak', 'US/Hawaii', 'US/Aleutian'],
  AT: ['America/Puerto_Rico', 'America/St_Thomas'],
  ChST: ['Pacific/Guam', 'Pacific/Saipan'],
  UTC: ['UTC', 'Etc/UTC'],
};

const NAME_BY_ZONE = new Map(
  Object.entries(ZONE_NAMES).flatMap(([name, zones]) => zones.map((zone) => [zone, name] as const)),
);

/** What clock and calendar on the wall show in a zone; seconds are left out. */
export function localReading(instant: number, zone: string): LocalReading {
  const wall = new Date(instant + offsetAt(zone, instant));
  const month = wall.getUTCMonth();
  return {
    year: wall.getUTCFullYear(),
    month: month + 1,
    day: wall.getUTCDate(),
    weekday: WEEKDAY_NAMES[wall.getUTCDay()] as string,
    monthName: MONTHS[month] as string,
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

const WEEKDAY_NAMES = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "Thursday, December 3"; with the year when it is not the year of `now` in that zone. */
export function longDate(instant: number, zone: string, now: number): string {
  const { weekday, monthName, day, year } = localReading(instant, zone);
  const date = `${weekday}, ${monthName} ${day}`;
  return year === localReading(now, zone).year ? date : `${date}, ${year}`;
}

/** "10:00 a.m.", "noon", "midnight" on the zone's wall clock, without the zone. */
export function timeOfDay(instant: number, zone: string): string {
  const { hour, minute } = localReading(instant, zone);
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'noon';
  return `${hour % 12 || 12}:${padded(minute)} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/** "Fri, Mar 6": the date in a table; with the year when it is not the year of `now` in that zone. */
export function shortDate(instant: number, zone: string, now: number): string {
  const { weekday, monthName, day, year } = localReading(instant, zone);
  const date = `${weekday.slice(0, 3)}, ${monthName.slice(0, 3)} ${day}`;
  return year === localReading(now, zone).year ? date : `${date}, ${year}`;
}

/** "Monday, October 12" of an ISO date, whichever zone's date it is. */
export function isoDateWords(isoDate: string, now: number): string {
  return longDate(Date.parse(isoDate), 'UTC', now);
}

/** The time of day to the second, for sums: "4:30:20 p.m."; as `timeOfDay` when there are no seconds. */
export function timeToTheSecond(instant: number, zone: string): string {
  const seconds = Math.floor(instant / 1000) % 60;
  if (seconds === 0) return timeOfDay(instant, zone);
  const { hour, minute } = localReading(instant, zone);
  const reading = [hour % 12 || 12, padded(minute), padded(seconds)].join(':');
  return `${reading} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}

/**
 * A deadline in words: "Thursday, December 3, by noon ET" when it is at most two days from now, else
 * the date only. Midnight belongs to the day that it ends: what is due at 24:00 on Saturday is due "Saturday".
 */
export function dateByWords(instant: number, zone: string, now: number): string {
  const time = timeOfDay(instant, zone);
  const shown = time === 'midnight' ? instant - 1 : instant;
  const day = longDate(shown, zone, now);
  if (Math.abs(localDay(shown, zone) - localDay(now, zone)) > 2) return day;
  return `${day}, by ${time} ${zoneAbbreviation(zone, instant)}`;
}

/** "today, Monday, November 23" and "tomorrow, …" beside the date, else the date alone. */
export function datedToday(instant: number, zone: string, now: number): string {
  const date = longDate(instant, zone, now);
  const ahead = localDay(instant, zone) - localDay(now, zone);
  if (ahead === 0) return `today, ${date}`;
  return ahead === 1 ? `tomorrow, ${date}` : date;
}

/**
 * What people call the zone's time: ET, CT, MT (Arizona too), PT, AKT, HT, AT, ChST, UTC; elsewhere the
 * short name in force at the instant ("GMT+1").
 */
export function zoneAbbreviation(zone: string, instant: number): string {
  const known = NAME_BY_ZONE.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' });
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName');
  return (name as { value: string }).value;
}

/**
 * A duration of work in words: "30 min", "3 h", "3 h 30 min", "45 s"; parts smaller than the two
 * largest are dropped, a part of a second is "less than 1 s", and nothing at all is "0 min".
 */
export function durationWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  if (hours > 0) return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
  const rest = seconds % 60;
  if (minutes > 0) return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
  if (rest > 0) return `${rest} s`;
  return ms > 0 ? 'less than 1 s' : '0 min';
}

/** A duration to the second: "2 h 30 min 20 s"; parts that are nothing are left out, and nothing at all is "0 min". */
export function exactDurationWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const parts = [
    ...(hours > 0 ? [`${hours.toLocaleString('en-US')} h`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(seconds % 60 > 0 ? [`${seconds % 60} s`] : []),
  ];
  return parts.length === 0 ? '0 min' : parts.join(' ');
}

/** Days since the epoch of the local date; differences count calendar days. */
function localDay(instant: number, zone: string): number {
  const { year, month, day } = localReading(instant, zone);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}
