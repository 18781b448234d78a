import { arrivalAt, isArrival } from './arrival.js';

describe('when a request arrives', () => {
  test('a reading without a zone is that of the reader’s clock', () => {
    const summer = arrivalAt('2026-07-10T16:50', 'America/New_York');
    expect(new Date(summer).toISOString()).toBe('2026-07-10T20:50:00.000Z');
    const winter = arrivalAt('2026-11-27T16:50:30', 'America/Los_Angeles');
    expect(new Date(winter).toISOString()).toBe('2026-11-28T00:50:30.000Z');
  });

  test('an instant is taken as it is', () => {
    for (const text of ['2026-11-27T21:50:00Z', '2026-11-27T16:50-05:00']) {
      expect(new Date(arrivalAt(text, 'Pacific/Guam')).toISOString()).toBe(
        '2026-11-27T21:50:00.000Z',
      );
    }
  });

  test('half past two in the night when the clocks go forward is half past three', () => {
    const instant = arrivalAt('2026-03-08T02:30', 'America/New_York');
    expect(new Date(instant).toISOString()).toBe('2026-03-08T07:30:00.000Z');
  });

  test.each([
    undefined,
    null,
    20261127,
    '',
    'tomorrow',
    '2026-11-27',
    '2026-02-30T10:00',
    '2026-11-27T24:30',
    '2026-11-27T10:60',
    '1999-12-31T10:00',
    '+275760-09-13T00:00Z',
    '2026-11-27T10:00+99:00',
    "2026-11-27T10:00' OR true",
  ])('%p says nothing', (text) => {
    expect(isArrival(text)).toBe(false);
  });

  test('what says nothing has no instant', () => {
    expect(() => arrivalAt('tomorrow', 'UTC')).toThrow(RangeError);
  });
});
