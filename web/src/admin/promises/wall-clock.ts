/** A date and a time as they are typed: "2026-11-27" and "16:50". */
export interface WallClock {
  readonly date: string;
  readonly time: string;
}

const friday = 5;

/** What the clock in the zone reads at an instant. */
export const wallClockAt = (instant: number, zone: string): WallClock => {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
  };
};

/** The date so many days after an ISO date. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The first Friday from this date on, and the Sunday after it: when promises are hardest to foresee. */
export const nextFriday = (date: string): string =>
  daysAfter(date, (friday - new Date(date).getUTCDay() + 7) % 7);

/** "2026-11-27T16:50" in its two parts; null for anything else. */
export const readWallClock = (text: string | null): WallClock | null => {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(text ?? '') ?? [];
  return date !== undefined && time !== undefined ? { date, time } : null;
};
