import { Problem } from '../../../platform/errors/problem.js';
import { readCalendarFile } from './read-calendar-file.js';

const wanted = { zone: 'America/New_York', from: '2026-01-01', through: '2028-12-31' };

function file(...events: string[][]): Buffer {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return Buffer.from(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'),
  );
}

function read(...events: string[][]) {
  return readCalendarFile(file(...events), wanted);
}

function refusalOf(bytes: Buffer): string {
  try {
    readCalendarFile(bytes, wanted);
  } catch (error) {
    if (error instanceof Problem)
      return `${error.status} ${error.errors[0]?.field} ${error.errors[0]?.code}`;
    throw error;
  }
  return 'none';
}

describe('the days of a calendar file', () => {
  test('an event of a whole day, whose end is not part of it', () => {
    const event = [
      'SUMMARY:State holiday',
      'DTSTART;VALUE=DATE:20261127',
      'DTEND;VALUE=DATE:20261128',
    ];
    expect(read(event)).toEqual({
      days: [{ date: '2026-11-27', name: 'State holiday', hours: null }],
      leftOut: 0,
    });
  });

  test('several days, and one without an end', () => {
    const days = read(
      ['SUMMARY:Move', 'DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270102'],
      ['SUMMARY:Open end', 'DTSTART;VALUE=DATE:20270105'],
    ).days.map(({ date }) => date);
    expect(days).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-05']);
  });

  test.each([
    ['without a zone, as local time', 'DTSTART:20261224T120000', 'DTEND:20261224T170000'],
    ['in UTC', 'DTSTART:20261224T170000Z', 'DTEND:20261224T220000Z'],
    [
      'in another zone',
      'DTSTART;TZID=America/Los_Angeles:20261224T090000',
      'DTEND;TZID=America/Los_Angeles:20261224T140000',
    ],
    [
      'in a zone that only another program knows, as local time',
      'DTSTART;TZID=Eastern Standard Time:20261224T120000',
      'DTEND;TZID=Eastern Standard Time:20261224T170000',
    ],
  ])('hours %s', (_, start, end) => {
    expect(read(['SUMMARY:Half-day', start, end]).days).toEqual([
      { date: '2026-12-24', name: 'Half-day', hours: ['12:00', '17:00'] },
    ]);
  });

  test('hours over midnight lie on two days; an event without length on none', () => {
    const over = ['SUMMARY:Outage', 'DTSTART:20261224T220000', 'DTEND:20261225T060000'];
    const moment = ['SUMMARY:Reminder', 'DTSTART:20261201T090000'];
    expect(read(over, moment).days).toEqual([
      { date: '2026-12-24', name: 'Outage', hours: ['22:00', '24:00'] },
      { date: '2026-12-25', name: 'Outage', hours: ['00:00', '06:00'] },
    ]);
  });

  test('an event of every year, without its exceptions, and with the one that was moved', () => {
    const uid = 'UID:founders';
    const days = read(
      [
        uid,
        'SUMMARY:Founders day',
        'DTSTART;VALUE=DATE:20240812',
        'RRULE:FREQ=YEARLY',
        'EXDATE;VALUE=DATE:20260812',
      ],
      [
        uid,
        'RECURRENCE-ID;VALUE=DATE:20270812',
        'SUMMARY:Founders day, moved',
        'DTSTART;VALUE=DATE:20270813',
      ],
    );
    expect(days.days).toEqual([
      { date: '2027-08-13', name: 'Founders day, moved', hours: null },
      { date: '2028-08-12', name: 'Founders day', hours: null },
    ]);
    expect(days.leftOut).toBe(2);
  });

  test('cancelled events are passed over, and names are made plain', () => {
    expect(
      read(
        ['SUMMARY:Cancelled', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20261127'],
        ['SUMMARY:A\\nB', 'DTSTART;VALUE=DATE:20261128'],
        ['DTSTART;VALUE=DATE:20261129'],
      ).days.map(({ name }) => name),
    ).toEqual(['A B', 'Without a name']);
  });

  test('days beyond those wanted, and events of months, are counted and left out', () => {
    const far = ['SUMMARY:Far', 'DTSTART;VALUE=DATE:20400101'];
    const long = ['SUMMARY:Long', 'DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270701'];
    expect(read(far, long)).toEqual({ days: [], leftOut: 2 });
  });

  test('no more than 1,000 days and 500 repetitions are read', () => {
    const daily = ['SUMMARY:Daily', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY'];
    expect(read(daily).days).toHaveLength(500);
    const { days, leftOut } = read(daily, daily, daily);
    expect([days.length, leftOut]).toEqual([1000, 500]);
  });

  test('what a file says of a zone of ours is not believed', () => {
    const lies = Buffer.from(
      file([
        'SUMMARY:Half-day',
        'DTSTART;TZID=America/Los_Angeles:20261224T090000',
        'DTEND;TZID=America/Los_Angeles:20261224T140000',
      ])
        .toString()
        .replace(
          'BEGIN:VEVENT',
          [
            'BEGIN:VTIMEZONE',
            'TZID:America/Los_Angeles',
            'BEGIN:STANDARD',
            'DTSTART:19700101T000000',
            'TZOFFSETFROM:+1400',
            'TZOFFSETTO:+1400',
            'END:STANDARD',
            'END:VTIMEZONE',
            'BEGIN:VEVENT',
          ].join('\r\n'),
        ),
    );
    expect(readCalendarFile(lies, wanted).days[0]?.hours).toEqual(['12:00', '17:00']);
  });
});

describe('a calendar file is refused', () => {
  test.each<[string, Buffer, string]>([
    ['that is empty', Buffer.alloc(0), 'empty'],
    ['that is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'not_text'],
    ['that is a web page', Buffer.from('<html>BEGIN:VCALENDAR'), 'not_a_calendar'],
    ['without events', Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'), 'no_events'],
    [
      'that ends in the middle',
      Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2026'),
      'malformed',
    ],
    ['whose dates are none', file(['DTSTART;VALUE=DATE:20261399', 'SUMMARY:x']), 'bad_date'],
    [
      'with nonsense for a rule',
      file(['DTSTART;VALUE=DATE:20261101', 'RRULE:FREQ=SOMETIMES']),
      'malformed',
    ],
    [
      'with thousands of events',
      file(...Array.from({ length: 2001 }, () => ['DTSTART;VALUE=DATE:20261101'])),
      'too_many_events',
    ],
    [
      'whose rule never comes to an end',
      file(['DTSTART:20260101T000000', 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30']),
      'too_complex',
    ],
  ])('%s', (_, bytes, code) => {
    expect(refusalOf(bytes)).toBe(`400 file calendar_file.${code}`);
  });

  test('any of a thousand damaged files is either read or refused in words', () => {
    const whole = file(
      ['UID:a', 'SUMMARY:Founders day', 'DTSTART;VALUE=DATE:20260812', 'RRULE:FREQ=YEARLY;COUNT=3'],
      ['SUMMARY:Half-day', 'DTSTART:20261224T120000', 'DTEND:20261224T170000'],
    ).toString();
    let seed = 20_261_126;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 1_000; round += 1) {
      const at = next(whole.length);
      const cut =
        whole.slice(0, at) + String.fromCodePoint(32 + next(90)) + whole.slice(at + next(6));
      expect(refusalOf(Buffer.from(cut))).toMatch(/^(none|400 file calendar_file\.\w+)$/);
    }
  });
});
