const minuteMs = 60_000;

const offsetMs = (instant: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const number = (type: string): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
  return shown - instant;
};

/** So many minutes after midnight of a day (ISO date) in the reader's zone as an instant; null when it is no real date. */
export const instantAt = (day: string, minutes: number, zone: string): string | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const wall = Date.UTC(year, month - 1, date, 0, minutes);
  const made = new Date(Date.UTC(year, month - 1, date));
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return null;
  // Two rounds settle the offset on days when the clocks change.
  const first = wall - offsetMs(wall, zone);
  const instant = wall - offsetMs(first, zone);
  return new Date(Math.round(instant / minuteMs) * minuteMs).toISOString();
};
