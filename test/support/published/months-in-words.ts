const names = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** First and last month, "2026-10", both included. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

/** Reads "October 2026", "July to September 2026", "November 2025 to October 2026", and "2026-10". */
export function monthsOf(words: string): Months {
  if (/^\d{4}-\d\d$/.test(words)) return { from: words, to: words };
  const [first, last = first] = words.trim().split(' to ') as [string, string?];
  const [, year] = /(\d{4})$/.exec(last)!;
  return { from: monthOf(first, year!), to: monthOf(last, year!) };
}

/** The fiscal quarter of a month, as a name for it. */
export function quarterOfMonth(month: string): string {
  return `${month.slice(0, 4)} ${Math.floor((Number(month.slice(5)) - 1) / 3)}`;
}

function monthOf(words: string, otherwise: string): string {
  const [name, year = otherwise] = words.split(' ') as [string, string?];
  const at = names.indexOf(name) + 1;
  if (at === 0) throw new Error(`“${words}” is no month.`);
  return `${year}-${String(at).padStart(2, '0')}`;
}
