/** An iCalendar file of these events, each given by its lines. */
export function aCalendarFile(...events: readonly (readonly string[])[]): Buffer {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return Buffer.from(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'),
  );
}
