const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Business time as people say it: "40 min", "6 h 30 min", "53 h"; hours of office time, never days. */
export function businessTimeWords(ms: number): string {
  const minutes = Math.round(ms / minute);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return hours >= 10 || rest === 0 ? `${Math.round(minutes / 60)} h` : `${hours} h ${rest} min`;
}

/** Calendar time as people say it: "40 min", "5 h", "1.9 days", "12 days". */
export function calendarTimeWords(ms: number): string {
  if (ms < 2 * hour) return `${Math.round(ms / minute)} min`;
  if (ms < 2 * day) return `${Math.round(ms / hour)} h`;
  const days = ms / day;
  return days < 10 ? `${days.toFixed(1)} days` : `${Math.round(days)} days`;
}
