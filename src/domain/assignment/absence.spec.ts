import { refusalCodes } from '../../../test/support/factories/ticket-facts.js';
import { ABSENCE_REFUSALS, absenceOn, localDate, noteAbsence } from './absence.js';

const today = '2026-11-26';
const week = { startsOn: '2026-12-21', endsOn: '2026-12-24' };
const asked = (change: object = {}) => ({ ...week, personId: 3, delegateId: null, ...change });

describe('days out of office', () => {
  it('are dates on the wall of the person: late on Thanksgiving in Denver it is Friday in Washington', () => {
    const late = Date.parse('2026-11-26T22:30:00-07:00');
    expect(localDate(late, 'America/Denver')).toBe('2026-11-26');
    expect(localDate(late, 'America/New_York')).toBe('2026-11-27');
  });

  it('hold both of their ends', () => {
    const first = absenceOn([week], '2026-12-21');
    expect([first, absenceOn([week], '2026-12-24')]).toEqual([week, week]);
    expect(absenceOn([week], '2026-12-20')).toBeUndefined();
    expect(absenceOn([week], '2026-12-25')).toBeUndefined();
  });

  it('are noted once, also when they begin today or began before', () => {
    expect(noteAbsence(asked(), [], today).allowed).toBe(true);
    expect(noteAbsence(asked({ startsOn: '2026-11-20' }), [], today).allowed).toBe(true);
    expect(noteAbsence(asked({ delegateId: 4 }), [], '2026-12-24').allowed).toBe(true);
  });

  it.each([
    [
      'dates that are none',
      { startsOn: '2026-02-30', endsOn: 'soon' },
      ['availability.absence.start_unreadable', 'availability.absence.end_unreadable'],
    ],
    ['an end before the start', { endsOn: '2026-12-20' }, ['availability.absence.ends_before']],
    [
      'what is over',
      { startsOn: '2026-11-20', endsOn: '2026-11-25' },
      ['availability.absence.over'],
    ],
    ['more than a year', { endsOn: '2027-12-22' }, ['availability.absence.too_long']],
    ['oneself standing in', { delegateId: 3 }, ['availability.absence.own_delegate']],
  ])('refuse %s', (_, change, codes) => {
    expect(refusalCodes(noteAbsence(asked(change), [], today))).toEqual(codes);
  });

  it('refuse a day that is noted already', () => {
    const known = [{ startsOn: '2026-12-24', endsOn: '2026-12-31' }];
    expect(refusalCodes(noteAbsence(asked(), known, today))).toEqual([
      'availability.absence.overlaps',
    ]);
    const after = [{ startsOn: '2026-12-25', endsOn: '2026-12-31' }];
    expect(noteAbsence(asked(), after, today).allowed).toBe(true);
  });

  it('have reasons in lower-case dotted codes that end as sentences', () => {
    for (const [code, message] of Object.entries(ABSENCE_REFUSALS)) {
      expect(code).toMatch(/^availability(\.[a-z_]+){2}$/);
      expect(message).toMatch(/^[A-Z].*\.$/);
    }
  });
});
