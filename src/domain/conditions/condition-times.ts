/** A length of time as conditions write it. */
export interface TimeLength {
  readonly amount: number;
  readonly unit: 'm' | 'h' | 'd';
}

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const unitWords = { m: 'minute', h: 'hour', d: 'day' } as const;

/** "30m", "4h", "3d", up to 9999 of each; null for anything else. */
export function timeLengthOf(text: string): TimeLength | null {
  const [, amount, unit] = /^([1-9]\d{0,3})([mhd])$/.exec(text) ?? [];
  return unit === undefined ? null : { amount: Number(amount), unit: unit as TimeLength['unit'] };
}

/** Milliseconds by the clock on the wall: a day is 24 hours, whatever the calendar says. */
export function timeLengthMs({ amount, unit }: TimeLength): number {
  return amount * unitMs[unit];
}

/** "4 hours", "1 day"; of one, "hour" and "day" where `bare`. */
export function timeLengthWords({ amount, unit }: TimeLength, bare = false): string {
  if (amount === 1) return bare ? unitWords[unit] : `1 ${unitWords[unit]}`;
  return `${amount} ${unitWords[unit]}s`;
}

/** Whether a text is a date of the calendar, from 1970 to 9998, as `2026-11-30`. */
export function isDateText(text: string): boolean {
  if (!/^(19[7-9]|[2-9]\d\d)\d-\d\d-\d\d$/.test(text) || text.startsWith('9999')) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
