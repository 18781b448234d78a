/** Under so many finished tickets nothing is said about how long something usually takes. */
export const leastCases = 10;

/** How many business days something usually takes. */
export interface TypicalDays {
  /** Half took at most so many. */
  readonly days50: number;
  /** Nine of ten took at most so many. */
  readonly days90: number;
  /** Of how many tickets. */
  readonly tickets: number;
}

/** "Usually 6 to 11 business days", "Usually 1 business day", "Usually the same day". */
export function typicalDaysWords({ days50, days90 }: TypicalDays): string {
  if (days90 === 0) return 'Usually the same day';
  if (days50 === days90) return `Usually ${days(days90)}`;
  return days50 === 0 ? `Usually up to ${days(days90)}` : `Usually ${days50} to ${days(days90)}`;
}

function days(count: number): string {
  return count === 1 ? '1 business day' : `${count} business days`;
}
